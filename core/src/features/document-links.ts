// What can be followed from a file: web addresses, files of the workspace, templates by their name, pages of rules.

import { ruleById } from '../rules/list.ts';
import type { Range } from '../text/range.ts';
import { shift } from '../text/range.ts';
import { readUrl } from '../time/url.ts';
import { builtinPrefix } from '../workspace/builtin-prefix.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { folderOfPath, piecesNamedIn, textNameOf } from '../workspace/template-names.ts';
import { ownTemplate, partialText, shippedTemplate, type Template } from '../workspace/templates.ts';
import type { MapNode, Node } from '../yaml/tree.ts';
import { documentsIn } from './documents-in.ts';

/** Only the web and what belongs to the workspace: no other scheme, and no path out of the folder. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'file'; readonly path: string }
  /** Ships with the product; the path starts with its scheme. */
  | { readonly kind: 'builtin'; readonly path: string };

export interface DocumentLink {
  readonly range: Range;
  readonly target: LinkTarget;
  readonly tooltip: string;
}

/** In the order of the file; no two overlap. */
export function documentLinks(snapshot: Snapshot, path: string): readonly DocumentLink[] {
  const file = snapshot.files.get(path);
  if (!file) return [];
  if (file.type === 'template-text') {
    const pieces = piecesNamedIn(file).flatMap(({ name, range }) => pieceLink(snapshot, path, { name, range }) ?? []);
    return tidy([...pieces, ...linksInText(snapshot, path, { start: 0, end: file.text.content.length })]);
  }
  const links = documentsIn(snapshot, path).flatMap(({ start, yaml, document }) => {
    const scalars = yaml.root ? [...writtenScalars(yaml.root)] : [];
    const texts = scalars.flatMap((range) => linksInText(snapshot, path, shift(range, start)));
    const templates = (document?.references ?? []).flatMap(({ to, id, range }) => {
      const target = to.types.includes('template') ? templateTarget(snapshot, id) : undefined;
      return target ? [{ range: shift(range, start), target, tooltip: `Open the template ${id}` }] : [];
    });
    const settings = file.type === 'config' && yaml.root?.kind === 'map' ? [...settingLinks(snapshot, yaml.root)] : [];
    return [...texts, ...templates, ...settings.map((link) => ({ ...link, range: shift(link.range, start) }))];
  });
  return tidy(links);
}

/** What an alias repeats stands elsewhere, and is a link there. */
function* writtenScalars(node: Node): Iterable<Range> {
  if (node.kind === 'scalar') {
    if (node.style !== 'missing') yield { start: node.start, end: node.end };
  } else if (node.kind === 'list') {
    for (const item of node.items) if (node.start <= item.start && item.end <= node.end) yield* writtenScalars(item);
  } else {
    for (const { value } of node.pairs)
      if (node.start <= value.start && value.end <= node.end) yield* writtenScalars(value);
  }
}

