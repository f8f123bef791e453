// Makes playbooks of a wanted size: like the sample in kind and in length of lines, without a finding, and different from file to file.

/** About so many lines has a playbook in a corpus of many. */
export const usualLines = 200;

/** Numbers of names that stand on one line of a list. */
const namesPerLine = 8;

/** One strategy, with about `lines` lines. Dates are quoted, so that readers of YAML 1.1 see texts too. */
export function strategyOf(name, lines) {
  const head = headOf(name);
  const routes = 4;
  const linesEach = 11 + 1 / namesPerLine;
  const count = Math.max(2, Math.floor((lines - head.length - routes) / linesEach));
  const indices = Array.from({ length: count }, (_, index) => index + 1);
  return [...head, ...indices.flatMap((index) => channelOf(name, index)), ...routesTo(indices), ''].join('\n');
}

function headOf(name) {
  return [
    'apiVersion: support-playbooks/v1',
    'kind: ChannelStrategy',
    'metadata:',
    `  name: ${name}`,
    `  title: Channels of ${name}`,
    '  owner: support-operations',
    '  reviewBy: "2027-06-30"',
    'spec:',
    '  priorities: [urgent, high, normal, low]',
    '  segments:',
    '    - { id: enterprise, title: Enterprise accounts, touch: high, languages: [en, fr, nl] }',
    '    - { id: self-serve, title: Self-serve accounts, touch: low, default: true, languages: [en] }',
    '  queryTypes:',
    '    - { id: how-to, title: How do I, complexity: simple }',
    '    - { id: billing, title: Billing question, complexity: simple, dataSensitivity: high }',
    '  channels:',
  ];
}

function channelOf(name, index) {
  return [
    `    - id: email-${index}`,
    `      title: { en: E-mail of team ${index}, fr: E-mail de l'équipe ${index}, nl: E-mail van team ${index} }`,
    `      reachedBy: { en: by e-mail to team ${index}, fr: par e-mail à l'équipe ${index}, nl: per e-mail aan team ${index} }`,
    '      type: email',
    `      team: team-${index}`,
    '      calendar: 24x7',
    '      languages: [en, fr, nl]',
    '      suits: [how-to, billing]',
    '      acknowledgement: { template: email-acknowledgement }',
    '      endpoints:',
    `        - { id: mailbox-${index}, kind: email-address, value: team-${index}@${name}.example }`,
  ];
}

/** Every channel is named, because one that nothing names is a finding. */
function routesTo(indices) {
  const names = indices.map((index) => `email-${index}`);
  const rows = [];
  for (let start = 0; start < names.length; start += namesPerLine)
    rows.push(names.slice(start, start + namesPerLine).join(', '));
  return [
    '  routes:',
    '    - segment: all',
    '      queryType: all',
    `      channels: [${rows.join(',\n                 ')}]`,
  ];
}

/** Mistakes that a schema can see: a wrong type, an unknown key, an unknown word, a missing key. */
const mistakes = [
  ['suits: [how-to, billing]', 'suits: 7'],
  ['team: team-2', 'teem: team-2'],
  ['type: email', 'type: e-mail'],
  ['      type: email\n', ''],
];

/** The same text with one mistake, another one for each `index`. */
export function withMistake(text, index) {
  const [right, wrong] = mistakes[index % mistakes.length];
  if (!text.includes(right)) throw new Error(`The corpus holds no “${right}” that could be broken.`);
  return text.replace(right, wrong);
}

/** As an extension of an empty API description, which is the only way in which Redocly reads another language. */
export function asExtension(text) {
  const head = ['openapi: 3.0.3', 'info: { title: Playbook, version: "1" }', 'paths: {}', 'x-playbook:'];
  return [...head, ...text.split('\n').map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

/** A date without quotes is no text to readers of YAML 1.1, and a schema in JSON knows no dates. */
export function withQuotedDates(text) {
  return text.replace(/(?<=[:{,] )\d{4}-\d\d-\d\d(?=[ ,}\n])/g, '"$&"');
}
