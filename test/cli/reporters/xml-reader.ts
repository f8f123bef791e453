// A strict reader of XML 1.0 for tests: it refuses what is not well-formed, so that nothing of an author passes as mark-up.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Of this element alone, entities resolved. */
  readonly text: string;
}

/** Throws on anything that XML 1.0 does not allow; knows the five entities and character references, and no DTD. */
export function readXml(source: string): Element {
  const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(source);
  if (illegal) throw new Error(`U+${illegal[0].codePointAt(0)?.toString(16)} is not allowed in XML.`);
  const open: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [];
  const top = { name: '', attributes: {}, children: [] as Element[], text: '' };
  open.push(top);
  let rest = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').replace(/^<!DOCTYPE html>\n/, '');
  while (rest !== '') {
    const holder = open.at(-1) ?? top;
    const text = /^[^<&]+|^&(?:amp|lt|gt|quot|#\d+);/.exec(rest);
    const start = /^<([a-zA-Z][\w.:-]*)((?:\s+[a-zA-Z][\w.:-]*="[^"<]*")*)\s*(\/?)>/.exec(rest);
    const end = /^<\/([a-zA-Z][\w.:-]*)>/.exec(rest);
    const taken = text ?? start ?? end;
    if (!taken) throw new Error(`Not well-formed: ${rest.slice(0, 80)}`);
    rest = rest.slice(taken[0].length);
    if (text) holder.text += resolved(text[0]);
    else if (start) {
      const attributes: Record<string, string> = {};
      for (const [, name = '', value = ''] of (start[2] ?? '').matchAll(/([\w.:-]+)="([^"]*)"/g)) {
        if (name in attributes) throw new Error(`“${name}” stands twice.`);
        attributes[name] = resolved(value);
      }
      const element = { name: start[1] ?? '', attributes, children: [], text: '' };
      holder.children.push(element);
      if (start[3] === '') open.push(element);
    } else if (open.pop()?.name !== end?.[1]) throw new Error(`</${end?.[1]}> closes nothing.`);
  }
  const [root, other] = top.children;
  if (open.length !== 1 || !root || other || top.text.trim() !== '') throw new Error('There has to be one root.');
  return root;
}

export function elementsIn(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(elementsIn)];
}

function resolved(text: string): string {
  const plain = text.replace(/&(amp|lt|gt|quot|#(\d+));/g, (_, name: string, code: string | undefined) =>
    code === undefined ? ({ amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? '') : String.fromCodePoint(Number(code)),
  );
  if (/&(?!(amp|lt|gt|quot|#\d+);)/.test(text)) throw new Error(`A bare & in ${text}`);
  return plain;
}
