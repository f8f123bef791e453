// Breaks a text the way people, tools and attackers do.

/** Pieces that mean something to YAML, to templates, or to whatever reads their output. */
const pieces = [
  ...['\n', '\r\n', '\r', '\t', ' ', '  ', '    ', '\u00a0', '\u2028', '\u0085', '\ufeff'],
  ...[':', ': ', '- ', '-', '? ', '#', ' # ', '|', '>-\n', '|2\n', '"', "'", '\\', ',', '...\n', '---\n', '--- |\n'],
  ...[
    '{',
    '}',
    '[',
    ']',
    '{{',
    '}}',
    '{{{',
    '&a ',
    '*a',
    '&a [*a]',
    '<<: ',
    '<<: *a\n',
    '!',
    '!!str ',
    '!!js/function ',
  ],
  ...[
    '%YAML 1.1\n',
    '%TAG ! x\n',
    '~',
    'null',
    '.nan',
    '1e999',
    '0x7fffffffffffffffff',
    '012',
    '2027-02-30',
    'y',
    'yes',
  ],
  ...['__proto__: ', 'constructor: ', 'toString: ', 'prototype: { x: 1 }\n', 'hasOwnProperty', '__proto__'],
  ...[
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> main\n',
    '{{#if x}}',
    '{{/if}}',
    '{{#each',
    '{{> x}}',
    '{{log "::error::"}}',
  ],
  ...[
    '\u0000',
    '\u0001',
    '\u001b[31m',
    '\u007f',
    '\u0090',
    '\ud800',
    '\udc00',
    '\ud83d\ude42',
    '\u202e',
    '\u200b',
    '\u0301',
  ],
  ...['::error::x', '##[error]x', '=1+1', '-->', '<script>', '](command:x)', '../../x', 'C:\\x', '\u6c49\u5b57'],
  ...[
    'kind: SlaPolicy\n',
    'spec:\n',
    'metadata: { name: x }\n',
    'id: x\n',
    '  - id: x\n',
    'due: -P1D\n',
    'support-playbooks-ignore x',
  ],
];

/** `others` are texts to take stretches from. */
export function mutated(text, chance, others = []) {
  let result = text;
  for (let left = 1 + chance.small(9); left > 0; left--) result = mutatedOnce(result, chance, others);
  return result.slice(0, 64 * 1024);
}

function mutatedOnce(text, chance, others) {
  const at = place(text, chance);
  const length = chance.small(Math.min(400, text.length - at + 1));
  const splice = (insert, remove = length) => text.slice(0, at) + insert + text.slice(at + remove);
  switch (chance.below(10)) {
    case 0:
      return splice('');
    case 1:
    case 2:
      return splice(chance.pick(pieces), 0);
    case 3:
      return splice(chance.pick(pieces));
    case 4:
      return splice(chance.pick(pieces).repeat(1 + chance.small(90)), 0);
    case 5:
      return splice(text.slice(at, at + length).repeat(2));
    case 6:
      return splice(stretchOf(chance.pick(others.length > 0 ? others : [text]), chance));
    case 7:
      return splice(
        String.fromCodePoint(chance.pick([chance.below(0x80), chance.below(0x3000), chance.below(0x110000)])),
        1,
      );
    case 8:
      return withLines(text, chance);
    default:
      return chance.isTrue(0.2) ? text.slice(0, at) : splice(' '.repeat(chance.below(8)), chance.below(4));
  }
}

/** Half of the places are the beginning of a line, where structure is. */
function place(text, chance) {
  const at = chance.below(text.length + 1);
  return chance.isTrue() ? text.lastIndexOf('\n', at - 1) + 1 : at;
}

function stretchOf(text, chance) {
  const start = place(text, chance);
  return text.slice(start, start + chance.small(600));
}

/** Lines that move, go deeper or come out, as with a careless paste. */
function withLines(text, chance) {
  const lines = text.split('\n');
  const from = chance.below(lines.length);
  const count = 1 + chance.small(12);
  const taken = lines.slice(from, from + count);
  const rest = [...lines.slice(0, from), ...lines.slice(from + count)];
  const to = chance.below(rest.length + 1);
  switch (chance.below(3)) {
    case 0:
      return [...rest.slice(0, to), ...taken, ...rest.slice(to)].join('\n');
    case 1:
      return [...lines.slice(0, from), ...taken.map((line) => `  ${line}`), ...lines.slice(from + count)].join('\n');
    default:
      return [
        ...lines.slice(0, from),
        ...taken.map((line) => line.replace(/^ {1,2}/, '')),
        ...lines.slice(from + count),
      ].join('\n');
  }
}
