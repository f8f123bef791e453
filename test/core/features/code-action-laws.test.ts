// The laws of code actions, at every rule's bad example and in broken texts: what is taken mends, breaks nothing, and is not offered again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRules, type CodeAction, codeActions, type Finding, type Snapshot, withFiles } from '#core';
import { sample, samplePaths, sampleTexts } from '../workspace/fernway.ts';
import { applied, changeOf, findingsIn, nameOf, today } from './action-case.ts';

/** The sample with the bad example of each rule, with either line end. */
const bad = allRules
  .filter(({ looksAt }) => looksAt !== 'change')
  .map((rule) => ({ id: rule.id, unix: withBad(rule, false), windows: withBad(rule, true) }));

function withBad({ bad: edits }: (typeof allRules)[number], isWindows: boolean): Snapshot {
  const texts = new Map(sampleTexts);
  for (const edit of edits) {
    const text = 'content' in edit ? edit.content : (texts.get(edit.file) ?? '').replace(edit.find, () => edit.replace);
    texts.set(edit.file, text.replace(/[«»]/g, ''));
  }
  return withFiles(
    sample,
    [...texts].map(([path, text]) => [path, { content: isWindows ? text.replaceAll('\n', '\r\n') : text }] as const),
  );
}

function actionsAt(snapshot: Snapshot, { path, range }: Finding): readonly CodeAction[] {
  return codeActions(snapshot, path, range, { today });
}

const counted = (findings: readonly Finding[], name: string) => findings.filter((each) => nameOf(each) === name).length;

/** What holds for every action at a finding; the names of those that were taken. */
function checkActions(snapshot: Snapshot, finding: Finding): readonly string[] {
  const before = findingsIn(snapshot);
  const breaks = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === 'yaml-syntax').length;
  return actionsAt(snapshot, finding).flatMap((action) => {
    const change = changeOf(snapshot, action);
    if (!change) return [];
    for (const { path, range } of change.edits) {
      const length = snapshot.files.get(path)?.text.content.length ?? -1;
      expect(0 <= range.start && range.start <= range.end && range.end <= length, action.title).toBe(true);
    }
    const after = applied(snapshot, change);
    const left = findingsIn(after);
    expect(breaks(left), action.title).toBeLessThanOrEqual(breaks(before));
    if (action.does.kind !== 'later') {
      for (const mended of action.mends) {
        const name = nameOf(mended);
        expect(counted(left, name), `${action.title} leaves ${name}`).toBeLessThan(counted(before, name));
      }
    }
    for (const [path, { text }] of after.files) {
      const isWindows = snapshot.files.get(path)?.text.content.includes('\r\n') === true;
      if (isWindows) expect(text.content.replaceAll('\r\n', ''), action.title).not.toMatch(/[\r\n]/);
    }
    if (action.does.kind === 'suppress') {
      // Exactly its finding goes, and what comes is the question for the reason.
      const gone = before.filter((each) => counted(left, nameOf(each)) < counted(before, nameOf(each)));
      expect([...new Set(gone.map(({ rule }) => rule))]).toEqual(action.mends.map(({ rule }) => rule));
      const come = left.filter((each) => counted(before, nameOf(each)) === 0);
      expect(
        come.map(({ rule }) => rule),
        action.title,
      ).toEqual(['suppression-without-reason']);
    }
    if (change.edits.length > 0) {
      const again = codeActions(after, finding.path, finding.range, { today });
      const same = again.filter((each) => each.title === action.title && each.does.kind === action.does.kind);
      const isLeft = same.some((each) =>
        each.mends.some((mended) => action.mends.some((one) => nameOf(one) === nameOf(mended))),
      );
      expect(isLeft && action.mends.length > 0, `${action.title} again`).toBe(false);
    }
    return [action.title];
  });
}

test.each(bad)(
  'whatever is offered for $id mends it, breaks nothing and is not offered again, with either line end',
  (each) => {
    const titles = [each.unix, each.windows].map((snapshot) => {
      const findings = findingsIn(snapshot).filter(({ rule }) => rule === each.id);
      return findings.slice(0, 2).flatMap((finding) => checkActions(snapshot, finding));
    });
    expect(titles[1]).toEqual(titles[0]);
  },
);

const slips = [
  (text: string, at: number) => text.slice(0, at) + text.slice(at + 1),
  (text: string, at: number) => text.slice(0, at) + (text[at] ?? '') + text.slice(at),
  (text: string, at: number) => `${text.slice(0, at)}:${text.slice(at)}`,
  (text: string, at: number) => `${text.slice(0, at)}"${text.slice(at)}`,
  (text: string, at: number) => text.slice(0, at),
] as const;

test('in broken and cut texts nothing is thrown, and every edit stays inside its file', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(samplePaths)),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      fc.constantFrom(...slips),
      fc.boolean(),
      (path, share, slip, isWindows) => {
        const text = sampleTexts.get(path) ?? '';
        const broken = slip(text, Math.floor(share * text.length));
        const content = isWindows ? broken.replaceAll('\n', '\r\n') : broken;
        const snapshot = withFiles(sample, [[path, { content }]]);
        const actions = codeActions(snapshot, path, { start: 0, end: content.length }, { today });
        const breaks = (state: Snapshot) => findingsIn(state).filter(({ rule }) => rule === 'yaml-syntax').length;
        const before = breaks(snapshot);
        for (const action of actions.filter(({ does }) => does.kind !== 'later').slice(0, 6)) {
          const change = changeOf(snapshot, action);
          if (!change) continue;
          for (const { path: edited, range } of change.edits) {
            const { length } = snapshot.files.get(edited)?.text.content ?? '';
            expect(0 <= range.start && range.start <= range.end && range.end <= length).toBe(true);
          }
          const isMended = action.mends.some(({ rule }) => rule === 'yaml-syntax');
          if (!isMended) expect(breaks(applied(snapshot, change)), action.title).toBeLessThanOrEqual(before);
        }
      },
    ),
    { numRuns: 60 },
  );
});
