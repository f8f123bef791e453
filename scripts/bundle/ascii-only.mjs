// A bundle in plain ASCII: esbuild escapes letters in strings, and leaves those in regular expressions as they are written.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decode, encode } from '@jridgewell/sourcemap-codec';

const foreign = /[^\0-\x7f]/g;
/** How much longer a letter becomes. */
const growth = '\\u0000'.length - 1;

/** For bundles without tagged templates that hold such letters: those would see the escape instead of the letter. */
export function asciiOnly() {
  return {
    name: 'ascii-only',
    setup({ initialOptions, onEnd }) {
      const { write = true } = initialOptions;
      initialOptions.write = false;
      onEnd(async ({ outputFiles = [] }) => {
        const script = outputFiles.find(({ path: file }) => file.endsWith('.js'));
        const map = outputFiles.find(({ path: file }) => file.endsWith('.js.map'));
        // Whatever stopped the build is told by it.
        if (!script) return;
        const { text } = script;
        put(script, text.replace(foreign, escaped));
        if (map) put(map, shiftedMap(JSON.parse(map.text), text));
        if (write) for (const file of outputFiles) await written(file);
      });
    },
  };
}

function escaped(letter) {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function shiftedMap(map, text) {
  const lines = text.split('\n');
  const mappings = decode(map.mappings).map((segments, index) => shifted(segments, lines[index]));
  return JSON.stringify({ ...map, mappings: encode(mappings) });
}

/** What stands behind a letter on its line moves along. */
function shifted(segments, line) {
  const places = [...line.matchAll(foreign)].map(({ index }) => index);
  let before = 0;
  return segments.map(([column, ...source]) => {
    while (places[before] < column) before++;
    return [column + before * growth, ...source];
  });
}

function put(file, text) {
  file.contents = new TextEncoder().encode(text);
}

async function written({ path: file, contents }) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, contents);
}
