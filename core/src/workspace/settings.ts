// The settings of a workspace: what its config file says, and the defaults for what it leaves out.

import { type Severity, severities } from '../finding.ts';
import type { Config } from '../generated/playbooks.ts';
import { Unknowable } from '../schema/value.ts';

export const configFileName = 'support-playbooks.config.yaml';

export interface Settings {
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  /** For local hours, and for times without a calendar. */
  readonly timeZone: string;
  readonly asOf: string | undefined;
  /** Folders with own templates, relative to the workspace, without a slash at the end. */
  readonly templates: readonly string[];
  readonly brand: NonNullable<Config['brand']>;
  readonly norms: Readonly<Record<string, string>>;
  readonly notice: Readonly<Record<'best-effort' | 'target' | 'contractual', string>>;
  readonly thresholds: Thresholds;
  /** How loudly rules speak unless `rules` says otherwise. */
  readonly preset: 'essential' | 'recommended' | 'strict';
  readonly rules: RuleSeverities;
  /** For some files only; a later one wins over an earlier one. */
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: RuleSeverities }[];
  /** Patterns of files that are not ours, as in .gitignore. */
  readonly exclude: readonly string[];
}

/** The numbers by which rules judge; `schemas/config.schema.json` says what each one means. */
export type Thresholds = Readonly<Required<NonNullable<Config['thresholds']>>>;

export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>;

/** `schemas/config.schema.json` documents the same defaults; a test compares them. */
export const defaultSettings: Settings = {
  locales: ['en'],
  defaultLocale: 'en',
  timeZone: 'Etc/UTC',
  asOf: undefined,
  templates: ['templates'],
  brand: {},
  norms: { email: '24 hours', 'live-chat': '1 minute', social: '4 hours' },
  notice: { 'best-effort': '14 days', target: '30 days', contractual: '60 days' },
  thresholds: {
    redirectAtLeast: '90 days',
    monitoringAtLeast: '30 days',
    evidenceAtMost: '180 days',
    closingsApart: '180 days',
    noticeAtMost: '18 months',
    messagesAtLeast: 2,
    reminderWithin: '7 days',
    usedShare: '5%',
    dormantAfter: '90 days',
    nextReplyFactor: 2,
    writtenReplyAtLeast: '15 minutes',
    holidaysAhead: '2 years',
    holidaysFromMonth: 10,
    subjectAtMost: 78,
    smsPartsAtMost: 1,
    socialAtMost: 280,
    profileAtMost: 160,
    bannerAtMost: 160,
    spokenAtMost: '30 seconds',
    sentenceAtMost: 25,
    readingEaseAtLeast: 40,
    chineseSentenceAtMost: 80,
  },
  preset: 'recommended',
  rules: {},
  overrides: [],
  exclude: [],
};

/** A setting that is broken falls back to its default; its own finding says why. */
export function settingsFrom(config: Config | undefined): Settings {
  if (!config) return defaultSettings;
  const locales = known(() => config.locales) ?? defaultSettings.locales;
  const first = locales[0] ?? defaultSettings.defaultLocale;
  return {
    locales,
    defaultLocale:
      known(() => config.defaultLocale) ?? (known(() => config.locales) ? first : defaultSettings.defaultLocale),
    timeZone: known(() => config.timeZone) ?? defaultSettings.timeZone,
    asOf: known(() => config.asOf),
    templates: (known(() => config.templates) ?? defaultSettings.templates).map((folder) =>
      folder.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, ''),
    ),
    brand: known(() => config.brand) ?? defaultSettings.brand,
    norms: { ...defaultSettings.norms, ...entriesOf(known(() => config.norms)) },
    notice: { ...defaultSettings.notice, ...entriesOf(known(() => config.notice)) },
    thresholds: thresholdsOf(config),
    preset: known(() => config.preset) ?? defaultSettings.preset,
    rules: severitiesOf(entriesOf(known(() => config.rules))),
    overrides: overridesOf(config),
    exclude: known(() => config.exclude) ?? [],
  };
}

function known<Value>(read: () => Value): Value | undefined {
  try {
    const value = read();
    if (Array.isArray(value)) for (const item of value) void item;
    return value;
  } catch (error) {
    if (error instanceof Unknowable) return undefined;
    throw error;
  }
}

function entriesOf(map: Readonly<Record<string, string>> | object | undefined): Readonly<Record<string, string>> {
  const entries: Record<string, string> = {};
  for (const key of Object.keys(map ?? {})) {
    const value = known((): unknown => Reflect.get(map ?? {}, key));
    if (typeof value === 'string') entries[key] = value;
  }
  return entries;
}

function thresholdsOf(config: Config): Thresholds {
  const written = known(() => config.thresholds);
  const own = <Key extends keyof Thresholds>(key: Key) =>
    known(() => written?.[key]) ?? defaultSettings.thresholds[key];
  return {
    redirectAtLeast: own('redirectAtLeast'),
    monitoringAtLeast: own('monitoringAtLeast'),
    evidenceAtMost: own('evidenceAtMost'),
    closingsApart: own('closingsApart'),
    noticeAtMost: own('noticeAtMost'),
    messagesAtLeast: own('messagesAtLeast'),
    reminderWithin: own('reminderWithin'),
    usedShare: own('usedShare'),
    dormantAfter: own('dormantAfter'),
    nextReplyFactor: own('nextReplyFactor'),
    writtenReplyAtLeast: own('writtenReplyAtLeast'),
    holidaysAhead: own('holidaysAhead'),
    holidaysFromMonth: own('holidaysFromMonth'),
    subjectAtMost: own('subjectAtMost'),
    smsPartsAtMost: own('smsPartsAtMost'),
    socialAtMost: own('socialAtMost'),
    profileAtMost: own('profileAtMost'),
    bannerAtMost: own('bannerAtMost'),
    spokenAtMost: own('spokenAtMost'),
    sentenceAtMost: own('sentenceAtMost'),
    readingEaseAtLeast: own('readingEaseAtLeast'),
    chineseSentenceAtMost: own('chineseSentenceAtMost'),
  };
}

function overridesOf(config: Config): Settings['overrides'] {
  const overrides = known(() => config.overrides) ?? [];
  return overrides.flatMap((each) => {
    const files = known(() => each.files);
    return files ? [{ files, rules: severitiesOf(entriesOf(known(() => each.rules))) }] : [];
  });
}

function severitiesOf(words: Readonly<Record<string, string>>): RuleSeverities {
  const rules: Record<string, Severity | 'off'> = {};
  for (const [rule, word] of Object.entries(words)) {
    const severity = word === 'off' ? word : severities.find((each) => each === word);
    if (severity) rules[rule] = severity;
  }
  return rules;
}
