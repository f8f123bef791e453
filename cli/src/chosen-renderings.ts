// Which messages in which languages somebody asks for, out of those that the playbooks have.
import { listRenderings, localesDue, type Rendering } from '#core';
import type { OpenedWorkspace } from '#core/node';
import type { FoundDocument } from './find-documents.ts';
import { plural } from './reporters/plural.ts';
import { suggestion } from './suggestion.ts';

export interface RenderingChoice {
  readonly communication?: string | undefined;
  readonly template?: string | undefined;
  readonly locale?: readonly string[] | undefined;
  readonly all?: boolean | undefined;
}

export interface ChosenRendering {
  readonly workspace: OpenedWorkspace;
  readonly id: string;
  readonly locale: string;
  /** `undefined` for a template that nothing uses yet. */
  readonly medium: Rendering['medium'] | undefined;
  readonly document: FoundDocument;
}

export type Chosen =
  | { readonly renderings: readonly ChosenRendering[] }
  | { readonly refusal: readonly [string, ...string[]] };

export function chooseRenderings(documents: readonly FoundDocument[], choice: RenderingChoice): Chosen {
  const renderings: ChosenRendering[] = [];
  const offers: Rendering[] = [];
  for (const document of documents) {
    const { workspace, kind, name, path } = document;
    const mine = listRenderings(workspace.snapshot).filter(
      ({ document: own }) => own.kind === kind && own.name === name && own.path === path,
    );
    offers.push(...mine);
    for (const rendering of wanted(mine, name, choice)) {
      for (const locale of localesFor(rendering, workspace, choice))
        renderings.push({ workspace, id: rendering.id, locale, medium: rendering.medium, document });
    }
  }
  if (renderings.length > 0) return { renderings };
  return { refusal: nothingChosen(documents, offers, choice) };
}

type Wanted = Pick<Rendering, 'id' | 'locales'> & { readonly medium: Rendering['medium'] | undefined };

function wanted(
  mine: readonly Rendering[],
  name: string,
  { communication, template, all }: RenderingChoice,
): readonly Wanted[] {
  const named = mine.filter(
    ({ id, template: used }) =>
      (communication === undefined || id === `${name}/${communication}`) &&
      (template === undefined || used === template),
  );
  if (communication !== undefined) return named;
  if (template !== undefined)
    return named.length > 0 ? named : [{ id: `${name}/template/${template}`, locales: [], medium: undefined }];
  return all || mine.length === 1 ? mine : [];
}

/** One message is read in one language; all messages go out in every language in which they are due. */
function localesFor(rendering: Wanted, { snapshot }: OpenedWorkspace, choice: RenderingChoice): readonly string[] {
  const { defaultLocale } = snapshot.settings;
  const given = choice.locale ?? [];
  const due = localesDue(rendering, snapshot.settings);
  if (given.includes('all') || (given.length === 0 && choice.all)) return due;
  if (given.length > 0) return [...new Set(given)];
  return [due.includes(defaultLocale) ? defaultLocale : (due[0] ?? defaultLocale)];
}

function nothingChosen(
  documents: readonly FoundDocument[],
  offers: readonly Rendering[],
  { communication, template }: RenderingChoice,
): readonly [string, ...string[]] {
  const names = documents.map(({ name }) => `“${name}”`).join(', ');
  if (offers.length === 0)
    return [
      `${names} has no message to render. Messages come from sunset plans, and from strategies with acknowledgements.`,
    ];
  const list = offers.map(({ id, title, locales }) => `  ${id}  ${title} (${locales.join(', ')})`);
  if (communication === undefined)
    return [`${names} has ${plural(offers.length, 'message')}. Name one, or take --all:`, ...list];
  const shortId = ({ id }: Rendering): string => id.slice(id.indexOf('/') + 1);
  const asked = template === undefined ? undefined : offers.find((each) => shortId(each) === communication);
  if (asked)
    return [`“${asked.id}” is made with “${asked.template}”, not with “${template}”. Leave one of the two out.`];
  const ids = offers.map(shortId);
  return [
    `${names} has no message “${communication}” that can be rendered.${suggestion(communication, ids)} There is:`,
    ...list,
  ];
}
