// A text that customers read, language by language.
import { at, type ChangeKind, type Judge } from '../change-kind.ts';
import { quoted } from '../value-words.ts';

const words: Judge = ({ before, after, locale = '' }) => {
  const [from, to] = [before, after].map((text) => (typeof text === 'string' ? quoted(text) : undefined));
  const direction = to === undefined ? 'less' : from === undefined ? 'more' : 'other';
  return [{ direction, from: from && `${from} (${locale})`, to: to && `${to} (${locale})` }];
};

export const wording: ChangeKind = {
  less: { id: 'text-locale-removed', title: 'A text is gone in a language' },
  more: { id: 'text-locale-added', title: 'A text is there in one more language' },
  other: { id: 'wording-changed', title: 'A text reads differently', waiver: 'Other words are other words both ways.' },
  isTold: false,
  why: 'Customers read it as it stands, and nobody falls back to another language in silence.',
  places: at(
    words,
    ...['BusinessCalendar spec.exceptions[].title', 'BusinessCalendar spec.holidays[].title'],
    ...['title', 'reachedBy', 'disclosure', 'endpoints[].title', 'handoff.message', 'recordedVideo.privacyNote'].map(
      (key) => `ChannelStrategy spec.channels[].${key}`,
    ),
    ...['goals', 'priorities', 'statuses', 'segments', 'queryTypes', 'surfaces', 'selfService'].map(
      (list) => `ChannelStrategy spec.${list}[].title`,
    ),
    ...['priorities', 'statuses'].map((list) => `ChannelStrategy spec.${list}[].description`),
    'MessageTemplate spec.recipient.*.fallback',
    'SlaPolicy spec.replyMeans',
    ...['alternatives[].howToGet', 'alternatives[].parity.note', 'communications[].title', 'phases[].title'].map(
      (key) => `SunsetPlan spec.${key}`,
    ),
    ...['concerns[].concern', 'concerns[].response', 'reasons[].customerFraming'].map(
      (key) => `SunsetPlan spec.${key}`,
    ),
  ),
};
