// From a value in a template to where a playbook writes it, and to the page of the reference that describes it.

import { placeIn } from '../render/check/view-shape.ts';
import type { PlannedRendering } from '../render/rendering.ts';
import { type Range, shift } from '../text/range.ts';
import { strategyOf } from '../workspace/find.ts';
import { type Inquiry, inquire, named } from '../workspace/inquiry.ts';
import { configFileName } from '../workspace/settings.ts';
import { type Snapshot, startOf } from '../workspace/snapshot.ts';
import { type Node, pairOf } from '../yaml/tree.ts';
import { referenceOf } from './reference-pages.ts';
import { sourceOf, type TemplateValue, templateValueAt } from './template-hover.ts';

export interface TemplateDefinition {
  readonly origin: Range;
  readonly targets: readonly TemplateTarget[];
}

/** The key, and the whole of what it says; on a page, the name and its line. */
interface TemplateTarget {
  readonly path: string;
  readonly range: Range;
  readonly whole: Range;
}

/** In the first playbook that sends the template, else the first of its kind; of a list the first item. */
export function templateDefinition(snapshot: Snapshot, path: string, offset: number): TemplateDefinition | undefined {
  const value = templateValueAt(snapshot, path, offset);
  if (!value) return undefined;
  const targets = [writtenTarget(snapshot, value), describedTarget(value)].filter((target) => target !== undefined);
  return targets.length === 0 ? undefined : { origin: { start: value.start, end: value.end }, targets };
}

function describedTarget({ seen, steps }: TemplateValue): TemplateTarget | undefined {
  const names = steps.flatMap(({ name }) => (name === '[]' ? [] : [name]));
  const found = referenceOf(seen.kind, names);
  return found && { path: found.path, range: found.name, whole: found.line };
}

/** What stands on the way to a value names the thing that is meant: `spec.channel` says whose title `channel.title` is. */
function writtenTarget(snapshot: Snapshot, { seen, steps }: TemplateValue): TemplateTarget | undefined {
  const inquiry = inquire(snapshot);
  const planned = sourceOf(inquiry, seen);
  if (!planned) return undefined;
  const way: Way = { inquiry, planned, names: [...namesAbout(planned)] };
  let target: TemplateTarget | undefined;
  for (let length = 1; length <= steps.length; length++) {
    const place = placeIn(seen.view, steps.slice(0, length));
    const [kind = '', from = ''] = (place && !('at' in place) ? place.schema['x-from'] : undefined)?.split(' ') ?? [];
    const home = homeOf(way, kind);
    const written = home && writtenAt(home.root, from.split('.'), way.names);
    target = written && targetIn(home, written);
    if (written) way.names.unshift(...namesIn(written.value));
  }
  return target;
}

interface Way {
  readonly inquiry: Inquiry;
  readonly planned: PlannedRendering;
  /** The latest first. */
  readonly names: string[];
}

/** Of the message, surface or channel that the text is for. */
function namesAbout({ about }: PlannedRendering): readonly string[] {
  if ('channel' in about) return [about.channel];
  return about.kind === 'communication' ? [about.id] : [];
}

interface Home {
  readonly path: string;
  readonly root: Node;
  readonly start: number;
}

function homeOf(way: Way, kind: string): Home | undefined {
  const { snapshot } = way.inquiry;
  if (kind === 'config') {
    const file = snapshot.files.get(configFileName);
    const root = file?.type === 'config' ? file.document?.yaml.root : undefined;
    return root && file?.type === 'config' ? { path: file.path, root, start: file.start } : undefined;
  }
  const document = documentOf(way, kind);
  const root = document?.yaml.root;
  return document && root && { path: document.path, root, start: startOf(snapshot, document) };
}

function documentOf({ inquiry, planned: { source }, names }: Way, kind: string) {
  if (kind === source.kind) return source;
  if (kind === 'ChannelStrategy') return strategyOf(inquiry, source);
  if (kind !== 'BusinessCalendar') return undefined;
  return names.flatMap((name) => named(inquiry, kind, name))[0];
}

interface Written {
  /** Its key. */
  readonly name: Node;
  readonly value: Node;
}

/** Along `spec.reasons[].code`, as far as it is written below `spec`; one value may stand where a list is allowed. */
function writtenAt(root: Node, steps: readonly string[], names: readonly string[]): Written | undefined {
  let at: Written | undefined;
  let node: Node = root;
  for (const [index, step] of steps.entries()) {
    const name = step.replace(/\[\]$/, '');
    const pair = node.kind === 'map' ? pairOf(node, name) : undefined;
    if (!pair) return index === 1 ? undefined : at;
    at = { name: pair.key, value: pair.value };
    node = (step.endsWith('[]') ? itemOf(pair.value, names) : undefined) ?? pair.value;
  }
  return at;
}

/** The one that was named last, else the first. */
function itemOf(list: Node, names: readonly string[]): Node | undefined {
  if (list.kind !== 'list') return undefined;
  const idOf = (item: Node) => (item.kind === 'map' ? pairOf(item, 'id')?.value : item);
  const meant = names.flatMap((name) => list.items.find((item) => isWord(idOf(item), name)) ?? []);
  return meant[0] ?? list.items[0];
}

function isWord(node: Node | undefined, word: string): boolean {
  return node?.kind === 'scalar' && node.value === word;
}

/** What a value names: itself, the first of several, or the fields of a group. */
function namesIn(node: Node): readonly string[] {
  if (node.kind === 'scalar') return typeof node.value === 'string' ? [node.value] : [];
  if (node.kind === 'list') return node.items[0] ? namesIn(node.items[0]) : [];
  return node.pairs.flatMap(({ value }) => (value.kind === 'scalar' ? namesIn(value) : []));
}

function targetIn({ path, start }: Home, { name, value }: Written): TemplateTarget {
  return {
    path,
    range: shift({ start: name.start, end: name.end }, start),
    whole: shift({ start: name.start, end: value.end }, start),
  };
}
