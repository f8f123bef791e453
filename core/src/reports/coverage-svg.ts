// The coverage of a plan or strategy as a picture: one table of segments and query types for each stretch of days.
import { shortDay } from '../time/day-words.ts';
import { type CoverageCell, type CoverageReport, type CoverageStage, distinctStages } from './coverage-report.ts';
import type { Mark } from './place.ts';
import { element, label, named, picture, pictureWidth, wrapped } from './svg.ts';

const margin = 20;
const labelWidth = 150;
const lineHeight = 16;
const size = 12;
const most = 6;

const looks = {
  human: { class: 'good', sign: '●' },
  automated: { class: 'fair', sign: '◐' },
  stranded: { class: 'bad', sign: '✕' },
  unrouted: { class: 'box', sign: '–' },
  unknown: { class: 'box', sign: '?' },
} as const satisfies Record<CoverageCell['state'], object>;

export const coverageWords = {
  human: 'leads to a person',
  automated: 'machines only',
  stranded: 'nobody to turn to',
  unrouted: 'no route',
  unknown: 'cannot be read',
} as const satisfies Record<CoverageCell['state'], string>;

export function coverageSvg(report: CoverageReport, mark?: Mark): string {
  const parts: string[] = [
    label(report.title, { x: margin, y: 32, size: 18, class: 'heading', width: pictureWidth - 2 * margin }),
  ];
  parts.push(legend());
  let y = 72;
  for (const stage of distinctStages(report)) {
    const made = table(report, stage, { top: y, mark });
    parts.push(...made.parts);
    y = made.end + 24;
  }
  return picture({ title: `Who can reach us: ${report.title}`, description: describe(report), height: y, parts });
}

function legend(): string {
  let x = margin;
  const items = (['human', 'automated', 'stranded'] as const).map((state) => {
    const { class: name, sign } = looks[state];
    const words = `${sign} ${coverageWords[state]}`;
    const item =
      element('rect', { class: name, x, y: 44, width: 14, height: 14, rx: 3 }) +
      label(words, { x: x + 20, y: 56, size, class: 'quiet' });
    x += 170;
    return item;
  });
  return items.join('') + label('+ offered by a plan', { x, y: 56, size, class: 'quiet' });
}

function table(
  report: CoverageReport,
  stage: CoverageStage,
  { top, mark }: { readonly top: number; readonly mark: Mark | undefined },
): { readonly parts: readonly string[]; readonly end: number } {
  const { segments, queryTypes } = report;
  const parts: string[] = [];
  const room = pictureWidth - 2 * margin;
  let y = top + 16;
  parts.push(label(stageWords(stage), { x: margin, y, size: 14, class: 'heading', width: room }));
  if (stage.titles.length > 0) {
    const lines = wrapped(stage.titles.join(', '), { width: room, size, lines: 2 });
    for (const line of lines) {
      y += lineHeight;
      parts.push(label(line, { x: margin, y, size, class: 'quiet' }));
    }
  }
  const width = (room - labelWidth) / Math.max(1, queryTypes.length);
  y += 24;
  const heads = queryTypes.map(({ title }) => wrapped(title, { width: width - 10, size, lines: 2 }));
  for (const [column, lines] of heads.entries())
    for (const [index, line] of lines.entries())
      parts.push(
        label(line, { x: margin + labelWidth + column * width + 6, y: y + index * lineHeight, size, class: 'quiet' }),
      );
  y += (Math.max(1, ...heads.map((lines) => lines.length)) - 1) * lineHeight + 8;
  for (const { id, title } of segments) {
    const cells = queryTypes.flatMap(
      (type) => stage.cells.find((cell) => cell.segment === id && cell.queryType === type.id) ?? [],
    );
    const height = Math.max(2, ...cells.map((cell) => linesOf(cell).length)) * lineHeight + 12;
    const words = wrapped(title, { width: labelWidth - 12, size, lines: Math.max(2, Math.floor(height / lineHeight)) });
    for (const [index, line] of words.entries())
      parts.push(label(line, { x: margin, y: y + 18 + index * lineHeight, size }));
    for (const [column, cell] of cells.entries())
      parts.push(
        cellPart(cell, {
          x: margin + labelWidth + column * width,
          y,
          width,
          height,
          who: `${title}, ${queryTypes[column]?.title}`,
          mark,
        }),
      );
    y += height + 4;
  }
  return { parts, end: y };
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly who: string;
  readonly mark: Mark | undefined;
}

function cellPart(cell: CoverageCell, { x, y, width, height, who, mark }: Spot): string {
  const box = element('rect', { class: looks[cell.state].class, x: x + 1, y, width: width - 4, height, rx: 4 });
  const lines = linesOf(cell).map(({ text, kind }, index) =>
    label(text, {
      x: x + 8,
      y: y + 18 + index * lineHeight,
      size,
      width: width - 16,
      ...(kind !== '' && { class: kind }),
    }),
  );
  return named(`${who}: ${cellWords(cell)}`, box + lines.join(''), mark?.(cell.place));
}

interface CellLine {
  readonly text: string;
  readonly kind: string;
}

function linesOf(cell: CoverageCell): readonly CellLine[] {
  const { state, ways, closed } = cell;
  const live = ways.map(({ title, isHuman, isAlternative }) => ({
    text: `${isHuman ? looks.human.sign : looks.automated.sign} ${title}${isAlternative ? ' +' : ''}`,
    kind: '',
  }));
  const none =
    live.length > 0
      ? []
      : [{ text: `${looks[state].sign} ${coverageWords[state]}`, kind: state === 'stranded' ? 'alert' : 'quiet' }];
  const lines = [...none, ...live, ...closed.map(({ title }) => ({ text: title, kind: 'quiet gone' }))];
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), { text: `and ${lines.length - most + 1} more`, kind: 'quiet' }];
}

/** `a person answers: E-mail, Live chat; closed: Phone` */
export function cellWords({ state, ways, closed }: CoverageCell): string {
  const live = ways.length === 0 ? '' : `: ${ways.map(({ title }) => title).join(', ')}`;
  return `${coverageWords[state]}${live}${closed.length === 0 ? '' : `; closed: ${closed.map(({ title }) => title).join(', ')}`}`;
}

/** `From Mon 4 Jan 2027 to Mon 5 Apr 2027` */
export function stageWords({ from, to, titles }: CoverageStage): string {
  if (to !== undefined) return `From ${shortDay(from)} to ${shortDay(to)}`;
  return titles.length === 0 ? `On ${shortDay(from)}` : `From ${shortDay(from)}`;
}

function describe(report: CoverageReport): string {
  const stages = distinctStages(report).map((stage) => {
    const count = (state: CoverageCell['state']) => stage.cells.filter((cell) => cell.state === state).length;
    const states = (['human', 'automated', 'stranded', 'unrouted', 'unknown'] as const).filter(
      (state) => count(state) > 0,
    );
    return `${stageWords(stage)}: ${states.map((state) => `${coverageWords[state]} in ${count(state)} of ${stage.cells.length} cells`).join(', ')}.`;
  });
  return stages.join(' ');
}
