// The list of its parts at the top of a page.
import { lowerFirst } from '../../text/wording.ts';
import { anchor, code } from './markdown.ts';
import type { Section } from './shape.ts';

/** Links to all sections but the first; nothing for a page that shows them at a glance. */
export function contents(sections: readonly Section[]): string | undefined {
  const [, ...rest] = sections;
  if (rest.length < 3) return undefined;
  const line = ({ path, schema }: Section) => {
    const depth = path.split('.').length - 1;
    const title = schema.title === undefined ? '' : ` ${lowerFirst(schema.title)}`;
    return `${'  '.repeat(depth)}- [${code(path)}](#${anchor(path)})${title}`;
  };
  return `## On this page\n\n${rest.map(line).join('\n')}`;
}
