// A channel becomes another type, and may lose its people.
import { botChannelTypes } from '../../workspace/channel-types.ts';
import { at, type ChangeKind, type Judge } from '../change-kind.ts';
import { wordsOf } from '../value-words.ts';

/** Types at which nobody of us answers. */
const automated: ReadonlySet<string> = new Set([...botChannelTypes, 'portal']);

const type: Judge = ({ before, after }) => {
  const [from = '', to = ''] = [wordsOf(before), wordsOf(after)];
  const direction = automated.has(from) === automated.has(to) ? 'other' : automated.has(to) ? 'less' : 'more';
  return [{ direction, from, to }];
};

export const channelType: ChangeKind = {
  less: { id: 'channel-automated', title: 'A machine answers where a person did' },
  more: { id: 'channel-staffed', title: 'A person answers where a machine did' },
  other: {
    id: 'channel-type-changed',
    title: 'A channel is of another type',
    waiver: 'Another type is another one both ways.',
  },
  isTold: true,
  why: 'People choose a channel for who answers there.',
  places: at(type, 'ChannelStrategy spec.channels[].type'),
};
