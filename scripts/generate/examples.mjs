// What `init` writes: the sample workspace, which the rules' own examples edit too, and the starter; as texts by path.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export async function packExamples(root) {
  return [
    await pack(root, 'examples/fernway', {
      target: 'core/src/generated/example.ts',
      name: 'exampleTexts',
      words: 'The sample: the files of a whole small company, by path.',
    }),
    await pack(root, 'cli/starter', {
      target: 'cli/src/generated/starter.ts',
      name: 'starterTexts',
      words: 'A first workspace, by path.',
    }),
  ];
}

async function pack(root, folder, { target, name, words }) {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /(\.playbook\.ya?ml|\.config\.yaml|\.hbs)$/.test(entry.name))
    .map((entry) =>
      path.relative(path.join(root, folder), path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
  const lines = await Promise.all(
    files.map(
      async (file) =>
        `  ${JSON.stringify(file)}: ${JSON.stringify(await readFile(path.join(root, folder, file), 'utf8'))},`,
    ),
  );
  const packed = `// Generated from ${folder}/ by npm run generate. Do not edit.
/** ${words} */
export const ${name}: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
  return [target, packed];
}
