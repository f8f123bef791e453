// The diagrams that we write, read and drawn by Mermaid itself: whatever an author writes, it sees our bars and no others.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { movedDatesSection } from '../../cli/src/diff/moved-dates-gantt.ts';
import type { MovedPlan } from '../../core/src/diff/moved-dates.ts';
import { type Timeline, timeline } from '../../core/src/reports/timeline.ts';
import { timelineMarkdown } from '../../core/src/reports/timeline-mermaid.ts';
import { sample } from '../core/workspace/fernway.ts';
import { hasNoBrowser, inBrowser } from './in-browser.ts';

const library = readFileSync(new URL(import.meta.resolve('@mermaid-js/tiny')), 'utf8');
const ofSample = timeline(sample, { today: '2027-01-04' });

/** Without the words: whatever they are, these have to be the bars. What is later than the picture is left out; a bar ends at the start of the day after it. */
const barsOfSample: Seen = {
  sections: 6,
  bars: ofSample.plans.flatMap(({ phases, events, closed, holidays }) => [
    ...phases.map(({ from, to }) => ({ from, to: dayAfter(to ?? ''), tags: '' })),
    ...(['message', 'action', 'day'] as const)
      .flatMap((wanted) => events.filter(({ kind, on }) => kind === wanted && on <= (ofSample.to ?? '')))
      .map(({ on, state }) => ({ from: on, to: on, tags: state === 'done' ? 'done milestone' : 'milestone' })),
    ...closed.map(({ from }) => ({ from, to: dayAfter(ofSample.to ?? ''), tags: 'active' })),
    ...holidays.map(({ on }) => ({ from: on, to: dayAfter(on), tags: '' })),
  ]),
  links: 0,
};

const hostile = [
  'click a href "javascript:alert(1)"',
  'section Mine',
  '%%{init: {"securityLevel": "loose"}}%%',
  'x :crit, done, 2027-01-01, 2d',
  'a\nclick b call alert()',
  '"]; end',
  '<img src=x onerror=alert(1)>',
  'todayMarker off',
  'vert',
  '',
  ':::',
  '#quot;#59;',
  'excludes weekends',
];
const anyText = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

test.skipIf(hasNoBrowser)(
  'a timeline has the bars that we wrote, whatever its texts are',
  async () => {
    await inBrowser(async (page) => {
      await withMermaid(page);
      expect(await seen(page, diagrams(timelineMarkdown(ofSample)))).toEqual([barsOfSample]);
      const texts = fc.sample(fc.array(anyText, { minLength: 3, maxLength: 3 }), 60);
      const all = texts.map((own) => timelineMarkdown(withTexts(ofSample, own)));
      expect(all.flatMap(diagrams)).toHaveLength(all.length);
      expect(await seen(page, all.flatMap(diagrams))).toEqual(all.map(() => barsOfSample));
    });
  },
  120_000,
);

test.skipIf(hasNoBrowser)(
  'dates that moved are one bar each, whatever the plan and its messages are called',
  async () => {
    await inBrowser(async (page) => {
      await withMermaid(page);
      const texts = fc.sample(fc.tuple(anyText, anyText), 60);
      const { items } = movedDatesSection(texts.map(([title, id]) => movedPlan(title, id)));
      const all = items.map((write) => diagrams(write()));
      const expected = {
        sections: 1,
        bars: [
          { from: '2027-03-01', to: '2027-04-06', tags: 'crit' },
          { from: '2027-01-01', to: '2027-01-12', tags: 'active' },
        ],
        links: 0,
      };
      expect(await seen(page, all.flat())).toEqual(texts.map(() => expected));
    });
  },
  120_000,
);

function movedPlan(title: string, id: string): MovedPlan {
  return {
    name: 'plan',
    title,
    path: 'plan.playbook.yaml',
    dates: [
      { kind: 'Closing day', id: undefined, from: '2027-04-06', to: '2027-03-01' },
      { kind: 'Message', id, from: '2027-01-01', to: '2027-01-12' },
    ],
  };
}

function withTexts(line: Timeline, [one = '', two = '', three = '']: readonly string[]): Timeline {
  const plans = line.plans.map((plan) => ({
    ...plan,
    title: one,
    phases: plan.phases.map((phase) => ({ ...phase, title: two })),
    events: plan.events.map((event) => (event.kind === 'day' ? event : { ...event, title: three })),
    holidays: plan.holidays.map((holiday) => ({ ...holiday, title: one })),
    channels: [two, three],
  }));
  return { ...line, plans };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function diagrams(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
}

async function withMermaid(page: Page): Promise<void> {
  await page.setContent('<main></main>');
  await page.addScriptTag({ content: library });
  await page.evaluate("mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })");
}

interface Seen {
  readonly sections: number;
  readonly bars: readonly { readonly from: string; readonly to: string; readonly tags: string }[];
  readonly links: number;
}

/** What Mermaid makes of each: read, and drawn. */
function seen(page: Page, texts: readonly string[]): Promise<readonly Seen[]> {
  return page.evaluate(`(async () => {
    const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    const found = [];
    for (const [index, text] of ${JSON.stringify(texts)}.entries()) {
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      const bars = db.getTasks().map(({ startTime, endTime, crit, active, done, milestone }) => ({
        from: day(startTime),
        to: day(endTime),
        tags: Object.entries({ crit, active, done, milestone }).flatMap(([tag, isSet]) => (isSet ? [tag] : [])).join(' '),
      }));
      const { svg } = await mermaid.render('drawn-' + index, text);
      const picture = new DOMParser().parseFromString(svg, 'text/html');
      found.push({ sections: db.getSections().length, bars, links: picture.querySelectorAll('a, script, img, iframe').length });
    }
    return found;
  })()`);
}
