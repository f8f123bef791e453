// The pages of `docs/rules`: what each rule says, why, and what to do, with an example that has really been run.

import { excerpt } from './excerpt.mjs';
import { loadModule } from './load-module.mjs';
import { code, either, page, sentence, table } from './markdown.mjs';
import { edited, findingsOf, readSample, snapshotOf } from './sample.mjs';

const folder = 'docs/rules';

const loudness = {
  error: 'an error: it must not go out like this',
  warning: 'a warning: look at it before it goes out',
  info: 'a remark',
  hint: 'a faint mark in the editor',
};

/** And the ids of those whose finding there carries a fix. */
export async function rulePages(root) {
  const core = await loadModule(root, 'core/src/index.ts');
  const sample = await readSample(root);
  const already = findingsOf(sample, core);
  const problems = already.map(({ rule, path, message }) => `the sample: ${path}: ${rule}: ${message}`);
  const known = new Set(already.map(({ fingerprint }) => fingerprint));
  const judge = (files, before) => findingsOf(files, core, before).filter(({ fingerprint }) => !known.has(fingerprint));
  const fixable = [];
  const pages = core.allRules.map((rule) => {
    try {
      const { finding, text } = rulePage(rule, sample, judgeOf(rule, { sample, judge, core }));
      if (finding.fixes.length > 0) fixable.push(rule.id);
      return [`${folder}/${rule.id}.md`, text];
    } catch (error) {
      problems.push(`${rule.id}: ${error.message}`);
      return undefined;
    }
  });
  if (problems.length > 0)
    throw new Error(`Some examples of rules do not say what they should:\n  ${problems.join('\n  ')}`);
  return { pages: [[`${folder}/README.md`, indexPage(core.allRules)], ...pages], fixable };
}

/**
 * A rule about a change sees what was there before its example: the sample, or an earlier state of it. One about what is
 * made for somebody says itself what that is.
 */
function judgeOf(rule, { sample, judge, core }) {
  if (rule.looksAt === 'rendering') {
    return (files) => {
      const snapshot = snapshotOf(files, core);
      return rule.shown(snapshot, snapshot.settings.asOf);
    };
  }
  if (rule.looksAt !== 'change') return judge;
  const before = rule.earlier ? edited(sample, rule.earlier).files : sample;
  return (files) => judge(files, before);
}

const isChange = ({ looksAt }) => looksAt === 'change';

const groups = [
  ['Two revisions', isChange],
  ['Sunset plans', ({ on }) => on?.[0] === 'SunsetPlan'],
  ['SLA policies', ({ on }) => on?.[0] === 'SlaPolicy'],
  ['Channel strategies', ({ on }) => on?.[0] === 'ChannelStrategy' && on.length < 5],
  ['Business calendars', ({ on }) => on?.[0] === 'BusinessCalendar'],
  ['Messages and their languages', isAboutWords],
  ['Making messages', ({ looksAt }) => looksAt === 'rendering'],
  ['Names and owners', (rule) => rule.on?.length === 5 && !isAboutWords(rule)],
  ['Reading the files', ({ looksAt }) => looksAt === 'reading'],
];

function isAboutWords({ id, on, checkTemplate }) {
  return on?.length === 0 || on?.[0] === 'MessageTemplate' || checkTemplate !== undefined || /locale/.test(id);
}

function indexPage(rules) {
  const sections = groups.flatMap(([title, isIn]) => {
    const some = rules.filter((rule) => isIn(rule) && (isIn === isChange || !isChange(rule)));
    const rows = some.map(({ id, severity, title: says }) => [`[${code(id)}](${id}.md)`, severity, sentence(says)]);
    return rows.length === 0 ? [] : [`## ${title}`, table(['Rule', 'Severity', 'It says'], rows)];
  });
  const grouped = new Set(groups.flatMap(([, isIn]) => rules.filter(isIn)));
  const left = rules.filter((rule) => !grouped.has(rule)).map(({ id }) => id);
  if (left.length > 0) throw new Error(`The page of rules has no place for ${left.join(', ')}.`);
  return page([
    '# Rules',
    'What Support Playbooks checks. Each rule can be made louder, quieter or silent under `rules` in the [config](../reference/config.md); `support-playbooks explain RULE` shows its page in a terminal. What cannot be read is not judged, so one mistake gives one finding.',
    ...sections,
  ]);
}

