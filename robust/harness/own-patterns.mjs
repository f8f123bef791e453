// Every regular expression that ships: written in the sources, made while the program runs, and in the schemas.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './core.mjs';

/** Each once, with every place where it stands. */
export function ownPatterns() {
  const found = new Map();
  const add = ({ source, flags, place }) => {
    const key = `/${source}/${flags}`;
    const before = found.get(key);
    found.set(key, { source, flags, place: before ? `${before.place}, ${place}` : place });
  };
  for (const file of sources()) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const { source, flags, line } of literalsIn(text)) add({ source, flags, place: `${file}:${line}` });
  }
  for (const { source, place } of schemaPatterns()) add({ source, flags: 'u', place });
  return [...found.values()];
}

function sources() {
  return ['core', 'server', 'cli', 'client'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true })
      .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\.ts$/.test(file) && !file.includes('/generated/') && !file.endsWith('.d.ts'))
      .sort(),
  );
}

/** Literals of a formatted source: a slash begins one where a value can begin. */
export function literalsIn(text) {
  const found = [];
  let line = 1;
  /** The last sign or word before, and how deep the braces were when a template text was left for its code. */
  let before = '';
  const templates = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at, at + 4000);
    const blank = /^\s+/.exec(rest);
    const comment = /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(rest);
    const string = /^(?:'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")/.exec(rest);
    const word = /^[\p{L}\p{N}_$]+/u.exec(rest);
    let taken = (blank ?? comment ?? string ?? word)?.[0] ?? text[at];
    if (string) before = 'a';
    else if (word) before = /^(?:return|typeof|case|in|of|yield|await|else|do|new|void)$/.test(taken) ? '(' : 'a';
    else if (!blank && !comment) {
      const sign = text[at];
      if (sign === '`' || (sign === '}' && templates.at(-1) === 0)) {
        if (sign === '}') templates.pop();
        taken = templateText(text, at);
        if (taken.endsWith('${')) templates.push(0);
        before = taken.endsWith('${') ? '(' : 'a';
      } else if (sign === '/' && !/[a)\]]/.test(before)) {
        const literal = /^\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([a-z]*)/.exec(rest);
        if (!literal) throw new Error(`A slash that is no pattern, line ${line}.`);
        found.push({ source: literal[1], flags: literal[2], line });
        taken = literal[0];
        before = 'a';
      } else {
        if (sign === '{' && templates.length > 0) templates[templates.length - 1]++;
        if (sign === '}' && templates.length > 0) templates[templates.length - 1]--;
        before = sign === '}' ? '(' : sign;
      }
    }
    line += taken.split('\n').length - 1;
    at += taken.length;
  }
  return found;
}

/** From a back tick, or from the brace behind its code, to the end or to the next code. */
function templateText(text, start) {
  let at = start + 1;
  while (at < text.length && text[at] !== '`' && !(text[at] === '$' && text[at + 1] === '{'))
    at += text[at] === '\\' ? 2 : 1;
  return text.slice(start, text[at] === '`' ? at + 1 : at + 2);
}

function schemaPatterns() {
  const folder = path.join(root, 'schemas');
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json'));
  return names.flatMap((name) =>
    patternsIn(JSON.parse(readFileSync(path.join(folder, name), 'utf8')), `schemas/${name}`),
  );
}

function patternsIn(value, place) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    if (key === 'pattern' && typeof inside === 'string') return [{ source: inside, place }];
    if (key === 'patternProperties')
      return [...Object.keys(inside).map((source) => ({ source, place })), ...patternsIn(inside, place)];
    return patternsIn(inside, place);
  });
}
