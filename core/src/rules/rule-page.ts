// A rule as a page to read in an editor or a terminal.
import type { AnyRule, ExampleEdit } from './rule.ts';

/** Markdown, without the finding that the example gives; `docs/rules` shows that too. */
export function rulePage(rule: AnyRule): string {
  return [
    `# ${rule.title}`,
    `\`${rule.id}\`, ${severityWords[rule.severity]}.`,
    rule.what,
    `## Why it matters\n\n${rule.why}`,
    `## What to do\n\n${rule.todo}`,
    `## An example\n\n${rule.bad.map(editWords).join('\n\n')}`,
    `Source: ${rule.source}`,
    `To make it louder, quieter or silent, name it under \`rules\` in \`support-playbooks.config.yaml\`.`,
  ].join('\n\n');
}

const severityWords = {
  error: 'an error unless the config says otherwise',
  warning: 'a warning unless the config says otherwise',
  info: 'a remark unless the config says otherwise',
  hint: 'a hint unless the config says otherwise',
} as const satisfies Record<AnyRule['severity'], string>;

function editWords(edit: ExampleEdit): string {
  const text = 'content' in edit ? edit.content : edit.replace;
  const shown = text.replaceAll(/[«»]/g, '').trim();
  return `In \`${edit.file}\`:\n\n\`\`\`yaml\n${shown === '' ? '# nothing' : shown}\n\`\`\``;
}
