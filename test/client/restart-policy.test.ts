// When a server that fell over is started again.
import { expect, test } from 'vitest';
import { createRestartPolicy } from '../../client/src/restart-policy.ts';

function decisions(endsAt: readonly number[]): readonly boolean[] {
  let time = 0;
  const policy = createRestartPolicy(() => time);
  return endsAt.map((end) => {
    time = end;
    return policy.mayRestart();
  });
}

test('three times in a row, then a person decides', () => {
  expect(decisions([100, 200, 300, 400, 500])).toEqual([true, true, true, false, false]);
});

test('a server that lived for more than a minute starts a new row', () => {
  expect(decisions([100, 200, 300, 61_000, 61_100, 61_200, 61_300])).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
});
