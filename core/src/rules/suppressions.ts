// Comments that silence a rule at one place, with a reason: read from the text of a file, and held against its findings.
import type { Finding } from '../finding.ts';
import { grammarSentence } from '../schema/explain.ts';
import { closest } from '../text/closest.ts';
import type { Range } from '../text/range.ts';
import { positionAt, type Text } from '../text/text.ts';
import { type DateText, readDate } from '../time/date.ts';
import { dateProblem } from '../time/date-problem.ts';
import type { PlacedPlaybook, SourceFile } from '../workspace/source-file.ts';
import { nodeAt } from '../yaml/tree.ts';
import { isKnownRule, knownRuleIds, speaksElsewhere } from './list.ts';
import type { ReportFix } from './rule.ts';

export interface Suppression {
  readonly rules: readonly string[];
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until: DateText | undefined;
  /** What stands where that day belongs, when it is none; then it holds. */
  readonly noDay: { readonly text: string; readonly range: Range } | undefined;
  /** The line it speaks about, counted from 0; `undefined` for the whole file. */
  readonly line: number | undefined;
  /** From the name of the comment to its end. */
  readonly range: Range;
}

export interface SuppressionProblem {
  readonly rule:
    | 'suppression-without-reason'
    | 'suppression-expired'
    | 'suppression-unused'
    | 'unknown-rule'
    | 'wrong-format';
  readonly message: string;
  readonly range: Range;
  readonly fix?: ReportFix;
}

export interface Silenced {
  readonly kept: readonly Finding[];
  /** What a comment speaks about, with its reason; empty when it gives none. */
  readonly hushed: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly problems: readonly SuppressionProblem[];
}

/** `kept` are the findings that nobody silenced. */
export function silence(file: SourceFile, findings: readonly Finding[], today: DateText): Silenced {
  const suppressions = suppressionsIn(file);
  if (suppressions.length === 0) return { kept: findings, hushed: [], problems: [] };
  const used = new Map<Suppression, Set<string>>();
  const hushed: { finding: Finding; reason: string }[] = [];
  const kept = findings.filter((finding) => {
    if (finding.bug !== undefined) return true;
    const { line } = positionAt(file.text, finding.range.start);
    const found = suppressions.filter((each) => holds(each, today) && covers(each, finding.rule, line));
    for (const each of found) used.set(each, (used.get(each) ?? new Set()).add(finding.rule));
    const [first] = found;
    if (first) hushed.push({ finding, reason: first.reason });
    return !first;
  });
  const problems = suppressions.flatMap((each) =>
    problemsOf(each, { used: used.get(each), today, content: file.text.content }),
  );
  return { kept, hushed, problems };
}

const suppressionsBefore = new WeakMap<SourceFile, readonly Suppression[]>();

function suppressionsIn(file: SourceFile): readonly Suppression[] {
  const known = suppressionsBefore.get(file) ?? readSuppressions(file);
  suppressionsBefore.set(file, known);
  return known;
}

/** `# support-playbooks-ignore no-reminder: told in person, until 2027-03-01`; in a template, in a Handlebars comment. */
function readSuppressions({ text, ...file }: SourceFile): readonly Suppression[] {
  if (!text.content.includes(word)) return [];
  const roots = file.type === 'playbooks' ? file.documents : [];
  return [...text.content.matchAll(pattern)].flatMap((match) => {
    const start = match.index + (match[1] ?? '').length;
    const around = roots.findLast((placed) => placed.start <= start);
    return around && isInText(around, start) ? [] : [suppressionFrom(match, start, text)];
  });
}

/** In a quoted or longer text the same signs are no comment. */
function isInText({ start, document }: PlacedPlaybook, offset: number): boolean {
  const { root } = document.yaml;
  const node = root && nodeAt(root, offset - start).node;
  return node?.kind === 'scalar' && node.start < offset - start && offset - start < node.end;
}

/** What stands where the reason belongs until somebody writes one; it counts as none. */
export const reasonPlaceholder = '<why>';

const word = 'support-playbooks-ignore';
const pattern = /(^|[ \t])(?:#|\{\{!(?:--)?)[ \t]*support-playbooks-ignore(-file)?\b([^\r\n]*)/gm;

function suppressionFrom(match: RegExpMatchArray, start: number, text: Text): Suppression {
  const said = (match[3] ?? '').replace(/(?:--)?\}\}.*$/s, '').trim();
  const colon = said.indexOf(':');
  const names = colon < 0 ? said : said.slice(0, colon);
  const rest = colon < 0 ? '' : said.slice(colon + 1).trim();
  const until = /(?:^|,)\s*until\s+(\S+)\s*$/.exec(rest);
  const day = until?.[1] === undefined ? undefined : readDate(until[1]);
  const end = (match.index ?? 0) + match[0].trimEnd().length;
  const reason = (until ? rest.slice(0, until.index) : rest).trim();
  return {
    rules: names.split(',').flatMap((name) => name.trim() || []),
    reason: reason === reasonPlaceholder ? '' : reason,
    until: day,
    noDay: until?.[1] === undefined || day !== undefined ? undefined : placedDay(until[1], match),
    line: match[2] === undefined ? lineMeant(text, start) : undefined,
    range: { start, end },
  };
}

