// S10: whatever authors write, through every writer of ours, read back by readers of their own: it arrives as text or not at all.
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { loadModule } from '../../scripts/generate/docs/load-module.mjs';
import { chanceFrom } from '../harness/chance.mjs';
import { loadCore, root } from '../harness/core.mjs';
import { gather, thrownIn } from '../harness/gather.mjs';
import { rounds } from '../harness/rounds.mjs';
import { exampleFiles, snapshotOf, today } from '../harness/workspaces.mjs';
import {
  isForbiddenInXml,
  isFormula,
  mentionsIn,
  readCsv,
  readMarkdown,
  readXmlText,
  runnerCommands,
  shellArguments,
  steersTerminal,
} from './s10/decoders.mjs';
import { pieces } from './s10/pieces.mjs';

export const row = {
  id: 'S10',
  title: 'Hostile texts through every writer, read back by readers of their own',
  target: 'no command, no control of a terminal, no mark-up, no link, no formula, no header but ours; the words arrive',
  isRandom: true,
  run: async (context) => {
    const sinks = await loadModule(root, 'robust/rows/s10/sinks.mjs');
    const core = await loadCore();
    const hovered = hoverOf(core);
    const chance = chanceFrom(context.seed);
    const found = gather(context);
    let n = 0;
    for (const _ of rounds(context, 7)) {
      const texts = Array.from({ length: 50 }, () => textBy(chance));
      for (const text of texts)
        for (const [name, failureOf] of Object.entries(readers)) {
          const judge = (smaller) => judged(name, () => failureOf(smaller, sinks, hovered));
          const failure = judge(text);
          n++;
          if (failure !== undefined)
            found.add(failure, {
              text: JSON.stringify(text),
              judge: (small) => judgeSaved(small, judge),
              saved: (small) => JSON.stringify({ name, text: small }),
            });
        }
      const failure = shellFailure(texts, sinks) ?? (await mailFailure(texts[0], sinks));
      n += texts.length + 1;
      if (failure !== undefined) found.add(failure, { text: JSON.stringify(texts), judge: () => undefined });
      if (found.isFull()) break;
    }
    return { n, failures: found.failures, slowestMs: 0, notes: [`${Object.keys(readers).length + 2} writers.`] };
  },
  again: async (saved) => {
    const sinks = await loadModule(root, 'robust/rows/s10/sinks.mjs');
    const core = await loadCore();
    const { name, text } = JSON.parse(saved);
    const failure = judged(name, () => readers[name](JSON.parse(text), sinks, hoverOf(core)));
    return failure === undefined ? [] : [failure];
  },
};

function textBy(chance) {
  return Array.from({ length: 1 + chance.small(12) }, () => chance.pick(pieces)).join(chance.isTrue(0.3) ? ' ' : '');
}

/** Made smaller as JSON, because only that can be kept; what is no JSON any more fails in no way. */
function judgeSaved(json, judge) {
  try {
    const text = JSON.parse(json);
    return typeof text === 'string' ? judge(text) : undefined;
  } catch {
    return undefined;
  }
}

function judged(name, work) {
  try {
    const said = work();
    return said === undefined ? undefined : `${name}: ${said}`;
  } catch (error) {
    return `${name}: ${thrownIn(error)}`;
  }
}

