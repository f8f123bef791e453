// A type of question is served no more, or newly.
import { at, type ChangeKind } from '../change-kind.ts';
import { presence } from '../judges.ts';

export const queryType: ChangeKind = {
  less: { id: 'query-type-lost', title: 'A query type is lost' },
  more: { id: 'query-type-added', title: 'A query type is new' },
  isTold: true,
  why: 'Questions of a type that is gone have no route of their own.',
  places: at(presence, 'ChannelStrategy spec.queryTypes[]'),
};
