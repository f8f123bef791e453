// A message whose template takes its data from another kind of playbook.
import type { Kind } from '../generated/playbooks.ts';
import { kinds } from '../playbook/kinds.ts';
import { eachOne, rangeOf } from '../schema/value.ts';
import { template } from '../workspace/inquiry.ts';
import { documentRule } from './define.ts';

export const templateWrongKind = documentRule({
  id: 'template-wrong-kind',
  severity: 'error',
  title: 'A template is for another kind of playbook',
  what: 'A template says with `rendersFrom` from which kind of playbook it takes its data. A plan sends templates that render from `SunsetPlan`, a strategy those that render from `ChannelStrategy`. Speaks once for each template, where a playbook of another kind names it first; the message is not rendered then.',
  why: 'The template asks for dates and alternatives that this playbook does not have, so the message would go out with holes.',
  todo: 'Name a template for this kind of playbook, or correct `rendersFrom` in the template.',
  source: 'The language, part “Message templates”.',
  on: ['SunsetPlan', 'ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: 'acknowledgement: { template: email-acknowledgement }',
      replace: 'acknowledgement: { template: «sunset-announcement» }',
    },
  ],
  good: 'sample',
  *check({ document, inquiry }) {
    const told = new Set<string>();
    const named = document.references.filter(({ to }) => to.types.includes('template'));
    yield* eachOne(named, ({ id, range }) => {
      const found = template(inquiry, id);
      if (!found || told.has(id)) return;
      told.add(id);
      const { spec } = found.playbook;
      if (spec.rendersFrom === document.kind) return;
      const message = `“${id}” takes its data from ${article(spec.rendersFrom)} ${kinds[spec.rendersFrom].words}, so a ${kinds[document.kind].words} cannot send it.`;
      const place = { document: found.document, range: rangeOf(spec, 'rendersFrom'), message: 'The template says so' };
      return { range, message, ...(!found.isShipped && { related: [place] }) };
    });
  },
});

function article(kind: Kind): string {
  return kind === 'SlaPolicy' ? 'an' : 'a';
}
