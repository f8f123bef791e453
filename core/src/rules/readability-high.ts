// A long sentence that is hard to read.
import { kindNames } from '../playbook/kinds.ts';
import type { Thresholds } from '../workspace/settings.ts';
import { customerTexts } from './customer-texts.ts';
import { documentRule } from './define.ts';
import { hardSentences } from './reading-ease.ts';
import { readingsOf, withoutTags } from './template-words.ts';

export const readabilityHigh = documentRule({
  id: 'readability-high',
  severity: 'info',
  title: 'A long sentence is hard to read',
  what: 'A sentence to customers of more than 25 words reads with some ease: at least 40 on the scale of Flesch, where 100 is very easy. English uses the formula of Flesch, French that of Kandel and Moles, Dutch that of Douma, German that of Amstad. In Chinese, where none is established, a sentence has at most 80 characters; a number, a Latin word or a tag counts as one. Of an “if” with its “else” each branch is read by itself. Other languages are not judged. The limits are `sentenceAtMost`, `readingEaseAtLeast` and `chineseSentenceAtMost` under `thresholds`.',
  why: 'People read messages about a closing on a phone, in a hurry, and often not in their first language. Whoever gets lost in the sentence calls after all.',
  todo: 'Make two sentences of it, or take shorter words.',
  source:
    'Web Content Accessibility Guidelines 2.2, success criterion 3.1.5; Flesch 1948, Kandel and Moles 1958, Douma 1960, Amstad 1978.',
  on: kindNames,
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'en: Leave your number on our answering machine or write to us, and we call you when it suits you.',
      replace:
        'en: «Customers unable to communicate electronically may alternatively authorise telephone representatives to initiate appropriate individual consultations, provided that preferred availability information accompanying their registered identification is communicated beforehand via our automated answering facility.»',
    },
  ],
  good: 'sample',
  *check({ document, settings }) {
    for (const { written } of customerTexts(document, settings.defaultLocale)) {
      for (const { text, locale, range } of written) {
        if (hardSentences(text, locale, limits(settings.thresholds)).length > 0) yield { range: range(), message };
      }
    }
  },
  *checkTemplate({ content, locale, settings }) {
    const told = new Set<number>();
    for (const reading of readingsOf(content)) {
      for (const range of hardSentences(withoutTags(reading, 'x'), locale, limits(settings.thresholds))) {
        if (!told.has(range.start)) yield { range, message };
        told.add(range.start);
      }
    }
  },
});

const message = 'This sentence is long and hard to read.';

function limits(thresholds: Thresholds): Parameters<typeof hardSentences>[2] {
  return {
    words: thresholds.sentenceAtMost,
    characters: thresholds.chineseSentenceAtMost,
    ease: thresholds.readingEaseAtLeast,
  };
}
