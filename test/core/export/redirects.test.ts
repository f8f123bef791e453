// Redirect maps and header lines: exact for the sample, harmless for hostile addresses.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentFiles } from '../../../core/src/export/document-files.ts';
import {
  headerLines,
  redirectsCsv,
  redirectsNetlify,
  redirectsNginx,
} from '../../../core/src/export/redirect-files.ts';
import type { OldAddress } from '../../../core/src/export/redirects.ts';
import { type Edit, sample, today } from '../render/sample.ts';

const plan = { kind: 'SunsetPlan', name: 'phone-sunset', path: 'support/phone-sunset.playbook.yaml' } as const;
const phonePage =
  '{ endpoint: phone-page, becomes: redirect, to: "https://help.fernway.example/phone", owner: web-team, due: announceOn }';

function files(edits: readonly Edit[] = []): Readonly<Record<string, string>> {
  const made = documentFiles(sample(edits), plan, { format: 'redirects', today });
  expect(made.findings).toEqual([]);
  return Object.fromEntries(made.files.map(({ name, content }) => [name, content]));
}

test('the maps of the sample, whole', () => {
  expect(files()).toEqual({
    'phone-sunset/redirects.csv':
      'from,to,status,kind,since,until\r\nhttps://fernway.example/phone,https://help.fernway.example/phone,301,web-page,2027-01-11,2028-04-06\r\n',
    'phone-sunset/redirects.nginx.conf': `# Put this into the http part of your nginx configuration, and in each server:
#   if ($support_playbooks_redirect) { return 301 $support_playbooks_redirect; }
# If it says that it cannot build the map, add: map_hash_bucket_size 512;
map "$host$uri" $support_playbooks_redirect {
    default "";
    # from 2027-01-11 until 2028-04-06
    "fernway.example/phone" "https://help.fernway.example/phone";
}
`,
    'phone-sunset/redirects.netlify.txt': `# Add these lines to your file _redirects.
# from 2027-01-11 until 2028-04-06
https://fernway.example/phone https://help.fernway.example/phone 301!
`,
    'phone-sunset/redirects.headers.txt': `# https://fernway.example/phone
Deprecation: @1799622000
Sunset: Sun, 10 Jan 2027 23:00:00 GMT
Link: <https://help.fernway.example/phone>; rel="successor-version"
`,
  });
});

test('a channel is where customers find it; numbers stand in the table only', () => {
  const made = files([
    [plan.path, phonePage, '{ endpoint: phone-page, becomes: redirect, to: scheduled-call, due: closeOn }'],
    [plan.path, 'becomes: message ', 'becomes: redirect '],
  ]);
  expect(made['phone-sunset/redirects.csv']).toBe(
    'from,to,status,kind,since,until\r\n' +
      '"\'+31 20 555 0100",https://fernway.example/book,,phone-number,2027-03-02,2028-04-06\r\n' +
      'https://fernway.example/phone,https://fernway.example/book,301,web-page,2027-04-06,2028-04-06\r\n',
  );
  expect(made['phone-sunset/redirects.netlify.txt']).not.toContain('555');
});

test('a page that is only removed has headers and no redirect', () => {
  const made = files([[plan.path, phonePage, '{ endpoint: phone-page, becomes: removed, due: closeOn }']]);
  expect(made).toEqual({
    'phone-sunset/redirects.headers.txt': `# https://fernway.example/phone
Deprecation: @1799622000
Sunset: Mon, 05 Apr 2027 22:00:00 GMT
`,
  });
});

function old(from: string, to = 'https://new.example/'): OldAddress {
  return { from, to, kind: 'web-page', since: undefined, until: undefined };
}

test.each([
  ['https://old.example/a#part', 'a server does not see all of it: https://old.example/a#part'],
  ['https://old.example/a?id=1', 'a server does not see all of it: https://old.example/a?id=1'],
  ['https://bücher.example/a', 'a server does not see all of it: https://b%C3%BCcher.example/a'],
])('what a server cannot redirect is left out, and said: %s', (from, says) => {
  for (const text of [redirectsNginx([old(from)]), redirectsNetlify([old(from)])]) {
    expect(text).toContain(says);
    expect(
      text
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .join(''),
    ).not.toContain('new.example');
  }
});

test('what a configuration would read as its own is written by its number', () => {
  const nasty = old('https://old.example:8443/caf%C3%A9%22/*/:id', "https://new.example/$uri/;x='1'");
  expect(redirectsNginx([nasty])).toContain('"old.example/café\\"/*/:id" "https://new.example/%24uri/;x=%271%27";');
  expect(redirectsNetlify([nasty])).toContain(
    'https://old.example:8443/caf%C3%A9%22/%2A/%3Aid https://new.example/%24uri/;x=%271%27 301!',
  );
});

test('whatever stands in an address, no line is added to a file', () => {
  const piece = fc.array(
    fc.constantFrom('a', '/', '%0a', '%0D', '%22', '"', '\\', '\n', '\r', ' ', ';', '}', '$', '#', '?', '中', '{'),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(piece, piece, (one, two) => {
      const all = [old(`https://old.example/${one.join('')}`, `https://new.example/${two.join('')}`)];
      const nginx = redirectsNginx(all).split('\n');
      expect(
        nginx.filter(
          (line) => !/^(#|map |\}$|$| {4}default "";$| {4}#| {4}"(?:[^"\\]|\\.)*" "[\x21\x23-\x7e]*";$)/.test(line),
        ),
      ).toEqual([]);
      for (const line of redirectsNetlify(all).split('\n'))
        expect(line).toMatch(/^(#.*|https:\/\/\S+ https:\/\/\S+ 301!|)$/);
      for (const line of headerLines(all, { announcedOn: '2027-01-11', zone: 'Etc/UTC' }).split('\n'))
        expect(line).toMatch(/^(# https:\/\/\S+|Deprecation: @\d+|Link: <\S+>; rel="successor-version"|)$/);
      expect(redirectsCsv(all).split('\r\n')).toHaveLength(3);
    }),
    { numRuns: 500 },
  );
});
