// The kinds of playbooks, and which kind defines which type of thing.
import type { Kind } from '../generated/playbooks.ts';
import { schemaNamed } from '../schema/catalogue.ts';
import type { Schema } from '../schema/schema.ts';

export const apiVersion = 'support-playbooks/v1';

interface KindFacts {
  readonly schema: string;
  /** The type that `metadata.name` defines; documents are referred to by it. */
  readonly type: string;
  readonly words: string;
}

export const kinds = {
  ChannelStrategy: { schema: 'channel-strategy.schema.json', type: 'strategy', words: 'channel strategy' },
  BusinessCalendar: { schema: 'business-calendar.schema.json', type: 'calendar', words: 'business calendar' },
  SlaPolicy: { schema: 'sla-policy.schema.json', type: 'policy', words: 'SLA policy' },
  SunsetPlan: { schema: 'sunset-plan.schema.json', type: 'plan', words: 'sunset plan' },
  MessageTemplate: { schema: 'message-template.schema.json', type: 'template', words: 'message template' },
} as const satisfies Record<Kind, KindFacts>;

/** Sketched for a later version of the language; their names are taken. */
export const laterKinds: readonly string[] = ['FeedbackProtocol', 'KpiScorecard', 'OperatingModel', 'StaffingPlan'];

export const kindNames: readonly Kind[] = Object.keys(kinds).filter(isKind);

export function isKind(word: unknown): word is Kind {
  return typeof word === 'string' && Object.hasOwn(kinds, word);
}

export function schemaOfKind(kind: Kind): Schema {
  return schemaNamed(kinds[kind].schema);
}

/** The kind whose documents are called by this type, such as `BusinessCalendar` for `calendar`. */
export function kindNamedBy(type: string): Kind | undefined {
  return kindsByType.get(type);
}

const kindsByType: ReadonlyMap<string, Kind> = new Map(kindNames.map((kind) => [kinds[kind].type, kind]));

const strategyTypes: ReadonlySet<string> = new Set([
  'priority',
  'status',
  'segment',
  'query-type',
  'channel',
  'endpoint',
  'surface',
  'goal',
  'asset',
]);

/** Where the things of a type live: everywhere under their name, in a strategy, or in the document itself. */
export type Scope = 'workspace' | 'strategy' | 'document';

export function scopeOfType(type: string): Scope {
  if (kindNamedBy(type)) return 'workspace';
  return strategyTypes.has(type) ? 'strategy' : 'document';
}
