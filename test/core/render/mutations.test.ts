// Whatever an author has half typed, a rendering comes back: with findings, never with an exception or a silent hole.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checklist } from '../../../core/src/render/checklist.ts';
import { checklistMarkdown } from '../../../core/src/render/checklist-markdown.ts';
import { render } from '../../../core/src/render/render.ts';
import { listRenderings } from '../../../core/src/render/rendering.ts';
import { withFiles } from '../../../core/src/workspace/snapshot.ts';
import { sample, today } from './sample.ts';

const base = sample();
const names = [...base.files.keys()];
const bits = [
  '',
  ':',
  '\n',
  '  ',
  '-',
  '{{',
  '}}',
  '"',
  '{',
  '[',
  '#',
  'x',
  '{{#if',
  '{{/if}}',
  'null',
  '7',
  '- ',
  '⟦',
  'closeOn',
];

test('a mutated workspace renders', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(), fc.nat(40), fc.constantFrom(...bits)), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.constantFrom('en', 'fr', 'de'),
      (edits, locale) => {
        let snapshot = base;
        for (const [name, at, length, bit] of edits) {
          const content = snapshot.files.get(name)?.text.content ?? '';
          const start = content.length === 0 ? 0 : at % content.length;
          snapshot = withFiles(snapshot, [
            [name, { content: content.slice(0, start) + bit + content.slice(start + length) }],
          ]);
        }
        for (const { id } of listRenderings(snapshot)) {
          const rendered = render(snapshot, { id, locale, today });
          if (rendered?.markdown.includes('⟦') && !bitsHold(edits)) expect(rendered.findings).not.toEqual([]);
          if (rendered?.markdown === '') expect(rendered.findings).not.toEqual([]);
        }
        const list = checklist(snapshot, 'phone-sunset', { today, locale });
        if (list) checklistMarkdown(list);
      },
    ),
    { numRuns: 150 },
  );
});

function bitsHold(edits: readonly (readonly [string, number, number, string])[]): boolean {
  return edits.some(([, , , bit]) => bit === '⟦');
}
