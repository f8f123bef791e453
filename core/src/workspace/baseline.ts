// The findings that a repository had when it adopted the tool: known by fingerprint, and not told again.
import { compareText } from '../finding.ts';

export const baselineFileName = 'support-playbooks.baseline.json';

export interface Baseline {
  readonly fingerprints: ReadonlySet<string>;
  readonly entries: readonly BaselineEntry[];
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

export const noBaseline: Baseline = { fingerprints: new Set(), entries: [], problem: undefined };

export function readBaseline(content: string): Baseline {
  const entries = entriesIn(content);
  if (!entries) {
    return {
      ...noBaseline,
      problem: 'This baseline cannot be read. Write it again with “support-playbooks validate --update-baseline”.',
    };
  }
  return { fingerprints: new Set(entries.map(({ fingerprint }) => fingerprint)), entries, problem: undefined };
}

/** In the order of files and rules, so that a new one adds one entry and moves none. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const findings = [...entries]
    .sort((a, b) => compareText(sortKey(a), sortKey(b)))
    .map(({ fingerprint, rule, file, message }) => ({ fingerprint, rule, file, message }));
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
}

function sortKey({ file, rule, fingerprint }: BaselineEntry): string {
  return [file, rule, fingerprint].join('\n');
}

function entriesIn(content: string): readonly BaselineEntry[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return undefined;
  }
  const findings = fieldOf(parsed, 'findings');
  if (fieldOf(parsed, 'version') !== 1 || !Array.isArray(findings)) return undefined;
  const entries = findings.flatMap((entry: unknown) => entryFrom(entry) ?? []);
  return entries.length === findings.length ? entries : undefined;
}

/** Only the fingerprint has to be there. */
function entryFrom(entry: unknown): BaselineEntry | undefined {
  const [fingerprint, rule, file, message] = ['fingerprint', 'rule', 'file', 'message'].map((key) => {
    const value = fieldOf(entry, key);
    return typeof value === 'string' ? value : undefined;
  });
  return fingerprint === undefined
    ? undefined
    : { fingerprint, rule: rule ?? '', file: file ?? '', message: message ?? '' };
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
