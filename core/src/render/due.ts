// The messages that a plan or a strategy sends, made in every language in which they are due; made again only when something they show has changed.
import type { PlaybookDocument } from '../playbook/document.ts';
import type { DateText } from '../time/date.ts';
import { holdsFor, type Inquiry, inquire, piece, template as templateNamed } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Template } from '../workspace/templates.ts';
import { type Message, makeMessage } from './message.ts';
import { type PlannedRendering, plannedBy } from './rendering.ts';

export interface DueMessage {
  readonly planned: PlannedRendering;
  readonly template: Template;
  readonly locale: string;
  readonly message: Message;
}

interface Made {
  readonly inquiry: Inquiry;
  readonly today: DateText;
  readonly messages: readonly DueMessage[];
}

const known = new WeakMap<PlaybookDocument, Made>();

/** The same list as before, as long as nothing that was asked for it has another answer. */
export function dueMessages(snapshot: Snapshot, source: PlaybookDocument, today: DateText): readonly DueMessage[] {
  const before = known.get(source);
  if (before && before.today === today && holdsFor(before.inquiry, snapshot)) return before.messages;
  const inquiry = inquire(snapshot);
  const messages = [...messagesOf(inquiry, source, today)];
  known.set(source, { inquiry, today, messages });
  return messages;
}

function* messagesOf(inquiry: Inquiry, source: PlaybookDocument, today: DateText): Iterable<DueMessage> {
  const seen = new Set<string>();
  for (const planned of plannedBy(inquiry, source)) {
    const { template: name, locales } = planned.rendering;
    const template = name === undefined ? undefined : templateNamed(inquiry, name);
    if (!template) continue;
    for (const locale of locales) {
      const key = `${template.name} ${locale} ${sameFor(inquiry, planned, template)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { planned, template, locale, message: makeMessage(planned, template, { inquiry, locale, today }) };
    }
  }
}

/** Two messages of a plan with one template are one text, unless the template says something about the message itself. */
function sameFor(inquiry: Inquiry, { rendering, about }: PlannedRendering, { variants }: Template): string {
  if (about.kind !== 'communication') return rendering.id;
  const speaksOfIt = [...variants.entries()].some(([variant, { text }]) => {
    const pieces = [...text.content.matchAll(/\{\{~?>\s*([a-z0-9-]+)/g)];
    const texts = pieces.map(([, name = '']) => piece(inquiry, name, variant)?.text.content ?? '');
    return [text.content, ...texts].some((content) => /\bcommunication\b/.test(content));
  });
  return speaksOfIt ? rendering.id : '';
}
