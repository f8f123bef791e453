// `json`: for programs; `schemas/diff-report.schema.json` describes it. Lines and columns count from 1, columns in UTF-16 code units.
import { jsonText, positionAt } from '#core';
import type { DiffReport, ShownChange, ShownPlace } from './diff-report.ts';

/** Changes only when an existing reader would misread the report. */
const version = 1;

export function diffJson({ changes, counts, accepted, rendered, files, parsed }: DiffReport): string {
  return jsonText({
    version,
    summary: { ...counts, accepted, files, read: parsed },
    changes: changes.map(changeData),
    ...(rendered && {
      rendered: rendered.map(({ id, title, locale, file, before, after }) => ({
        id,
        title,
        locale,
        file,
        before,
        after,
      })),
    }),
  });
}

function changeData(change: ShownChange): object {
  const { id, title, severity, sentence, from, to, subject, affected, locale, file, fingerprint, accepted } = change;
  const { kind, name } = subject;
  return {
    change: id,
    title,
    severity,
    sentence,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    subject: { kind, ...(name !== undefined && { name }), title: subject.title, file },
    ...(affected && { affected }),
    ...(locale !== undefined && { locale }),
    ...(change.before && { before: placeData(change.before) }),
    ...(change.after && { after: placeData(change.after) }),
    fingerprint,
    ...(accepted && {
      accepted: { reason: accepted.reason, ...(accepted.until !== undefined && { until: accepted.until }) },
    }),
  };
}

function placeData({ file, text, range }: ShownPlace): object {
  const at = (offset: number) => {
    const { line, character } = positionAt(text, offset);
    return { line: line + 1, column: character + 1 };
  };
  return { file, range: { start: at(range.start), end: at(range.end) } };
}
