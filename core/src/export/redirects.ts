// What becomes of the addresses of a plan: where old ones lead, from when and until when.

import { channelInShort } from '../render/view/channel.ts';
import { placesOf } from '../render/view/plan-items.ts';
import { readable, type ViewContext } from '../render/view/view-context.ts';
import { known } from '../schema/value.ts';
import type { DateText } from '../time/date.ts';
import { readUrl } from '../time/url.ts';
import type { PlanFacts } from '../workspace/plan-facts.ts';

export interface OldAddress {
  /** An address on the web, a number or a mail address, as the strategy writes it. */
  readonly from: string;
  /** The kind of contact point or place, such as `web-page`. */
  readonly kind: string | undefined;
  /** `undefined` when it does not lead on. */
  readonly to: string | undefined;
  /** The first day on which it is no longer what it was. */
  readonly since: DateText | undefined;
  /** The last day on which it leads on. */
  readonly until: DateText | undefined;
}

/** Everything of the plan with an address that ends: what leads on, is read-only, archived or removed. In the order of the plan. */
export function oldAddresses(context: ViewContext, facts: PlanFacts): readonly OldAddress[] {
  const { dates } = facts;
  const until = known(() => dates.on('redirectUntil'));
  return readable(() => facts.document.playbook.spec.surfaces).flatMap((surface) => {
    const becomes = known(() => surface.becomes);
    if (becomes === undefined || !ending.has(becomes)) return [];
    const since = known(() => dates.day(surface.from ?? surface.due)) ?? known(() => facts.closure?.from);
    const to = becomes === 'redirect' ? known(() => targetOf(context, facts, surface.to)) : undefined;
    return (known(() => placesOf(context, facts, surface)) ?? []).flatMap(({ locator, kind }) =>
      locator === undefined ? [] : [{ from: locator, kind, to, since, until: to === undefined ? undefined : until }],
    );
  });
}

/** What stays and only says something else has no end. */
const ending: ReadonlySet<string> = new Set(['redirect', 'read-only', 'archived', 'removed']);

/** A channel is where customers find it, a contact point its address, a web address itself. */
function targetOf(context: ViewContext, { strategy }: PlanFacts, to: string | undefined): string | undefined {
  if (to === undefined) return undefined;
  const { channels } = strategy.playbook.spec;
  if (channels.some(({ id }) => id === to)) {
    const { link, address } = channelInShort(context, strategy, to);
    return link ?? address;
  }
  return channels.flatMap(({ endpoints }) => endpoints ?? []).find(({ id }) => id === to)?.value ?? to;
}

/** Web pages that lead to another one. A server never sees what stands behind “#”, so it cannot redirect that. */
export interface WebRedirect extends OldAddress {
  readonly address: WebAddress;
  readonly to: string;
}

export interface WebAddress {
  readonly host: string;
  /** Begins with a slash; as it is written, without query. */
  readonly path: string;
  readonly query: string;
  readonly hasFragment: boolean;
}

export function webRedirects(all: readonly OldAddress[]): readonly WebRedirect[] {
  return all.flatMap((old) => {
    const address = webAddress(old.from);
    const to = old.to === undefined || !webAddress(old.to) ? undefined : encoded(old.to);
    return address && to !== undefined ? [{ ...old, address, to }] : [];
  });
}

export function webAddress(text: string): WebAddress | undefined {
  const url = readUrl(text.trim());
  const [, host, path, query, fragment] =
    /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)((?:\/[^?#]*)?)(\?[^#]*)?(#.*)?$/i.exec(url ?? '') ?? [];
  if (host === undefined) return undefined;
  return { host: host.toLowerCase(), path: path || '/', query: query ?? '', hasFragment: fragment !== undefined };
}

/** ASCII that means the same; also what a server's configuration would read as its own. */
export function encoded(url: string): string {
  return url.trim().replace(/[^\x21-\x7e]|["$'\\`{}|^<>]/gu, (character) => {
    const whole = /[\p{Cs}]/u.test(character) ? '\ufffd' : character;
    return encodeURIComponent(whole).replace(/'/g, '%27');
  });
}
