// “Propose the public holidays of 2028 for the Netherlands”: entries for a calendar, which its author reviews.
import type { Finding } from '../finding.ts';
import { schemaOfKind } from '../playbook/kinds.ts';
import { propertyOf } from '../schema/schema.ts';
import { known } from '../schema/value.ts';
import { type Range, shift } from '../text/range.ts';
import { type Weekday, weekday } from '../time/date.ts';
import { type Region, regionOfZone } from '../time/holiday-rules.ts';
import { holidayRegion, type PublicHoliday, publicHolidays } from '../time/public-holidays.ts';
import { type DocumentOf, isDocumentOf } from '../workspace/inquiry.ts';
import { documentAt } from '../workspace/snapshot.ts';
import { type Node, pairOf } from '../yaml/tree.ts';
import type { ActionContext } from './action-context.ts';
import { itemsAdded, type NewItem, valueAdded } from './added-item.ts';
import type { CodeAction } from './code-action.ts';

const expiring = 'holiday-list-expiring';
const unstated = 'holidays-unstated';

/** For a finding about holidays, and wherever the cursor stands on the holidays or their region. */
export function proposeHolidays(
  { snapshot, path, today }: ActionContext,
  range: Range,
  findings: readonly Finding[],
): readonly CodeAction[] {
  const placed = documentAt(snapshot, path, range.start);
  if (!placed || !isDocumentOf(placed.document, 'BusinessCalendar')) return [];
  const { start, document } = placed;
  const mends = findings.filter(({ rule }) => rule === expiring || rule === unstated);
  if (mends.length === 0 && !isAtHolidays(document, range.start - start)) return [];
  const region = known(() => regionOf(document));
  const listed = known(() => listedDates(document));
  const none = mends.filter(({ rule }) => rule === unstated).flatMap((finding) => noHolidays(document, start, finding));
  if (!region || !listed) return none;
  const year = Number(today.slice(0, 4));
  const isLacking = (each: number) => !listed.some((date) => date.startsWith(`${each}-`));
  const proposals = [year, year + 1].filter(isLacking).flatMap((each): readonly CodeAction[] => {
    const holidays = publicHolidays(region, each).filter((holiday) => isWorthListing(holiday, document));
    const edit = itemsAdded(document.yaml, placeIn(document), holidays.map(written));
    if (!edit) return [];
    return [
      {
        title: `Propose the public holidays of ${each} for ${region.name}`,
        kind: mends.length > 0 ? 'quickfix' : 'refactor.rewrite',
        isPreferred: false,
        mends: mends.filter(({ rule, message }) => rule === unstated || message.includes(` of ${each}`)),
        does: {
          kind: 'change',
          change: { edits: [{ path, range: shift(edit.range, start), newText: edit.newText }], files: [] },
        },
      },
    ];
  });
  return [...proposals, ...none];
}

/** Said on purpose, it is as good an answer as a list. */
function noHolidays(document: Calendar, start: number, finding: Finding): readonly CodeAction[] {
  const { map, key, order } = placeIn(document);
  const edit = map?.kind === 'map' ? valueAdded(document.yaml, map, { key, order }, 'none') : undefined;
  if (!edit) return [];
  const { path } = finding;
  return [
    {
      title: 'Say that this calendar keeps no holidays',
      kind: 'quickfix',
      isPreferred: false,
      mends: [finding],
      does: {
        kind: 'change',
        change: { edits: [{ path, range: shift(edit.range, start), newText: edit.newText }], files: [] },
      },
    },
  ];
}

type Calendar = DocumentOf<'BusinessCalendar'>;

function specOf({ yaml }: Calendar): Node | undefined {
  return yaml.root?.kind === 'map' ? pairOf(yaml.root, 'spec')?.value : undefined;
}

function placeIn(document: Calendar) {
  const spec = propertyOf(schemaOfKind('BusinessCalendar'), 'spec');
  return { map: specOf(document), key: 'holidays', order: Object.keys(spec?.properties ?? {}) };
}

function isAtHolidays(document: Calendar, offset: number): boolean {
  const spec = specOf(document);
  if (spec?.kind !== 'map') return false;
  return ['holidays', 'holidayRegion'].some((name) => {
    const pair = pairOf(spec, name);
    return pair !== undefined && pair.key.start <= offset && offset <= Math.max(pair.key.end, pair.value.end);
  });
}

function regionOf({ playbook }: Calendar): Region | undefined {
  const { holidayRegion: said, timeZone } = playbook.spec;
  const code = said ?? (timeZone === undefined ? undefined : regionOfZone[timeZone]);
  return code === undefined ? undefined : holidayRegion(code);
}

/** `undefined` for a calendar that keeps none, or those of another one. */
function listedDates(document: Calendar): readonly string[] | undefined {
  const { playbook } = document;
  const spec = specOf(document);
  const pair = spec?.kind === 'map' ? pairOf(spec, 'holidays') : undefined;
  if (pair?.value.kind === 'scalar' && pair.value.style === 'missing') return [];
  const { holidays } = playbook.spec;
  if (typeof holidays === 'string') return undefined;
  return (holidays ?? []).map(({ date }) => date);
}

/** Easter Sunday says nothing in a calendar that is closed on Sundays; a fixed day that falls on one does, in the year after. */
function isWorthListing({ date, title }: PublicHoliday, { playbook }: Calendar): boolean {
  if (!/^(?:Easter|Whit) Sunday$/.test(title)) return true;
  const day: Weekday = weekday(date);
  return known(() => playbook.spec.weekly?.[day]) !== undefined;
}

function written({ date, title }: PublicHoliday): NewItem {
  return [
    ['date', date],
    ['title', title],
  ];
}
