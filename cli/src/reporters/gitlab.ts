// `gitlab`: the code quality report that GitLab shows in a merge request.

import type { Severity } from '#core';
import { jsonText, terminalText } from '#core';
import type { Reporter } from './reporter.ts';
import { repositoryPath } from './repository-path.ts';
import { spanOf } from './span.ts';
import { uniqueFingerprints } from './unique-fingerprints.ts';

export const gitlab: Reporter = (report) => {
  const prints = uniqueFingerprints(report.findings);
  return jsonText(
    report.findings.map(({ rule, severity, message, file, text, range }, index) => {
      const { startLine, endLine } = spanOf(text, range);
      return {
        description: terminalText(message),
        check_name: rule,
        fingerprint: prints[index],
        severity: severities[severity],
        location: { path: repositoryPath(report, file), lines: { begin: startLine, end: endLine } },
      };
    }),
  );
};

const severities = { error: 'critical', warning: 'major', info: 'minor', hint: 'info' } as const satisfies Record<
  Severity,
  string
>;
