// Recorded videos that show a customer's account, without a word about keeping them.
import { eachOne, keyRangeOf } from '../schema/value.ts';
import { closedByNow } from './closed-by-now.ts';
import { documentRule } from './define.ts';
import { quotedNames } from './names-in-words.ts';

export const personalDataInVideo = documentRule({
  id: 'personal-data-in-video',
  severity: 'warning',
  title: 'Videos show personal data, and nobody says for how long',
  what: 'A channel whose agents answer with `recordedVideo` needs to say how long the videos are kept, `keptFor`, and what customers are told about it, `privacyNote`.',
  why: 'A screen recording shows the customer’s account. It lies on a server for years, and nobody told the customer.',
  todo: 'Add `keptFor` and a `privacyNote`.',
  source: 'EU General Data Protection Regulation, articles 5 and 13.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '      suits: [how-to, billing, data-erasure, outage]\n',
      replace:
        '      suits: [how-to, billing, data-erasure, outage]\n      «recordedVideo»: { keptFor: 1 year, captions: true }\n',
    },
  ],
  good: 'sample',
  *check(context) {
    const isClosed = closedByNow(context);
    yield* eachOne(context.playbook.spec.channels, (channel) => {
      const video = channel.recordedVideo;
      if (!video || channel.lifecycle === 'closed') return;
      const missing = (['keptFor', 'privacyNote'] as const).filter((part) => video[part] === undefined);
      if (missing.length === 0 || isClosed(channel)) return;
      const message = `Recorded videos on “${channel.id}” show personal data and have no ${quotedNames(missing)}.`;
      return { range: keyRangeOf(channel, 'recordedVideo'), message };
    });
  },
});
