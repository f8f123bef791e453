// Before a document says what kind it is: its first keys, and whole documents of each kind.
import { apiVersion, kindNames, kinds, schemaOfKind } from '../playbook/kinds.ts';
import { describe } from '../schema/describe.ts';
import { propertyOf } from '../schema/schema.ts';
import type { DateText } from '../time/date.ts';
import type { Inquiry } from '../workspace/inquiry.ts';
import type { Cursor } from './cursor.ts';
import { newPlaybook } from './new-playbook.ts';
import { type Draft, literal } from './proposal.ts';
import { asSnippet } from './snippet-text.ts';
import { writtenKey } from './written.ts';

export interface EnvelopeContext {
  readonly cursor: Cursor;
  readonly inquiry: Inquiry;
  readonly today: DateText;
}

export function envelopeDrafts({ cursor, inquiry, today }: EnvelopeContext): readonly Draft[] {
  if (cursor.at.kind === 'value') {
    const key = cursor.steps.length === 1 ? cursor.steps[0] : undefined;
    if (key === 'apiVersion') return [literal(apiVersion, { kind: 'word', detail: '' }, cursor)];
    if (key !== 'kind') return [];
    return kindNames.map((kind) => {
      const documentation = schemaOfKind(kind).description ?? '';
      return literal(kind, { kind: 'word', detail: kinds[kind].words, documentation }, cursor);
    });
  }
  if (cursor.steps.length > 0) return [];
  const present = new Set(cursor.at.map.pairs.map(({ key }) => key.source));
  const schema = schemaOfKind('ChannelStrategy');
  const drafts = ['apiVersion', 'kind', 'metadata', 'spec'].flatMap((key): readonly Draft[] => {
    const property = present.has(key) ? undefined : propertyOf(schema, key);
    if (!property) return [];
    const documentation = key === 'kind' ? 'What the document is about.' : describe(property, key);
    const written = key === 'kind' ? { newText: 'kind: $0', isSnippet: true } : writtenKey(key, property, cursor);
    return [{ label: key, kind: 'key', detail: '', documentation, ...written }];
  });
  if (present.size > 0 || cursor.before !== '') return drafts;
  return [...kindNames.map((kind) => wholeDocument(kind, inquiry, today)), ...drafts];
}

/** As New Playbook writes it, with the workspace's own ids; its name and title are to be typed. */
function wholeDocument(kind: (typeof kindNames)[number], inquiry: Inquiry, today: DateText): Draft {
  const name = `my-${kinds[kind].type}`;
  const text = asSnippet(newPlaybook(inquiry.snapshot, { kind, name, today }).trimEnd());
  const [title = ''] = /^ {2}title: .*$/m.exec(text.slice(text.lastIndexOf(`kind: ${kind}`))) ?? [];
  const words = title.slice('  title: '.length);
  return {
    label: kind,
    kind: 'snippet',
    detail: `new ${kinds[kind].words}`,
    documentation: describe(schemaOfKind(kind)),
    newText: text.replaceAll(name, `\${1:${name}}`).replace(title, () => `  title: \${2:${words}}`),
    isSnippet: true,
  };
}
