// `explain`: the page of a rule, in the terminal.
import { type AnyRule, allRules, ruleById, terminalText } from '#core';
import type { Colors } from '../colors.ts';
import { exampleFinding, type MarkedLine, type ShownExample, shownExample } from '../rule-example.ts';
import { type AddCommand, colorsOf, refuse } from '../session.ts';
import { columnsOf } from '../sinks/columns.ts';
import { suggestion } from '../suggestion.ts';
import { wrap } from '../wrap.ts';

export const addExplain: AddCommand = (program, { io, end }) => {
  program
    .command('explain')
    .summary('say what a rule looks at, why, and what to do')
    .description(
      'Prints the page of a rule: what it looks at, why it matters, what to do, where it comes from, and a bad example.',
    )
    .argument('<rule>', 'the id of the rule, as it stands beside a finding')
    .addHelpText('after', '\nExample:\n  $ support-playbooks explain dangling-ref')
    .action((id: string, _flags: unknown, command) => {
      const rule = ruleById(id);
      if (!rule) {
        const hint = suggestion(
          id,
          allRules.map((each) => each.id),
        );
        return end(refuse(io, `There is no rule “${id}”.${hint} “support-playbooks rules” lists them all.`));
      }
      io.stdout.write(page(rule, colorsOf(command, io.stdout, io), Math.min(io.stdout.columns ?? 100, 100)));
    });
};

function page(rule: AnyRule, colors: Colors, columns: number): string {
  const finding = exampleFinding(rule);
  const entries = [
    ['What', rule.what],
    ['Why', rule.why],
    ['What to do', rule.todo],
    ['Source', rule.source],
    ...(finding ? [['It says', finding.message]] : []),
    ...(finding?.fixes[0] ? [['It offers', finding.fixes[0].title]] : []),
  ].map(([name = '', text = '']) => `${colors.bold(name.padEnd(12))}${wrap(terminalText(text), columns, 12)}`);
  const examples = shownExample(rule).flatMap((example, index, all) => exampleLines(example, all[index - 1], colors));
  return `${colors.bold(rule.id)}  ${colors.dim(rule.severity)}\n${terminalText(rule.title)}.\n\n${entries.join('\n')}\n${examples.join('\n')}\n`;
}

/** Edits of one file stand together; a second file says so. */
function exampleLines(example: ShownExample, previous: ShownExample | undefined, colors: Colors): readonly string[] {
  const { file, before, after } = example;
  const title = previous === undefined ? 'Example' : 'and';
  return [
    previous?.file === file ? '' : `\n${colors.bold(title.padEnd(12))}${file}, in the sample`,
    ...before.map((line) => `  ${colors.dim(`- ${terminalText(line)}`)}`),
    ...after.flatMap((line) => markedLines(line, colors)),
  ];
}

function markedLines({ text, mark }: MarkedLine, colors: Colors): readonly string[] {
  const line = `  + ${terminalText(text)}`;
  if (!mark) return [line];
  const indent = columnsOf(terminalText(text.slice(0, mark.start)));
  const length = Math.max(1, columnsOf(terminalText(text.slice(mark.start, mark.end))));
  return [line, `    ${' '.repeat(indent)}${colors.red('^'.repeat(length))}`];
}
