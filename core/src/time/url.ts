// Addresses on the web, and those that open a mail or a call.

/** The text, when it is an absolute `https` or `http` address, a `mailto:` or a `tel:` one. */
export function readUrl(text: string): string | undefined {
  if (/[\s<>"\\^`{|}]/.test(text) || text.length > 4000) return undefined;
  return web.test(text) || mail.test(text) || call.test(text) ? text : undefined;
}

/** A host is a name in any script, or a bracketed IPv6 address; then an optional port and the rest. */
const web =
  /^https?:\/\/(?:[^\s/?#@]*@)?(?:[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#].*)?$/iu;
const mail = /^mailto:[^\s@]+@[^\s@]+$/i;
const call = /^tel:\+?[\d().-]+(?:;.+)?$/i;
