// A starter that ships, filled with facts.
import { assert } from '../bug.ts';
import type { Kind } from '../generated/playbooks.ts';
import { evaluate } from '../template/evaluate.ts';
import { readTemplateText } from '../template/read.ts';
import { builtinText } from '../workspace/templates.ts';

export function fromStarter(kind: Kind, facts: Readonly<Record<string, unknown>>): string {
  const path = `starters/${kind}.hbs`;
  const starter = builtinText(path);
  assert(starter !== undefined, `A starter for ${kind} ships.`);
  const { body } = readTemplateText(starter);
  assert(body !== undefined, `The starter for ${kind} can be read.`);
  return evaluate({ path, body }, facts, plain).text;
}

const plain = {
  helper: () => undefined,
  partial: () => undefined,
  escape: (text: string) => text,
  missing: () => '',
};