function linksInText(snapshot: Snapshot, path: string, within: Range): readonly DocumentLink[] {
  const content = snapshot.files.get(path)?.text.content.slice(within.start, within.end) ?? '';
  const web = [...content.matchAll(/\bhttps?:\/\/[^\s<>"\\^`{|}]+/gi)].flatMap(({ 0: text, index }) => {
    const url = withoutTail(text, content[index - 1]);
    // A value that the template fills in makes the address another one.
    if (content.startsWith('{{', index + text.length) || readUrl(url) === undefined) return [];
    const range = { start: within.start + index, end: within.start + index + url.length };
    return [{ range, target: { kind: 'web', url } as const, tooltip: `Open ${hostOf(url)}` }];
  });
  const files = [...content.matchAll(/\]\(([^\s()<>:{}"']+)\)/g)].flatMap(({ 1: written = '', index }) => {
    const target = insideWorkspace(path, written.replace(/[#?].*$/s, ''));
    if (target === undefined || !snapshot.files.has(target)) return [];
    const start = within.start + index + 2;
    return [
      {
        range: { start, end: start + written.length },
        target: { kind: 'file', path: target } as const,
        tooltip: `Open ${target}`,
      },
    ];
  });
  return [...web, ...files];
}

/** A sentence, a bracket or a quote around an address is not part of it. */
function withoutTail(text: string, before: string | undefined): string {
  let url = text;
  for (;;) {
    const last = url.at(-1) ?? '';
    const isOpen = (open: string, close: string) => url.split(open).length < url.split(close).length;
    const isTail =
      /[.,;:!?*_~。，；：！？、”’»」』）】]/u.test(last) ||
      (last === ')' && (before === '(' || isOpen('(', ')'))) ||
      (last === ']' && isOpen('[', ']')) ||
      (last === "'" && before === "'");
    if (!isTail || url.length < 9) return url;
    url = url.slice(0, -1);
  }
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}

/** A path beside the file that names it; `undefined` for one that leads out of the workspace. */
function insideWorkspace(from: string, written: string): string | undefined {
  const steps = written.startsWith('/')
    ? []
    : folderOfPath(from)
        .split('/')
        .filter((step) => step !== '');
  for (const step of written.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}

/** Its text in the default language, where there is one: that is what people want to read. */
function templateTarget(snapshot: Snapshot, name: string): LinkTarget | undefined {
  const template = ownTemplate(snapshot, name) ?? shippedTemplate(name);
  return template && targetOf(textPath(template, snapshot.settings.defaultLocale));
}

function textPath({ variants, document }: Template, locale: string): string {
  return (variants.get(locale) ?? document).path;
}

function targetOf(path: string): LinkTarget {
  return path.startsWith(builtinPrefix) ? { kind: 'builtin', path } : { kind: 'file', path };
}

function pieceLink(
  snapshot: Snapshot,
  path: string,
  { name, range }: { readonly name: string; readonly range: Range },
): DocumentLink | undefined {
  const locale = textNameOf(snapshot, path)?.locale ?? localeInName(path);
  const file =
    (locale === undefined ? undefined : partialText(snapshot, name, locale)) ??
    partialText(snapshot, name, snapshot.settings.defaultLocale);
  return file && { range, target: targetOf(file.path), tooltip: `Open the shared piece ${name}` };
}

/** `en` in `en.friendly.hbs`, for a text that no template knows. */
function localeInName(path: string): string | undefined {
  return /^\.*([^.]+)(?:\..*)?\.hbs$/s.exec(path.slice(path.lastIndexOf('/') + 1))?.[1];
}

/** Ids of rules lead to their pages, and a path that names one file to that file. */
function* settingLinks(snapshot: Snapshot, root: MapNode): Iterable<DocumentLink> {
  for (const { key, value } of root.pairs) {
    if (key.source === 'rules') yield* ruleLinks(value);
    if (key.source === 'exclude' || key.source === 'templates') yield* fileLinks(snapshot, value);
    if (key.source !== 'overrides' || value.kind !== 'list') continue;
    for (const item of value.items) {
      if (item.kind !== 'map') continue;
      for (const part of item.pairs) {
        if (part.key.source === 'rules') yield* ruleLinks(part.value);
        if (part.key.source === 'files') yield* fileLinks(snapshot, part.value);
      }
    }
  }
}

function* ruleLinks(rules: Node): Iterable<DocumentLink> {
  if (rules.kind !== 'map') return;
  for (const { key } of rules.pairs) {
    if (!ruleById(key.source)) continue;
    const target = { kind: 'builtin', path: `${builtinPrefix}rules/${key.source}.md` } as const;
    yield { range: { start: key.start, end: key.end }, target, tooltip: `Read about ${key.source}` };
  }
}

function* fileLinks(snapshot: Snapshot, list: Node): Iterable<DocumentLink> {
  for (const node of list.kind === 'list' ? list.items : [list]) {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') continue;
    const path = insideWorkspace('', node.value);
    if (path === undefined || !snapshot.files.has(path)) continue;
    const isQuoted = node.style === 'single-quoted' || node.style === 'double-quoted';
    const range = isQuoted ? { start: node.start + 1, end: node.end - 1 } : { start: node.start, end: node.end };
    yield { range, target: { kind: 'file', path }, tooltip: `Open ${path}` };
  }
}

function tidy(links: readonly DocumentLink[]): readonly DocumentLink[] {
  const kept: DocumentLink[] = [];
  for (const link of [...links].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)) {
    if (link.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(link);
  }
  return kept;
}
