// A message of which nothing can be missing is not made to find that out: what is not made has nothing to tell.
import { expect, test } from 'vitest';
import { withoutHole } from '../../../core/src/render/hole.ts';
import { makeMessage } from '../../../core/src/render/message.ts';
import { plannedRenderings } from '../../../core/src/render/rendering.ts';
import { voiceOf } from '../../../core/src/render/voice.ts';
import type { DateText } from '../../../core/src/time/date.ts';
import { inquire, template } from '../../../core/src/workspace/inquiry.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';
import { findingsIn, samplePaths, sampleTexts } from '../workspace/fernway.ts';

const today: DateText = '2027-01-04';
const texts = [...sampleTexts].filter(([path]) => !path.startsWith('templates/'));
const shippedOnly = withFiles(
  emptySnapshot,
  texts.map(([path, content]) => [path, { content }] as const),
);

function edited(path: string, find: string, replace: string): Snapshot {
  const content = sampleTexts.get(path) ?? '';
  expect(content).toContain(find);
  return withFiles(shippedOnly, [[path, { content: content.replace(find, () => replace) }]]);
}

interface Told {
  readonly id: string;
  readonly isWithoutHole: boolean;
  /** What making it in all of its languages tells. */
  readonly problems: readonly string[];
}

function messagesOf(snapshot: Snapshot): readonly Told[] {
  const inquiry = inquire(snapshot);
  const sent = plannedRenderings(inquiry).flatMap((planned) => {
    const { template: name, locales } = planned.rendering;
    const found = name === undefined ? undefined : template(inquiry, name);
    return found ? [{ planned, template: found, locales }] : [];
  });
  const sound = new Set(
    sent.flatMap(({ planned: { source } }) => {
      const ofSource = sent.filter(({ planned }) => planned.source === source);
      return [...withoutHole(ofSource, { inquiry, voice: voiceOf(inquiry, source), today })];
    }),
  );
  return sent.map((message) => {
    const { planned, locales } = message;
    const problems = locales.flatMap(
      (locale) => makeMessage(planned, message.template, { inquiry, locale, today }).problems,
    );
    return {
      id: planned.rendering.id,
      isWithoutHole: sound.has(message),
      problems: problems.map(({ rule }) => rule),
    };
  });
}

const withHole = (snapshot: Snapshot) => messagesOf(snapshot).flatMap((told) => (told.isWithoutHole ? [] : [told.id]));

test('no message of the sample has one', () => {
  expect(messagesOf(shippedOnly).length).toBeGreaterThan(10);
  expect(withHole(shippedOnly)).toEqual([]);
});

test('a text that lacks a language makes one in the messages that may show it', () => {
  const { plan } = samplePaths;
  const french = "        fr: Vous êtes peu à appeler, et l'attente est plus longue qu'à l'écrit.\n";
  expect(withHole(edited(plan, french, ''))).toEqual([
    'phone-sunset/everyone',
    'phone-sunset/article',
    'phone-sunset/agent-reply',
  ]);
});

test('so does an address that nobody can be sent to', () => {
  const record = 'record: https://wiki.fernway.example/decisions/42';
  expect(withHole(edited(samplePaths.plan, record, 'record: in the wiki'))).toEqual(['phone-sunset/internal-brief']);
});

test('so does a shared piece of the workspace: it may show anything', () => {
  const snapshot = withFiles(shippedOnly, [['templates/partials/what-closes/en.hbs', { content: '{{plan.scope}}' }]]);
  expect(withHole(snapshot)).toEqual([
    'phone-sunset/internal-brief',
    'phone-sunset/frequent-callers',
    'phone-sunset/everyone',
    'phone-sunset/reminder-5-weeks',
    'phone-sunset/reminder-1-week',
    'phone-sunset/last-day',
    'phone-sunset/article',
    'phone-sunset/agent-reply',
  ]);
});

test('a shared piece that comes and goes is noticed', () => {
  const path = 'templates/partials/sign-off/en.hbs';
  const before = findingsIn(shippedOnly);
  const content = '{{plan.dates.reopenOn}}\n';
  const messages = findingsIn(withFiles(shippedOnly, [[path, { content }]])).map(({ message }) => message);
  const fresh = withFiles(
    emptySnapshot,
    [...texts, [path, content] as const].map(([each, text]) => [each, { content: text }] as const),
  );
  expect(messages).toEqual(findingsIn(fresh).map(({ message }) => message));
  expect(messages.length).toBeGreaterThan(before.length);
  expect(findingsIn(withFiles(fresh, [[path, undefined]]))).toEqual(before);
});

const lines = texts.flatMap(([path, content]) =>
  path.endsWith('.playbook.yaml') ? content.split('\n').map((line, index) => ({ path, line, index })) : [],
);

/** Every second line of the sample is left out once, or loses its French where it has one among others. */
function* slips(): Generator<Snapshot> {
  for (const { path, line, index } of lines) {
    const all = (sampleTexts.get(path) ?? '').split('\n');
    const shorter = line.replace(/([{,] ?)fr: [^,}]+,? ?/, '$1');
    const without = shorter === line ? all.toSpliced(index, 1) : all.with(index, shorter);
    if (index % 2 === 0 && line.trim() !== '') yield withFiles(shippedOnly, [[path, { content: without.join('\n') }]]);
  }
}

test('whichever line is missing, a message without a hole has nothing to tell', () => {
  let count = 0;
  for (const snapshot of slips()) {
    const silent = messagesOf(snapshot).filter((told) => told.isWithoutHole);
    count += silent.length;
    const told = silent.filter(({ problems }) => problems.some((rule) => rule !== 'render-blocked'));
    expect(told).toEqual([]);
  }
  expect(count).toBeGreaterThan(lines.length / 2);
}, 120_000);