/** `judge` gives the findings that an edit of the sample adds, so that a broken sample is told once and not for each rule. */
function rulePage(rule, sample, judge) {
  const { finding, parts } = badExample(rule, sample, judge);
  const text = page([
    `# ${code(rule.id)}: ${rule.title}`,
    `This is ${loudness[rule.severity]}.${scope(rule)}`,
    rule.what,
    `**Why it matters.** ${rule.why}`,
    `**What to do.** ${rule.todo}`,
    '## An example',
    ...earlierBlocks(rule, sample),
    ...badBlocks(parts, finding, sample),
    `> **${finding.severity}**: ${finding.message}`,
    relatedLines(finding, parts, sample),
    fixLine(finding),
    '## Put right',
    ...goodBlocks(rule, parts, sample, judge),
    `Source: ${rule.source}`,
  ]);
  return { finding, text };
}

function fixLine({ fixes: [fix] }) {
  if (!fix) return undefined;
  const how = fix.isSafe
    ? '`validate --fix` makes it too.'
    : 'It may change what you meant, so only `validate --fix-unsafe` makes it unasked.';
  return `**Quick fix.** ${fix.title}. ${how}`;
}

function scope({ on, looksAt }) {
  if (looksAt === 'rendering') return ' It speaks when a message is made.';
  if (on === undefined) return '';
  if (on.length === 0) return ' It looks at what goes out, and at the templates.';
  return on.length > 4 ? ' It looks at every document.' : ` It looks at each ${either(on.map(code))}.`;
}

/** The bad example gives exactly one finding, of this rule, at the mark. */
function badExample(rule, sample, judge) {
  const { files, parts } = edited(sample, rule.bad);
  const findings = judge(files);
  const marked = parts.find(({ stretches }) => markOf(stretches) !== undefined);
  if (!marked) throw new Error('its bad example marks no place with « and ».');
  const mark = markOf(marked.stretches);
  const [finding, ...more] = findings;
  const isRight =
    more.length === 0 &&
    finding?.rule === rule.id &&
    finding.path === marked.file &&
    finding.range.start === mark.start &&
    finding.range.end === mark.end;
  if (!isRight) {
    const wanted = `one finding at ${quoted(marked.text, mark)} in ${marked.file}`;
    throw new Error(`its bad example should give ${wanted}, but gives ${listed(findings, files)}.`);
  }
  return { finding, parts };
}

/** What was there before, where that is not the sample itself. */
function earlierBlocks(rule, sample) {
  if (!rule.earlier) return [];
  const { parts } = edited(sample, rule.earlier);
  return [
    ...parts.flatMap(({ file, text, stretches }) => [`Before, in ${code(file)}:`, excerpt(text, stretches)]),
    'After the change:',
  ];
}

/** The edited stretches, and what the finding points to elsewhere, file by file. */
function badBlocks(parts, finding, sample) {
  const edits = new Map(parts.map(({ file, text, stretches }) => [file, { text, stretches }]));
  for (const { path, range } of finding.related) {
    const { text, stretches } = edits.get(path) ?? { text: sample.get(path), stretches: [] };
    edits.set(path, { text, stretches: [...stretches, range] });
  }
  return [...edits].flatMap(([file, { text, stretches }]) => [
    `In ${code(file)}:`,
    excerpt(text, stretches, markOf(stretches)),
  ]);
}

function relatedLines({ related }, parts, sample) {
  const lines = related.map(({ path, range, message }) => {
    const text = parts.find((part) => part.file === path)?.text ?? sample.get(path);
    const start = text.lastIndexOf('\n', range.start - 1) + 1;
    const [line = ''] = text.slice(start).split('\n');
    return `> - ${code(line.trim())}: ${message}`;
  });
  return lines.length === 0 ? undefined : `> See also, above:\n>\n${lines.join('\n')}`;
}

function goodBlocks(rule, badParts, sample, judge) {
  if (rule.good !== 'sample') {
    const { files, parts } = edited(sample, rule.good);
    const findings = judge(files);
    if (findings.length > 0)
      throw new Error(`its good example should give nothing, but gives ${listed(findings, files)}.`);
    return parts.flatMap(({ file, text, stretches }) => [`In ${code(file)}:`, excerpt(text, stretches)]);
  }
  const changed = badParts.filter(({ original }) => original !== undefined);
  if (changed.length === 0) return ['The [sample](../../examples/fernway) has no such file, and no finding.'];
  return changed.flatMap(({ file, original, stretches }) => {
    const places = stretches.flatMap((stretch) => stretch.original ?? []);
    return places.length === 0 ? [] : [`In ${code(file)}:`, excerpt(original, places)];
  });
}

function markOf(stretches) {
  return stretches.find(({ mark }) => mark !== undefined)?.mark;
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
