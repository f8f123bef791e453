// A link whose words do not say where it leads.
import { textRule } from './define.ts';

const poor: Readonly<Record<string, readonly string[]>> = {
  en: [
    'click here',
    'here',
    'click',
    'this link',
    'link',
    'read more',
    'more',
    'learn more',
    'more info',
    'this page',
    'this',
  ],
  fr: [
    'cliquez ici',
    'cliquer ici',
    'clique ici',
    'ici',
    'ce lien',
    'lien',
    'lire la suite',
    'en savoir plus',
    'plus',
    'cette page',
  ],
  nl: [
    'klik hier',
    'hier',
    'deze link',
    'link',
    'lees meer',
    'lees verder',
    'meer',
    'meer info',
    'meer informatie',
    'deze pagina',
  ],
  de: [
    'hier klicken',
    'klicken sie hier',
    'klick hier',
    'hier',
    'dieser link',
    'link',
    'mehr',
    'mehr lesen',
    'weiterlesen',
    'mehr erfahren',
    'diese seite',
  ],
  zh: [
    '点击这里',
    '点击此处',
    '点这里',
    '这里',
    '此处',
    '点击',
    '链接',
    '此链接',
    '更多',
    '了解更多',
    '阅读更多',
    '查看更多',
    '详情',
  ],
};

export const linkTextPoor = textRule({
  id: 'link-text-poor',
  severity: 'info',
  title: 'A link does not say where it leads',
  what: 'The words of a link in a template name what is behind it. Words such as “click here” or “en savoir plus” do not.',
  why: 'Whoever listens to a screen reader hears a list of links, and six times “here” helps nobody find the right one.',
  todo: 'Make the words that name the page the link, such as “Book a call”.',
  source: 'Web Content Accessibility Guidelines 2.2, success criterion 2.4.4.',
  bad: [
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: 'Something missing? Tell us at {{feedback.channel.address}}.',
      replace: 'Something missing? To tell us, [«click here»](mailto:{{feedback.channel.address}}).',
    },
  ],
  good: 'sample',
  *checkTemplate({ content, locale }) {
    const known = poor[new Intl.Locale(locale).language] ?? [];
    const found = [
      ...content.matchAll(/(\[)([^[\]\n]*)\]\(/g),
      ...content.matchAll(/(\{\{~?\s*link\s+\S+\s+["'])([^"'\n]*)["']/g),
    ];
    for (const { 1: before = '', 2: words = '', index } of found) {
      const plain = words
        .toLowerCase()
        .replace(/[*_`>»›→.…!：:]+/g, '')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim();
      if (!known.includes(plain)) continue;
      const start = index + before.length;
      yield {
        range: { start, end: start + words.length },
        message: `The words “${words.trim()}” do not say where this link leads.`,
      };
    }
  },
});
