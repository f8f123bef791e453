// Days in the tree, short and in the language of VS Code.
import { expect, test } from 'vitest';
import { dayText } from '../../client/src/tree/day-text.ts';

test.each([
  ['2027-01-05', '2027-01-04', 'en', 'Jan 5'],
  ['2027-12-31', '2027-01-04', 'en', 'Dec 31'],
  ['2028-04-06', '2027-01-04', 'en', 'Apr 6, 2028'],
  ['2027-01-05', undefined, 'en', 'Jan 5, 2027'],
  ['2027-01-05', '2027-01-04', 'nl', '5 jan'],
  ['2027-01-05', '2027-01-04', 'fr', '5 janv.'],
  ['2027-01-05', '2027-01-04', 'de', '5. Jan.'],
  ['2027-01-05', '2027-01-04', 'zh-cn', '1月5日'],
])('%s seen on %s in %s', (day, today, language, text) => {
  expect(dayText(day, today, language)).toBe(text);
});
