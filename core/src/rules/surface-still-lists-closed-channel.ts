// A page or paper goes on telling customers to use a channel that is gone.
import type { ChannelStrategySurface, Text } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { eachOne, rangeOf } from '../schema/value.ts';
import { compareDates } from '../time/date.ts';
import { areDatesCrossed } from '../workspace/crossed-dates.ts';
import { strategyOf } from '../workspace/find.ts';
import { type DocumentOf, type Inquiry, isDocumentOf } from '../workspace/inquiry.ts';
import { isWithdrawn, listOf, type PlanFacts, planFacts } from '../workspace/plan-facts.ts';
import { documentRule } from './define.ts';
import { goneChannels } from './gone-channels.ts';
import { quotedNames } from './names-in-words.ts';
import type { Report } from './rule.ts';

export const surfaceStillListsClosedChannel = documentRule({
  id: 'surface-still-lists-closed-channel',
  severity: 'error',
  title: 'A place still mentions the channel',
  what: 'Every surface that mentions the closing channel has to stand under `surfaces` of the plan, or as a `place` of that name, so that somebody changes it, by the closing day (`due`, else `from`). Plans that close a part of the channel, or for a while, need not change it. In a strategy it speaks when a surface mentions a channel that is marked `closed`, or whose plan has nothing left to do, beside others that are open; one that mentions nothing else belongs to `dead-end`.',
  why: 'Customers read the old number on your invoice and call into the void.',
  todo: 'Say under `surfaces` of the plan what becomes of it; once that is done, take the channel out of `mentions`.',
  source: 'Common practice: update everything that customers read.',
  on: ['SunsetPlan', 'ChannelStrategy'],
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  channel: phone\n',
      replace: '  channel: «phone»\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - { surface: invoice-footer, becomes: updated, due: redirect.starts }\n',
      replace: '',
    },
  ],
  good: 'sample',
  *check({ document: own, inquiry, today }) {
    const document: PlaybookDocument = own;
    if (isDocumentOf(document, 'ChannelStrategy')) yield* closedMentions(inquiry, document, today);
    if (isDocumentOf(document, 'SunsetPlan')) yield* forgottenSurfaces(inquiry, planFacts(inquiry, document), today);
  },
});

function* closedMentions(inquiry: Inquiry, strategy: DocumentOf<'ChannelStrategy'>, today: string): Iterable<Report> {
  const closed = goneChannels(inquiry, strategy, today);
  yield* eachOne(strategy.playbook.spec.surfaces, (surface) => {
    const mentions = listOf(surface.mentions ?? []);
    const gone = mentions.filter((id) => closed.has(id));
    if (gone.length === 0 || gone.length === mentions.length) return;
    const are = gone.length === 1 ? 'is' : 'are';
    const message = `“${surface.id}” still mentions ${quotedNames(gone)}, which ${are} closed.`;
    return { range: rangeOf(surface, 'id'), message };
  });
}

function* forgottenSurfaces(inquiry: Inquiry, plan: PlanFacts, today: string): Iterable<Report> {
  const { spec } = plan.document.playbook;
  if (isWithdrawn(plan, today) || plan.isPartial || spec.dates?.reopenOn !== undefined) return;
  const strategy = strategyOf(inquiry, plan.document);
  if (!strategy) return;
  const surfaces = strategy.playbook.spec.surfaces ?? [];
  const gone = goneChannels(inquiry, strategy, today);
  const told = (spec.surfaces ?? []).flatMap(({ surface }) => (surface === undefined ? [] : listOf(surface)));
  // A misspelled surface has its finding, and it may be the very one that seems to be missing.
  if (told.some((id) => !surfaces.some((surface) => surface.id === id))) return;
  // The plan says nothing of any place yet: `orphaned-endpoint` asks for the list.
  if ((spec.surfaces?.length ?? 0) === 0 && plan.retiredEndpoints.length > 0) return;
  const places = (spec.surfaces ?? []).flatMap(({ place }) => (place === undefined ? [] : plain(place)));
  const isTold = ({ id, title, locator }: ChannelStrategySurface) =>
    told.includes(id) || [id, locator ?? '', ...textsOf(title)].some((name) => places.includes(plain(name)));
  for (const { id } of plan.channels) {
    const forgotten = surfaces.filter((surface) => listOf(surface.mentions ?? []).includes(id) && !isTold(surface));
    if (gone.has(id) || forgotten.length === 0) continue;
    const [mention, which] = forgotten.length === 1 ? ['mentions', 'which'] : ['mention', 'which all'];
    const message = `The plan does not say what becomes of ${quotedNames(forgotten.map((surface) => surface.id))}, ${which} ${mention} “${id}”.`;
    const related = forgotten.map((surface) => ({
      document: strategy,
      range: rangeOf(surface, 'id'),
      message: `“${surface.id}” stands here`,
    }));
    yield { range: rangeOf(spec, 'channel'), message, related };
  }
  if (!areDatesCrossed(plan)) yield* lateSurfaces(plan, surfaces);
}

/** Places that are changed only after the channel has closed. */
function* lateSurfaces(plan: PlanFacts, surfaces: readonly ChannelStrategySurface[]): Iterable<Report> {
  yield* eachOne(plan.document.playbook.spec.surfaces, (entry) => {
    const closing = plan.closure?.from;
    const key = entry.due === undefined ? 'from' : 'due';
    const day = plan.dates.day(entry[key]);
    if (entry.surface === undefined || entry.doneOn !== undefined || closing === undefined || day === undefined) return;
    if (compareDates(day, closing) <= 0) return;
    const late = listOf(entry.surface).flatMap((id) => surfaces.find((surface) => surface.id === id) ?? []);
    for (const { id } of plan.channels) {
      const names = late.filter(({ mentions }) => listOf(mentions ?? []).includes(id)).map((surface) => surface.id);
      if (names.length === 0) continue;
      const message = `“${id}” closes on ${closing}, and ${quotedNames(names)} may mention it until ${day}; change that by the closing day.`;
      return { range: rangeOf(entry, key), message };
    }
  });
}

/** “Contact page” and “contact-page” are the same place. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}

function textsOf(text: Text | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}
