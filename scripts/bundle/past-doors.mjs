// Lets a bundle import past the doors of the rooms: a name then brings the file along that it stands in, and not all that the room has.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** `imports` is that of package.json. A door is a file that does nothing but re-export. */
export function pastDoors(root, imports) {
  const doors = Object.entries(imports).filter(([, file]) => path.basename(file) === 'index.ts');
  const statement = new RegExp(`^import \\{([^}]*)\\} from '(${doors.map(([door]) => door).join('|')})';`, 'gm');
  return {
    name: 'past-doors',
    setup({ onLoad, onStart }) {
      let behind = new Map();
      onStart(async () => {
        behind = new Map(await Promise.all(doors.map(async ([door, file]) => [door, await behindDoor(root, file)])));
      });
      onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
        const text = await readFile(file, 'utf8');
        const contents = text.replace(statement, (whole, names, door) => straight(whole, names, behind.get(door)));
        return contents === text ? undefined : { contents, loader: 'ts' };
      });
    },
  };
}

/** All on the first line, so that every other line keeps its number in the source map. */
function straight(whole, names, places) {
  const values = namesIn(names).filter((each) => !each.startsWith('type '));
  const imports = values.map((each) => {
    const [name, local = name] = each.split(' as ');
    const place = places.get(name);
    if (!place) throw new Error(`No door leads to ${name}.`);
    return `import { ${place.name} as ${local} } from ${JSON.stringify(place.file)};`;
  });
  return imports.join(' ') + whole.replace(/[^\n]/g, '');
}

/** Where each value behind a door stands, and what it is called there. */
async function behindDoor(root, door) {
  const text = await readFile(path.join(root, door), 'utf8');
  const places = new Map();
  for (const [, names, target] of text.matchAll(/^export (?:\{([^}]*)\}|\*) from '([^']+)';/gm)) {
    const file = path.join(root, path.dirname(door), target);
    for (const each of names === undefined ? await valuesOf(file) : namesIn(names)) {
      const [name, exported = name] = each.split(' as ');
      places.set(exported, { file, name });
    }
  }
  return places;
}

function namesIn(list) {
  return list.split(',').flatMap((each) => each.trim() || []);
}

async function valuesOf(file) {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(/^export (?:const|function\*?|class) (\w+)/gm)].map(([, name]) => name);
}
