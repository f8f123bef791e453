// Judges an XML document by an XML schema, as far as JUnit.xsd needs: an unknown construct of a schema throws instead of passing.
import { type Element, readXml } from './xml-reader.ts';

/** What is wrong, each with the way to it; empty when the document is valid. */
export function xsdProblems(schemaText: string, document: Element): readonly string[] {
  const source = schemaText.replace(/<\?xml[^>]*\?>\s*/, '').replace(/<xs:annotation>[\s\S]*?<\/xs:annotation>/g, '');
  const schema = readXml(source);
  const root = schema.children.find((each) => each.name === 'xs:element' && each.attributes.name === document.name);
  if (!root) return [`<${document.name}> is no root.`];
  return elementProblems(document, root, { schema, at: document.name });
}

interface Context {
  readonly schema: Element;
  readonly at: string;
}

function elementProblems(element: Element, declared: Element, context: Context): readonly string[] {
  const { type } = declared.attributes;
  const own = declared.children[0];
  const definition = type === undefined ? own : named(context.schema, type);
  if (definition?.name === 'xs:complexType') return complexProblems(element, definition, context);
  const base = definition?.name === 'xs:simpleType' ? definition : undefined;
  const problems = noChildren(element, context);
  return [...problems, ...valueProblems(element.text, base ?? type ?? 'xs:string', context)];
}

function complexProblems(element: Element, definition: Element, context: Context): readonly string[] {
  const parts = partsOf(definition, context.schema);
  const problems: string[] = [...attributeProblems(element, parts.attributes, context)];
  if (parts.text) {
    problems.push(...noChildren(element, context), ...valueProblems(element.text, parts.text, context));
    return problems;
  }
  if (element.text.trim() !== '') problems.push(`${context.at}: text is not allowed here.`);
  if (!parts.content) return [...problems, ...noChildren(element, context)];
  return [...problems, ...contentProblems(element, parts.content, context)];
}

interface Parts {
  readonly attributes: readonly Element[];
  readonly content: Element | undefined;
  readonly text: string | undefined;
}

function partsOf(definition: Element, schema: Element): Parts {
  const [first] = definition.children;
  if (first?.name === 'xs:complexContent' || first?.name === 'xs:simpleContent') {
    const extension = only(first, 'xs:extension');
    const base = extension.attributes.base ?? '';
    const added = extension.children.filter(({ name }) => name === 'xs:attribute');
    if (first.name === 'xs:simpleContent') return { attributes: added, content: undefined, text: base };
    const inherited = partsOf(known(named(schema, base)), schema);
    return { ...inherited, attributes: [...inherited.attributes, ...added] };
  }
  for (const { name } of definition.children) {
    if (!['xs:sequence', 'xs:choice', 'xs:attribute'].includes(name)) throw new Error(`${name} is not understood.`);
  }
  return {
    attributes: definition.children.filter(({ name }) => name === 'xs:attribute'),
    content: definition.children.find(({ name }) => name !== 'xs:attribute'),
    text: undefined,
  };
}

/** A sequence in its order, or at most one of a choice. */
function contentProblems(element: Element, content: Element, context: Context): readonly string[] {
  const problems: string[] = [];
  const rest = [...element.children];
  const judge = (child: Element, declared: Element): void => {
    problems.push(...elementProblems(child, declared, { ...context, at: `${context.at}/${child.name}` }));
  };
  if (content.name === 'xs:choice') {
    const [child, ...more] = rest;
    const declared = content.children.find((each) => each.attributes.name === child?.name);
    if (child && declared) judge(child, declared);
    else if (child || content.attributes.minOccurs !== '0')
      problems.push(`${context.at}: one of the choice is missing.`);
    return [...problems, ...more.map(({ name }) => `${context.at}: <${name}> is one too many.`)];
  }
  for (const declared of content.children) {
    const { name, minOccurs = '1', maxOccurs = '1' } = declared.attributes;
    let count = 0;
    while (rest[0]?.name === name && count < (maxOccurs === 'unbounded' ? Infinity : Number(maxOccurs))) {
      judge(known(rest.shift()), declared);
      count++;
    }
    if (count < Number(minOccurs)) problems.push(`${context.at}: <${name}> is missing.`);
  }
  return [...problems, ...rest.map(({ name }) => `${context.at}: <${name}> is not expected here.`)];
}

function attributeProblems(element: Element, declared: readonly Element[], context: Context): readonly string[] {
  const known = new Map(declared.map((each) => [each.attributes.name ?? '', each]));
  const unknown = Object.keys(element.attributes).filter((name) => !known.has(name));
  const missing = [...known].filter(
    ([name, each]) => each.attributes.use === 'required' && !(name in element.attributes),
  );
  const wrong = Object.entries(element.attributes).flatMap(([name, value]) => {
    const each = known.get(name);
    return each
      ? valueProblems(value, each.children[0] ?? each.attributes.type ?? 'xs:string', {
          ...context,
          at: `${context.at}/@${name}`,
        })
      : [];
  });
  return [
    ...unknown.map((name) => `${context.at}: there is no attribute ${name}.`),
    ...missing.map(([name]) => `${context.at}: the attribute ${name} is missing.`),
    ...wrong,
  ];
}

function valueProblems(value: string, type: Element | string, context: Context): readonly string[] {
  if (typeof type !== 'string') {
    const restriction = only(type, 'xs:restriction');
    const facets = restriction.children.flatMap((facet) => facetProblems(value, facet, context));
    return [...valueProblems(value, restriction.attributes.base ?? '', context), ...facets];
  }
  const own = named(context.schema, type);
  if (own) return valueProblems(value, own, context);
  const pattern = builtin[type];
  if (!pattern) throw new Error(`${type} is not understood.`);
  return pattern.test(value) ? [] : [`${context.at}: “${value}” is no ${type}.`];
}

function facetProblems(value: string, facet: Element, { at }: Context): readonly string[] {
  const given = facet.attributes.value ?? '';
  switch (facet.name) {
    case 'xs:minLength':
      return value.trim().length >= Number(given) ? [] : [`${at}: too short.`];
    case 'xs:pattern':
      return new RegExp(`^(?:${given})$`).test(value) ? [] : [`${at}: “${value}” does not match ${given}.`];
    case 'xs:whiteSpace':
      return [];
    default:
      throw new Error(`${facet.name} is not understood.`);
  }
}

const builtin: Readonly<Record<string, RegExp>> = {
  'xs:string': /^[\s\S]*$/,
  'xs:token': /^[\s\S]*$/, // White space is collapsed before it is judged.
  'xs:int': /^[+-]?\d{1,10}$/,
  'xs:decimal': /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  'xs:dateTime': /^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d/,
};

function noChildren(element: Element, { at }: Context): readonly string[] {
  return element.children.map(({ name }) => `${at}: <${name}> is not expected here.`);
}

function named(schema: Element, name: string): Element | undefined {
  return schema.children.find((each) => each.name.endsWith('Type') && each.attributes.name === name);
}

function only(element: Element, name: string): Element {
  return known(element.children.find((each) => each.name === name));
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The schema has a shape that is not understood.');
  return value;
}
