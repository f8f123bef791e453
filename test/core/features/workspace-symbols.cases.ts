// Cursor cases of workspace symbols: what a query finds, best first.
import { type CursorCase, edited } from './cursor-case.ts';
import {
  calendarPath,
  calendarText,
  care,
  office,
  planPath,
  planText,
  strategyPath,
  strategyText,
} from './small-files.ts';

/** `name | what it is and where | the word it stands on`; at most eight are written down. */
export type FoundExpected = readonly string[];

/** The query is the comment that the cursor ends. */
const ask = (query: string) =>
  edited('config', 'locales: [en, fr, nl, zh-CN]\n', `# ${query}$0\nlocales: [en, fr, nl, zh-CN]\n`);
const asked = (query: string) => ({ 'support-playbooks.config.yaml': `# ${query}$0\nlocales: [en, nl]\n` });

export const workspaceSymbolsCases: readonly CursorCase<FoundExpected>[] = [
  {
    name: 'an id',
    form: 'plain',
    files: ask('phone'),
    expected: [
      'Phone (phone) | channel in Fernway support channels | phone',
      'phone-page | endpoint in Fernway support channels | phone-page',
      'Closing the phone line (phone-sunset) | plan | phone-sunset',
      'align-internally | phase in Closing the phone line | align-internally',
      'de-emphasise | phase in Closing the phone line | de-emphasise',
      'redirect | phase in Closing the phone line | redirect',
      'internal-brief | communication in Closing the phone line | internal-brief',
      'frequent-callers | communication in Closing the phone line | frequent-callers',
    ],
  },
  {
    name: 'an id in capitals',
    form: 'plain',
    files: ask('SUPPORT-LINE'),
    expected: ['support-line | endpoint in Fernway support channels | support-line'],
  },
  {
    name: 'the start of an id',
    form: 'half-typed',
    files: ask('remin'),
    expected: [
      'reminder-1-week | communication in Closing the phone line | reminder-1-week',
      'reminder-5-weeks | communication in Closing the phone line | reminder-5-weeks',
    ],
  },
  {
    name: 'the middle of an id',
    form: 'half-typed',
    files: ask('callers'),
    expected: ['frequent-callers | communication in Closing the phone line | frequent-callers'],
  },
  {
    name: 'first letters of the words of an id',
    form: 'half-typed',
    files: ask('r5w'),
    expected: ['reminder-5-weeks | communication in Closing the phone line | reminder-5-weeks'],
  },
  {
    name: 'a title',
    form: 'plain',
    files: ask('Closing the'),
    expected: [
      'Closing the phone line (phone-sunset) | plan | phone-sunset',
      'align-internally | phase in Closing the phone line | align-internally',
      'de-emphasise | phase in Closing the phone line | de-emphasise',
      'redirect | phase in Closing the phone line | redirect',
      'internal-brief | communication in Closing the phone line | internal-brief',
      'frequent-callers | communication in Closing the phone line | frequent-callers',
      'everyone | communication in Closing the phone line | everyone',
      'reminder-5-weeks | communication in Closing the phone line | reminder-5-weeks',
    ],
  },
  {
    name: 'a word of a title',
    form: 'plain',
    files: ask('enterprise'),
    expected: ['Enterprise accounts (enterprise) | segment in Fernway support channels | enterprise'],
  },
  {
    name: 'an id and the document it stands in',
    form: 'plain',
    files: ask('article phone'),
    expected: ['article | communication in Closing the phone line | article'],
  },
  {
    name: 'a type of thing',
    form: 'plain',
    files: ask('phase'),
    expected: [
      'align-internally | phase in Closing the phone line | align-internally',
      'de-emphasise | phase in Closing the phone line | de-emphasise',
      'redirect | phase in Closing the phone line | redirect',
    ],
  },
  {
    name: 'the name of a document finds what stands in it',
    form: 'plain',
    files: ask('phone-sunset'),
    expected: [
      'Closing the phone line (phone-sunset) | plan | phone-sunset',
      'align-internally | phase in Closing the phone line | align-internally',
      'de-emphasise | phase in Closing the phone line | de-emphasise',
      'redirect | phase in Closing the phone line | redirect',
      'internal-brief | communication in Closing the phone line | internal-brief',
      'frequent-callers | communication in Closing the phone line | frequent-callers',
      'everyone | communication in Closing the phone line | everyone',
      'reminder-5-weeks | communication in Closing the phone line | reminder-5-weeks',
    ],
  },
  {
    name: 'two words in any order',
    form: 'plain',
    files: ask('hours amsterdam'),
    expected: ['Amsterdam office hours (amsterdam-office) | calendar | amsterdam-office'],
  },
  { name: 'nothing of that name', form: 'plain', files: ask('zebra'), expected: [] },
  { name: 'letters that are there, but not in order', form: 'plain', files: ask('enohp'), expected: [] },
  {
    name: 'nothing asked: the first of the files',
    form: 'plain',
    files: ask(''),
    expected: [
      'Amsterdam office hours (amsterdam-office) | calendar | amsterdam-office',
      'Fernway support channels (fernway-support) | strategy | fernway-support',
      'Half of the simple questions are answered without an agent (shift-left) | goal in Fernway support channels | shift-left',
      'The assistant solves what it takes on (assistant-works) | goal in Fernway support channels | assistant-works',
      'urgent | priority in Fernway support channels | urgent',
      'high | priority in Fernway support channels | high',
      'normal | priority in Fernway support channels | normal',
      'low | priority in Fernway support channels | low',
    ],
  },
  { name: 'a title in the default language only', form: 'plain', files: ask('Helpcentrum'), expected: [] },
  {
    name: 'a title outside the Latin script',
    form: 'plain',
    isAlone: true,
    files: { ...asked('电话'), [strategyPath]: strategyText('  channels:\n    - { id: phone, title: 电话线路 }\n') },
    expected: ['电话线路 (phone) | channel in care | phone'],
  },
  {
    name: 'the same id in two documents',
    form: 'plain',
    isAlone: true,
    files: {
      ...asked('phone'),
      [strategyPath]: strategyText('  channels:\n    - { id: phone }\n'),
      'other.playbook.yaml': strategyText('  channels:\n    - { id: phone, title: Phone }\n', 'sales'),
    },
    expected: ['Phone (phone) | channel in sales | phone', 'phone | channel in care | phone'],
  },
  {
    name: 'the shorter name wins',
    form: 'plain',
    isAlone: true,
    files: {
      ...asked('desk'),
      [strategyPath]: strategyText(
        '  channels:\n    - { id: desk-of-the-night }\n    - { id: desk-two }\n    - { id: desk }\n',
      ),
    },
    expected: [
      'desk | channel in care | desk',
      'desk-two | channel in care | desk-two',
      'desk-of-the-night | channel in care | desk-of-the-night',
    ],
  },
  {
    name: 'a title that is not there in the default language',
    form: 'plain',
    isAlone: true,
    files: {
      ...asked('telefoon'),
      [strategyPath]: strategyText('  channels:\n    - { id: phone, title: { nl: Telefoon } }\n'),
    },
    expected: ['Telefoon (phone) | channel in care | phone'],
  },
  {
    name: 'two documents in one file',
    form: 'multi-document',
    isAlone: true,
    files: {
      ...asked('second'),
      [calendarPath]: `${calendarText('  timeZone: Etc/UTC\n', 'first')}---\n${calendarText('  timeZone: Etc/UTC\n', 'second')}`,
    },
    expected: ['second | calendar | second'],
  },
  {
    name: 'a thing in the second document',
    form: 'multi-document',
    isAlone: true,
    files: {
      ...asked('news'),
      [planPath]: `${planText('  phases: [{ id: one }]\n', 'first')}---\n${planText('  communications: [{ id: news }]\n', 'second')}`,
    },
    expected: ['news | communication in second | news'],
  },
  {
    name: 'several kinds in one file',
    form: 'multi-document',
    isAlone: true,
    files: { ...asked('office'), 'all.playbook.yaml': `${office}---\n${care}` },
    expected: ['office | calendar | office'],
  },
  {
    name: 'things in braces',
    form: 'flow',
    isAlone: true,
    files: {
      ...asked('mail'),
      [strategyPath]: strategyText('  channels: [{ id: email, title: E-mail }, { id: mail, title: Letter }]\n'),
    },
    expected: ['Letter (mail) | channel in care | mail', 'E-mail (email) | channel in care | email'],
  },
  {
    name: 'words in brackets',
    form: 'flow',
    isAlone: true,
    files: { ...asked('urg'), [strategyPath]: strategyText('  priorities: [urgent, low]\n') },
    expected: ['urgent | priority in care | urgent'],
  },
  {
    name: 'things in a file with Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: { ...asked('phone'), [strategyPath]: strategyText('  channels:\n    - id: phone\n      title: Phone\n') },
    expected: ['Phone (phone) | channel in care | phone'],
  },
  {
    name: 'things behind several lines with Windows line ends',
    form: 'crlf',
    isAlone: true,
    files: { ...asked('desk'), [calendarPath]: calendarText('  timeZone: Etc/UTC\n', 'desk') },
    expected: ['desk | calendar | desk'],
  },
  {
    name: 'a document whose kind is misspelled',
    form: 'broken',
    isAlone: true,
    files: {
      ...asked('phone'),
      [strategyPath]: strategyText('  channels:\n    - { id: phone }\n').replace('ChannelStrategy', 'ChanelStrategy'),
    },
    expected: ['phone | channel in care | phone'],
  },
  {
    name: 'what stands before a bracket that is never closed',
    form: 'broken',
    isAlone: true,
    files: {
      ...asked('phone'),
      [strategyPath]: strategyText('  channels:\n    - id: phone\n      languages: [en\n    - id: email\n'),
    },
    expected: ['phone | channel in care | phone'],
  },
  {
    name: 'what stands behind a colon too many',
    form: 'broken',
    isAlone: true,
    files: {
      ...asked('email'),
      [strategyPath]: strategyText('  channels:\n    - id: phone\n      title: a: b\n    - id: email\n'),
    },
    expected: ['email | channel in care | email'],
  },
  {
    name: 'a thing whose id is half typed',
    form: 'half-typed',
    isAlone: true,
    files: { ...asked('pho'), [strategyPath]: strategyText('  channels:\n    - id: pho\n') },
    expected: ['pho | channel in care | pho'],
  },
  {
    name: 'a thing without an id yet',
    form: 'half-typed',
    isAlone: true,
    files: { ...asked('phone'), [strategyPath]: strategyText('  channels:\n    - id:\n      title: Phone\n') },
    expected: [],
  },
  {
    name: 'a file without a kind',
    form: 'half-typed',
    isAlone: true,
    files: { ...asked('winter'), [planPath]: 'metadata: { name: winter }\n' },
    expected: [],
  },
];
