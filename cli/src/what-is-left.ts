// What a person has to do with a file that was just written for them.
import { type Kind, validate, withFiles } from '#core';
import { relativeTo, type WrittenFile } from '#core/node';
import type { HomeWorkspace } from './home-workspace.ts';

export interface NewFiles {
  readonly files: readonly WrittenFile[];
  readonly today: string;
  readonly kind: Kind;
  readonly name: string;
}

/** Lines: what nobody else can decide, and the next command. */
export function whatIsLeft(
  { root, snapshot }: HomeWorkspace,
  { files, today, kind, name }: NewFiles,
): readonly string[] {
  const own = files.map(({ path: file, content }) => {
    return [relativeTo(root, file), { content }] as const;
  });
  const next = withFiles(snapshot, own);
  const findings = [...validate(next, { today, paths: own.map(([file]) => file) })].flatMap((each) => each.findings);
  const messages = [...new Set(findings.map(({ message }) => message))];
  const open =
    messages.length > 0 ? ['', 'What is left to decide:', ...messages.map((message) => `  - ${message}`)] : [];
  return [...open, '', nextStep(kind, name)];
}

function nextStep(kind: Kind, name: string): string {
  switch (kind) {
    case 'SunsetPlan':
      return `Next: read it through, then see what customers get with “support-playbooks render ${name}”, and what is to do with “support-playbooks checklist ${name}”.`;
    case 'MessageTemplate':
      return `Next: write what customers should read, and name it as “template: ${name}” in a plan.`;
    case 'ChannelStrategy':
      return 'Next: put in your own channels, and run “support-playbooks validate”.';
    case 'BusinessCalendar':
      return `Next: put in your hours and holidays, and name it as “calendar: ${name}” in a channel or a policy.`;
    case 'SlaPolicy':
      return 'Next: put in your own times, and run “support-playbooks validate”.';
    default:
      return kind satisfies never;
  }
}
