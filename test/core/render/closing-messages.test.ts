// The messages that ship for closing a channel: whole in every language and voice, with and without what is optional, and no longer than their place allows.
import { expect, test } from 'vitest';
import { seenText } from '../../../core/src/render/plain-text.ts';
import { type Rendered, render } from '../../../core/src/render/render.ts';
import { socialLength, width } from '../../../core/src/rules/message-length.ts';
import { emptySnapshot, type Snapshot, withFiles } from '../../../core/src/workspace/snapshot.ts';

const locales = ['en', 'fr', 'nl', 'de', 'zh-CN'] as const;
const voices = ['formal', 'friendly'] as const;
const messages = [
  'account-manager-note',
  'booking-invitation',
  'education-refresher',
  'group-session-invitation',
  'premium-plan-offer',
  'sunset-announcement-frequent',
  'sunset-banner',
  'sunset-faq',
  'sunset-pinned-reply',
  'sunset-social-post',
  'sunset-status-notice',
  'sunset-website-notice',
] as const;

/** Texts in every language, so that a hole in a message is the template's own. */
const inAll = (text: string): string => `{ ${locales.map((locale) => `${locale}: ${text}`).join(', ')} }`;

const strategy = `apiVersion: support-playbooks/v1
kind: ChannelStrategy
metadata: { name: acme }
spec:
  segments:
    - { id: large, title: ${inAll('Large')} }
    - { id: other, default: true }
  channels:
    - { id: line, type: phone, endpoints: [{ id: number, kind: phone-number, value: "+49 30 555 0100" }] }
    - { id: mail, type: email, endpoints: [{ id: box, kind: email-address, value: help@acme.example }] }
    - id: calls
      type: scheduled-call
      calendar: office
      booking: { slot: 30 minutes, leadTime: 4 business hours, askVia: [mail] }
      endpoints:
        - { id: book, kind: web-page, value: "https://acme.example/book" }
        - { id: machine, kind: phone-number, value: "+49 30 555 0199" }
        - { id: letter, kind: postal-address, value: "Acme, Box 1, Berlin" }
    - id: round
      type: group-session
      calendar: office
      sessions: { repeats: monthly, on: tuesday, hours: "16:00-17:00", firstOn: 2027-04-13, signUp: live }
      endpoints: [{ id: live, kind: web-page, value: "https://acme.example/live" }]
    - { id: screen, type: video-call, endpoints: [{ id: share, kind: web-page, value: "https://acme.example/screen" }] }
  selfService:
    - { id: start, title: ${inAll('Start')}, url: "https://acme.example/start", media: [video], captions: true }
---
apiVersion: support-playbooks/v1
kind: BusinessCalendar
metadata: { name: office }
spec: { timeZone: Europe/Berlin, weekly: { monday: "09:00-17:00", tuesday: "09:00-17:00" }, holidays: none }
`;

const plan = (spec: string) => `apiVersion: support-playbooks/v1
kind: SunsetPlan
metadata: { name: closing, owner: support }
spec:
  strategy: acme
  channel: line
${spec}`;

const full = plan(`  reasons: [{ code: low-usage, customerFraming: ${inAll('Why')} }]
  dates: { announceOn: 2027-01-11, closeOn: 2027-04-06, redirectUntil: 2028-04-06 }
  concerns:
    - { concern: ${inAll('Now')}, response: ${inAll('Soon')} }
    - { concern: ${inAll('Never')} }
  alternatives:
    - { channel: mail }
    - { channel: calls, offer: on-request, covers: { segments: [large] } }
    - { channel: round }
    - { channel: screen, offer: paid, howToGet: ${inAll('25 euros')} }
  feedback: { channel: mail, owner: advocate }
  rollback: { possibleUntil: 2027-07-27 }
`);
const season = plan(`  reasons: [{ code: backlog }]
  dates: { announceOn: none, closeOn: 2027-06-12, reopenOn: 2027-09-04 }
  alternatives: [{ channel: mail }]
`);
const partly = plan(`  reasons: [{ code: backlog }]
  dates: { announceOn: 2027-01-11, closeOn: 2027-06-12 }
  scope: { segments: [other] }
  alternatives: [{ channel: round }, { channel: calls }]
`);
const bare = plan('  reasons: [{ code: backlog }]\n  dates: { announceOn: 2027-01-11 }\n  alternatives: []\n');
const plans = { full, season, partly, bare } as const;

function workspace(text: string, voice: string): Snapshot {
  const config = `locales: [${locales.join(', ')}]\ndefaultLocale: en\nbrand: { name: Acme, voice: ${voice} }\n`;
  return withFiles(emptySnapshot, [
    ['support-playbooks.config.yaml', { content: config }],
    ['support/acme.playbook.yaml', { content: strategy }],
    ['support/closing.playbook.yaml', { content: text }],
  ]);
}

function made(message: string, locale: string, text: string, voice = 'formal'): Rendered {
  const rendered = render(workspace(text, voice), { id: `closing/template/${message}`, locale, today: '2027-01-04' });
  if (!rendered) throw new Error(`${message} is not made.`);
  return rendered;
}

const cases = messages.flatMap((message) => Object.keys(plans).map((name) => [message, name] as const));

