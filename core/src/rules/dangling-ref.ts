// A name or id that points to nothing; the only rule for unknown names.

import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNamedBy, kindNames, scopeOfType } from '../playbook/kinds.ts';
import { listWords } from '../schema/accepted.ts';
import type { Reference } from '../schema/checked.ts';
import { closest } from '../text/closest.ts';
import { asItLooks, deceptionIn } from '../text/deceptive.ts';
import { builtinNamesOf, candidates, type Found, resolveReference, strategyOf } from '../workspace/find.ts';
import { all, type Inquiry } from '../workspace/inquiry.ts';
import { isMisspelledAtHome, isUnused, type Misspelled, misspelledIn } from '../workspace/misspelled.ts';
import { shippedTemplateNames } from '../workspace/templates.ts';
import { documentRule } from './define.ts';
import type { Report } from './rule.ts';
import { twinsIn } from './twins.ts';

export const danglingRef = documentRule({
  id: 'dangling-ref',
  severity: 'error',
  title: 'A name points to nothing',
  what: 'Calendars, templates, policies and strategies are referred to by name, and what a strategy or plan defines by its id. Each such name has to exist. Nothing is said while the place that would define it is unknown or broken itself, or while two things of the kind share an id or a name.',
  why: 'The part that names it does nothing: a target without its channel is never measured, a message without its template is never written.',
  todo: 'Take the suggestion, or define what is missing.',
  source: 'Referential integrity, as in every database.',
  on: kindNames,
  *check({ document, inquiry }) {
    const told = new Set<number>();
    // By what the place may point to: the same object for all values of one place in the schema.
    const resolved = new Map<Reference['to'], Set<string>>();
    for (const reference of document.references) {
      const { to, id } = reference;
      if (resolved.get(to)?.has(id) || told.has(reference.range.start)) continue;
      if (resolveReference(inquiry, document, reference).kind !== 'unknown') {
        const ids = resolved.get(to);
        if (ids) ids.add(id);
        else resolved.set(to, new Set([id]));
        continue;
      }
      told.add(reference.range.start);
      if (!isMisspelledAtHome(inquiry, document, reference) && !mayBeTwin(reference, document, inquiry))
        yield reportOn(reference, document, inquiry);
    }
    for (const misspelled of misspelledIn(inquiry, document)) yield reportAtHome(misspelled);
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '{ channel: chat, metric: first-reply, within: 45 seconds }',
      replace: '{ channel: «chatt», metric: first-reply, within: 45 seconds }',
    },
  ],
  good: 'sample',
});

/** Whether two things of the type share an id or a name, so that one of them may be what is meant. */
function mayBeTwin({ to }: Reference, document: PlaybookDocument, inquiry: Inquiry): boolean {
  return to.types.some((type) => {
    const kind = kindNamedBy(type);
    if (kind) return haveTwins(all(inquiry, kind));
    const home = scopeOfType(type) === 'strategy' ? strategyOf(inquiry, document) : document;
    return home !== undefined && twinsIn(home).some(({ second }) => second.type === type);
  });
}

function haveTwins(documents: readonly PlaybookDocument[]): boolean {
  const names = documents.flatMap(({ name }) => name ?? []);
  return new Set(names).size < names.length;
}

function reportOn({ id, range, to }: Reference, document: PlaybookDocument, inquiry: Inquiry): Report {
  const found = to.types.flatMap((type) => candidates(inquiry, document, type));
  const names = new Set([
    ...found.map(({ definition }) => definition.id),
    ...to.types.flatMap((type) => [...builtinNamesOf(type), ...(type === 'template' ? shippedTemplateNames() : [])]),
    ...(to.words ?? []),
  ]);
  const meant = closest(asItLooks(id), names) ?? closest(id, unusedAmong(found, inquiry));
  const kind = anyOf(to.types.map((type) => type.replace('-', ' ')));
  const where = placeOf(to.types[0] ?? '', document, inquiry);
  const hint = meant === undefined ? known([...names]) : ` Did you mean “${meant}”?`;
  const target = found.find(({ definition }) => definition.id === meant);
  return {
    range,
    message: `There is no ${kind} “${id}”${where}.${deceptionIn(id)}${hint}`,
    ...(target && { related: [relatedTo(target, isUnused(inquiry, target))] }),
    ...(meant !== undefined && {
      fix: { title: `Change to “${meant}”`, isSafe: false, edits: [{ range, newText: meant }] },
    }),
  };
}

/** Where several names are as close, the one that nobody uses is the likelier. */
function* unusedAmong(found: readonly Found[], inquiry: Inquiry): Iterable<string> {
  for (const target of found) if (isUnused(inquiry, target)) yield target.definition.id;
}

/** “channel, endpoint or surface”. */
function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

/** One slip where a thing is defined is one mistake, however many places point to it. */
function reportAtHome({ definition: { id, range }, meant, uses }: Misspelled): Report {
  return {
    range,
    message: `Nothing points to “${id}”, and ${uses} places point to “${meant}”, which does not exist. Did you mean “${meant}”?`,
    fix: { title: `Change to “${meant}”`, isSafe: false, edits: [{ range, newText: meant }] },
  };
}

function known(names: readonly string[]): string {
  if (names.length === 0) return ' None is defined yet.';
  return names.length <= 6 ? ` Known: ${listWords(names)}.` : '';
}

function relatedTo({ document, definition }: Found, isUnused: boolean): NonNullable<Report['related']>[number] {
  const where = `“${definition.id}” is defined here`;
  const message = isUnused ? `${where}, and nothing else points to it: one of the two is misspelled.` : `${where}.`;
  return { document, range: definition.range, message };
}

/** Which strategy was searched, when that is not the document itself. */
function placeOf(type: string, document: PlaybookDocument, inquiry: Inquiry): string {
  if (kindNamedBy(type) || scopeOfType(type) !== 'strategy' || document.kind === 'ChannelStrategy') return '';
  const strategy = strategyOf(inquiry, document);
  return strategy?.name === undefined ? '' : ` in “${strategy.name}”`;
}
