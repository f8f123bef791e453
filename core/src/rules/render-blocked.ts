// A message that cannot be made, because a part that it shows has a mistake.
import { render } from '../render/render.ts';
import { renderingRule } from './define.ts';

export const renderBlocked = renderingRule({
  id: 'render-blocked',
  severity: 'error',
  title: 'A message cannot be made because of a mistake elsewhere',
  what: 'A message is made only from parts that can be read. Where its playbook has a mistake in a part that the message shows, `render`, the preview and exports say so instead of guessing.',
  why: 'A message with a wrong date or a missing way to reach you is worse than none.',
  todo: 'Mend the mistake, which has a finding of its own, and make the message again.',
  source: 'Common practice: what cannot be checked does not go out.',
  shown: (snapshot, today) => render(snapshot, { id: 'phone-sunset/everyone', locale: 'en', today })?.findings ?? [],
  bad: [
    { file: 'support/phone-sunset.playbook.yaml', find: '  name: phone-sunset\n', replace: '  name: «phone-sunset»\n' },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'covers: { segments: [enterprise], queryTypes: [outage] }',
      replace: 'covers: everybody else',
    },
  ],
  good: 'sample',
});
