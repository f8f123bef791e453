// An old page, address or profile that leads nowhere.
import { eachOne, rangeOf } from '../schema/value.ts';
import { firstEntries } from './first-entries.ts';
import { planRule } from './plan-rule.ts';

export const noRedirect = planRule({
  id: 'no-redirect',
  severity: 'error',
  title: 'An old contact point leads nowhere',
  what: 'Looks at what becomes of web pages, mail addresses and social profiles of the closing channel: each needs a `to`, unless it becomes a `message`, which says where help is. A `redirect` of any contact point needs a `to`. Places that only mention the channel are not meant.',
  why: 'Links, bookmarks and address books live on for years. Whoever follows them should arrive somewhere.',
  todo: 'Say with `to` where it leads: an open channel, one of its endpoints, an article or a web address.',
  source: 'Common practice: redirect the landing pages of obsolete channels.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '{ endpoint: phone-page, becomes: redirect, to: "https://help.fernway.example/phone", ',
      replace: '{ endpoint: phone-page, becomes: «removed», ',
    },
  ],
  good: 'sample',
  *check({ plan, spec }) {
    const written = plan.retiredEndpoints.filter(({ kind }) => kind !== undefined && leadingKinds.includes(kind));
    yield* eachOne(firstEntries(spec.surfaces), ({ entry, endpoints: named }) => {
      const needsWay =
        entry.becomes === 'redirect' || (entry.becomes !== 'message' && written.some(({ id }) => named.includes(id)));
      const [name] = named;
      if (name === undefined || !needsWay || entry.to !== undefined) return;
      const message = `“${name}” becomes “${entry.becomes}” and leads nowhere; say with “to” where help is now.`;
      return { range: rangeOf(entry, 'becomes'), message };
    });
  },
});

const leadingKinds: readonly string[] = ['web-page', 'email-address', 'social-profile'];
