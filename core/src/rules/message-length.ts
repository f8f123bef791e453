// How long a text is where it appears: in parts of a text message, as a network counts it, in seconds of speech, in columns.

/** The basic alphabet of phones (GSM 03.38), and the characters that take two places in it. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const doubled = new Set('^{}\\[~]|€');

export interface SmsParts {
  readonly parts: number;
  readonly length: number;
  /** How many characters each part holds. */
  readonly perPart: number;
}

/** One part holds 160 characters, or 70 with any other character; several parts hold 153 or 67 each. */
export function smsParts(text: string): SmsParts {
  const characters = [...text];
  const isBasic = characters.every((character) => basic.has(character) || doubled.has(character));
  const length = isBasic
    ? characters.reduce((sum, character) => sum + (doubled.has(character) ? 2 : 1), 0)
    : text.length;
  const [single, several] = isBasic ? [160, 153] : [70, 67];
  if (length <= single) return { parts: 1, length, perPart: single };
  return { parts: Math.ceil(length / several), length, perPart: several };
}

/** As X counts: a link is 23, a wide character 2. */
export function socialLength(text: string): number {
  return width(text.replace(/https?:\/\/[^\s)]+/g, 'x'.repeat(23)));
}

/** No character is wider than two letters, so most texts need not be counted. */
export function isWiderThan(limit: number, text: string): boolean {
  return 2 * text.length > limit && width(text) > limit;
}

/** Chinese, Japanese and Korean characters are as wide as two letters. */
export function width(text: string): number {
  const characters = text.length - count(text, /[\ud800-\udbff][\udc00-\udfff]/g);
  return characters + count(text, wide);
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** At 150 words a minute, 240 characters for Chinese; digits of phone numbers are said one by one, so each counts as a third of a word. */
export function spokenSeconds(text: string, locale: string): number {
  const isChinese = /^zh(?:-|$)/.test(locale);
  const characters = count(text, /\p{Script=Han}/gu);
  const rest = characters === 0 ? text : text.replace(/\p{Script=Han}/gu, ' ');
  const long = rest.match(/\+?\d[\d ().-]{5,}\d/g) ?? [];
  const digits = long.join('').replace(/\D/g, '').length;
  const words = count(rest.replace(/\+?\d[\d ().-]{5,}\d/g, ' '), /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu);
  const spoken = words + digits / 3;
  return isChinese ? (characters / 240) * 60 + (spoken / 150) * 60 : ((spoken + characters / 1.6) / 150) * 60;
}
