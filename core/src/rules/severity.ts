// How loudly a rule speaks in a file: the preset first, then the config, then the overrides for that file, the last one winning.
import type { Finding, Severity } from '../finding.ts';
import { pathMatcher } from '../workspace/glob.ts';
import type { Settings } from '../workspace/settings.ts';
import { ruleById } from './list.ts';

export function severityIn(rule: string, path: string, settings: Settings): Severity | 'off' {
  let severity = settings.rules[rule] ?? presetSeverity(ruleById(rule)?.severity ?? 'error', settings.preset);
  for (const { files, rules } of settings.overrides) {
    const own = rules[rule];
    if (own !== undefined && files.some((pattern) => pathMatcher(pattern)(path))) severity = own;
  }
  return severity;
}

/** Findings of a rendering, as loud as the preset, the config and its overrides want them. */
export function asSettled(findings: readonly Finding[], settings: Settings): readonly Finding[] {
  return findings.flatMap((finding) => {
    const severity = severityIn(finding.rule, finding.path, settings);
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

/**
 * `essential` keeps what must not go out, `recommended` speaks as the rules are written, `strict` lets no warning pass:
 * warnings count as errors, and remarks as warnings.
 */
function presetSeverity(severity: Severity, preset: Settings['preset']): Severity | 'off' {
  switch (preset) {
    case 'essential':
      return severity === 'error' ? severity : 'off';
    case 'recommended':
      return severity;
    case 'strict':
      return severity === 'warning' ? 'error' : severity === 'info' ? 'warning' : severity;
    default:
      return preset satisfies never;
  }
}
