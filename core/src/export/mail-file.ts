// A rendered message as a mail draft, from whom it would come.

import type { Finding } from '../finding.ts';
import type { ChannelStrategyChannel } from '../generated/playbooks.ts';
import { htmlPage } from '../render/html.ts';
import { plainText } from '../render/plain-text.ts';
import { mailMedia, type RenderOptions, render } from '../render/render.ts';
import { isSource, type PlannedRendering, plannedRendering } from '../render/rendering.ts';
import { known } from '../schema/value.ts';
import { closingChannels } from '../workspace/closing-channels.ts';
import { strategyOf } from '../workspace/find.ts';
import { type DocumentOf, type Inquiry, inquire } from '../workspace/inquiry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { mailDraft } from './mail-draft.ts';
import type { Mailbox } from './mail-header.ts';
import { placeholdersFor } from './placeholders.ts';

export interface MailFile {
  readonly content: string;
  readonly findings: readonly Finding[];
}

/**
 * What the help desk would fill in stands as `{{firstName}}`, to be read and replaced. `undefined` for what is no mail
 * and for an id that does not exist.
 */
export function mailFile(
  snapshot: Snapshot,
  { id, locale, today }: Pick<RenderOptions, 'id' | 'locale' | 'today'>,
): MailFile | undefined {
  const inquiry = inquire(snapshot);
  const planned = plannedRendering(inquiry, id);
  if (!planned || !mailMedia.has(planned.rendering.medium)) return undefined;
  const { recipients, filled } = placeholdersFor({ placeholder: (field) => `{{${field}}}`, opens: [] });
  const rendered = render(snapshot, { id, locale, today, recipients });
  if (!rendered) return undefined;
  const { markdown, subject, preheader, title, medium } = rendered;
  const heading = subject ?? title ?? planned.rendering.title;
  const html = htmlPage({ markdown, locale, title: heading, preheader, kind: 'mail' });
  const content = mailDraft({
    subject: filled(heading, { isHtml: false }),
    from: senderOf(inquiry, planned),
    locale,
    text: filled(plainText(markdown, locale), { isHtml: false }),
    html: filled(html, { isHtml: true }),
    isAutoReply: medium === 'auto-reply',
  });
  return { content, findings: rendered.findings };
}

/** A receipt comes from its own mailbox, a message to customers from the one that stays; colleagues know the sender. */
function senderOf(inquiry: Inquiry, { source, about, rendering }: PlannedRendering): Mailbox | undefined {
  if (rendering.medium === 'internal') return undefined;
  const strategy = known(() => strategyOf(inquiry, source));
  if (!strategy) return undefined;
  const receipt = about.kind === 'acknowledgement' ? about.channel : undefined;
  const address = known(() => mailboxIn(inquiry, strategy, { receipt, feedback: feedbackOf(source) }));
  const brand = known(() => strategy.playbook.spec.brand?.name) ?? known(() => inquiry.snapshot.settings.brand.name);
  return address === undefined ? undefined : { name: brand ?? '', address };
}

function feedbackOf(source: PlannedRendering['source']): string | undefined {
  return isSource(source, 'SunsetPlan') ? known(() => source.playbook.spec.feedback?.channel) : undefined;
}

function mailboxIn(
  inquiry: Inquiry,
  strategy: DocumentOf<'ChannelStrategy'>,
  { receipt, feedback }: { readonly receipt: string | undefined; readonly feedback: string | undefined },
): string | undefined {
  const { channels } = strategy.playbook.spec;
  const closing = closingChannels(inquiry, strategy);
  const named = [receipt, feedback].flatMap((id) => channels.filter((channel) => channel.id === id));
  const open = channels.filter(({ id, type }) => type === 'email' && !closing.has(id));
  return [...named, ...open].map(mailAddress).find((address) => address !== undefined);
}

function mailAddress({ endpoints }: ChannelStrategyChannel): string | undefined {
  return endpoints?.find(({ kind }) => kind === 'email-address')?.value;
}
