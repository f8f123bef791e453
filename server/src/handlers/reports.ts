// support-playbooks/report and /reportFile: what a page of reports shows, and the files that can be made of it.
import { type ReportPage, reportFile, reportNames, reportPage } from '#core';
import type {
  ReportAnswer,
  ReportFileAnswer,
  ReportFileParams,
  ReportInput,
  ReportParams,
  ShownReport,
} from '../protocol/index.ts';
import type { Session } from '../session.ts';
import { placeToLsp } from '../to-lsp.ts';
import { type Home, homeOf, homesOf } from './homes.ts';

export function onReport(session: Session, params: ReportParams): ReportAnswer | null {
  const name = reportNames.find((each) => each === params.report);
  if (name === undefined) return null;
  const homes = homesOf(session);
  const home = chosenHome(session, homes, params);
  if (!home) return { inputs: [], shown: { kind: 'empty', needs: 'SunsetPlan' } };
  const page = reportPage(name, askedOf(session, home, params));
  const inputs = page.kind === 'empty' ? [] : page.inputs;
  return { inputs: [...workspaceInput(homes, home), ...inputs], shown: shownFrom(page, home) };
}

export function onReportFile(session: Session, params: ReportFileParams): ReportFileAnswer | null {
  const name = reportNames.find((each) => each === params.report);
  const home = chosenHome(session, homesOf(session), params);
  if (name === undefined || !home) return null;
  return reportFile(name, params.format, askedOf(session, home, params)) ?? null;
}

/** The one that was chosen, else the one that the person comes from, else the first. */
function chosenHome(session: Session, homes: readonly Home[], { wishes, near }: ReportParams): Home | undefined {
  const own = near === undefined ? undefined : homeOf(session, near);
  return homes.find(({ uri }) => uri === wishes.workspace) ?? homes.find(({ uri }) => uri === own?.uri) ?? homes[0];
}

function askedOf(session: Session, home: Home, { wishes, near }: ReportParams) {
  const place = near === undefined ? undefined : session.folders.place(near);
  const isHere = place?.folder === home.folder && place.workspace === home.workspace;
  return {
    snapshot: home.snapshot,
    today: session.today(home.snapshot),
    wishes,
    near: isHere ? place.path : undefined,
  };
}

function workspaceInput(homes: readonly Home[], chosen: Home): readonly ReportInput[] {
  if (homes.length < 2) return [];
  const options = homes.map((home) => ({ value: home.uri, title: titleOf(home) }));
  return [{ kind: 'choice', name: 'workspace', value: chosen.uri, options }];
}

/** The folder as the editor lists it, and the way from there. */
function titleOf({ folder, workspace }: Home): string {
  const root = decodeURIComponent(folder.uri.slice(folder.uri.lastIndexOf('/') + 1));
  return workspace === '' ? root : `${root}/${workspace}`;
}

function shownFrom(page: ReportPage, home: Home): ShownReport {
  switch (page.kind) {
    case 'empty':
      return { kind: 'empty', needs: page.needs };
    case 'blocked':
      return { kind: 'blocked', sentence: page.sentence };
    case 'made': {
      const { paper, picture, places, warning, formats } = page;
      return {
        kind: 'made',
        ...paper,
        ...(picture !== undefined && { picture }),
        places: places.map((place) => placeToLsp(home, place)),
        ...(warning !== undefined && { warning }),
        formats,
      };
    }
    default:
      return page satisfies never;
  }
}
