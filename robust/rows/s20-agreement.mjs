// S20: what is made to break a reader is judged alike by the command line, by the server, and with other line ends.
import { execFile } from 'node:child_process';
import { builtCli, startServer } from '../harness/server-process.mjs';
import { folderWith } from '../harness/workspace-folder.mjs';
import { today } from '../harness/workspaces.mjs';
import { attacks } from './s3/attacks.mjs';

/** In CI only texts of up to so many characters; in the deep part all that a file can hold. */
const mostInCi = 20_000;

export const row = {
  id: 'S20',
  title: 'One file, one verdict: command line, server, either line end',
  target: 'the same findings at the same places in the same words',
  run: async ({ isDeep }) => {
    const files = filesFrom(isDeep ? Number.POSITIVE_INFINITY : mostInCi);
    const folder = folderWith(files);
    const usual = await byCli(folder);
    const withBreaks = [...files].filter(([, text]) => !text.includes('\r') && withCrlf(text).length <= largestFile);
    const otherEnds = folderWith(withBreaks.map(([name, text]) => [name, withCrlf(text)]));
    const failures = [
      ...differences('the server', usual, await byServer(folder)),
      ...differences('with CRLF', onlyStarts(await byCli(folderWith(withBreaks))), onlyStarts(await byCli(otherEnds))),
    ];
    return { n: files.size * 4, failures, slowestMs: 0, notes: [`${files.size} files, ${usual.length} findings.`] };
  },
};

/** With longer line ends a file may be too large to be read. */
const largestFile = 1024 * 1024;

function withCrlf(text) {
  return text.replaceAll('\n', '\r\n');
}

/** What is not UTF-8 cannot lie on a disk as it is. */
function filesFrom(most) {
  const texts = attacks.map(({ make }) => make()).filter((text) => typeof text === 'string' && text.length <= most);
  const whole = texts.filter((text) => Buffer.from(text).toString() === text);
  const named = whole.map((text, index) => [`attack-${String(index).padStart(3, '0')}.playbook.yaml`, text]);
  return new Map([['support-playbooks.config.yaml', `asOf: ${today}\n`], ...named]);
}

async function byCli(folder) {
  const argv = [builtCli, 'validate', '--format', 'json', '--no-cache'];
  const stdout = await new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd: folder, maxBuffer: 2 ** 28 }, (_, printed) => resolve(printed));
  });
  const { findings } = JSON.parse(stdout);
  return findings.map(({ file, rule, message, range: { start, end } }) => ({
    file,
    rule,
    message,
    start: `${start.line}:${start.column}`,
    end: `${end.line}:${end.column}`,
  }));
}

async function byServer(folder) {
  const server = await startServer(folder);
  await server.until(() => server.statuses() > 0, 120_000);
  const place = ({ line, character }) => `${line + 1}:${character + 1}`;
  const found = [...server.pushed].flatMap(([file, diagnostics]) =>
    diagnostics.map(({ code, message, range: { start, end } }) => ({
      file,
      rule: String(code),
      message,
      start: place(start),
      end: place(end),
    })),
  );
  await server.end();
  return found;
}

function onlyStarts(found) {
  return found.map(({ end: _, ...rest }) => rest);
}

function differences(who, usual, told) {
  const [here, there] = [usual, told].map((found) => new Set(found.map((each) => JSON.stringify(each))));
  return [
    ...[...here].filter((each) => !there.has(each)).map((each) => `${who} misses ${each.slice(0, 300)}`),
    ...[...there].filter((each) => !here.has(each)).map((each) => `${who} adds ${each.slice(0, 300)}`),
  ].slice(0, 10);
}
