// Redirect maps for web servers, and the header lines that tell machines of the end (RFC 9745, RFC 8594).
import { csvText } from '../render/csv.ts';
import type { DateText } from '../time/date.ts';
import { instantOf } from '../time/zone.ts';
import { encoded, type OldAddress, type WebRedirect, webAddress, webRedirects } from './redirects.ts';

/** All that leads on, pages or not: numbers and mail addresses are somebody else's work, and stand in the same list. */
export function redirectsCsv(all: readonly OldAddress[]): string {
  const rows = all.flatMap(({ from, to, kind, since, until }) =>
    to === undefined
      ? []
      : [[from, to, webAddress(from) && webAddress(to) ? '301' : '', kind ?? '', since ?? '', until ?? '']],
  );
  return csvText([['from', 'to', 'status', 'kind', 'since', 'until'], ...rows]);
}

/** A `map` block for the `http` part of nginx, by host and decoded path. */
export function redirectsNginx(all: readonly OldAddress[]): string {
  const { able, unable } = sorted(all);
  const lines = able.flatMap(({ address, to, since, until }) => [
    `    # ${span(since, until)}`,
    `    "${nginxText(address.host.replace(/:\d+$/, '') + decoded(address.path))}" "${to}";`,
  ]);
  return `# Put this into the http part of your nginx configuration, and in each server:
#   if ($support_playbooks_redirect) { return 301 $support_playbooks_redirect; }
# If it says that it cannot build the map, add: map_hash_bucket_size 512;
${unable.map(leftOut).join('')}map "$host$uri" $support_playbooks_redirect {
    default "";
${lines.map((line) => `${line}\n`).join('')}}
`;
}

/** Lines for the file \`_redirects\` of Netlify, which Cloudflare Pages reads too. */
export function redirectsNetlify(all: readonly OldAddress[]): string {
  const { able, unable } = sorted(all);
  const lines = able.flatMap(({ address, to, since, until }) => [
    `# ${span(since, until)}\n`,
    `https://${encoded(address.host)}${netlifyPath(address.path)} ${to} 301!\n`,
  ]);
  return `# Add these lines to your file _redirects.\n${unable.map(leftOut).join('')}${lines.join('')}`;
}

export interface HeaderOptions {
  readonly announcedOn: DateText | undefined;
  /** Days begin here. */
  readonly zone: string;
}

/** For each page that ends: since when it is on its way out, when it is gone, and where its work goes on. */
export function headerLines(all: readonly OldAddress[], { announcedOn, zone }: HeaderOptions): string {
  const blocks = all.flatMap(({ from, to, since }) => {
    const address = webAddress(from);
    if (!address || address.hasFragment) return [];
    const successor = to === undefined || !webAddress(to) ? undefined : encoded(to);
    const lines = [
      ...(announcedOn === undefined ? [] : [`Deprecation: @${instantOf(announcedOn, 0, zone) / 1000}`]),
      ...(since === undefined ? [] : [`Sunset: ${httpDate(instantOf(later(since, announcedOn), 0, zone))}`]),
      ...(successor === undefined ? [] : [`Link: <${successor}>; rel="successor-version"`]),
    ];
    return lines.length === 0 ? [] : [`# ${encoded(from)}\n${lines.map((line) => `${line}\n`).join('')}`];
  });
  return blocks.join('\n');
}

/** RFC 9745: something is not gone before it is deprecated. */
function later(since: DateText, announcedOn: DateText | undefined): DateText {
  return announcedOn !== undefined && announcedOn > since ? announcedOn : since;
}

/** RFC 9110, 5.6.7. */
function httpDate(instant: number): string {
  return new Date(instant).toUTCString();
}

interface Sorted {
  readonly able: readonly WebRedirect[];
  readonly unable: readonly WebRedirect[];
}

function sorted(all: readonly OldAddress[]): Sorted {
  const redirects = webRedirects(all);
  // A name in another script reaches a server under a spelling of its own, which we do not make.
  const isAble = ({ address }: WebRedirect) =>
    !address.hasFragment && address.query === '' && /^[\x21-\x7e]+$/.test(address.host);
  return { able: redirects.filter(isAble), unable: redirects.filter((each) => !isAble(each)) };
}

function leftOut({ from }: WebRedirect): string {
  return `# Left out, because a server does not see all of it: ${encoded(from)}\n`;
}

function span(since: DateText | undefined, until: DateText | undefined): string {
  return [since === undefined ? undefined : `from ${since}`, until === undefined ? undefined : `until ${until}`]
    .filter((part) => part !== undefined)
    .join(' ')
    .replace(/^$/, 'without dates');
}

/** nginx compares with the decoded path. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray “%” is no escape, and nginx refuses such a request anyway.
    return path;
  }
}

/** Inside quotation marks nginx knows only the backslash. No line ends in here: a server cannot be asked for one. */
function nginxText(text: string): string {
  return text.replace(/\p{Cc}/gu, '').replace(/["\\]/g, '\\$&');
}

/** A star and a colon at the start of a part would stand for anything. */
function netlifyPath(path: string): string {
  return encoded(path).replace(/\*/g, '%2A').replace(/\/:/g, '/%3A');
}
