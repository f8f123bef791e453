// Values without keys that may stand at a place: ids, words, durations and dates.
import { enumWords } from '../schema/describe.ts';
import { branchesOf, type Schema } from '../schema/schema.ts';
import { known } from '../schema/value.ts';
import { builtinNamesOf, candidates } from '../workspace/find.ts';
import { shippedTemplateNames } from '../workspace/templates.ts';
import type { CompletionContext } from './completion-context.ts';
import { describeFound, titleOfFound } from './describe-target.ts';
import { type Draft, literal } from './proposal.ts';
import { scalarProposals } from './scalar-proposals.ts';

export function scalarDrafts(schema: Schema, context: CompletionContext): readonly Draft[] {
  return branchesOf(schema)
    .filter(({ type }) => type !== 'object' && type !== 'array')
    .flatMap((branch) => [
      ...referenceDrafts(branch, context),
      ...wordDrafts(branch, context),
      ...scalarProposals(branch, context).map((each) => literal(each.text, { ...each, kind: 'value' }, context.cursor)),
    ]);
}

function wordDrafts(branch: Schema, { cursor }: CompletionContext): readonly Draft[] {
  const words: (readonly [string, string])[] = [...enumWords(branch)];
  if (branch.const !== undefined) words.push([String(branch.const), '']);
  const drafts = words.map(([word, meaning]) => literal(word, { kind: 'word', detail: meaning }, cursor));
  if (branch.type !== 'boolean' || cursor.quote) return drafts;
  const truth = ['true', 'false'].map((word) => literal(word, { kind: 'word', detail: '' }, cursor));
  return [...drafts, ...truth.map((draft) => ({ ...draft, newText: draft.newText.replaceAll('"', '') }))];
}

function referenceDrafts(branch: Schema, { cursor, document, inquiry }: CompletionContext): readonly Draft[] {
  const refers = branch['x-refers'];
  const from = refers && document();
  if (!refers || !from) return [];
  return refers.types.flatMap((type) => {
    const words = type.replaceAll('-', ' ');
    const found = candidates(inquiry, from, type).map((each) => {
      const title = known(() => titleOfFound(inquiry, each));
      const detail = title === undefined || title === each.definition.id ? words : `${title} (${words})`;
      const documentation = known(() => describeFound(inquiry, each)) ?? '';
      return literal(each.definition.id, { kind: 'reference', detail, documentation }, cursor);
    });
    const shipped = type === 'template' ? shippedTemplateNames() : builtinNamesOf(type);
    const builtin = { kind: 'reference', detail: `${words}, built in` } as const;
    return [...found, ...shipped.map((name) => literal(name, builtin, cursor))];
  });
}
