// `sarif`: changes for the worse as SARIF 2.1.0; an accepted one is marked as suppressed, with the reason.
import path from 'node:path';
import { changeKinds, jsonText, terminalText } from '#core';
import { spanOf } from '../reporters/span.ts';
import { relativeUri } from '../sinks/relative-uri.ts';
import { sarifMessage } from '../sinks/sarif-message.ts';
import { placeOf } from './change-place.ts';
import type { DiffReport, ShownChange } from './diff-report.ts';
import { affectedWords } from './diff-words.ts';

/** What GitHub takes in one run; changes come worst first. */
const mostResults = 25_000;

/** `prefix` leads from the root of the repository to the current folder; empty or with a slash at its end. */
export function diffSarif({ changes }: DiffReport, prefix: string): string {
  const worse = changes.filter(({ severity }) => severity === 'breaking' || severity === 'weakened');
  const kept = worse.slice(0, mostResults);
  const rules = rulesOf(kept);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const driver = {
    name: 'Support Playbooks',
    semanticVersion: process.env.SUPPORT_PLAYBOOKS_VERSION ?? '0.0.0',
    shortDescription: { text: 'Says what a change of support playbooks means to customers.' },
    rules,
  };
  const results = kept.map((change) => resultOf(change, { prefix, ruleIndex: indexes.get(change.id) }));
  const run = {
    tool: { driver },
    // Another category than that of `validate`, so that one upload does not replace the other.
    automationDetails: { id: 'support-playbooks-diff/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
    results,
  };
  return jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] });
}

interface RuleData {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly properties: object;
}

function rulesOf(changes: readonly ShownChange[]): readonly RuleData[] {
  const used = new Set(changes.map(({ id }) => id));
  return changeKinds.flatMap(({ less, more, other, why }) =>
    [less, more, other].flatMap((name) => {
      if (!name || !used.has(name.id)) return [];
      return [
        {
          id: name.id,
          name: name.id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
          shortDescription: { text: name.title },
          fullDescription: { text: why },
          properties: { tags: ['customer-support'] },
        },
      ];
    }),
  );
}

function resultOf(
  change: ShownChange,
  { prefix, ruleIndex }: { readonly prefix: string; readonly ruleIndex: number | undefined },
): object {
  const { id, severity, subject, sentence, fingerprint, accepted } = change;
  const { file, text, range, isBefore } = placeOf(change);
  const who = affectedWords(change);
  const uri = relativeUri(path.posix.normalize(`${prefix}${file}`));
  return {
    ruleId: id,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity === 'breaking' ? 'error' : 'warning',
    message: sarifMessage(`${subject.title}: ${sentence}.${who === '' ? '' : ` ${who}`}`),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: 'SRCROOT' },
          ...(!isBefore && { region: spanOf(text, range) }),
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'supportPlaybooksChange/v1': fingerprint },
    // When one result of a run says whether it is suppressed, all have to.
    suppressions: accepted
      ? [{ kind: 'external', status: 'accepted', justification: terminalText(accepted.reason) }]
      : [],
    properties: { severity },
  };
}
