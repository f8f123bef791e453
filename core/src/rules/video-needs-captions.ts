// A video without captions.
import type { ChannelStrategyAsset, ChannelStrategyChannel } from '../generated/playbooks.ts';
import { each, keyRangeOf, rangeOf } from '../schema/value.ts';
import { documentRule } from './define.ts';
import type { Report } from './rule.ts';

export const videoNeedsCaptions = documentRule({
  id: 'video-needs-captions',
  severity: 'warning',
  title: 'A video without captions',
  what: 'A self-service asset with a video, and a channel that answers by recorded video, says `captions: true`.',
  why: 'Customers who are deaf, and those who sit on a train, learn nothing from it.',
  todo: 'Add captions and write `captions: true`.',
  source: 'WCAG 2.2, success criterion 1.2.2.',
  on: ['ChannelStrategy'],
  *check({ playbook }) {
    yield* each(playbook.spec.selfService, assetVideo);
    yield* each(playbook.spec.channels, recordedVideo);
  },
  bad: [{ file: 'support/channels.playbook.yaml', find: 'captions: true', replace: 'captions: «false»' }],
  good: 'sample',
});

function* assetVideo(asset: ChannelStrategyAsset): Iterable<Report> {
  if (!asset.media?.includes('video') || asset.captions === true) return;
  const range = asset.captions === undefined ? rangeOf(asset, 'id') : rangeOf(asset, 'captions');
  yield { range, message: `The video of “${asset.id}” has no captions.` };
}

function* recordedVideo(channel: ChannelStrategyChannel): Iterable<Report> {
  const video = channel.recordedVideo;
  if (!video || video.captions === true || channel.lifecycle === 'closed') return;
  const range = video.captions === undefined ? keyRangeOf(channel, 'recordedVideo') : rangeOf(video, 'captions');
  yield { range, message: `Recorded videos on “${channel.id}” have no captions.` };
}
