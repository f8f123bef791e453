// `comment`: the one comment in a pull request that a script finds again by its first line and replaces.
import { changeKinds, changeSeverities, markdownHtmlText, markdownText, type Severity } from '#core';
import { plural } from '../reporters/plural.ts';
import { countWords } from '../reporters/verdict.ts';
import { markdownFence } from '../sinks/markdown-fence.ts';
import { shellArgument } from '../sinks/shell.ts';
import { changeMarks } from './change-marks.ts';
import { placeWords } from './change-place.ts';
import { type CommentSection, clipped, sectionWithin, sizeOf } from './comment-section.ts';
import type { DiffReport, ShownChange } from './diff-report.ts';
import { affectedWords, verdictWords } from './diff-words.ts';
import { movedDatesSection } from './moved-dates-gantt.ts';
import { renderedTextsSection } from './rendered-texts.ts';
import type { NewFinding, Review } from './review.ts';

/** The first line; nobody sees it. */
export const commentMarker = '<!-- support-playbooks-review -->';

/** GitHub takes 65,536 characters, most other hosts more; a character takes up to four bytes. */
export const mostCommentBytes = 65_000;

/** What a sentence about what is left out may take, for each of the sections. */
const reserve = 6 * 300;

/** More of one sentence says nothing to a reader, and would push everything else out. */
const mostWords = 600;

export interface CommentedReview extends Review {
  readonly base: string;
  readonly head: string | undefined;
  readonly asOf: string | undefined;
}

export function diffComment(report: DiffReport, review: CommentedReview): string {
  const top = `${commentMarker}\n## Support Playbooks: ${headline(report, review)}\n\n${summary(report, review)}\n`;
  const end = howToSee(report, review);
  let room = mostCommentBytes - sizeOf(top) - sizeOf(end) - reserve;
  const sections = new Map<CommentSection, string>();
  const table = tableOf(report);
  const accepted = acceptedIn(report);
  const findings = findingsIn(review);
  const dates = movedDatesSection(review.moved);
  const details = detailsOf(report);
  const texts = renderedTextsSection(report.rendered ?? []);
  // In the order of importance, each with its share of what is left.
  const shares = [
    [table, 0.5],
    [findings, 0.4],
    [accepted, 0.4],
    [dates, 0.4],
    [details, 0.5],
    [texts, 1],
  ] as const;
  for (const [section, share] of shares) {
    const text = sectionWithin(section, room * share);
    sections.set(section, text);
    room -= sizeOf(text);
  }
  const shown = [table, dates, findings, accepted, details, texts].map((section) => sections.get(section) ?? '');
  return [top, ...shown, end].join('');
}

function headline({ counts, changes, accepted }: DiffReport, { findings }: Review): string {
  if (counts.breaking > 0) return 'customers lose what they were told';
  if (counts.weakened > 0) return 'less stands behind what customers were told';
  if (counts.improved > 0) return 'customers have more';
  if (changes.length > accepted) return 'neither better nor worse for customers';
  if (accepted > 0) return 'what gets worse is accepted';
  return findings.length > 0 ? 'there are new findings' : 'nothing changes for customers';
}

function summary(report: DiffReport, { findings }: Review): string {
  if (findings.length === 0) return `${verdictWords(report)} Nothing new is wrong.`;
  const counts = { error: 0, warning: 0, info: 0, hint: 0 } satisfies Record<Severity, number>;
  for (const { severity } of findings) counts[severity]++;
  return `${verdictWords(report)} New findings: ${countWords(counts)}.`;
}

function words(text: string): string {
  return markdownText(clipped(text, mostWords));
}

function tableOf({ changes }: DiffReport): CommentSection {
  return {
    head: '\n| | Playbook | What changes | For whom |\n| --- | --- | --- | --- |\n',
    items: changes.filter(({ accepted }) => !accepted).map((change) => () => tableRow(change)),
    leftOut: (count) => `${plural(count, 'more change')} left out of this table, none of them worse than those in it.`,
  };
}

function tableRow(change: ShownChange): string {
  const { severity, subject, sentence } = change;
  const who = affectedWords(change).replace(/^Affects |\.$/g, '');
  return `| ${changeMarks[severity]} | ${words(subject.title)} | ${words(sentence)} | ${words(who)} |\n`;
}

