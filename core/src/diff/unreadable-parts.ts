// What cannot be read at all in one of the revisions: a file, a document, or what stands behind a syntax error.
import { fileTypeOf } from '../workspace/source-file.ts';
import { unreadable } from './changes/unreadable.ts';
import type { Judged } from './judged.ts';
import type { Pair, Sides } from './side.ts';

export function unreadableFiles({ before, after }: Sides): readonly Judged[] {
  const paths = new Set([...before.snapshot.files.keys(), ...after.snapshot.files.keys()]);
  return [...paths].flatMap((path) => {
    const [old, fresh] = [before.snapshot.files.get(path), after.snapshot.files.get(path)];
    if (old === fresh) return [];
    const [wasBroken, isBroken] = [old?.type === 'unreadable', fresh?.type === 'unreadable'];
    if ((!wasBroken && !isBroken) || fileTypeOf(path) === undefined) return [];
    const spot = { path, document: undefined, range: { start: 0, end: 0 } };
    return [
      {
        kind: unreadable,
        verdict: { direction: 'less' as const, isTold: isBroken },
        pair: { before: undefined, after: undefined },
        sentence: `The file cannot be compared: it ${isBroken ? 'cannot be read' : 'could not be read before'}`,
        about: [path],
        spots: { before: old && spot, after: fresh && spot },
        affected: undefined,
        locale: undefined,
      },
    ];
  });
}

/** One for a document that is not understood, and one for all that a syntax error may hide. */
export function unreadableParts(pair: Pair): readonly Judged[] {
  const { before, after } = pair;
  const [wasBroken, isBroken] = [isHiding(before), isHiding(after)];
  if (!wasBroken && !isBroken) return [];
  const at = (document: Pair['before']) => {
    if (!document) return undefined;
    const { start, end } = document.yaml.breaks[0] ?? { start: 0, end: 0 };
    return { path: document.path, document, range: { start, end } };
  };
  const broken = isBroken ? after : before;
  const part = broken?.playbook ? 'What a syntax error hides' : 'The document';
  return [
    {
      kind: unreadable,
      verdict: { direction: 'less', isTold: isBroken },
      pair,
      sentence: `${part} cannot be compared: it ${isBroken ? 'cannot be read' : 'could not be read before'}`,
      about: ['document', broken?.path ?? ''],
      spots: { before: at(before), after: at(after) },
      affected: undefined,
      locale: undefined,
    },
  ];
}

/** What is written and means nothing, such as a key that nobody knows: it may be meant to mean something. */
export function strangeParts({ before, after }: Pair): readonly Judged[] {
  const messagesOf = (document: Pair['before']) => document?.problems.map(({ message }) => message) ?? [];
  const [old, fresh] = [messagesOf(before), messagesOf(after)];
  const come = after?.problems.find(({ message }) => !old.includes(message));
  const gone = before?.problems.find(({ message }) => !fresh.includes(message));
  const [document, problem] = come ? [after, come] : [before, gone];
  if (!document || !problem) return [];
  const spot = { path: document.path, document, range: problem.range };
  return [
    {
      kind: unreadable,
      verdict: { direction: 'less', isTold: come !== undefined },
      pair: { before, after },
      sentence: `A part cannot be compared: ${problem.message.replace(/\.$/, '')}`,
      about: ['problem', problem.message],
      spots: { before: come ? undefined : spot, after: come ? spot : undefined },
      affected: undefined,
      locale: undefined,
    },
  ];
}

function isHiding(document: Pair['before']): boolean {
  if (!document) return false;
  return document.yaml.breaks.length > 0 || (document.playbook === undefined && document.yaml.root !== undefined);
}
