// Makes playbooks of a wanted size: like the sample in kind and in length of lines, valid, and different from file to file.

/** One strategy, with about `lines` lines. Dates are quoted, so that readers of YAML 1.1 see texts too. */
export function strategyOf(name, lines) {
  const head = [
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
  const body = [];
  for (let index = 1; head.length + body.length < lines - 4; index++) {
    body.push(
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
    );
  }
  const tail = ['  routes:', '    - { segment: all, queryType: all, channels: [email-1, email-2] }', ''];
  return [...head, ...body, ...tail].join('\n');
}
