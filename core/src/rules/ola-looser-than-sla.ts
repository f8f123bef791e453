// A team or supplier has more time than the promise that rests on it.
import { eachOne } from '../schema/value.ts';
import { type DocumentOf, type Inquiry, isDocumentOf, named } from '../workspace/inquiry.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { conditionOf, policyOf } from '../workspace/policy.ts';
import { allTargets, isLimit, type Limit, orderOf, targetAt } from '../workspace/targets.ts';
import { documentRule } from './define.ts';
import { once } from './once.ts';

export const olaLooserThanSla = documentRule({
  id: 'ola-looser-than-sla',
  severity: 'error',
  title: 'A team or supplier has more time than the policy that rests on it',
  what: 'A policy between teams or with a supplier names in `supports` the policies towards customers that it makes possible. Its targets are compared with theirs for the same cells and metric; where those name no time for the metric, with the resolution. Each agreement is looked at by itself: times of several are not added up, because nobody knows which of them take turns.',
  why: 'Everybody inside keeps the agreement, and the customer still waits too long.',
  todo: 'Tighten the agreement inside, or loosen what customers are told. Leave some time for your own part of the work.',
  source: 'ITIL and ServiceNow: operational agreements and contracts underpin the service level.',
  on: ['SlaPolicy'],
  *check({ document, playbook, inquiry, today }) {
    const { agreementType = 'sla', supports } = playbook.spec;
    if (agreementType === 'sla' || supports === undefined) return;
    const whose = agreementType === 'ola' ? 'This team' : 'This supplier';
    const policy = policyOf(inquiry, document);
    const supported = listOf(supports).flatMap((name) => supportedPolicy(inquiry, name, document));
    const pairs = supported.flatMap((other) => allTargets(policy).map((own) => ({ other, ...own })));
    yield* once(
      eachOne(pairs, ({ other, cell, limit }) => {
        const condition = conditionOf(limit.row.item);
        const same = targetAt(other, cell, condition);
        const time = same === undefined ? targetAt(other, { ...cell, metric: 'resolution' }, condition) : same;
        if (!isLimit(time) || !isTooLate(inquiry, limit, time, today)) return;
        const metric = same === undefined ? 'resolution' : cell.metric;
        return {
          range: limit.range,
          message: `${whose} may take ${limit.words}, but “${other.document.name}” gives ${time.words} for the ${metricWords(metric)}.`,
          related: [{ document: other.document, range: time.range, message: 'The time that rests on it.' }],
        };
      }),
    );
  },
  bad: [
    {
      file: 'support/engineering.playbook.yaml',
      content: `apiVersion: support-playbooks/v1
kind: SlaPolicy
metadata: { name: engineering-help, owner: engineering }
spec:
  strategy: fernway-support
  agreementType: ola
  supports: standard-response
  calendar: amsterdam-office
  clockStart: assigned
  targets:
    - { channel: email, metric: resolution, within: { urgent: 4 business hours, high: «3 business days» } }
  briefedTo: [engineering]
`,
    },
  ],
  good: [
    {
      file: 'support/engineering.playbook.yaml',
      content: `apiVersion: support-playbooks/v1
kind: SlaPolicy
metadata: { name: engineering-help, owner: engineering }
spec:
  strategy: fernway-support
  agreementType: ola
  supports: standard-response
  calendar: amsterdam-office
  clockStart: assigned
  targets:
    - { channel: email, metric: resolution, within: { urgent: 4 business hours, high: 1 business day } }
  briefedTo: [engineering]
`,
    },
  ],
});

function supportedPolicy(inquiry: Inquiry, name: string, own: DocumentOf<'SlaPolicy'>): ReturnType<typeof policyOf>[] {
  const document = named(inquiry, 'SlaPolicy', name)[0];
  if (!isDocumentOf(document, 'SlaPolicy')) return [];
  const { agreementType = 'sla', strategy } = document.playbook.spec;
  return agreementType === 'sla' && strategy === own.playbook.spec.strategy ? [policyOf(inquiry, document)] : [];
}

function metricWords(metric: string | undefined): string {
  return (metric ?? 'resolution').replace('-', ' ');
}

/** A looser time, or the same time for fewer cases. */
function isTooLate(inquiry: Inquiry, inside: Limit, outside: Limit, today: string): boolean {
  const order = orderOf(inquiry, inside, outside, today);
  if (order === 'looser') return inside.share <= outside.share;
  return order === 'equal' && inside.share < outside.share;
}
