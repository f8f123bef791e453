// All that a preview shows of one message in one language: its texts with what is missing marked, the other languages, and the checklist it belongs to.
import type { Finding, Place } from '../finding.ts';
import { holeMarks } from '../render/hole-marks.ts';
import { recipientSample } from '../render/recipient-sample.ts';
import type { Recipients } from '../render/recipient-words.ts';
import { type Rendered, render } from '../render/render.ts';
import type { Rendering } from '../render/rendering.ts';
import { asSettled } from '../rules/severity.ts';
import { known } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import { inquire, template as templateNamed } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface PreviewOptions {
  readonly item: Rendering;
  /** Without it the first in which the item is due. */
  readonly locale?: string | undefined;
  readonly today: DateText;
  readonly recipients: PreviewedRecipients;
}

/** `sample` is what fields of the help desk may hold; `empty` the words for an empty one; `placeholder` what is filled in. */
export type PreviewedRecipients = 'sample' | 'empty' | 'placeholder';

export interface Preview {
  /** Its texts hold marks such as `⟦plan.title⟧`, with a private character and the number of the hole behind the name. */
  readonly rendered: Rendered;
  /** Where what is missing belongs, by the numbers in the marks. */
  readonly holes: readonly Place[];
  /** As loud as the config wants them. */
  readonly findings: readonly Finding[];
  readonly locales: readonly PreviewLocale[];
  /** Of the plan that sends the message; `undefined` for other messages, and for the checklist itself. */
  readonly checklist: Rendered | undefined;
}

export interface PreviewLocale {
  readonly locale: string;
  /** Whether something that the message needs is not written in it. */
  readonly isMissing: boolean;
  /** Whether the default language has changed since. */
  readonly isOutdated: boolean;
  /** Whether a machine made it and nobody has read it. */
  readonly isMachine: boolean;
  readonly isDue: boolean;
}

/** `undefined` when the template of the item is gone. */
export function preview(snapshot: Snapshot, { item, locale, today, recipients }: PreviewOptions): Preview | undefined {
  const { settings } = snapshot;
  const { id, locales: due, document } = item;
  const chosen = locale ?? due[0] ?? settings.defaultLocale;
  const marks = holeMarks();
  const rendered = render(snapshot, {
    id,
    locale: chosen,
    today,
    recipients: filledIn(recipients, chosen),
    markHole: marks.mark,
  });
  if (!rendered) return undefined;
  const locales = [...new Set([...settings.locales, ...due, chosen])];
  const isOfPlan = document.kind === 'SunsetPlan' && item.template !== undefined;
  const plan = { id: `${document.name}/checklist`, locale: settings.defaultLocale, today };
  return {
    rendered,
    holes: marks.places,
    findings: asSettled(rendered.findings, settings),
    locales: locales.map((each) => ({
      locale: each,
      isMissing: isMissing(each === chosen ? rendered : render(snapshot, { id, locale: each, today })),
      ...stateOf(snapshot, item, each),
      isDue: due.includes(each),
    })),
    checklist: isOfPlan ? render(snapshot, plan) : undefined,
  };
}

function filledIn(recipients: PreviewedRecipients, locale: string): Recipients {
  if (recipients === 'sample') return (field, fallback) => recipientSample(field, locale) ?? fallback();
  return recipients === 'empty' ? 'fallback' : 'placeholder';
}

function isMissing(rendered: Rendered | undefined): boolean {
  return (
    rendered?.findings.some(({ rule }) => rule === 'template-missing-locale' || rule === 'text-missing-locale') ?? true
  );
}

function stateOf(
  snapshot: Snapshot,
  { template }: Rendering,
  locale: string,
): Pick<PreviewLocale, 'isOutdated' | 'isMachine'> {
  const found = template === undefined ? undefined : templateNamed(inquire(snapshot), template);
  const state = known(() => found?.playbook.spec.locales?.[locale]);
  return {
    isOutdated: known(() => state?.outdated) === true,
    isMachine: known(() => state?.machine) === true,
  };
}
