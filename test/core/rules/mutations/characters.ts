// One character each that is not what it seems.
import type { Mutation } from './mutation.ts';

export const characterMutations: readonly Mutation[] = [
  {
    what: 'A blank of no width inside a word to customers',
    file: 'plan',
    find: 'en: I need somebody right now.',
    replace: 'en: I need some«\u200b»body right now.',
    says: 'deceptive-character: A character that cannot be seen stands here: zero width space (U+200B).',
  },
  {
    what: 'A comment that shows in another order than it counts',
    file: 'sla',
    find: 'agreementType: sla                  # sla',
    replace: 'agreementType: sla                  # «\u202e»sla',
    says: 'deceptive-character: A mark that turns the direction of the text stands here: right-to-left override (U+202E).',
  },
  {
    what: 'A Cyrillic letter in the name of a team',
    file: 'sla',
    find: 'owner: support-operations',
    replace: 'owner: «supp\u043ert-operations»',
    says: 'deceptive-character: “suppоrt-operations” only looks like “support-operations”: “о” in it is a Cyrillic letter (U+043E).',
  },
  {
    what: 'A Cyrillic letter in a reference',
    file: 'strategy',
    find: 'queryType: how-to, from: chat,',
    replace: 'queryType: how-to, from: «\u0441hat»,',
    says: 'dangling-ref: There is no channel “сhat”. “с” in it is a Cyrillic letter (U+0441). Did you mean “chat”?',
  },
  {
    what: 'A blank of no width where a channel is defined',
    file: 'strategy',
    find: '- id: chat\n',
    replace: '- id: «ch\u200bat»\n',
    says: 'wrong-format: “ch\u200bat” is not an id: ids are lower-case letters, digits and hyphens. It holds a character that cannot be seen, zero width space (U+200B). Did you mean “chat”?',
  },
  {
    what: 'A blank of no width in a key',
    file: 'sla',
    find: 'clockStart: created',
    replace: '«clock\u200bStart»: created',
    says: 'unknown-key: “clock\u200bStart” is not a key here. It holds a character that cannot be seen, zero width space (U+200B). Did you mean “clockStart”?',
  },
  {
    what: 'Two blanks of no width in one line of a message',
    file: 'en',
    find: 'Something missing? Tell',
    replace: 'Something mis«\u200b»sing?\u200b Tell',
    says: 'deceptive-character',
  },
];
