// Which file ends the server: one that was being read at two falls is left alone, until it went well or was changed.
import { expect, test } from 'vitest';
import { createSuspects } from '../../client/src/suspects.ts';

const [poison, other] = ['file:///w/poison.playbook.yaml', 'file:///w/other.playbook.yaml'];

/** `uri` is about to be read, `well` ends that, `fall` ends the server. */
function after(happenings: readonly string[]) {
  const suspects = createSuspects();
  for (const each of happenings) {
    if (each === 'fall') suspects.fell();
    else suspects.attempted(each === 'well' ? undefined : each);
  }
  return { leaveAlone: suspects.caution()?.leaveAlone, last: suspects.last() };
}

test.each([
  ['no fall, no caution', [], { leaveAlone: undefined, last: undefined }],
  ['a fall in between', ['fall'], { leaveAlone: [], last: undefined }],
  ['once may be chance', ['fall', poison, 'fall'], { leaveAlone: [], last: poison }],
  ['twice is proof', ['fall', poison, 'fall', other, 'well', poison, 'fall'], { leaveAlone: [poison], last: poison }],
  [
    'what went well in between is innocent',
    ['fall', poison, 'fall', poison, 'well', poison, 'fall'],
    { leaveAlone: [], last: poison },
  ],
  [
    'a fall after it went well',
    ['fall', poison, 'well', 'fall', other, 'well', 'fall'],
    { leaveAlone: [], last: undefined },
  ],
  [
    'two of them',
    ['fall', poison, 'fall', poison, 'fall', other, 'fall', other, 'fall'],
    { leaveAlone: [poison, other], last: other },
  ],
  [
    'tried again after a change, and well',
    ['fall', poison, 'fall', poison, 'fall', poison, 'well'],
    { leaveAlone: [], last: poison },
  ],
  [
    'tried again after a change, and as bad',
    ['fall', poison, 'fall', poison, 'fall', poison, 'fall'],
    { leaveAlone: [poison], last: poison },
  ],
])('%s', (_, happenings, expected) => {
  expect(after(happenings)).toEqual(expected);
});
