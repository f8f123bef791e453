// Keeps generated tables of texts compressed in bundles for Node, which unpacks one text at once when it is asked for; browsers cannot.
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { loadModule } from '../generate/docs/load-module.mjs';

/** `files` are paths from the root, of modules that export nothing but tables from names to texts. */
export function packedTexts(root, files) {
  const byPath = new Map(files.map((file) => [path.join(root, file), file]));
  return {
    name: 'packed-texts',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]generated[\\/]/ }, async ({ path: file }) => {
        const entry = byPath.get(file);
        if (entry === undefined) return undefined;
        const tables = Object.entries(await loadModule(root, entry));
        return {
          contents: [unpacking, ...tables.map(([name, texts]) => packed(name, texts))].join('\n'),
          loader: 'js',
        };
      });
    },
  };
}

/** The table is made, and the module that unpacks is asked for, when somebody wants a text or a name. */
const unpacking = `const unpacked = (make) => {
  let made;
  const table = () => (made ??= make());
  const inflate = (text) => process.getBuiltinModule('node:zlib').inflateRawSync(Buffer.from(text, 'base64')).toString();
  return new Proxy({}, {
    get: (_, name) => Object.hasOwn(table(), name) ? inflate(table()[name]) : undefined,
    ownKeys: () => Reflect.ownKeys(table()),
    getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(table(), name),
  });
};`;

function packed(name, texts) {
  const entries = Object.entries(texts).map(([key, text]) => [
    key,
    deflateRawSync(text, { level: 9 }).toString('base64'),
  ]);
  return `export const ${name} = unpacked(() => (${JSON.stringify(Object.fromEntries(entries))}));`;
}
