// What README.md quotes from the product: what rules say, taken from their pages and from a run of the tour, and figures of the benchmark.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { withBenchmarks } from './benchmark-quotes.mjs';
import { loadModule } from './load-module.mjs';

const file = 'README.md';
/** The finding that the page opens with, as its only quotation. */
const opening = 'docs/rules/stranded-cell.md';
/** The tour in README.md is four files, and then this change of one of them. */
const slip = ['closeOn: 2027-04-06', 'closeOn: 2027-01-25'];
const rule = 'insufficient-notice';
const today = '2027-01-04';

/** `results` are those of the benchmark, where it has run. */
export async function readme(root, rulePages, results) {
  const text = await readFile(path.join(root, file), 'utf8');
  const pages = new Map(rulePages);
  const told = await tourFinding(root, text);
  const cases = await caseSentences(root, text);
  const current = text
    .replace(/^> .+$/m, () => `> ${sentenceOn(opening, pages)}`)
    .replace(/^(\| \[`[a-z-]+`\]\((docs\/rules\/[a-z-]+\.md)\) \| ).+ \|$/gm, (_, start, page) => {
      return `${start}${sentenceOn(page, pages).replaceAll('|', '\\|')} |`;
    })
    .replace(caseRow, (row, start) => `${start}${cases.get(row)} |`)
    .replace(new RegExp(`(  error  ${rule}\\n  ).+`), (_, start) => `${start}${told}`);
  return [file, results ? withBenchmarks(current, results) : current];
}

function sentenceOn(page, pages) {
  const [, sentence] = /^> \*\*[a-z]+\*\*: (.+)$/m.exec(pages.get(page) ?? '') ?? [];
  if (sentence === undefined) throw new Error(`${file} names ${page}, which is the page of no rule.`);
  return sentence;
}

/** `| [words](examples/real/<case>) | `<rule>` | <sentence> |`: from the findings that stand beside the case. */
const caseRow = /^(\| \[[^\]]+\]\((examples\/real\/[a-z0-9-]+)\) \| `([a-z-]+)` \| ).+ \|$/gm;

async function caseSentences(root, text) {
  const sentences = new Map();
  for (const [row, , folder, id] of text.matchAll(caseRow)) {
    const findings = await readFile(path.join(root, folder, 'expected.txt'), 'utf8');
    const [, sentence] = new RegExp(`^\\S+ [a-z]+ ${id} (.+)$`, 'm').exec(findings) ?? [];
    if (sentence === undefined) throw new Error(`${file} says that ${folder} has a finding of ${id}; it has none.`);
    sentences.set(row, sentence.replaceAll('|', '\\|'));
  }
  return sentences;
}

async function tourFinding(root, text) {
  const { emptySnapshot, validate, withFiles } = await loadModule(root, 'core/src/index.ts');
  const files = [...text.matchAll(/^```yaml playbook (\S+)\n([\s\S]*?)^```$/gm)].map(([, name, content]) => [
    name,
    { content: content.replace(...slip) },
  ]);
  const findings = [...validate(withFiles(emptySnapshot, files), { today })].flatMap((each) => each.findings);
  const found = findings.find((finding) => finding.rule === rule);
  if (!found)
    throw new Error(`The tour in ${file} should end in ${rule}, but gives ${findings.length} other findings.`);
  return found.message;
}
