// The findings that a repository had when it adopted the tool: known by fingerprint, and not told again.

export const baselineFileName = 'support-playbooks.baseline.json';

export interface Baseline {
  readonly fingerprints: ReadonlySet<string>;
  /** Why the file cannot be used; nothing is silenced then. */
  readonly problem: string | undefined;
}

export interface BaselineEntry {
  readonly fingerprint: string;
  /** For people who read the file; only the fingerprint counts. */
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

export const noBaseline: Baseline = { fingerprints: new Set(), problem: undefined };

export function readBaseline(content: string): Baseline {
  const entries = entriesIn(content);
  if (!entries) {
    return {
      ...noBaseline,
      problem: 'This baseline cannot be read. Write it again with “support-playbooks validate --update-baseline”.',
    };
  }
  return { fingerprints: new Set(entries), problem: undefined };
}

/** In the order of the findings, so that a new one changes one line. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const findings = entries.map(({ fingerprint, rule, file, message }) => ({ fingerprint, rule, file, message }));
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
}

function entriesIn(content: string): readonly string[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return undefined;
  }
  const findings = fieldOf(parsed, 'findings');
  if (fieldOf(parsed, 'version') !== 1 || !Array.isArray(findings)) return undefined;
  const fingerprints = findings.map((entry: unknown) => fieldOf(entry, 'fingerprint'));
  return fingerprints.every((each) => typeof each === 'string') ? fingerprints : undefined;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
