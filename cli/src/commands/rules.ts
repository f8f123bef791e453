// `rules`: every rule, for people or for programs.
import { Option } from 'commander';
import { allRules, jsonText, type Severity } from '#core';
import type { Colors } from '../colors.ts';
import { fixableRules } from '../generated/fixable-rules.ts';
import { plural } from '../reporters/plural.ts';
import { ruleUrl } from '../rule-page.ts';
import { type AddCommand, colorsOf } from '../session.ts';

export const addRules: AddCommand = (program, { io }) => {
  program
    .command('rules')
    .summary('list all rules')
    .description('Lists every rule with its usual severity. A config changes severities under “rules”.')
    .addOption(
      new Option('--format <format>', 'for people or for programs').choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ support-playbooks rules\n  $ support-playbooks rules --format json > rules.json',
    )
    .action((flags: { readonly format: 'pretty' | 'json' }, command) => {
      io.stdout.write(flags.format === 'json' ? asJson() : asTable(colorsOf(command, io.stdout, io)));
    });
};

/** Fixable when the finding of the rule's own example carries a fix. */
function asJson(): string {
  return jsonText(
    allRules.map((rule) => ({
      id: rule.id,
      severity: rule.severity,
      title: rule.title,
      docs: ruleUrl(rule.id),
      source: rule.source,
      fixable: fixableRules.has(rule.id),
    })),
  );
}

function asTable(colors: Colors): string {
  const width = Math.max(...allRules.map(({ id }) => id.length));
  const rows = allRules.map(({ id, severity, title }) => `${id.padEnd(width)}  ${paint(severity, colors)}  ${title}`);
  return `${rows.join('\n')}\n\n${plural(allRules.length, 'rule')}. “support-playbooks explain ${allRules[0]?.id ?? 'RULE'}” says more about one.\n`;
}

function paint(severity: Severity, colors: Colors): string {
  const word = severity.padEnd('warning'.length);
  return severity === 'error' ? colors.red(word) : severity === 'warning' ? colors.yellow(word) : colors.dim(word);
}
