// Something in a text that was never meant for readers: stray mark-up, filler, a token that nobody filled in.
import { kindNames } from '../playbook/kinds.ts';
import { customerTexts } from './customer-texts.ts';
import { documentRule } from './define.ts';
import { strayMarks } from './stray-marks.ts';
import { withoutTags } from './template-words.ts';

export const templateArtifact = documentRule({
  id: 'template-artifact',
  severity: 'warning',
  title: 'Something in this text is not meant for readers',
  what: 'Texts and templates hold no stray `**` or `#`, no HTML, no filler such as “lorem ipsum”, no note to do something later, no token that another tool should have filled in, no broken characters, and no advert that came along with a copy. A text in a playbook is plain text: what is mark-up in a template stands there as it is.',
  why: 'Customers see it, and wonder what else nobody has read.',
  todo: 'Take it out, or write what was meant.',
  source: 'Support articles that went online with stray asterisks and the advert of a document site in the middle.',
  on: kindNames,
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'en: Chat answers within a minute in office hours and can turn into a call.',
      replace: 'en: «"Chat answers within a minute in office hours** and can turn into a call."»',
    },
  ],
  good: 'sample',
  *check({ document, settings }) {
    for (const { written } of customerTexts(document, settings.defaultLocale)) {
      for (const { text, range } of written) {
        const [mark] = strayMarks(text, { isMarkdown: false });
        if (mark) yield { range: range(), message: words(mark.words) };
      }
    }
  },
  *checkTemplate({ content }) {
    for (const { start, end, words: found } of strayMarks(withoutTags(content, 'x'), { isMarkdown: true })) {
      yield { range: { start, end }, message: words(found) };
    }
  },
});

function words(found: string): string {
  return `“${found}” is not meant for readers.`;
}
