// Addresses on the web, and those that open a mail or a call.

/** The text, when it is an absolute `https` or `http` address, a `mailto:` or a `tel:` one. */
export function readUrl(text: string): string | undefined {
  if (/[\s<>"\\^`{|}]/.test(text) || text.length > 4000) return undefined;
  return plainWeb.test(text) || mail.test(text) || call.test(text) || web.test(text) ? text : undefined;
}

const plainWeb = /^https?:\/\/(?:[^\s/?#@]*@)?(?:[\w-]+(?:\.[\w-]+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#].*)?$/i;
/**
 * A host is a name in any script, or a bracketed IPv6 address; then an optional port and the rest. Asked last: to learn all
 * letters of all scripts takes longer than all that is plain.
 */
const web =
  /^[Hh][Tt]{2}[Pp][Ss]?:\/\/(?:[^\s/?#@]*@)?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.?(?::\d{1,5})?(?:[/?#].*)?$/u;
const mail = /^mailto:[^\s@]+@[^\s@]+$/i;
const call = /^tel:\+?[\d().-]+(?:;.+)?$/i;
