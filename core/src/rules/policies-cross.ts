// Two policies of a strategy speak for the same case, and nothing says which one holds.
import { keyRangeOf, rangeOf } from '../schema/value.ts';
import type { Range } from '../text/range.ts';
import type { DateText } from '../time/date.ts';
import type { Inquiry } from '../workspace/inquiry.ts';
import { customerPolicies, type Policy, policyOf } from '../workspace/policy.ts';
import { type Cell, type Row, relation } from '../workspace/rows.ts';
import { everything } from '../workspace/universe.ts';
import { documentRule } from './define.ts';

export const policiesCross = documentRule({
  id: 'policies-cross',
  severity: 'error',
  title: 'Two policies speak for the same case',
  what: 'A policy whose `appliesTo` lies inside that of another is its exception, and the default takes the rest. Two policies compete when both are the default, or when neither lies inside the other and both give targets for the same cases and metric. Only policies towards customers that are in force at the same time are compared. It stands in for “shadowed” and “ambiguous” policies of tools in which order matters; here it never does.',
  why: 'Nobody can tell which time counts. Two tools, or two colleagues, will read it in two ways.',
  todo: 'Make one the exception of the other by naming more of its scope in `appliesTo`, take the shared cases out of one, or let one policy only be the default.',
  source: 'Intercom overrides silently, and Zendesk and Kustomer take the first that matches.',
  on: ['SlaPolicy'],
  *check({ document, playbook, inquiry, today }) {
    const own = policyOf(inquiry, document);
    for (const other of rivalsBefore(own, inquiry, today)) {
      const message = isDefault(own) ? bothDefault(other) : crossing(own, other);
      if (message === undefined) continue;
      yield {
        range: isDefault(own) ? rangeOf(playbook.spec, 'default') : scopeRange(own),
        message,
        related: [{ document: other.document, range: scopeRange(other), message: 'The other policy.' }],
      };
      return;
    }
  },
  bad: [
    {
      file: 'support/winter.playbook.yaml',
      content: `apiVersion: support-playbooks/v1
kind: SlaPolicy
metadata: { name: winter-response, owner: support-operations }
spec:
  strategy: fernway-support
  commitment: target
  default: «true»
  appliesTo: { channels: [email] }
  calendar: amsterdam-office
  clockStart: created
  targets:
    - { metric: first-reply, within: 6 business hours }
  briefedTo: [support]
`,
    },
  ],
  good: [
    {
      file: 'support/winter.playbook.yaml',
      content: `apiVersion: support-playbooks/v1
kind: SlaPolicy
metadata: { name: winter-response, owner: support-operations }
spec:
  strategy: fernway-support
  commitment: target
  appliesTo: { channels: [email], segments: [self-serve] }
  calendar: amsterdam-office
  clockStart: created
  targets:
    - { metric: first-reply, within: 6 business hours }
  briefedTo: [support]
`,
    },
  ],
});

/** Those that come first, so that each pair is told once. */
function rivalsBefore(own: Policy, inquiry: Inquiry, today: DateText): readonly Policy[] {
  const { from = today, until } = own.spec.effective ?? {};
  const days = { from: from < today ? today : from, ...(until !== undefined && { until }) };
  if (until !== undefined && until < today) return [];
  const policies = customerPolicies(inquiry, own.strategy, days);
  return policies.slice(0, Math.max(0, policies.indexOf(own))).filter((other) => isDefault(other) === isDefault(own));
}

function isDefault({ spec }: Policy): boolean {
  return spec.default === true;
}

function bothDefault({ document }: Policy): string {
  return `“${document.name}” is the default already, and only one policy can take the cases that no other names.`;
}

function crossing(own: Policy, other: Policy): string | undefined {
  const how = relation(scopeRow(own), scopeRow(other));
  if (how !== 'same' && how !== 'cross') return undefined;
  const cell = sharedCell(own, other);
  if (!cell) return undefined;
  if (how === 'same') {
    return `This policy is for exactly the same cases as “${other.document.name}”, and both give targets for ${cell.metric}.`;
  }
  const words = ['channel', 'segment', 'queryType'].flatMap((axis) => {
    const id = cell[axis];
    return id === undefined || id === everything ? [] : [`“${id}”`];
  });
  return `This policy and “${other.document.name}” both speak for ${words.join(', ')}, and neither lies inside the other.`;
}

function scopeRow({ scope, document }: Policy): Row<typeof document> {
  const { channels, segments, queryTypes } = scope;
  const cover = new Map([
    ['channel', new Set(channels)],
    ['segment', new Set(segments)],
    ['queryType', new Set(queryTypes)],
  ]);
  return { item: document, index: 0, variant: '', cover };
}

/** A case inside both scopes for which both have a row. */
function sharedCell(own: Policy, other: Policy): Cell | undefined {
  const scopes = [scopeRow(own), scopeRow(other)];
  for (const row of own.targets.rows) {
    for (const rival of other.targets.rows) {
      if (row.variant !== rival.variant) continue;
      const cell: Record<string, string> = {};
      for (const [axis, ids] of row.cover) {
        const covers = [rival, ...scopes].flatMap(({ cover }) => cover.get(axis) ?? []);
        const shared = [...ids].find((id) => covers.every((each) => each.has(id)));
        if (shared !== undefined) cell[axis] = shared;
      }
      if (Object.keys(cell).length === row.cover.size) return cell;
    }
  }
  return undefined;
}

function scopeRange({ spec, document }: Policy): Range {
  return spec.appliesTo === undefined ? rangeOf(document.playbook.metadata, 'name') : keyRangeOf(spec, 'appliesTo');
}
