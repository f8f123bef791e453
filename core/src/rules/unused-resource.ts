// Something is defined that nothing uses.

import { kinds } from '../playbook/kinds.ts';
import { eachOne, rangeOf } from '../schema/value.ts';
import { type DocumentOf, type Inquiry, isDocumentOf, referring } from '../workspace/inquiry.ts';
import { isMeantByUnknown, misspelledIn } from '../workspace/misspelled.ts';
import { documentRule } from './define.ts';
import { routeGaps } from './route-gaps.ts';
import type { Report } from './rule.ts';

export const unusedResource = documentRule<'ChannelStrategy' | 'BusinessCalendar' | 'MessageTemplate'>({
  id: 'unused-resource',
  severity: 'info',
  title: 'Nothing uses this',
  what: 'A calendar that nothing names; a template to be sent that nothing sends; an active channel in no route, policy or plan; segments or query types that no row and no trait tells apart. Pages, checklists and reports are rendered on request and count as used, and so does everything in a strategy without routes. Nothing in a strategy is judged while a route is missing.',
  why: 'Readers take it for real and plan with it. Often it is a leftover, or the row that should name it was forgotten.',
  todo: 'Name it where it belongs, or delete it.',
  source: 'Dead code, as every linter knows it.',
  on: ['ChannelStrategy', 'BusinessCalendar', 'MessageTemplate'],
  *check({ document, playbook, inquiry, today }) {
    if (!isDocumentOf(document, 'ChannelStrategy')) {
      if (playbook.kind === 'MessageTemplate' && !sentMedia.has(playbook.spec.medium)) return;
      const { type, words } = kinds[document.kind];
      const name = playbook.metadata.name;
      if (
        referring(inquiry, type, name).some((user) => user !== document) ||
        isMeantByUnknown(inquiry, document, type, name)
      )
        return;
      yield { range: rangeOf(playbook.metadata, 'name'), message: `Nothing uses the ${words} “${name}”.` };
      return;
    }
    const { channels, segments, queryTypes, routes } = document.playbook.spec;
    // The missing route may be the one that names what seems unused.
    if (routes === undefined || routeGaps(document).size > 0) return;
    const misspelled = new Set(misspelledIn(inquiry, document).map(({ definition }) => definition.id));
    const isNamed = (type: string, id: string) => misspelled.has(id) || isUsed(document, inquiry, type, id);
    yield* eachOne(channels, (channel): Report | undefined => {
      const isInUse = (channel.lifecycle ?? 'active') === 'active' && (channel.opensOn ?? today) <= today;
      if (!isInUse || isNamed('channel', channel.id)) return;
      if (isMeantByUnknown(inquiry, document, 'channel', channel.id)) return;
      return { range: rangeOf(channel, 'id'), message: `No route, policy or plan names the channel “${channel.id}”.` };
    });
    yield* alike(segments, segmentTraits, (id) => isNamed('segment', id), 'segments');
    yield* alike(queryTypes, queryTypeTraits, (id) => isNamed('query-type', id), 'query types');
  },
  bad: [
    {
      file: 'support/weekend.playbook.yaml',
      content: `apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: «weekend-rota», owner: support-operations }
spec:
  timeZone: Europe/Amsterdam
  weekly: { saturday: "10:00-16:00" }
  holidays: amsterdam-office
`,
    },
  ],
  good: 'sample',
});

/** What goes out to somebody, and so has to be sent by something. */
const sentMedia: ReadonlySet<string> = new Set([
  'email',
  'auto-reply',
  'sms',
  'chat',
  'banner',
  'macro',
  'voice',
  'social',
]);

const segmentTraits = ['default', 'touch', 'vulnerable', 'accessNeeds', 'languages', 'preferredChannels'];
const queryTypeTraits = ['complexity', 'requiresHuman', 'regulated', 'emotional', 'urgency', 'dataSensitivity'];

function isUsed(strategy: DocumentOf<'ChannelStrategy'>, inquiry: Inquiry, type: string, id: string): boolean {
  return referring(inquiry, type, id, strategy.name).length > 0;
}

/** The first of those that nothing tells apart stands for all other customers or questions, so it has a use. */
function* alike<Item extends { readonly id: string }>(
  items: readonly Item[] | undefined,
  traits: readonly string[],
  isNamed: (id: string) => boolean,
  words: string,
): Iterable<Report> {
  let first: string | undefined;
  yield* eachOne(items, (item) => {
    if (isNamed(item.id) || traits.some((trait) => Reflect.has(item, trait))) return;
    first ??= item.id;
    if (first === item.id) return;
    return { range: rangeOf(item, 'id'), message: `Nothing tells the ${words} “${first}” and “${item.id}” apart.` };
  });
}
