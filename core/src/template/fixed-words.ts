// What the fixed words of a template mean: blocks, names in loops, and the lines at the top. For hover, completion and the reference.
import type { FrontMatterKey } from './front-matter.ts';
import type { BlockName } from './tree.ts';
import type { LoopName } from './view-value.ts';

export const blockWords = {
  if: 'What stands inside is written where the value is there, and is neither empty nor no. `{{else}}` begins what is written otherwise.',
  unless: 'What stands inside is written where the value is missing, empty or no.',
  each: 'What stands inside is written once for each item of a list, and sees the item. `{{else}}` begins what is written for an empty list; `as |name|` gives the item a name.',
  with: 'What stands inside sees a group of values, and is written where the group is there. `as |name|` gives it a name.',
} as const satisfies Readonly<Record<BlockName, string>>;

export const loopWords = {
  index: 'The number of the item in its list; the first has 0.',
  key: 'The name or number of the item in what is gone through.',
  first: 'Whether it is the first item.',
  last: 'Whether it is the last item.',
} as const satisfies Readonly<Record<LoopName, string>>;

export const rootWords = 'All the data that the template sees, from any place in it.';

export const frontMatterWords = {
  subject: 'The subject of a mail. It fits one line of a mailbox.',
  preheader: 'The words that a mailbox shows behind the subject.',
  title: 'The heading of an article, a page or a banner.',
} as const satisfies Readonly<Record<FrontMatterKey, string>>;
