// Who hears when a case runs late.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs } from '../judges.ts';

export const escalation: ChangeKind = {
  other: {
    id: 'escalation-changed',
    title: 'An escalation is another one',
    waiver: 'Who is told is neither more nor less for customers; that nobody is, is a finding of its own.',
  },
  isTold: false,
  why: 'Late cases are found by those who are told.',
  places: at(
    differs,
    'SlaPolicy spec.escalations[]',
    'SlaPolicy spec.escalations[].notify',
    'SlaPolicy spec.escalations[].metric',
    'SlaPolicy spec.escalations[].description',
  ),
};
