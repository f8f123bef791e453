// Writes SVG: elements with every text escaped, names for those who cannot see it, and colours for light and dark.

export interface Picture {
  readonly title: string;
  /** What it shows, in words, for a screen reader. */
  readonly description: string;
  /** In pixels; pictures are 800 wide. */
  readonly height: number;
  readonly parts: readonly string[];
}

export const pictureWidth = 800;

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function picture({ title, description, height, parts }: Picture): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pictureWidth} ${height}" width="${pictureWidth}" height="${height}" role="img" aria-labelledby="title desc">`;
  const words = `<title id="title">${svgText(title)}</title>\n<desc id="desc">${svgText(description)}</desc>`;
  const ground = element('rect', { class: 'ground', width: '100%', height: '100%' });
  return `${[head, words, `<style>${style}</style>`, ground, ...parts, '</svg>'].join('\n')}\n`;
}

/** `content` is ready; `undefined` for an element without any. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${svgText(typeof value === 'number' ? String(round(value)) : value)}"`,
  );
  return content === undefined ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** A pointer that rests on the part shows `words`. `place` is for an editor that leads there. */
export function named(words: string, content: string, place?: string): string {
  return element('g', { 'data-place': place }, `${element('title', {}, svgText(words))}${content}`);
}

export interface Label {
  readonly x: number;
  /** Of the line on which letters stand. */
  readonly y: number;
  readonly class?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** In pixels; a longer text is cut, and whole under the pointer. */
  readonly width?: number;
  /** In pixels, as the class has it. */
  readonly size?: number;
}

export function label(text: string, { x, y, anchor, width = pictureWidth, size = 13, ...rest }: Label): string {
  const isBold = /heading|alert/.test(rest.class ?? '');
  const shown = cut(text, isBold ? width / 1.15 : width, size);
  const attributes = { x, y, 'text-anchor': anchor, 'font-size': size, ...rest };
  const whole = shown === flat(text) ? '' : element('title', {}, svgText(text));
  return element('text', attributes, svgText(shown) + whole);
}

/** Lines of at most a width, broken at blanks; the last one is cut when there is more. */
export function wrapped(
  text: string,
  { width, size, lines }: { readonly width: number; readonly size: number; readonly lines: number },
): readonly string[] {
  const made: string[] = [];
  let line = '';
  for (const word of flat(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > width && made.length < lines - 1) {
      made.push(line);
      line = word;
    } else line = longer;
  }
  return [...made, line].filter((each) => each !== '').map((each) => cut(each, width, size));
}

/** An estimate for the usual fonts: nobody can measure without one. East Asian letters are as wide as they are high. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += widthOf(character);
  return em * size;
}

function widthOf(character: string): number {
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u.test(
      character,
    )
  )
    return 1;
  if (/[\u0300-\u036f]/.test(character)) return 0;
  if (/[iljtfI.,:;'|!()[\] ]/.test(character)) return 0.34;
  if (/[mwMW@%—]/.test(character)) return 0.92;
  return /[A-Z0-9]/.test(character) ? 0.66 : 0.57;
}

function cut(text: string, width: number, size: number): string {
  const line = flat(text);
  if (textWidth(line, size) <= width) return line;
  let kept = '';
  for (const character of line) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Characters that XML 1.0 does not allow, and marks that turn the direction of what follows, are left out. */
export function svgText(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/[\p{Cc}\ufffe\uffff\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Each colour has its sign or word too, and stands out against the ground by 4.5 to 1 where it is text. */
const style = `
text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; fill: #1f2328; }
.ground { fill: #ffffff; }
.heading { font-weight: 600; }
.quiet { fill: #57606a; }
.line { stroke: #d0d7de; stroke-width: 1; fill: none; }
.today { stroke: #8250df; stroke-width: 1.5; stroke-dasharray: 4 3; }
.now { fill: #8250df; }
.box { fill: #f6f8fa; stroke: #d0d7de; }
.good { fill: #dafbe1; stroke: #4ac26b; }
.fair { fill: #fff8c5; stroke: #d4a72c; }
.bad { fill: #ffc9c9; stroke: #cf222e; }
.phase { fill: #ddf4ff; stroke: #54aeff; }
.message { fill: #0969da; }
.done { fill: #57606a; }
.gone { text-decoration: line-through; }
.alert { fill: #a40e26; font-weight: 600; }
.busy { fill: #fff1c9; }
.holiday { fill: #eaeef2; }
.shut { fill: #afb8c1; }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3; }
.ground { fill: #0d1117; }
.quiet { fill: #9ea7b3; }
.line { stroke: #3d444d; }
.today { stroke: #ab7df8; }
.now { fill: #c297ff; }
.box { fill: #151b23; stroke: #3d444d; }
.good { fill: #12361f; stroke: #2ea043; }
.fair { fill: #3b2e08; stroke: #bb8009; }
.bad { fill: #5c1216; stroke: #f85149; }
.phase { fill: #10314f; stroke: #388bfd; }
.message { fill: #58a6ff; }
.done { fill: #9ea7b3; }
.alert { fill: #ff9b9b; }
.busy { fill: #3b2e08; }
.holiday { fill: #212830; }
.shut { fill: #656c76; }
}
`;
