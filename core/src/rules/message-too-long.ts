// A message that is longer than the place where it appears can show or say.
import { type DueMessage, shortMedia } from '../render/due.ts';
import { plainText, seenText } from '../render/plain-text.ts';
import { readDuration, unitMilliseconds } from '../time/duration.ts';
import type { Settings } from '../workspace/settings.ts';
import { textRule } from './define.ts';
import { isWiderThan, smsParts, socialLength, spokenSeconds, width } from './message-length.ts';
import type { MessageReport } from './rule.ts';

export const messageTooLong = textRule({
  id: 'message-too-long',
  severity: 'warning',
  title: 'A message is too long for where it appears',
  what: 'A text message fits into one part: 160 characters, or 70 when one of them is outside the basic alphabet of phones. A post fits the limit of the network, the lines of a profile and a banner 160 characters, a subject one line of a mailbox, and an announcement half a minute of speech, at 150 words or 240 Chinese characters a minute. Of a banner title and text count together, and of a link its words. It is measured on the finished text in each language in which it is due; the limits are `smsPartsAtMost`, `socialAtMost`, `profileAtMost`, `bannerAtMost`, `subjectAtMost` and `spokenAtMost` under `thresholds`.',
  why: 'What does not fit is cut off, split, or not listened to, and that is most often the date or the address.',
  todo: 'Say less, or raise the limit in the config when your place shows more.',
  source:
    'GSM 03.38 for text messages; X counts 280 characters and a link as 23, and shows 160 of a profile; a banner is read at a glance, and two lines of a phone hold no more; RFC 5322 recommends lines of at most 78 characters; 150 words a minute is an ordinary speed of reading aloud.',
  bad: [
    {
      file: 'templates/sunset-announcement/fr.hbs',
      find: 'subject: "{{channel.title}} : fermeture le {{date plan.dates.closeOn}}"',
      replace:
        'subject: «"{{channel.title}} : fermeture définitive de ce moyen de nous joindre à partir du {{date plan.dates.closeOn}}"»',
    },
  ],
  good: 'sample',
  checkMessage(due, settings) {
    const { markdown } = due.message;
    const isShort = markdown !== '' && shortMedia.has(due.planned.rendering.medium);
    const text = isShort ? tooLong(due, settings) : undefined;
    return [...subject(due, settings), ...(text === undefined ? [] : [{ at: 'text' as const, message: text }])];
  },
});

function subject({ message, locale }: DueMessage, { thresholds }: Settings): readonly MessageReport[] {
  const text = message.fields.subject;
  if (text === undefined || !isWiderThan(thresholds.subjectAtMost, text)) return [];
  return [
    {
      at: 'subject',
      message: `This subject is ${width(text)} characters wide in “${locale}”; a mailbox shows ${thresholds.subjectAtMost}.`,
    },
  ];
}

function tooLong({ planned, message, locale }: DueMessage, { thresholds }: Settings): string | undefined {
  const read = () => plainText(message.markdown).trim();
  switch (planned.rendering.medium) {
    case 'sms': {
      const { parts, length, perPart } = smsParts(read());
      if (parts <= thresholds.smsPartsAtMost) return undefined;
      return `This text message has ${length} characters in “${locale}” and goes out in ${parts} parts of at most ${perPart}.`;
    }
    case 'social': {
      const length = socialLength(read());
      if (length <= thresholds.socialAtMost) return undefined;
      return `This post counts ${length} characters in “${locale}”; the limit is ${thresholds.socialAtMost}.`;
    }
    case 'profile': {
      const { length } = [...read()];
      if (length <= thresholds.profileAtMost) return undefined;
      return `This line for a profile has ${length} characters in “${locale}”; the limit is ${thresholds.profileAtMost}.`;
    }
    case 'banner': {
      const length = width(`${message.fields.title ?? ''} ${seenText(message.markdown)}`.trim());
      if (length <= thresholds.bannerAtMost) return undefined;
      return `This banner is ${length} characters wide in “${locale}”, title and text together; the limit is ${thresholds.bannerAtMost}.`;
    }
    case 'voice':
      return tooLongToSay(read(), locale, thresholds.spokenAtMost);
    default:
      return undefined;
  }
}

function tooLongToSay(text: string, locale: string, spokenAtMost: string): string | undefined {
  const limit = readDuration(spokenAtMost);
  const seconds = Math.round(spokenSeconds(text, locale));
  if (!limit || seconds * unitMilliseconds.second <= limit.amount * unitMilliseconds[limit.unit]) return undefined;
  return `This takes about ${seconds} seconds to say in “${locale}”; callers should wait at most ${spokenAtMost}.`;
}