test.each(cases)('%s is whole with the %s plan, in every language and voice', (message, name) => {
  for (const voice of voices) {
    const texts = locales.map((locale) => made(message, locale, plans[name as keyof typeof plans], voice));
    expect(texts.map(({ findings }) => findings)).toEqual(locales.map(() => []));
    for (const { text, subject, preheader, title } of texts) {
      const said = [subject, preheader, title, text].filter((part) => part !== undefined).join('\n');
      expect(said).not.toMatch(/⟦|\{\{|undefined|\n\n\n|[ \t]\n|: *\n*$/);
      expect(text.trim()).not.toBe('');
    }
    const [english = [], ...others] = texts.map(({ text }) => addressesIn(text));
    for (const addresses of others) expect(addresses).toEqual(english);
  }
});

/** Each address, number and price once; how often is the language's own business. */
function addressesIn(text: string): readonly string[] {
  return [...new Set(text.match(/https?:[^\s)，。]+|[\w.]+@[\w.]+\w|\+49[\d ]+\d|25 euros/g) ?? [])].sort();
}

test.each(messages)('%s is no longer than its place allows', (message) => {
  const tooLong = Object.values(plans).flatMap((text) =>
    voices.flatMap((voice) =>
      locales.flatMap((locale) => {
        const { medium, text: words, markdown, subject, title, preheader } = made(message, locale, text, voice);
        const isFine =
          (medium !== 'social' || socialLength(words.trim()) <= 280) &&
          (medium !== 'banner' || width(`${title} ${seenText(markdown)}`) <= 160) &&
          width(subject ?? '') <= 65 &&
          (preheader === undefined || (width(preheader) >= 40 && width(preheader) <= 100));
        return isFine ? [] : [[locale, voice, subject, preheader, title, words]];
      }),
    ),
  );
  expect(tooLong).toEqual([]);
});

test('a banner links each way by its name', () => {
  const { title, markdown } = made('sunset-banner', 'en', full);
  expect([title, markdown]).toEqual([
    'Phone: closing on 6 April 2027',
    `Your questions deserve our full attention.

You can reach us here: [E-mail](<mailto:help@acme.example>) · [Booked call](<https://acme.example/book>) · [Live session](<https://acme.example/live>) · [Video call](<https://acme.example/screen>)
`,
  ]);
});

test('the offer keeps what costs extra apart from what does not', () => {
  expect(made('premium-plan-offer', 'nl', full, 'friendly').text).toBe(`Beste klant,

Heb je meer ondersteuning nodig?

We begrijpen het: soms hangt je hele dag af van een snel of persoonlijk antwoord. De manier waarop je ons bereikt, verandert. Daarom zetten we jouw mogelijkheden op een rij.

Vanaf 6 april 2027 beantwoorden we geen vragen meer per telefoon.

Hiervoor betaal je niets extra

- E-mail
  - help@acme.example
- Gesprek op afspraak
  - https://acme.example/book
  - +49 30 555 0199
  - Acme, Box 1, Berlin
  - Op aanvraag
- Livesessie
  - https://acme.example/live

Als je meer nodig hebt

- Videogesprek
  - https://acme.example/screen
  - Betaalde dienst
  - 25 euros

De keuze is aan jou. Voordat je ja zegt, hoor je van ons wat het kost, wat erbij hoort en hoe je kunt opzeggen.

Wil je meer weten? Vraag het ons: help@acme.example

Hartelijke groet,

Acme
`);
});

test('whoever cannot book online finds a number and an address', () => {
  expect(made('booking-invitation', 'de', full).text).toBe(`Hallo und guten Tag,

Möchten Sie lieber mit jemandem sprechen?

Sehr gern. Manches sagt sich leichter, als es sich schreibt. Wählen Sie eine Zeit, die Ihnen passt, und wir sind für Sie da.

Gespräch nach Vereinbarung

- Hier buchen Sie Ihr Gespräch: https://acme.example/book
- Oder fragen Sie uns nach einem Termin:
  - E-Mail: help@acme.example
- Sie können nicht online buchen? Rufen Sie diese Nummer an: +49 30 555 0199
- Oder schreiben Sie uns: Acme, Box 1, Berlin
- Bitte buchen Sie mindestens 4 Geschäftsstunden im Voraus.
- Wir nehmen uns 30 Minuten Zeit für Sie.
- Auf Anfrage

Zu diesen Zeiten sind wir für Sie da:

- Montag bis Dienstag: 09:00–17:00
- Zeitzone: Europe/Berlin

Sagen Sie uns vorab, worum es geht. Dann können wir uns schon vor dem Gespräch damit befassen.

Wir freuen uns, von Ihnen zu hören.

Herzliche Grüße

Acme
`);
});

test('where nobody books, the invitation tells the other ways', () => {
  expect(made('booking-invitation', 'en', season).text).toBe(`Hello there,

Would you rather talk to a person?

We understand that some things are easier to say than to write. These ways are open to you, and we will gladly help you find the right one:

- E-mail
  - help@acme.example

We look forward to hearing from you.

Warm regards,

Acme
`);
});

test.each([
  ['weekly', 'Chaque mardi'],
  ['fortnightly', 'Un mardi sur deux'],
  ['monthly', 'Le premier mardi du mois'],
])('a live session that is held %s says so as people do', (repeats, words) => {
  const snapshot = withFiles(workspace(full, 'formal'), [
    ['support/acme.playbook.yaml', { content: strategy.replace('repeats: monthly', `repeats: ${repeats}`) }],
  ]);
  const id = 'closing/template/group-session-invitation';
  expect(render(snapshot, { id, locale: 'fr', today: '2027-01-04' })?.text).toContain(`Session en direct

- ${words}
- 16:00–17:00 (Europe/Berlin)
- Première session\u00a0: 13 avril 2027
- Inscrivez-vous ici\u00a0: https://acme.example/live
`);
});

test('only some customers lose it: what everybody reads says so', () => {
  const said = (text: string) =>
    (['sunset-website-notice', 'sunset-status-notice', 'sunset-faq'] as const).map((message) =>
      made(message, 'en', text).text.includes('This does not concern all customers.'),
    );
  expect([said(partly), said(full)]).toEqual([
    [true, true, true],
    [false, false, false],
  ]);
});
