// One finding as a result of SARIF: its place, what is related, its fix, and why it is silent if it is.

import type { Fix, Range, Text } from '#core';
import { terminalText } from '#core';
import type { CheckReport, LocatedFile, PlacedFinding, PlacedSilenced } from '../check.ts';
import { relativeUri } from '../sinks/relative-uri.ts';
import { sarifMessage } from '../sinks/sarif-message.ts';
import { repositoryPath } from './repository-path.ts';
import { sarifLevels } from './sarif-levels.ts';
import { spanOf } from './span.ts';

interface ResultOptions {
  /** Of no other result of the run. */
  readonly fingerprint: string;
  readonly ruleIndex: number | undefined;
}

export function resultData(
  report: CheckReport,
  finding: PlacedFinding | PlacedSilenced,
  { fingerprint, ruleIndex }: ResultOptions,
): object {
  const { rule, severity, message, range, related, fixes, from, locate } = finding;
  const place = (file: LocatedFile, at: Range): object => physicalLocation(report, file, at);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: sarifLevels[severity],
    message: sarifMessage(message),
    locations: [{ physicalLocation: place(finding, range) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, id) => ({
        id,
        physicalLocation: place(locate(each.path), each.range),
        message: sarifMessage(each.message),
      })),
    }),
    // GitHub reads the first one only, which it would else make from the text of the line.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'supportPlaybooks/v1': fingerprint },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixData(report, fix, locate)) }),
    // When one result of a run says whether it is suppressed, all have to.
    ...(report.showsSilenced && { suppressions: 'by' in finding ? [suppressionData(finding)] : [] }),
    properties: { severity, ...(from !== undefined && { from }) },
  };
}

function suppressionData({ by, reason }: PlacedSilenced): object {
  const justification = reason === '' && by === 'baseline' ? 'Listed in the baseline.' : terminalText(reason);
  return {
    kind: by === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    ...(justification !== '' && { justification }),
  };
}

function physicalLocation(report: CheckReport, { file, text }: LocatedFile, range: Range): object {
  return { artifactLocation: artifactLocation(report, file), region: spanOf(text, range) };
}

/** Texts that ship have an address of their own. */
function artifactLocation(report: CheckReport, file: string): object {
  return file.startsWith('support-playbooks-builtin:')
    ? { uri: file }
    : { uri: relativeUri(repositoryPath(report, file)), uriBaseId: 'SRCROOT' };
}

function fixData(report: CheckReport, { title, edits }: Fix, locate: PlacedFinding['locate']): object {
  const byPath = new Map<string, { text: Text; file: string; replacements: object[] }>();
  for (const { path, range, newText } of edits) {
    const change = byPath.get(path) ?? { ...locate(path), replacements: [] };
    change.replacements.push({ deletedRegion: spanOf(change.text, range), insertedContent: { text: newText } });
    byPath.set(path, change);
  }
  return {
    description: sarifMessage(title),
    artifactChanges: [...byPath.values()].map(({ file, replacements }) => ({
      artifactLocation: artifactLocation(report, file),
      replacements,
    })),
  };
}
