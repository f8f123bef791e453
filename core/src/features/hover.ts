// What a word in a playbook means: the schema's words, and what the value comes to here.

import { ruleById } from '../rules/list.ts';
import { validate } from '../rules/validate.ts';
import { describe, enumWords } from '../schema/describe.ts';
import type { Located } from '../schema/locate.ts';
import { branchesOf } from '../schema/schema.ts';
import { known } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { shift } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import { inquire } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { describeTarget, describeThing } from './describe-target.ts';
import { languageName } from './language-name.ts';
import { located, placeAt } from './place.ts';
import { resolvedMeaning } from './resolved-meaning.ts';
import { hoverTemplate } from './template-hover.ts';

export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

export interface FeatureOptions {
  readonly today: DateText;
}

/** What is left to another tool that knows our schema and says it too; all of it is ours when nothing is left. */
export interface SharedOptions extends FeatureOptions {
  /** Whether the schema's own words, keys and fixed words are left. What a playbook means is ours always. */
  readonly leavesSchema?: boolean;
  /** Whether the findings of a rule are left. */
  readonly leavesRule?: (rule: string) => boolean;
}

export function hover(snapshot: Snapshot, path: string, offset: number, options: SharedOptions): Hover | undefined {
  if (path.endsWith('.hbs')) return hoverTemplate(snapshot, path, offset, options);
  const place = placeAt(snapshot, path, offset);
  const at = place && located(place.yaml.root, place.schema, place.offset);
  if (!place || !at || at.node.kind !== 'scalar' || place.offset < at.node.start || place.offset > at.node.end)
    return undefined;
  const schemaWords = () => (at.isKey ? keyWords(at) : valueWords(at));
  const parts = [named(at) ?? (options.leavesSchema ? undefined : schemaWords())];
  if (place.document) {
    const inquiry = inquire(snapshot);
    const { document } = place;
    const reference = document.references.find(({ range }) => holds(range, place.offset));
    if (reference) parts.unshift(known(() => describeTarget(inquiry, document, reference)));
    const definition = document.definitions.find(({ range }) => holds(range, place.offset));
    if (definition) parts.unshift(known(() => describeThing(inquiry, { type: definition.type, document, definition })));
    if (!at.isKey) parts.unshift(known(() => resolvedMeaning(inquiry, document, at, options.today)));
  }
  parts.push(...reasons(snapshot, path, offset, options));
  const markdown = parts.filter((part) => part !== undefined && part !== '').join('\n\n---\n\n');
  return markdown === ''
    ? undefined
    : { range: shift({ start: at.node.start, end: at.node.end }, place.start), markdown };
}

/** Names that the product knows by itself: languages, and the rules in the config. */
function named(at: Located): string | undefined {
  const word = at.node.kind === 'scalar' ? at.node.source : '';
  const schema = at.isKey ? at.keySchema : at.schema;
  const isLanguage = schema && branchesOf(schema).some((branch) => branch['x-scalar'] === 'locale');
  if (isLanguage) return languageWords(word);
  const rule = at.isKey && at.steps.at(-2) === 'rules' ? ruleById(word) : undefined;
  return rule && `**${rule.title}** \`${rule.id}\`\n\n${rule.what}\n\n${rule.why} ${rule.todo}`;
}

/** `undefined` for a language that nobody speaks, which has a finding. */
function languageWords(locale: string): string | undefined {
  const name = languageName(locale);
  return name === undefined ? undefined : `**${name}** (language \`${locale}\`)`;
}

function keyWords(at: Located): string | undefined {
  const key = at.node.kind === 'scalar' ? at.node.source : undefined;
  return at.schema && describe(at.schema, key);
}

/** A word from a list says what it means; any other value falls back to its key's words. */
function valueWords(at: Located): string | undefined {
  if (!at.schema) return undefined;
  const word = at.node.kind === 'scalar' ? String(at.node.value) : '';
  const meaning = enumWords(at.schema).find(([each]) => each === word)?.[1];
  return meaning ? `\`${word}\`: ${meaning}` : describe(at.schema, at.pair?.key.source);
}

/** Why the findings at this place matter; the finding's own sentence stands in the editor already. */
function reasons(snapshot: Snapshot, path: string, offset: number, options: SharedOptions): readonly string[] {
  const [file] = validate(snapshot, { today: options.today, paths: [path] });
  const ids = new Set(file?.findings.filter(({ range }) => holds(range, offset)).map(({ rule }) => rule));
  return [...ids].flatMap((id) => {
    const rule = options.leavesRule?.(id) ? undefined : ruleById(id);
    return rule ? [`**${id}**: ${rule.why} ${rule.todo}`] : [];
  });
}

function holds(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
