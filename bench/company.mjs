// Workspaces of companies that are all built like the sample: as short as it, or grown to about 200 lines a playbook.
import { readFileSync } from 'node:fs';

const companies = 250;
const config = 'support-playbooks.config.yaml';
const playbooks = ['calendars', 'channels', 'phone-sunset', 'sla'];

/** The config and four playbooks for each of 250 companies; `teams` makes them longer, each by its entries. */
export function companiesOf(root, { teams = 0 } = {}) {
  const read = (file) => readFileSync(`${root}/examples/fernway/${file}`, 'utf8');
  const files = [[config, { content: read(config) }]];
  for (let index = 0; index < companies; index++) {
    for (const name of playbooks) {
      const content = withTeams(name, read(`support/${name}.playbook.yaml`), teams)
        .replaceAll('fernway-support', `company-${index}`)
        .replaceAll('amsterdam-office', `office-${index}`)
        .replaceAll('standard-response', `times-${index}`)
        .replaceAll('name: phone-sunset', `name: phone-sunset-${index}`);
      files.push([`company-${index}/${name}.playbook.yaml`, { content }]);
    }
  }
  return files;
}

/** So many make the playbooks of a company about as long as those of one kind, on average. */
export const usualTeams = 12;

function withTeams(name, text, count) {
  const teams = Array.from({ length: count }, (_, index) => index + 1);
  const lines = text.split('\n').flatMap((line) => {
    const [, added] = additions[name].find(([start]) => line.startsWith(start)) ?? [];
    return added && count > 0 ? added(teams, line) : [line];
  });
  return lines.join('\n');
}

/** By the start of a line that stands once in the file: what stands there with teams. */
const additions = {
  calendars: [['    - { date: 2027-12-26,', (_, line) => [line, ...nextYear]]],
  channels: [
    ['  channels:', (teams, line) => [line, ...teams.flatMap(channelOf)]],
    ['  surfaces:', (teams, line) => [line, ...teams.map(surfaceOf)]],
    [
      '  routes:',
      (teams, line) => [line, '    - segment: all', '      queryType: all', `      channels: [${idsOf(teams)}]`],
    ],
  ],
  sla: [
    ['  appliesTo:', (teams, line) => [line.replace('phone]', `phone, ${idsOf(teams)}]`)]],
    ['  targets:', (teams, line) => [line, ...teams.flatMap(targetsOf)]],
  ],
  'phone-sunset': [
    ['  concerns:', (teams, line) => [line, ...teams.slice(0, 4).flatMap(concernOf)]],
    ['        - { task: Brief all agents', (teams, line) => [line, ...teams.map(taskOf)]],
    ['  communications:', (teams, line) => [line, ...teams.slice(0, 4).map(briefOf)]],
    ['  surfaces:', (teams, line) => [line, ...teams.map(updateOf)]],
    ['  risks:', (teams, line) => [line, ...teams.slice(0, 6).flatMap(riskOf)]],
  ],
};

function idsOf(teams) {
  return teams.map((team) => `team-${team}`).join(', ');
}

const nextYear = [
  ['01-01', "New Year's Day"],
  ['04-17', 'Easter Monday'],
  ['04-27', "King's Day"],
  ['05-25', 'Ascension Day'],
  ['06-05', 'Whit Monday'],
  ['12-25', 'Christmas Day'],
  ['12-26', 'Boxing Day'],
].flatMap(([day, title]) => [`    - date: 2028-${day}`, `      title: ${title}`]);

function channelOf(team) {
  return [
    `    - id: team-${team}`,
    `      title: { en: E-mail of team ${team}, fr: E-mail de l'équipe ${team}, nl: E-mail van team ${team}, zh-CN: 第 ${team} 组电子邮件 }`,
    `      reachedBy: { en: by e-mail to team ${team}, fr: par e-mail à l'équipe ${team}, nl: per e-mail aan team ${team}, zh-CN: 通过第 ${team} 组的电子邮件 }`,
    '      type: email',
    `      team: team-${team}`,
    '      calendar: amsterdam-office',
    '      languages: [en, fr, nl, zh-CN]',
    '      suits: [how-to, billing, data-erasure, outage]',
    '      acknowledgement: { template: email-acknowledgement }',
    '      endpoints:',
    `        - { id: mailbox-${team}, kind: email-address, value: team-${team}@fernway.example }`,
  ];
}

function surfaceOf(team) {
  return `    - { id: page-of-team-${team}, kind: web-page, locator: "https://fernway.example/team-${team}", owner: web-team, mentions: [phone, team-${team}] }`;
}

function targetsOf(team) {
  return [
    `    - channel: team-${team}`,
    '      metric: first-reply',
    '      within:',
    '        urgent: 1 business hour',
    '        high: 2 business hours',
    '        normal: 4 business hours',
    '        low: 6 business hours',
    `    - channel: team-${team}`,
    '      metric: resolution',
    '      within:',
    '        urgent: 8 business hours',
    '        high: 2 business days',
    '        normal: 3 business days',
    '        low: none',
  ];
}

function concernOf(team) {
  return [
    '    - concern:',
    `        en: Whom do I call about what team ${team} does?`,
    `        fr: Qui puis-je appeler à propos de ce que fait l'équipe ${team} ?`,
    `        nl: Wie bel ik over wat team ${team} doet?`,
    `        zh-CN: 关于第 ${team} 组的工作，我该打给谁？`,
    '      segment: enterprise',
    '      response:',
    `        en: Write to team ${team} and ask for a call, and they call you.`,
    `        fr: Écrivez à l'équipe ${team} et demandez un appel ; elle vous appelle.`,
    `        nl: Schrijf team ${team} en vraag om een gesprek, en zij bellen u.`,
    `        zh-CN: 请写信给第 ${team} 组要求通话，他们会致电给您。`,
  ];
}

function taskOf(team) {
  return `        - { task: Show team ${team} how to book a call, owner: team-${team}, due: announceOn - 2 days }`;
}

function briefOf(team) {
  return `    - { id: brief-${team}, title: Brief for team ${team}, audience: agents, template: internal-announcement, sendOn: announceOn - 5 days }`;
}

function updateOf(team) {
  return `    - { surface: page-of-team-${team}, becomes: updated, due: announceOn }`;
}

function riskOf(team) {
  return [
    '    - category: reputation',
    `      description: Customers of team ${team} wait for a call that nobody booked`,
    '      mitigation: The team looks at open bookings every morning',
    `      owner: team-${team}`,
  ];
}
