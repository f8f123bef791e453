// Keeps packages that most runs do without compressed in a bundle for Node, and looks at their code when something of theirs is used: else it costs a quarter of every start.
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';

const namespace = 'packed-packages';
const parameters = ['module', 'exports', 'require'];

/** `names`: what is written behind `from`, and what that is a part of; a package that is packed twice would be two packages. */
export function packedPackages(root, names) {
  return {
    name: namespace,
    setup({ onResolve, onLoad, resolve, initialOptions }) {
      onResolve({ filter: /^[^./]/ }, async ({ path: name, kind, resolveDir, pluginData }) => {
        const whole = names.get(name);
        if (whole === undefined || pluginData === namespace) return undefined;
        const found = await resolve(whole, { kind, resolveDir, pluginData: namespace });
        if (found.errors.length > 0) return found;
        // The ending says that what stands there now is CommonJS, whatever the package is.
        return { path: `${placeIn(root, found.path)}.cjs`, namespace, pluginData: found.path };
      });
      onLoad({ filter: /.*/, namespace }, async ({ pluginData: file }) => {
        const { target, minifySyntax, minifyWhitespace, legalComments, charset } = initialOptions;
        const { outputFiles } = await build({
          ...{ target, minifySyntax, minifyWhitespace, legalComments, charset },
          absWorkingDir: root,
          entryPoints: [file],
          bundle: true,
          write: false,
          platform: 'node',
          format: 'cjs',
          logLevel: 'warning',
        });
        const code = outputFiles[0].text;
        return { contents: unpacking(code, exportsOf(code, file), placeIn(root, file)), loader: 'js' };
      });
    },
  };
}

/** What it exports has to be known before it is looked at. */
function exportsOf(code, file) {
  const module = { exports: {} };
  vm.compileFunction(code, parameters)(module, module.exports, createRequire(file));
  return module.exports;
}

/** The place is what stack traces show. */
function unpacking(code, found, place) {
  return `const { inflateRawSync } = require('node:zlib');
const { compileFunction } = require('node:vm');
const packed = ${JSON.stringify(deflateRawSync(code).toString('base64'))};
let unpacked;
function whole() {
  if (unpacked) return unpacked;
  const code = inflateRawSync(Buffer.from(packed, 'base64')).toString();
  const module = { exports: {} };
  compileFunction(code, ${JSON.stringify(parameters)}, { filename: ${JSON.stringify(place)} })(module, module.exports, require);
  unpacked = module.exports;
  return unpacked;
}
${found.__esModule ? "Object.defineProperty(exports, '__esModule', { value: true });" : ''}
for (const key of ${JSON.stringify(Object.keys(found).filter((key) => key !== '__esModule'))})
  Object.defineProperty(exports, key, { enumerable: true, get: () => whole()[key] });`;
}

function placeIn(root, file) {
  return path.relative(root, file).split(path.sep).join('/');
}
