// Why a thing cannot get another name, whatever the name.

import { kindNamedBy, kinds } from '../playbook/kinds.ts';
import { branchesOf } from '../schema/schema.ts';
import { type Occurrence, occurrencesOf } from '../workspace/occurrences.ts';
import { fieldType } from '../workspace/recipient-fields.ts';
import { configFileName } from '../workspace/settings.ts';
import { shippedLanguages } from '../workspace/shipped-languages.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { localeType, pieceType } from '../workspace/symbols.ts';
import { entriesTo } from '../workspace/text-entries.ts';
import { located, placeAt } from './place.ts';
import type { Refused } from './refused.ts';

export function whyNotRenamed(snapshot: Snapshot, { thing }: Occurrence): string | undefined {
  const { type, id } = thing;
  const all = occurrencesOf(snapshot, thing);
  const homes = all.filter(({ role }) => role === 'definition');
  if (type === localeType) return whyNotLanguage(snapshot, id, all);
  if (type === pieceType) return whyNotPiece(id, homes.length > 0);
  if (type === fieldType) return whyNotField(snapshot, id, all);
  if (homes.length === 0 && type === 'template' && shippedLanguages(id).size > 0) {
    return `“${id}” is a template that ships, so its name stays. Copy it into your own templates to give it another.`;
  }
  if (homes.length === 0) return `Nothing is called “${id}” yet. Define it first, or point to something that exists.`;
  if (homes.some(({ form }) => form === 'alias')) {
    return `“${id}” gets its name from an anchor (&) elsewhere in the file. Write the name out there first.`;
  }
  if (homes.length > 1) {
    return `${homes.length} ${wordFor(type)}s are called “${id}”, so nobody can tell which one is meant elsewhere. Give one of them another name by hand first.`;
  }
  return undefined;
}

/** `channel`, `query type`, `sunset plan`. */
export function wordFor(type: string): string {
  const kind = kindNamedBy(type);
  return kind ? kinds[kind].words : type.replace('-', ' ');
}

function whyNotLanguage(snapshot: Snapshot, id: string, all: readonly Occurrence[]): string | undefined {
  const isListed = all.some(({ path }) => path === configFileName);
  const counts = id === snapshot.settings.defaultLocale || snapshot.settings.locales.includes(id);
  if (!counts || isListed) return undefined;
  return `“${id}” is the language of your workspace by default, without being written down. Write “locales: [${id}]” into ${configFileName} first.`;
}

function whyNotPiece(id: string, isOwn: boolean): string | undefined {
  const isShipped = shippedLanguages(`partials/${id}`).size > 0;
  if (isShipped && isOwn) {
    return `Your “${id}” replaces the piece of that name in templates that ship. Under another name it would no longer.`;
  }
  if (isOwn) return undefined;
  return isShipped
    ? `“${id}” is a shared piece that ships, so its name stays.`
    : `There is no shared piece “${id}” yet. Write it first, or use one that exists.`;
}

/** A shared piece of the workspace may stand in a message that ships, whose fields stay. */
function whyNotField(snapshot: Snapshot, id: string, all: readonly Occurrence[]): string | undefined {
  const shipped = all.flatMap(({ path }) => shippedNaming(snapshot, path));
  if (shipped.length > 0) {
    return `The template “${shipped[0]}” ships and puts in a shared piece that names “${id}”, so the field keeps its name. Copy the template into your own first.`;
  }
  if (all.some(({ role }) => role === 'definition')) return undefined;
  return `No template describes “${id}” under “recipient” yet. Describe it there first.`;
}

function shippedNaming(snapshot: Snapshot, path: string): readonly string[] {
  const file = snapshot.files.get(path);
  const entries = file?.type === 'template-text' ? entriesTo(snapshot, file) : [];
  return entries.flatMap(({ document }) => (snapshot.files.has(document.path) ? [] : (document.name ?? [])));
}

/** Words and keys that belong to the language itself; `undefined` for what has no name at all. */
export function fixedWordAt(snapshot: Snapshot, path: string, offset: number): Refused | undefined {
  const place = placeAt(snapshot, path, offset);
  if (!place) return undefined;
  const at = located(place.yaml.root, place.schema, place.offset);
  if (at?.node.kind !== 'scalar' || !at.schema || at.node.style === 'missing') return undefined;
  if (place.offset < at.node.start || place.offset > at.node.end) return undefined;
  const { source } = at.node;
  const isWord = branchesOf(at.keySchema ?? at.schema).some(
    (branch) => branch['x-refers']?.words?.includes(source) || branch.enum?.includes(source),
  );
  if (at.isKey ? at.keySchema && !isWord : !isWord) return undefined;
  return {
    kind: 'refused',
    reason: `“${source}” is a word of the playbook language and keeps its name. Names and ids that you chose can be changed.`,
  };
}
