// What a change means to customers: two snapshots in, every change out, worst first.
import { compareText } from '../finding.ts';
import { schemaNamed } from '../schema/catalogue.ts';
import { Unknowable } from '../schema/value.ts';
import { inquire } from '../workspace/inquiry.ts';
import { configFileName } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { affectedBy } from './affected.ts';
import type { Change } from './change.ts';
import type { ChangeKind, Found, Verdict } from './change-kind.ts';
import { coverageGap, coverageGaps, isStrategy } from './changes/coverage-gap.ts';
import { detail, judgeDetail } from './changes/detail.ts';
import { changeKinds } from './changes/list.ts';
import { templateText } from './changes/template-text.ts';
import { unreadable } from './changes/unreadable.ts';
import type { Difference, Part } from './difference.ts';
import { differencesBetween, walkFrom } from './differences.ts';
import { changeFrom, type Judged } from './judged.ts';
import { pairDocuments } from './pair-documents.ts';
import { sentenceFor } from './sentence.ts';
import { changeSeverities } from './severity.ts';
import type { Pair, Side, Sides } from './side.ts';
import { textChanges } from './template-texts.ts';
import { strangeParts, unreadableFiles, unreadableParts } from './unreadable-parts.ts';

/** All changes, those that hurt most first; within one severity by document and by what they are about. */
export function compare(before: Snapshot, after: Snapshot): readonly Change[] {
  if (before === after) return [];
  const { pairs, renamed } = pairDocuments(before, after);
  const sides: Sides = { before: sideOf(before), after: sideOf(after), renamed };
  const judged = [
    ...unreadableFiles(sides),
    ...pairs.flatMap((pair) => (isSame(pair) ? [] : judgePair(pair, sides))),
    ...gaps(pairs, sides),
    ...judgeTexts(sides),
    ...judgeSettings(sides),
  ];
  const changes = distinct(judged.map((each) => changeFrom(each, sides)));
  return [...changes].sort(bySeverity);
}

function sideOf(snapshot: Snapshot): Side {
  return { snapshot, inquiry: inquire(snapshot) };
}

function isSame({ before, after }: Pair): boolean {
  return before !== undefined && after !== undefined && before.yaml.source === after.yaml.source;
}

function judgePair(pair: Pair, sides: Sides): readonly Judged[] {
  const { before, after } = pair;
  const broken = unreadableParts(pair);
  if (broken.length > 0 && (!before?.playbook || !after?.playbook)) return broken;
  if (!before || !after || before.kind !== after.kind) return wholeDocuments(pair, sides);
  const options = {
    sides,
    isCovered: (place: string) => covered.has(place),
    isJudged: (place: string) => judges.has(place),
  };
  const differences = differencesBetween(pair, { ...options, isBroken: broken.length > 0 });
  const judged = [...broken, ...differences.flatMap((difference) => judge(difference, sides))];
  const isTold = judged.some(({ kind }) => kind === unreadable);
  const whole = changeKinds.flatMap((kind) => found(kind, pair, sides));
  // A part that cannot be read is told once, and not again by all who need it.
  const all = [...judged, ...whole.filter(({ kind }) => !isTold || kind !== unreadable)];
  return all.some(({ kind }) => kind === unreadable) ? all : [...all, ...strangeParts(pair)];
}

/** A document that came or went, or that is of another kind now, which is both. */
function wholeDocuments(pair: Pair, sides: Sides): readonly Judged[] {
  const parts: readonly Pair[] = [
    { before: pair.before, after: undefined },
    { before: undefined, after: pair.after },
  ];
  return parts.flatMap((part) => {
    const document = part.before ?? part.after;
    if (!document?.kind) return [];
    const spot = { path: document.path, document, range: { start: 0, end: 0 } };
    const name = document.name ?? document.path;
    const path: readonly Part[] = [
      { name, label: titleOf(document.playbook) ?? name, title: schemaTitle(document.kind), isItem: true, id: name },
    ];
    const spots = { before: part.before && spot, after: part.after && spot };
    const [before, after] = [part.before && name, part.after && name];
    const schema = undefined;
    return judge({ place: document.kind, pair: part, path, schema, locale: undefined, before, after, spots }, sides);
  });
}

function titleOf(playbook: NonNullable<Pair['after']>['playbook']): string | undefined {
  try {
    return playbook?.metadata.title;
  } catch (error) {
    if (error instanceof Unknowable) return undefined;
    throw error;
  }
}

