// The cases of the public YAML test suite as texts, with the white space that the suite writes with signs.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const folder = path.join(import.meta.dirname, 'src');

/** By the name of the file in the suite; a file with several cases counts them from its second. */
export const yamlSuite = readdirSync(folder)
  .sort()
  .flatMap((name) => {
    let text = '';
    return parse(readFileSync(path.join(folder, name), 'utf8')).map((entry, index) => {
      if (entry.yaml !== undefined) text = visible(entry.yaml);
      const id = `${name.replace('.yaml', '')}${index > 0 ? `-${index}` : ''}`;
      return { id, text, isInvalid: entry.fail === true };
    });
  });

function visible(text) {
  return text
    .replaceAll('␣', ' ')
    .replace(/—*»/g, '\t')
    .replaceAll('←', '\r')
    .replaceAll('⇔', '\uFEFF')
    .replaceAll('↵', '')
    .replace(/∎\n$/, '');
}