/** What each writer promises, or a sentence about what came through. */
const readers = {
  'a line of a terminal': (text, { terminalText }) => {
    const line = terminalText(text);
    if (steersTerminal(line) || /[\n\t]/.test(line)) return 'it steers the terminal.';
    return obeyed(line);
  },
  'lines of a terminal': (text, { terminalLines }) => {
    const lines = terminalLines(text);
    return steersTerminal(lines.replaceAll('\r\n', '\n')) ? 'it steers the terminal.' : obeyed(lines);
  },
  'a command of ours': (text, { githubCommand, terminalText }) => {
    const commands = runnerCommands(githubCommand('warning', { file: text, line: 3, title: text }, text));
    const words = terminalText(text);
    const expected = [{ name: 'warning', properties: { file: words, line: '3', title: words }, data: words }];
    return same(commands, expected) ? undefined : `the runner reads ${JSON.stringify(commands).slice(0, 120)}.`;
  },
  JSON: (text, { jsonText }) => {
    const printed = jsonText({ [`k${text}`]: text });
    if (!same(JSON.parse(printed), { [`k${text}`]: text })) return 'another value comes back.';
    return steersTerminal(printed) ? 'it steers the terminal.' : obeyed(printed);
  },
  'Markdown in a table': (text, { markdownText, terminalText }) => {
    const { words, others, cells } = readMarkdown(`| a |\n|---|\n| x ${markdownText(text)} |\n`);
    if (cells !== 1) return `${cells} cells come of one.`;
    return markdownFailure({ words: words.slice(1), others }, `x ${terminalText(text)}`);
  },
  'Markdown in a line': (text, { markdownText, terminalText }) =>
    markdownFailure(readMarkdown(`x ${markdownText(text)}`), `x ${terminalText(text)}`),
  'HTML in Markdown': (text, { markdownHtmlText, terminalText }) => {
    const read = readXmlText(markdownHtmlText(text));
    if (read === undefined) return 'it opens an element.';
    if (mentionsIn(read).length > 0) return 'it mentions somebody.';
    return sameWords(read, terminalText(text)) ? undefined : 'other words come back.';
  },
  'a block of code': (text, { markdownFence, terminalLines }) => {
    const { others } = readMarkdown(markdownFence('text', `${text}\n`));
    const [block, ...more] = others;
    if (more.length > 0 || block?.type !== 'fence') return `${others.length} blocks come of one.`;
    return sameWords(block.content, terminalLines(`${text}\n`)) ? undefined : 'other words come back.';
  },
  Mermaid: (text, { mermaidText }) =>
    /[^\p{L}\p{M}\p{N} .,'’()…-]|--/u.test(mermaidText(text)) ? 'a sign of Mermaid comes through.' : undefined,
  'a path in SARIF': (text, { relativeUri }) => {
    const uri = new URL(relativeUri(text), 'https://host.example/root/');
    if (uri.host !== 'host.example' || uri.search !== '' || uri.hash !== '') return 'it leads elsewhere.';
    return undefined;
  },
  'a message in SARIF': (text, { sarifMessage, terminalText }) => {
    const words = sarifMessage(text).text.replace(/\{\{/g, '{').replace(/\}\}/g, '}').replace(/\\(.)/g, '$1');
    return words === terminalText(text) ? undefined : 'other words come back.';
  },
  XML: (text, { xmlText }) => {
    const written = xmlText(text);
    if (isForbiddenInXml(written)) return 'a character that XML forbids comes through.';
    return readXmlText(written) === undefined ? 'it opens an element.' : undefined;
  },
  HTML: (text, { escapeHtml }) => (readXmlText(escapeHtml(text)) === text ? undefined : 'other words come back.'),
  'a picture': (text, { svgText }) => (readXmlText(svgText(text)) === undefined ? 'it opens an element.' : undefined),
  'JSON in a page': (text, { scriptJson }) => {
    const written = scriptJson({ text });
    if (/<\/?script|<!--|-->/i.test(written)) return 'it ends its element.';
    return same(JSON.parse(written), { text }) ? undefined : 'another value comes back.';
  },
  'a table for spreadsheets': (text, { csvText }) => {
    const [first, ...more] = readCsv(csvText([[text, 'next']]));
    if (more.length > 0 || first?.length !== 2 || first[1] !== 'next') return 'it breaks out of its cell.';
    return isFormula(first[0]) ? 'a formula comes through.' : undefined;
  },
  'a calendar': (text, { calendarFile, textValue }) => {
    const components = [{ name: 'VEVENT', properties: [{ name: 'SUMMARY', value: textValue(text) }] }];
    const whole = new ICAL.Component(ICAL.parse(calendarFile({ title: text, locale: 'en', components })));
    const [event, ...more] = whole.getAllSubcomponents();
    if (more.length > 0 || event.getAllProperties().length !== 1) return 'it adds something of its own.';
    return undefined;
  },
  'a value in a message': (text, { escapeMarkdown, markdownHtml }) => {
    const html = markdownHtml(`x ${escapeMarkdown(text, { startsLine: false })} y\n`);
    const tags = html.match(/<\/?[a-z][^>]*>/gi) ?? [];
    return tags.join('') === '<p></p>' ? undefined : `an element comes through: ${tags.join('')}`;
  },
  'words in a hover': (text, { asWords, asCode }) => {
    const { others } = readMarkdown(`**${asWords(text)}** (${asCode(text)})`);
    const strange = others.filter(
      ({ type, content }) =>
        !/^(?:strong|code)_|^code_inline$|^(?:paragraph|softbreak)/.test(type) &&
        !/^(?:https?:\/\/|mailto:)/.test(content ?? ''),
    );
    return strange.length === 0 ? undefined : `${strange[0].type} comes through.`;
  },
  'a hover': (text, _, hovered) => {
    const { others } = readMarkdown(hovered(text));
    const strange = others.filter(
      ({ type, content }) => /image|html/.test(type) || (type === 'link_open' && !/^(?:https?:|mailto:)/.test(content)),
    );
    return strange.length === 0 ? undefined : `${strange[0].type} comes through: ${strange[0].content}`;
  },
};

function obeyed(text) {
  const [command] = runnerCommands(text);
  return command === undefined ? undefined : `the runner obeys “${command.name}”.`;
}

function markdownFailure({ words, others }, expected) {
  // An address is found in any words by whoever wants to, and harms nobody.
  const more = others.filter(({ type, content }) => !(type === 'link_open' && content.startsWith('mailto:')));
  if (more.length > 0) return `${more[0].type} comes through.`;
  if (mentionsIn(words).length > 0) return `somebody is mentioned: ${mentionsIn(words)[0]}`;
  return sameWords(words, expected) ? undefined : 'other words come back.';
}

/** White space and what takes a mention apart aside. */
function sameWords(one, other) {
  const bare = (text) => text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();
  return bare(one) === bare(other);
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The hover over a name that leads to something with a hostile title and description. */
function hoverOf(core) {
  const base = snapshotOf(core, exampleFiles('fernway'));
  const file = 'support/calendars.playbook.yaml';
  const sla = 'support/sla.playbook.yaml';
  const offset = base.files.get(sla).text.content.indexOf('amsterdam-office') + 3;
  const original = base.files.get(file).text.content;
  return (text) => {
    // Halves of characters are refused when they are read.
    const written = JSON.stringify(
      text.replace(/\p{Surrogate}/gu, '').replace(/[\u007f-\u009f\ufffe\uffff\ufeff]/g, ''),
    );
    const content = original.replace(
      /^( *)title: .*$/m,
      `$1title: ${written.replaceAll('$', '$$$$')}\n$1description: ${written.replaceAll('$', '$$$$')}`,
    );
    const snapshot = core.withFiles(base, [[file, { content }]]);
    return core.hover(snapshot, sla, offset, { today })?.markdown ?? '';
  };
}

/** All at once, because a shell takes its time to start. */
function shellFailure(texts, { shellArgument, terminalText }) {
  const given = texts.map((text) => terminalText(text));
  const got = shellArguments(texts.map((text) => shellArgument(text)));
  const wrong = given.findIndex((text, index) => text !== got[index]);
  return wrong < 0
    ? undefined
    : `an argument of a shell: ${JSON.stringify(given[wrong])} arrives as ${JSON.stringify(got[wrong])}.`;
}

async function mailFailure(text, { mailDraft }) {
  const from = { name: text, address: 'help@fernway.example' };
  const draft = mailDraft({ subject: text, from, locale: 'en', text, html: '<p>x</p>', isAutoReply: false });
  if (draft.split('\r\n').some((line) => line.length > 998)) return 'a mail: a line is longer than 998.';
  const mail = await PostalMime.parse(draft);
  const names = mail.headers.map(({ key }) => key).join();
  const expected = 'from,subject,x-unsent,content-language,mime-version,content-type';
  return names === expected && mail.from?.address === from.address ? undefined : `a mail: its headers are ${names}.`;
}