function schemaTitle(kind: string): string {
  return kind.replace(/(?<=.)([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^Sla/, 'SLA');
}

const judges = new Map(
  changeKinds.flatMap((kind) =>
    Object.entries(kind.places ?? {}).map(([place, judge]) => [place, { kind, judge }] as const),
  ),
);
const covered = new Set(changeKinds.flatMap(({ covers }) => covers ?? []).filter((place) => !judges.has(place)));

function judge(difference: Difference, sides: Sides): readonly Judged[] {
  if (difference.unreadable) return [unreadableAt(difference, sides)];
  const { kind, judge: ask } = judges.get(difference.place) ?? { kind: detail, judge: judgeDetail };
  try {
    return ask(difference, sides).map((verdict) => judgedFrom(kind, difference, verdict, sides));
  } catch (error) {
    if (!(error instanceof Unknowable)) throw error;
    return [unreadableAt(difference, sides)];
  }
}

/** Unreadable now is the worse case: nobody can say what customers lose. */
function unreadableAt(difference: Difference, sides: Sides): Judged {
  const when = difference.unreadable === 'before' ? 'could not be read before' : 'cannot be read';
  const sentence = `${placeWords(difference)} cannot be compared: this part ${when}`;
  return judgedFrom(
    unreadable,
    difference,
    { direction: 'less', sentence, isTold: difference.unreadable !== 'before' },
    sides,
  );
}

function placeWords(difference: Difference): string {
  return sentenceFor({ ...difference, before: '', after: '' }, { direction: 'other', from: '', to: '' }).replace(
    /: .*$/s,
    '',
  );
}

function judgedFrom(kind: ChangeKind, difference: Difference, verdict: Verdict, sides: Sides): Judged {
  const { pair, path, spots, locale } = difference;
  return {
    kind,
    verdict,
    pair,
    sentence: verdict.sentence ?? sentenceFor(difference, verdict),
    about: path.map(({ name }) => name),
    spots,
    affected: affectedBy(difference, sides),
    locale,
  };
}

function found(kind: ChangeKind, pair: Pair, sides: Sides): readonly Judged[] {
  try {
    return [...(kind.find?.(pair, sides) ?? [])].map((each) => judgedFound(kind, pair, each, sides));
  } catch (error) {
    if (!(error instanceof Unknowable)) throw error;
    const { before, after } = pair;
    const spot = (document: Pair['before']) =>
      document && { path: document.path, document, range: { start: 0, end: 0 } };
    const sentence = `${kind.whole} cannot be compared: a part that is needed cannot be read or is not there`;
    const isTold = before?.problems.length === 0 || after?.problems.length !== 0;
    const spots = { before: spot(before), after: spot(after) };
    return [
      judgedFound(unreadable, pair, { direction: 'less', sentence, about: [kind.whole ?? ''], spots, isTold }, sides),
    ];
  }
}

function judgedFound(kind: ChangeKind, pair: Pair, verdict: Found, sides: Sides): Judged {
  const { sentence, about, spots } = verdict;
  const place: Difference = {
    place: '',
    pair,
    path: [],
    schema: undefined,
    locale: undefined,
    before: '',
    after: '',
    spots,
  };
  return {
    kind,
    verdict,
    pair,
    sentence,
    about,
    spots,
    affected: verdict.affected ?? affectedBy(place, sides),
    locale: undefined,
  };
}

/** For each strategy that changed, or of which a plan or a calendar may have. */
function gaps(pairs: readonly Pair[], sides: Sides): readonly Judged[] {
  if (pairs.every(isSame)) return [];
  return pairs.flatMap((pair) => {
    const { before, after } = pair;
    if (!isStrategy(before) || !isStrategy(after)) return [];
    try {
      return [...coverageGaps(before, after, sides)].map((each) => judgedFound(coverageGap, pair, each, sides));
    } catch (error) {
      if (error instanceof Unknowable) return []; // What it needs has been told as unreadable.
      throw error;
    }
  });
}

function judgeTexts(sides: Sides): readonly Judged[] {
  return [...textChanges(sides.before.snapshot, sides.after.snapshot)].map(
    ({ direction, name, variant, before, after }) => {
      const words = { less: 'is gone', more: 'is new', other: 'reads differently' };
      const spot = (file: typeof before) =>
        file && { path: file.path, document: undefined, range: { start: 0, end: 0 } };
      return {
        kind: templateText,
        verdict: { direction, from: before && 'a text', to: after && 'another text' },
        pair: { before: undefined, after: undefined },
        template: { name, path: (after ?? before)?.path ?? '' },
        sentence: `Template “${name}” in ${variant} ${words[direction]}`,
        about: [name, variant, ...(after ? [after.text.content] : [])],
        spots: { before: spot(before), after: spot(after) },
        affected: undefined,
        locale: variant.split('.')[0],
      };
    },
  );
}

function judgeSettings(sides: Sides): readonly Judged[] {
  const [old, fresh] = [sides.before, sides.after].map(({ snapshot }) => {
    const file = snapshot.files.get(configFileName);
    return file?.type === 'config' ? file : undefined;
  });
  if (old?.text.content === fresh?.text.content) return [];
  const values = [old?.document?.config ?? {}, fresh?.document?.config ?? {}] as const;
  const yamls = [old?.document?.yaml, fresh?.document?.yaml] as const;
  const pair: Pair = { before: undefined, after: undefined };
  const options = { sides, isCovered: () => false, isJudged: (place: string) => judges.has(place), isBroken: false };
  return walkFrom('Config', schemaNamed('config.schema.json'), { pair, options, values, yamls }).flatMap((difference) =>
    judge(difference, sides),
  );
}

function distinct(changes: readonly Change[]): readonly Change[] {
  const seen = new Set<string>();
  return changes.filter(({ fingerprint }) => !seen.has(fingerprint) && seen.add(fingerprint));
}

function bySeverity(a: Change, b: Change): number {
  const rank = changeSeverities.indexOf(a.severity) - changeSeverities.indexOf(b.severity);
  if (rank !== 0) return rank;
  return compareText(keyOf(a), keyOf(b));
}

function keyOf({ subject, id, sentence }: Change): string {
  return [subject.kind, subject.name, id, sentence].join('\n');
}
