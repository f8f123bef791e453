// A place that mentions closed channels only.
import { eachOne, rangeOf } from '../schema/value.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { documentRule } from './define.ts';
import { goneChannels } from './gone-channels.ts';
import { quotedNames } from './names-in-words.ts';

export const deadEnd = documentRule({
  id: 'dead-end',
  severity: 'error',
  title: 'A place leads to no open channel',
  what: 'Speaks when every channel that a surface mentions is closed: marked `closed`, or closed for good by a plan that has nothing left to do. A surface that mentions some open channel too belongs to `surface-still-lists-closed-channel`.',
  why: 'Whoever reads the page or paper finds no way to you at all.',
  todo: 'Let it mention an open channel, or take the place away.',
  source: 'Common practice: every customer journey ends at somebody or something that helps.',
  on: ['ChannelStrategy'],
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: '  channels:\n    - id: help-centre\n',
      replace: '  channels:\n    - { id: fax, type: post, lifecycle: closed }\n    - id: help-centre\n',
    },
    {
      file: 'support/channels.playbook.yaml',
      find: '    - { id: invoice-footer, kind: document,',
      replace: '    - { id: «order-form», kind: print, mentions: [fax] }\n    - { id: invoice-footer, kind: document,',
    },
  ],
  good: 'sample',
  *check({ document, playbook, inquiry, today }) {
    const gone = goneChannels(inquiry, document, today);
    yield* eachOne(playbook.spec.surfaces, (surface) => {
      const mentions = listOf(surface.mentions ?? []);
      if (mentions.length === 0 || !mentions.every((id) => gone.has(id))) return;
      const are = mentions.length === 1 ? 'is' : 'are';
      const message = `“${surface.id}” mentions only ${quotedNames(mentions)}, which ${are} closed.`;
      return { range: rangeOf(surface, 'id'), message };
    });
  },
});
