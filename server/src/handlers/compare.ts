// support-playbooks/compare, /comparedText and /revisions: what a change means to customers, as git and the editor see it.
import { comparison, renderedChanges, type Snapshot } from '#core';
import type { PastProblem, PastSnapshots } from '../host.ts';
import type {
  CompareAnswer,
  Compared,
  ComparedChange,
  ComparedText,
  ComparedTextAnswer,
  ComparedTextParams,
  ComparedWorkspace,
  CompareParams,
  CompareProblem,
  RevisionsAnswer,
  RevisionsParams,
} from '../protocol/index.ts';
import type { Session } from '../session.ts';
import { placeToLsp } from '../to-lsp.ts';
import { type Home, homeOf, homesOf } from './homes.ts';

export async function onCompare(session: Session, { near, ...wish }: CompareParams): Promise<CompareAnswer> {
  const own = near === undefined ? undefined : homeOf(session, near);
  const homes = own ? [own] : homesOf(session);
  const nearPath = near === undefined ? undefined : session.folders.place(near)?.path;
  const workspaces: ComparedWorkspace[] = [];
  const problems: CompareProblem[] = [];
  for (const home of homes) {
    const sides = await sidesOf(session, home, wish);
    if ('kind' in sides) problems.push(sides);
    else workspaces.push(comparedWorkspace(session, home, { ...sides, wish, nearPath }));
  }
  const [first] = problems;
  if (first && workspaces.length === 0) return first;
  return { kind: 'compared', workspaces, problems: problems.map(({ problem }) => problem) };
}

export async function onComparedText(
  session: Session,
  { workspace, side, of, ...wish }: ComparedTextParams,
): Promise<ComparedTextAnswer> {
  const home = homesOf(session).find(({ uri }) => uri === workspace);
  if (!home) return { kind: 'text', text: '' };
  const sides = await sidesOf(session, home, wish);
  if ('kind' in sides) return sides;
  const { before, after } = sides;
  if (of.kind === 'file') return { kind: 'text', text: sides[side].files.get(of.path)?.text.content ?? '' };
  const { id, locale } = of;
  const [change] = renderedChanges(before, after, { today: session.today(after), ids: [id], locales: [locale] });
  return { kind: 'text', text: change?.[side] ?? '' };
}

export async function onRevisions(session: Session, { near, only }: RevisionsParams): Promise<RevisionsAnswer> {
  const home = (near === undefined ? undefined : homeOf(session, near)) ?? homesOf(session)[0];
  const past = session.host.past;
  if (!home || !past) return noDisk;
  const found = await past.revisions(home.uri, only);
  if (found === undefined) return noDisk;
  return 'problem' in found ? problemFrom(found) : { kind: 'revisions', revisions: found };
}

interface Sides extends Omit<PastSnapshots, 'after'> {
  readonly after: Snapshot;
}

/** What is typed meanwhile counts: the newer side is looked at when git has answered. */
async function sidesOf(session: Session, home: Home, wish: Compared): Promise<Sides | CompareProblem> {
  const found = await session.host.past?.compared(home.uri, { ...wish, like: home.snapshot });
  if (found === undefined) return noDisk;
  if ('problem' in found) return problemFrom(found);
  const now = home.folder.snapshots().get(home.workspace) ?? home.snapshot;
  return { ...found, after: found.after ?? now };
}

const noDisk: CompareProblem = {
  kind: 'problem',
  problem: 'These files are on no disk on which git could be asked.',
  reason: 'no-disk',
};

function problemFrom({ problem, reason }: PastProblem): CompareProblem {
  return { kind: 'problem', problem, ...(reason !== undefined && { reason }) };
}

interface Job extends Sides {
  readonly wish: Compared;
  readonly nearPath: string | undefined;
}

function comparedWorkspace(session: Session, home: Home, job: Job): ComparedWorkspace {
  const { before, after, commonAncestor, isPastUnknown, nearPath } = job;
  const { changes, texts } = comparison(before, after, session.today(after));
  return {
    uri: home.uri,
    changes: changes.map((change) => changeFrom(change, home, job)),
    texts: texts.map(
      ({ id, title, locale, document, ...text }): ComparedText => ({
        id,
        title,
        locale,
        isNear: document.path === nearPath,
        state: text.before === undefined ? 'new' : text.after === undefined ? 'gone' : 'changed',
      }),
    ),
    ...(commonAncestor !== undefined && { commonAncestor }),
    isPastUnknown,
  };
}

type JudgedChange = ReturnType<typeof comparison>['changes'][number];

function changeFrom({ change, accepted }: JudgedChange, home: Home, { after, nearPath }: Job): ComparedChange {
  const { id, severity, sentence, subject, affected, before: was, after: is } = change;
  const isForAll = !affected || (affected.segments === 'all' && affected.queryTypes === 'all');
  return {
    id,
    severity,
    sentence,
    title: subject.title,
    isNear: subject.path === nearPath,
    ...(!isForAll && { affected }),
    ...(accepted && {
      accepted: { reason: accepted.reason, ...(accepted.until !== undefined && { until: accepted.until }) },
    }),
    ...(was && { before: { path: was.path } }),
    ...(is && { after: { path: is.path, ...placeToLsp({ ...home, snapshot: after }, is) } }),
  };
}
