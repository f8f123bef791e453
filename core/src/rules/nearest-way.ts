// The way out that a message about stranded customers offers.
import type { Stranded } from '../workspace/coverage-stranded.ts';

/** Half a sentence without a full stop. */
export function nearestWay({ first, nearest }: Stranded): string {
  if (!nearest) return 'no channel of the strategy could take them over';
  const { channel, from } = nearest;
  return from === first ? `“${channel.id}” is open and could take them over` : `“${channel.id}” opens only on ${from}`;
}
