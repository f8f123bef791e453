// In which languages a message is due, by who reads it.

import type { ChannelStrategyChannel, SunsetPlan } from '../generated/playbooks.ts';
import { known } from '../schema/value.ts';
import type { Inquiry } from '../workspace/inquiry.ts';
import type { PlanFacts } from '../workspace/plan-facts.ts';
import type { Template } from '../workspace/templates.ts';
import { affectedCells } from './view/cells.ts';
import { listed } from './view/view-context.ts';

type Communication = NonNullable<SunsetPlan['spec']['communications']>[number];

/** As the message says itself, else the languages of its audiences; in the order of the config. */
export function dueLocales(
  inquiry: Inquiry,
  facts: PlanFacts,
  about: { readonly message: Communication; readonly template: Template | undefined },
): readonly string[] {
  const { settings } = inquiry.snapshot;
  const own = known(() => about.message.locales);
  if (own !== undefined) return ordered(inquiry, listed(own));
  const isMacro = known(() => about.template?.playbook.spec.medium) === 'macro';
  const audiences = listed<string>(known(() => about.message.audience));
  return ordered(
    inquiry,
    audiences.flatMap((audience) => {
      if (audience === 'agents' && !isMacro) return [settings.defaultLocale];
      return known(() => languagesOf(inquiry, facts, audience)) ?? [settings.defaultLocale];
    }),
  );
}

function languagesOf(inquiry: Inquiry, facts: PlanFacts, audience: string): readonly string[] {
  const { locales } = inquiry.snapshot.settings;
  if (audience === 'public') return locales;
  if (audience === 'still-active' || audience === 'frequent-users')
    return facts.channels.flatMap((channel) => channelLocales(inquiry, channel));
  const segments = facts.strategy.playbook.spec.segments ?? [];
  const ids = new Set(
    audience === 'all-affected' || audience === 'agents'
      ? affectedCells(inquiry, facts).map(({ segment }) => segment)
      : [audience],
  );
  const spoken = segments.filter(({ id }) => ids.has(id)).flatMap(({ languages }) => languages ?? locales);
  return spoken.length > 0 ? spoken : locales;
}

export function channelLocales(inquiry: Inquiry, channel: ChannelStrategyChannel): readonly string[] {
  return known(() => channel.languages) ?? inquiry.snapshot.settings.locales;
}

/** Each once: those of the config in its order, then others as they come. */
export function ordered(inquiry: Inquiry, locales: readonly string[]): readonly string[] {
  const { settings } = inquiry.snapshot;
  const wanted = new Set(locales.length > 0 ? locales : [settings.defaultLocale]);
  return [
    ...settings.locales.filter((locale) => wanted.has(locale)),
    ...[...wanted].filter((locale) => !settings.locales.includes(locale)),
  ];
}
