// `json`: for programs; `schemas/report.schema.json` describes it. Lines and columns count from 1, columns in UTF-16 code units.
import { type Fix, jsonText, positionAt, type Range, type Text } from '#core';
import type { PlacedFinding } from '../check.ts';
import { ruleUrl } from '../rule-page.ts';
import type { Reporter } from './reporter.ts';

/** Changes only when an existing reader would misread the report. */
const version = 1;

export const json: Reporter = ({ files, documents, rules, skipped, counts, silenced, findings }) =>
  jsonText({
    version,
    summary: {
      files,
      documents,
      rules,
      skipped,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      hints: counts.hint,
      silenced,
    },
    findings: findings.map(findingData),
  });

function findingData({
  rule,
  severity,
  message,
  file,
  text,
  range,
  related,
  fixes,
  fingerprint,
  from,
  locate,
}: PlacedFinding): object {
  const fix = fixes[0];
  return {
    rule,
    severity,
    message,
    file,
    range: rangeData(text, range),
    related: related.map((each) => placeData(locate(each.path), each.range, { message: each.message })),
    ...(fix && { fix: fixData(fix, locate) }),
    fingerprint,
    ...(from !== undefined && { from }),
    url: ruleUrl(rule),
  };
}

function fixData(fix: Fix, locate: PlacedFinding['locate']): object {
  const edits = fix.edits.map(({ path, range, newText }) => placeData(locate(path), range, { newText }));
  return { title: fix.title, isSafe: fix.isSafe, edits };
}

function placeData({ file, text }: ReturnType<PlacedFinding['locate']>, range: Range, rest: object): object {
  return { file, range: rangeData(text, range), ...rest };
}

function rangeData(text: Text, { start, end }: Range): object {
  return { start: positionData(text, start), end: positionData(text, end) };
}

function positionData(text: Text, offset: number): object {
  const { line, character } = positionAt(text, offset);
  return { line: line + 1, column: character + 1 };
}
