// The sample as a snapshot, for tests that change one thing in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../core/src/finding.ts';
import { validate } from '../../../core/src/rules/validate.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';

const folder = join(import.meta.dirname, '../../../examples/fernway');
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:yaml|hbs)$/.test(path))
  .sort();

export const sampleTexts: ReadonlyMap<string, string> = new Map(
  paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
);

export const sample: Snapshot = withFiles(
  emptySnapshot,
  [...sampleTexts].map(([path, content]) => [path, { content }] as const),
);

export const samplePaths = {
  calendars: 'support/calendars.playbook.yaml',
  config: 'support-playbooks.config.yaml',
  plan: 'support/phone-sunset.playbook.yaml',
  sla: 'support/sla.playbook.yaml',
  strategy: 'support/channels.playbook.yaml',
  template: 'templates/sunset-announcement/template.playbook.yaml',
} as const;

export function findingsIn(snapshot: Snapshot): readonly Finding[] {
  return [...validate(snapshot, { today: '2027-01-04' })].flatMap(({ findings }) => findings);
}

/** The findings that another text of one file brings, beyond those that the sample has as it stands. */
export function findingsWith(path: string, content: string): readonly Finding[] {
  const known = new Set(findingsIn(sample).map(nameOf));
  return findingsIn(withFiles(sample, [[path, { content }]])).filter((finding) => !known.has(nameOf(finding)));
}

function nameOf({ path, rule, message }: Finding): string {
  return `${path} ${rule} ${message}`;
}
