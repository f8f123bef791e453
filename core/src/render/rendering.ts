// Everything that can be rendered from a workspace, each by an id that a person can type.
import type { Kind, MessageTemplate } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { kindNames } from '../playbook/kinds.ts';
import { each, eachOne, known, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import { all, type DocumentOf, type Inquiry, inquire, isDocumentOf, template } from '../workspace/inquiry.ts';
import { type PlanFacts, planFacts } from '../workspace/plan-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Template } from '../workspace/templates.ts';
import { channelLocales, dueLocales, ordered } from './due-locales.ts';
import { listed, readable } from './view/view-context.ts';

export type Medium = MessageTemplate['spec']['medium'];

export interface Rendering {
  /** `phone-sunset/everyone`, `phone-sunset/surface/support-line`, `phone-sunset/checklist`, `fernway-support/acknowledgement/email`. */
  readonly id: string;
  /** What people call it: its own title, else that of its template. */
  readonly title: string;
  readonly document: { readonly kind: Kind; readonly name: string; readonly path: string };
  /** `undefined` for the checklist, which has no template. */
  readonly template: string | undefined;
  readonly medium: Medium;
  /** The languages in which it is due. */
  readonly locales: readonly string[];
}

/** What a rendering is about, besides its document. */
export type About =
  | { readonly kind: 'communication'; readonly id: string }
  | { readonly kind: 'surface'; readonly index: number; readonly place: number }
  | { readonly kind: 'acknowledgement'; readonly channel: string }
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'checklist' }
  | { readonly kind: 'document' };

export interface PlannedRendering {
  readonly rendering: Rendering;
  readonly source: PlaybookDocument;
  readonly about: About;
  /** Where the source names the template; `undefined` when nothing does. */
  readonly namedAt: Range | undefined;
}

/** In the order of the files and of what they say. A template that does not exist is another finding's business. */
export function listRenderings(snapshot: Snapshot): readonly Rendering[] {
  return plannedRenderings(inquire(snapshot)).map(({ rendering }) => rendering);
}

/** What a plan or a strategy says that somebody is to get. */
export function plannedBy(inquiry: Inquiry, source: PlaybookDocument): readonly PlannedRendering[] {
  if (isSource(source, 'SunsetPlan')) return known(() => [...ofPlan(inquiry, source)]) ?? [];
  if (isSource(source, 'ChannelStrategy')) return known(() => ofStrategy(inquiry, source)) ?? [];
  return [];
}

export function plannedRenderings(inquiry: Inquiry): readonly PlannedRendering[] {
  const planned = sourcesOf(inquiry).flatMap((source) => plannedBy(inquiry, source));
  return [...planned, ...byTemplate(inquiry, planned)];
}

function sourcesOf(inquiry: Inquiry): readonly PlaybookDocument[] {
  return [...all(inquiry, 'SunsetPlan'), ...all(inquiry, 'ChannelStrategy')];
}

/**
 * By id; any template can be rendered for any document of its kind as `<document>/template/<name>`, and one about
 * channels for one of them as `<strategy>/template/<name>/<channel>`.
 */
export function plannedRendering(inquiry: Inquiry, id: string): PlannedRendering | undefined {
  const ofDocument = sourcesOf(inquiry).filter(({ name }) => name === id.slice(0, id.indexOf('/')));
  const planned = ofDocument.flatMap((source) => plannedBy(inquiry, source));
  const listed = planned.find(({ rendering }) => rendering.id === id);
  if (listed) return listed;
  const [, name, templateName, channel] = /^([^/]+)\/template\/([^/]+)(?:\/([^/]+))?$/.exec(id) ?? [];
  const found = templateName === undefined ? undefined : template(inquiry, templateName);
  const document = found && documentsFor(inquiry, found).find((each) => each.name === name);
  if (!found || !document) return undefined;
  return channel === undefined
    ? forDocument(inquiry, document, found)
    : forChannel(inquiry, { document, found, channel });
}

interface OfChannel {
  readonly document: PlaybookDocument;
  readonly found: Template;
  readonly channel: string;
}

function forChannel(inquiry: Inquiry, { document, found, channel: id }: OfChannel): PlannedRendering | undefined {
  if (!isSource(document, 'ChannelStrategy')) return undefined;
  const channel = readable(() => document.playbook.spec.channels).find((each) => known(() => each.id) === id);
  if (!channel) return undefined;
  return planned(document, {
    id: `template/${found.name}/${id}`,
    title: undefined,
    template: found,
    locales: ordered(inquiry, channelLocales(inquiry, channel)),
    about: { kind: 'channel', channel: id },
    namedAt: undefined,
  });
}

function* ofPlan(inquiry: Inquiry, plan: DocumentOf<'SunsetPlan'>): Iterable<PlannedRendering> {
  const facts = planFacts(inquiry, plan);
  const { spec } = plan.playbook;
  const customers: string[] = [];
  for (const message of readable(() => spec.communications)) {
    const found = messageTemplate(
      inquiry,
      known(() => message.template),
      plan,
    );
    const locales = known(() => dueLocales(inquiry, facts, { message, template: found })) ?? [];
    if (!listed<string>(known(() => message.audience)).every((audience) => audience === 'agents'))
      customers.push(...locales);
    const id = known(() => message.id);
    if (found && id !== undefined) {
      yield planned(plan, {
        id,
        title: ownTitle(
          inquiry,
          known(() => message.title),
        ),
        template: found,
        locales,
        about: { kind: 'communication', id },
        namedAt: rangeOf(message, 'template'),
      });
    }
  }
  yield* ofSurfaces(inquiry, facts);
  const notice = messageTemplate(
    inquiry,
    known(() => spec.rollback?.notice),
    plan,
  );
  if (notice) {
    yield planned(plan, {
      id: 'rollback-notice',
      title: undefined,
      template: notice,
      locales: ordered(inquiry, customers),
      about: { kind: 'document' },
      namedAt: known(() => spec.rollback && rangeOf(spec.rollback, 'notice')),
    });
  }
  yield {
    rendering: {
      id: `${plan.name}/checklist`,
      title: known(() => plan.playbook.metadata.title) ?? plan.name ?? '',
      document: placeOf(plan),
      template: undefined,
      medium: 'checklist',
      locales: [inquiry.snapshot.settings.defaultLocale],
    },
    source: plan,
    about: { kind: 'checklist' },
    namedAt: undefined,
  };
}