function findingsIn({ findings }: Review): CommentSection {
  return {
    head: '\n### New findings\n\n| | Where | What | Rule |\n| --- | --- | --- | --- |\n',
    items: findings.map((finding) => () => findingRow(finding)),
    leftOut: (count) => `${plural(count, 'more new finding')} left out, none more severe.`,
  };
}

function findingRow({ severity, file, line, message, rule }: NewFinding): string {
  return `| ${findingMarks[severity]} | ${words(`${file}:${line}`)} | ${words(message)} | ${words(rule)} |\n`;
}

const findingMarks = {
  error: '🔴 error',
  warning: '🟠 warning',
  info: '🔵 remark',
  hint: '⚪ hint',
} as const satisfies Record<Severity, string>;

function acceptedIn({ changes }: DiffReport): CommentSection {
  const items = changes.flatMap(({ accepted, severity, subject, sentence }) => {
    if (!accepted) return [];
    const until = accepted.until === undefined ? 'for good' : accepted.until;
    const said = [subject.title, sentence, accepted.reason, until];
    return [() => `| ${[changeMarks[severity], ...said.map(words)].join(' | ')} |\n`];
  });
  return {
    head: '\n### Accepted\n\n| | Playbook | What changes | Why it may | Until |\n| --- | --- | --- | --- | --- |\n',
    items,
    leftOut: (count) => `${plural(count, 'more accepted change')} left out.`,
  };
}

const reasons = new Map(
  changeKinds.flatMap(({ less, more, other, why }) =>
    [less, more, other].flatMap((name) => (name ? [[name.id, why] as const] : [])),
  ),
);

function detailsOf({ changes }: DiffReport): CommentSection {
  const subjects = new Map<string, ShownChange[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.subject.kind, change.subject.name, change.file]);
    const own = subjects.get(key);
    if (own) own.push(change);
    else subjects.set(key, [change]);
  }
  return {
    head: '\n### Playbook by playbook\n',
    items: [...subjects.values()].map((own) => () => detailOf(own)),
    leftOut: (count) => `The details of ${plural(count, 'more playbook')} are left out.`,
  };
}

/** Beyond that, a playbook is another one. */
const mostOfOne = 50;

function detailOf(changes: readonly ShownChange[]): string {
  const title = changes[0]?.subject.title ?? '';
  const counts = changeSeverities.flatMap((severity) => {
    const count = changes.filter((change) => change.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const summaryLine = `<summary>${markdownHtmlText(clipped(title, 200))}: ${counts.join(', ')}</summary>`;
  const left = changes.length - mostOfOne;
  const more = left > 0 ? `- ${plural(left, 'more change')} of this playbook left out.\n` : '';
  return `\n<details>\n${summaryLine}\n\n${changes.slice(0, mostOfOne).map(detailItem).join('')}${more}\n</details>\n`;
}

function detailItem(change: ShownChange): string {
  const { severity, sentence, id, fingerprint, accepted } = change;
  const state = accepted ? 'accepted' : isWorse(change) ? `fingerprint ${fingerprint}` : '';
  const facts = [words(placeWords(change)), words(id), state].filter((fact) => fact !== '');
  const why = reasons.get(id);
  return `- ${changeMarks[severity]}: ${words(sentence)}.${why === undefined ? '' : ` ${words(why)}`}<br>${facts.join(', ')}\n`;
}

function isWorse({ severity, accepted }: ShownChange): boolean {
  return !accepted && (severity === 'breaking' || severity === 'weakened');
}

function howToSee({ changes }: DiffReport, { base, head, asOf }: CommentedReview): string {
  const sides = [base, ...(head === undefined ? [] : [head])].map((side) => shellArgument(clipped(side, mostWords)));
  const start = `support-playbooks diff ${sides.join(' ')}`;
  const day = asOf === undefined ? '' : ` --as-of ${asOf}`;
  const see = `\nSee it yourself:\n\n${markdownFence('sh', `${start} --render${day}\n`)}`;
  if (!changes.some(isWorse)) return see;
  const accept = `${start} --accept FINGERPRINT --reason "Why it may pass" --until YYYY-MM-DD\n`;
  return `${see}\nA change for the worse that is right can be accepted; the reason is reviewed with it:\n\n${markdownFence('sh', accept)}`;
}
