// A change of meaning in the sample, one at a time: exactly the expected finding in the whole workspace, and no other.
import { describe, expect, test } from 'vitest';
import { calendarMutations } from './calendars.ts';
import { characterMutations } from './characters.ts';
import { companySettings } from './company.ts';
import { messageSlips } from './message-slips.ts';
import { toldAbout } from './mutation.ts';
import { planAftermath } from './plan-aftermath.ts';
import { planAlternatives } from './plan-alternatives.ts';
import { planContactPoints } from './plan-contact-points.ts';
import { planDates } from './plan-dates.ts';
import { planMessages } from './plan-messages.ts';
import { planReasons } from './plan-reasons.ts';
import { planSlips } from './plan-slips.ts';
import { slaClocks } from './sla-clocks.ts';
import { slaPromises } from './sla-promises.ts';
import { slaTargets } from './sla-targets.ts';
import { strategyChannels } from './strategy-channels.ts';
import { strategyRoutes } from './strategy-routes.ts';
import { strategySlips } from './strategy-slips.ts';
import { templateMutations } from './templates.ts';
import { textMutations } from './texts.ts';

const tables = {
  'Dates of a plan': planDates,
  'Why a channel closes': planReasons,
  'What customers use instead': planAlternatives,
  'Who is told': planMessages,
  'Contact points': planContactPoints,
  'After the closing': planAftermath,
  'Slips in a plan': planSlips,
  'Slips in a strategy or policy': strategySlips,
  Routes: strategyRoutes,
  Channels: strategyChannels,
  Targets: slaTargets,
  Promises: slaPromises,
  Clocks: slaClocks,
  Calendars: calendarMutations,
  Templates: templateMutations,
  Texts: textMutations,
  Characters: characterMutations,
  'Slips in a message': messageSlips,
  Settings: companySettings,
};

describe.each(Object.entries(tables))('%s', (_theme, mutations) => {
  test.each(mutations)('$what', (mutation) => {
    const { expected, found } = toldAbout(mutation);
    expect(found).toEqual([expected]);
  });
});

test('no mistake is made twice', () => {
  const all = Object.values(tables).flat();
  expect(all.length).toBeGreaterThan(300);
  expect(new Set(all.map(({ what }) => what)).size).toBe(all.length);
  expect(new Set(all.map((mutation) => JSON.stringify({ ...mutation, what: '' }))).size).toBe(all.length);
});