function* ofSurfaces(inquiry: Inquiry, facts: PlanFacts): Iterable<PlannedRendering> {
  const plan = facts.document;
  yield* each(
    known(() => plan.playbook.spec.surfaces),
    (surface, index) => {
      const found = messageTemplate(
        inquiry,
        known(() => surface.template),
        plan,
      );
      if (!found) return [];
      const ids =
        known(() => [
          ...listed(surface.endpoint),
          ...listed(surface.surface),
          ...(surface.place === undefined ? [] : [String(index + 1)]),
        ]) ?? [];
      const locales = ordered(
        inquiry,
        facts.channels.flatMap((channel) => channelLocales(inquiry, channel)),
      );
      return ids.map((id, place) =>
        planned(plan, {
          id: `surface/${id}`,
          title: undefined,
          template: found,
          locales,
          about: { kind: 'surface', index, place },
          namedAt: rangeOf(surface, 'template'),
        }),
      );
    },
  );
}

function ofStrategy(inquiry: Inquiry, strategy: DocumentOf<'ChannelStrategy'>): readonly PlannedRendering[] {
  return eachOne(strategy.playbook.spec.channels, (channel) => {
    const { id, acknowledgement } = channel;
    const found = acknowledgement && messageTemplate(inquiry, acknowledgement.template, strategy);
    if (!found) return undefined;
    return planned(strategy, {
      id: `acknowledgement/${id}`,
      title: undefined,
      template: found,
      locales: ordered(inquiry, channelLocales(inquiry, channel)),
      about: { kind: 'acknowledgement', channel: id },
      namedAt: rangeOf(acknowledgement, 'template'),
    });
  });
}

/** A template once for each document of its kind, whether or not anything sends it. */
export function renderingsWith(inquiry: Inquiry, found: Template): readonly PlannedRendering[] {
  return documentsFor(inquiry, found).map((document) => forDocument(inquiry, document, found));
}

/** Templates of the workspace that no message uses: once for each document of their kind. */
function byTemplate(inquiry: Inquiry, before: readonly PlannedRendering[]): readonly PlannedRendering[] {
  const used = new Set(before.map(({ rendering }) => rendering.template));
  const own = all(inquiry, 'MessageTemplate').flatMap(({ name }) => name ?? []);
  const names = [...new Set(own)].filter((name) => !used.has(name));
  return names.flatMap((name) => {
    const found = template(inquiry, name);
    return found ? renderingsWith(inquiry, found) : [];
  });
}

function documentsFor(inquiry: Inquiry, { playbook }: Template): readonly PlaybookDocument[] {
  const kind = known(() => playbook.spec.rendersFrom);
  return kind && kindNames.includes(kind) ? all(inquiry, kind) : [];
}

function forDocument(inquiry: Inquiry, document: PlaybookDocument, found: Template): PlannedRendering {
  const isForAgents = known(() => found.playbook.spec.audience) === 'agents';
  const { settings } = inquiry.snapshot;
  const locales = isForAgents ? [settings.defaultLocale] : settings.locales;
  return planned(document, {
    id: `template/${found.name}`,
    title: undefined,
    template: found,
    locales,
    about: { kind: 'document' },
    namedAt: undefined,
  });
}

interface Parts {
  readonly id: string;
  readonly title: string | undefined;
  readonly template: Template;
  readonly locales: readonly string[];
  readonly about: About;
  readonly namedAt: Range | undefined;
}

function planned(
  source: PlaybookDocument,
  { id, title, template: found, locales, about, namedAt }: Parts,
): PlannedRendering {
  const medium = known(() => found.playbook.spec.medium) ?? 'web-page';
  const templateTitle = known(() => found.playbook.metadata.title) ?? found.name;
  const rendering = {
    id: `${source.name}/${id}`,
    title: title ?? templateTitle,
    document: placeOf(source),
    template: found.name,
    medium,
    locales,
  };
  return { rendering, source, about, namedAt };
}

function placeOf(document: PlaybookDocument): Rendering['document'] {
  return { kind: document.kind ?? 'SunsetPlan', name: document.name ?? '', path: document.path };
}

/** None that takes its data from another kind of playbook: `template-wrong-kind` says so. */
function messageTemplate(inquiry: Inquiry, name: string | undefined, source: PlaybookDocument): Template | undefined {
  const found = name === undefined ? undefined : template(inquiry, name);
  const kind = known(() => found?.playbook.spec.rendersFrom);
  return kind === undefined || kind === source.kind ? found : undefined;
}

/** A list is for colleagues: the default language, else any. */
function ownTitle(inquiry: Inquiry, title: string | Readonly<Record<string, string>> | undefined): string | undefined {
  if (title === undefined || typeof title === 'string') return title;
  return title[inquiry.snapshot.settings.defaultLocale] ?? Object.values(title)[0];
}

/** Narrows for those who build the view. */
export function isSource<K extends Kind>(document: PlaybookDocument, kind: K): document is DocumentOf<K> {
  return isDocumentOf(document, kind);
}