function placedDay(text: string, match: RegExpMatchArray): Suppression['noDay'] {
  const start = (match.index ?? 0) + match[0].lastIndexOf(text);
  return { text, range: { start, end: start + text.length } };
}

/** A comment on a line of its own speaks about the next line that is not a comment; else about its own. */
function lineMeant(text: Text, start: number): number {
  const { line } = positionAt(text, start);
  const lines = text.lineStarts;
  const own = text.content.slice(lines[line], start);
  if (own.trim() !== '' && own.trim() !== '-') return line;
  for (let next = line + 1; next < lines.length; next++) {
    const content = text.content.slice(lines[next], lines[next + 1] ?? text.content.length).trim();
    if (content !== '' && !content.startsWith('#') && !content.startsWith('{{!')) return next;
  }
  return line;
}

function holds({ until }: Suppression, today: DateText): boolean {
  return until === undefined || today <= until;
}

function covers({ rules, line }: Suppression, rule: string, at: number): boolean {
  return rules.includes(rule) && (line === undefined || line === at);
}

function problemsOf(
  suppression: Suppression,
  {
    used,
    today,
    content,
  }: { readonly used: ReadonlySet<string> | undefined; readonly today: DateText; readonly content: string },
): readonly SuppressionProblem[] {
  const { rules, reason, until, range } = suppression;
  if (rules.length === 0) {
    const message = 'This comment silences nothing: write the id of a rule, a colon and the reason.';
    return [{ rule: 'suppression-without-reason', message, range }];
  }
  const listed = rules.map((rule) => `“${rule}”`).join(' and ');
  if (!holds(suppression, today)) {
    const message = `This silenced ${listed} until ${until}; look at the finding again, and mend it or give a new day.`;
    return [{ rule: 'suppression-expired', message, range }];
  }
  const problems: SuppressionProblem[] = [];
  if (reason === '') {
    const message = `This silences ${listed} without saying why; write the reason after a colon.`;
    problems.push({ rule: 'suppression-without-reason', message, range });
  }
  problems.push(...dayProblems(suppression));
  for (const rule of rules) {
    if (!isKnownRule(rule)) {
      const meant = closest(rule, knownRuleIds);
      const message = `There is no rule “${rule}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`;
      const edits = meant === undefined ? undefined : ruleEdits(suppression, rule, { content, newName: meant });
      const fix = edits && { title: `Change to “${meant}”`, isSafe: true, edits };
      problems.push({ rule: 'unknown-rule', message, range, ...(fix && { fix }) });
    } else if (!used?.has(rule) && !speaksElsewhere(rule)) {
      const message = `“${rule}” has nothing to say here any more; delete it from this comment.`;
      const edits = rules.length > 1 ? ruleEdits(suppression, rule, { content }) : commentEdits(suppression, content);
      const fix = edits && { title: 'Delete it', isSafe: true, edits };
      problems.push({ rule: 'suppression-unused', message, range, ...(fix && { fix }) });
    }
  }
  return problems;
}

function dayProblems({ noDay }: Suppression): readonly SuppressionProblem[] {
  const wrong = noDay && dateProblem(noDay.text);
  if (!wrong) return [];
  const { range } = noDay;
  const fix =
    wrong.suggestion === undefined
      ? undefined
      : {
          title: `Change to “${wrong.suggestion}”`,
          isSafe: false,
          edits: [{ range, newText: wrong.suggestion }],
        };
  return [{ rule: 'wrong-format', message: grammarSentence(wrong), range, ...(fix && { fix }) }];
}

/** Another name for one of the rules of a comment, or none: then the comma beside it goes too. */
function ruleEdits(
  { range, rules }: Suppression,
  rule: string,
  { content, newName }: { readonly content: string; readonly newName?: string },
): ReportFix['edits'] {
  const names = content.slice(range.start, range.end);
  const [head = ''] = /^.*?support-playbooks-ignore(?:-file)?[ \t]+/.exec(names) ?? [];
  let start = range.start + head.length;
  for (const each of rules) {
    start = content.indexOf(each, start);
    if (each === rule) break;
    start += each.length;
  }
  const end = start + rule.length;
  if (newName !== undefined) return [{ range: { start, end }, newText: newName }];
  const behind = /^[ \t]*,[ \t]*/.exec(content.slice(end, range.end))?.[0].length ?? 0;
  const before = behind > 0 ? 0 : (/,[ \t]*$/.exec(content.slice(range.start, start))?.[0].length ?? 0);
  return [{ range: { start: start - before, end: end + behind }, newText: '' }];
}

/** The whole comment, with its line when nothing else stands there. In a template it may be part of a sentence. */
function commentEdits({ range }: Suppression, content: string): ReportFix['edits'] | undefined {
  if (content[range.start] !== '#') return undefined;
  const lineStart = content.lastIndexOf('\n', range.start - 1) + 1;
  const before = content.slice(lineStart, range.start);
  const isAlone = before.trim() === '';
  const start = isAlone ? lineStart : range.start - (/(?<![ \t])[ \t]*$/.exec(before)?.[0].length ?? 0);
  const lineEnd = /\r?\n/y;
  lineEnd.lastIndex = range.end + (/^[ \t]*/.exec(content.slice(range.end))?.[0].length ?? 0);
  const rest = isAlone ? lineEnd.exec(content) : null;
  return [{ range: { start, end: rest ? lineEnd.lastIndex : range.end }, newText: '' }];
}
