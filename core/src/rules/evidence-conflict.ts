// The same claim with two values.
import type { Evidence } from '../generated/playbooks.ts';
import type { PlaybookDocument } from '../playbook/document.ts';
import { each, eachOne, rangeOf } from '../schema/value.ts';
import { strategyOf } from '../workspace/find.ts';
import { isDocumentOf } from '../workspace/inquiry.ts';
import { documentRule } from './define.ts';

export const evidenceConflict = documentRule({
  id: 'evidence-conflict',
  severity: 'warning',
  title: 'Two figures for the same claim',
  what: 'Compares the figures of a plan with each other and with those of its strategy, and those of a strategy with each other. Speaks when the words of a claim are the same and the values differ. Two figures of one source from different days are a trend and no conflict.',
  why: 'Whoever reads both trusts neither. One of them is quoted to customers.',
  todo: 'Find out which one is right, or say in the claims how they differ.',
  source: 'Real case: an article said 16 % in one language and 5 % in another.',
  on: ['SunsetPlan', 'ChannelStrategy'],
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '        - { claim: Urgent tickets delayed by a call,',
      replace:
        '        - { claim: Share of contacts by phone, value: «6%», source: Queue audit, retrievedOn: 2026-11-27 }\n        - { claim: Urgent tickets delayed by a call,',
    },
  ],
  good: 'sample',
  *check({ document: own, inquiry }) {
    const document: PlaybookDocument = own;
    const seen: Entry[] = [];
    if (isDocumentOf(document, 'SunsetPlan')) {
      const strategy = strategyOf(inquiry, document);
      if (strategy)
        for (const evidence of eachOne(strategy.playbook.spec.evidence, whole))
          seen.push({ evidence, document: strategy });
    }
    for (const evidence of evidenceIn(document)) {
      const other = seen.find((before) => disagree(before.evidence, evidence));
      seen.push({ evidence, document });
      if (!other) continue;
      const message = `“${evidence.claim}” is ${figure(evidence)} here and ${figure(other.evidence)} in ${sourceOf(other.evidence)}; say which one holds.`;
      const related = [
        { document: other.document, range: rangeOf(other.evidence, 'value'), message: 'The other figure stands here' },
      ];
      yield { range: rangeOf(evidence, 'value'), message, related };
    }
  },
});

interface Entry {
  readonly evidence: Evidence;
  readonly document: PlaybookDocument;
}

function* evidenceIn(document: PlaybookDocument): Iterable<Evidence> {
  if (isDocumentOf(document, 'ChannelStrategy')) yield* eachOne(document.playbook.spec.evidence, whole);
  if (!isDocumentOf(document, 'SunsetPlan')) return;
  yield* each(document.playbook.spec.reasons, (reason) => eachOne(reason.evidence, whole));
}

/** Reading all of an entry once makes sure that it can be read. */
function whole(evidence: Evidence): Evidence {
  void [evidence.claim, evidence.value, evidence.unit, evidence.source, evidence.retrievedOn];
  return evidence;
}

function disagree(a: Evidence, b: Evidence): boolean {
  if (a.value === undefined || b.value === undefined || plain(a.claim) !== plain(b.claim)) return false;
  const isTrend = a.source === b.source && a.retrievedOn !== b.retrievedOn;
  return !isTrend && plain(figure(a)) !== plain(figure(b));
}

function figure({ value, unit }: Evidence): string {
  return unit === undefined ? String(value) : `${value} ${unit}`;
}

function sourceOf({ source }: Evidence): string {
  return source === undefined ? 'another entry' : `“${source}”`;
}

/** Spaces, capitals and a full stop make no difference. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s/g, '').replace(/\.$/, '');
}
