// The pages of `docs/rules`: what each rule says, why, and what to do, with an example that has really been run.
import { loadCore } from './core.mjs';
import { excerpt } from './excerpt.mjs';
import { code, either, page, sentence, table } from './markdown.mjs';
import { edited, findingsOf, readSample } from './sample.mjs';

const folder = 'docs/rules';

const loudness = {
  error: 'an error: it must not go out like this',
  warning: 'a warning: look at it before it goes out',
  info: 'a remark',
  hint: 'a faint mark in the editor',
};

export async function rulePages(root) {
  const core = await loadCore(root);
  const sample = await readSample(root);
  const already = findingsOf(sample, core);
  const problems = already.map(({ rule, path, message }) => `the sample: ${path}: ${rule}: ${message}`);
  const known = new Set(already.map(({ fingerprint }) => fingerprint));
  const judge = (files) => findingsOf(files, core).filter(({ fingerprint }) => !known.has(fingerprint));
  const pages = core.allRules.map((rule) => {
    try {
      return [`${folder}/${rule.id}.md`, rulePage(rule, sample, judge)];
    } catch (error) {
      problems.push(`${rule.id}: ${error.message}`);
      return undefined;
    }
  });
  if (problems.length > 0)
    throw new Error(`Some examples of rules do not say what they should:\n  ${problems.join('\n  ')}`);
  return [[`${folder}/README.md`, indexPage(core.allRules)], ...pages];
}

function indexPage(rules) {
  const reading = rules.filter(({ looksAt }) => looksAt === 'reading');
  const rows = (some) => some.map(({ id, severity, title }) => [`[${code(id)}](${id}.md)`, severity, sentence(title)]);
  const head = ['Rule', 'Severity', 'It says'];
  return page([
    '# Rules',
    'What Support Playbooks checks. Each rule can be made louder, quieter or silent under `rules` in the [config](../reference/config.md); `support-playbooks explain RULE` shows these pages in a terminal.',
    '## About the support you give',
    table(head, rows(rules.filter((rule) => !reading.includes(rule)))),
    '## About reading the files',
    'These come first: what cannot be read is not judged, so one mistake gives one finding.',
    table(head, rows(reading)),
  ]);
}

/** `judge` gives the findings that an edit of the sample adds, so that a broken sample is told once and not for each rule. */
function rulePage(rule, sample, judge) {
  const { finding, parts } = badExample(rule, sample, judge);
  return page([
    `# ${code(rule.id)}: ${rule.title}`,
    `This is ${loudness[rule.severity]}.${scope(rule)}`,
    rule.what,
    `**Why it matters.** ${rule.why}`,
    `**What to do.** ${rule.todo}`,
    '## An example',
    ...parts.flatMap((part) => [`In ${code(part.file)}:`, excerpt(part)]),
    `> **${finding.severity}**: ${finding.message}`,
    ...finding.related.map(
      (related) => `> See also ${code(related.path)}, line ${lineOf(related, sample, parts)}: ${related.message}`,
    ),
    '## Put right',
    ...goodBlocks(rule, parts, sample, judge),
    `Source: ${rule.source}`,
  ]);
}

function scope({ on }) {
  if (on === undefined) return '';
  return on.length > 4 ? ' It looks at every document.' : ` It looks at each ${either(on.map(code))}.`;
}

/** The bad example gives exactly one finding, of this rule, at the mark. */
function badExample(rule, sample, judge) {
  const { files, parts } = edited(sample, rule.bad);
  const findings = judge(files);
  const marked = parts.find((part) => part.mark !== undefined);
  if (!marked) throw new Error('its bad example marks no place with « and ».');
  const [finding, ...more] = findings;
  const isRight =
    more.length === 0 &&
    finding?.rule === rule.id &&
    finding.path === marked.file &&
    finding.range.start === marked.mark.start &&
    finding.range.end === marked.mark.end;
  if (!isRight) {
    const wanted = `one finding at ${quoted(marked.text, marked.mark)} in ${marked.file}`;
    throw new Error(`its bad example should give ${wanted}, but gives ${listed(findings, files)}.`);
  }
  return { finding, parts };
}

function goodBlocks(rule, badParts, sample, judge) {
  if (rule.good !== 'sample') {
    const { files, parts } = edited(sample, rule.good);
    const findings = judge(files);
    if (findings.length > 0)
      throw new Error(`its good example should give nothing, but gives ${listed(findings, files)}.`);
    return parts.flatMap((part) => [`In ${code(part.file)}:`, excerpt({ ...part, mark: undefined })]);
  }
  const originals = badParts.filter(({ original }) => original !== undefined);
  if (originals.length === 0) return ['The [sample](../../examples/fernway) has no such file, and no finding.'];
  return originals.flatMap(({ file, original }) => [`In ${code(file)}:`, excerpt(original)]);
}

function listed(findings, files) {
  if (findings.length === 0) return 'none';
  return findings
    .map(({ rule, path, range, message }) => `${rule} at ${quoted(files.get(path), range)} in ${path} (${message})`)
    .join('; ');
}

function quoted(text, { start, end }) {
  return start === end ? `offset ${start}` : `“${text.slice(start, end)}”`;
}

function lineOf({ path, range }, sample, parts) {
  const text = parts.findLast((part) => part.file === path)?.text ?? sample.get(path);
  return text.slice(0, range.start).split('\n').length;
}
