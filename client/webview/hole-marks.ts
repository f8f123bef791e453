// What is missing in a text, as marks that lead to its place; the server writes them as `⟦name`, U+E000, a number and `⟧`.

const markPattern = /⟦([^⟦⟧\uE000]*)\uE000(\d+)⟧/g;

export interface MarkOptions {
  /** Words for a screen reader, with `{0}` for the name. */
  readonly label: string;
  readonly open: (index: number) => void;
}

/** As it is copied: `⟦name⟧`. */
export function withoutNumbers(text: string): string {
  return text.replace(markPattern, '⟦$1⟧');
}

/** The text with a button for each mark, made for the document that it goes into. */
export function marked(text: string, owner: Document, { label, open }: MarkOptions): DocumentFragment {
  const result = owner.createDocumentFragment();
  let end = 0;
  for (const found of text.matchAll(markPattern)) {
    const [whole, name = '', index] = found;
    const mark = owner.createElement('button');
    mark.type = 'button';
    mark.className = 'hole';
    mark.textContent = name;
    mark.title = label.replace('{0}', name);
    mark.setAttribute('aria-label', mark.title);
    mark.addEventListener('click', () => open(Number(index)));
    result.append(text.slice(end, found.index), mark);
    end = found.index + whole.length;
  }
  result.append(text.slice(end));
  return result;
}

/** Turns every mark below an element into a button, and clears the numbers out of attributes. */
export function markBelow(root: Element, options: MarkOptions): void {
  const owner = root.ownerDocument;
  for (const each of [root, ...root.querySelectorAll('*')]) {
    for (const attribute of each.attributes) attribute.value = withoutNumbers(attribute.value);
  }
  const walker = owner.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (isText(node) && node.data.includes('\uE000')) texts.push(node);
  }
  for (const node of texts) node.replaceWith(marked(node.data, owner, options));
}

/** Not `instanceof`: the nodes of a frame have classes of their own. */
function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}
