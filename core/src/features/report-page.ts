// One report as a page of the editor shows it, and as a file: the same as the command line prints.
import type { Kind } from '../generated/playbooks.ts';
import type { Paper, ReportCell } from '../reports/paper.ts';
import type { ReportPlace } from '../reports/place.ts';
import { agendaView } from './report-views/agenda-view.ts';
import { blockedSentence } from './report-views/blocked-sentence.ts';
import { coverageView } from './report-views/coverage-view.ts';
import { dueView } from './report-views/due-view.ts';
import { documentsOf } from './report-views/report-inputs.ts';
import {
  type Asked,
  type ReportFormat,
  type ReportInput,
  type ReportKind,
  reportFormats,
} from './report-views/report-view.ts';
import { responseTimesView } from './report-views/response-times-view.ts';
import { timelineView } from './report-views/timeline-view.ts';

export const reportNames = ['timeline', 'coverage', 'agenda', 'response-times', 'due'] as const;
export type ReportName = (typeof reportNames)[number];

const kinds = {
  timeline: timelineView,
  coverage: coverageView,
  agenda: agendaView,
  'response-times': responseTimesView,
  due: dueView,
} as const satisfies Record<ReportName, ReportKind>;

export type ReportPage =
  /** Nothing to show before there is a document of this kind. */
  | { readonly kind: 'empty'; readonly needs: Kind }
  | { readonly kind: 'blocked'; readonly inputs: readonly ReportInput[]; readonly sentence: string }
  | {
      readonly kind: 'made';
      readonly inputs: readonly ReportInput[];
      readonly paper: NumberedPaper;
      /** SVG; parts that are written somewhere say the number of their place in `data-place`. */
      readonly picture: string | undefined;
      readonly places: readonly ReportPlace[];
      readonly warning: string | undefined;
      readonly formats: readonly ReportFormat[];
    };

/** A cell says the number of its place. */
interface NumberedPaper extends Omit<Paper, 'tables'> {
  readonly tables: readonly (Omit<Paper['tables'][number], 'rows'> & {
    readonly rows: readonly (readonly NumberedCell[])[];
  })[];
}

interface NumberedCell extends Omit<ReportCell, 'place' | 'brief'> {
  readonly place?: number;
}

export function reportPage(name: ReportName, asked: Asked): ReportPage {
  const { needs, view } = kinds[name];
  if (!isAbout(asked, needs)) return withoutDocuments(asked, needs);
  const { inputs, shown } = view(asked);
  if (shown.kind === 'blocked') return { kind: 'blocked', inputs, sentence: shown.sentence };
  const places: ReportPlace[] = [];
  const number = (place: ReportPlace) => places.push(place) - 1;
  const numbered = ({ place, brief: _, sign, ...cell }: ReportCell): NumberedCell => ({
    ...cell,
    ...(sign !== undefined && { sign: withPictureSigns(sign) }),
    ...(place && { place: number(place) }),
  });
  const { paper, picture, warning, files } = shown;
  const tables = paper.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(numbered)) }));
  const notes = paper.notes.map(withPictureSigns);
  return {
    kind: 'made',
    inputs,
    paper: { ...paper, notes, tables },
    picture: picture?.((place) => String(number(place))),
    places,
    warning,
    formats: reportFormats.filter((format) => files[format] !== undefined),
  };
}

/** Markdown has no colours and brings coloured signs; a page has both colours and a picture, and takes the signs of that. */
function withPictureSigns(text: string): string {
  return text.replace(/[🟢🟡🔴⚪❔]/gu, (sign) => pictureSigns[sign] ?? sign);
}

const pictureSigns: Readonly<Record<string, string>> = { '🟢': '●', '🟡': '◐', '🔴': '✕', '⚪': '–', '❔': '?' };

/** `undefined` when there is nothing to make it of, or no such format for it. */
export function reportFile(
  name: ReportName,
  format: string,
  asked: Asked,
): { readonly fileName: string; readonly text: string } | undefined {
  const { needs, view } = kinds[name];
  const shown = isAbout(asked, needs) ? view(asked).shown : undefined;
  const known = reportFormats.find((each) => each === format);
  const make = shown?.kind === 'made' && known !== undefined ? shown.files[known] : undefined;
  if (shown?.kind !== 'made' || !make) return undefined;
  return { fileName: `${shown.fileName}.${format}`, text: make() };
}

function isAbout(asked: Asked, needs: ReportKind['needs']): boolean {
  return needs.some((kind) => documentsOf(asked, kind).length > 0);
}

/** There are none, or none that can be read. */
function withoutDocuments({ snapshot }: Asked, needs: ReportKind['needs']): ReportPage {
  const broken = needs.flatMap((kind) => [...(snapshot.named.get(kind)?.keys() ?? [])]);
  if (broken.length === 0) return { kind: 'empty', needs: needs[0] };
  return { kind: 'blocked', inputs: [], sentence: blockedSentence('report', broken) };
}
