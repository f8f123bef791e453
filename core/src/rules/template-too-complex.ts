// A template that never comes to an end, or makes more text than anybody reads.
import { textRule } from './define.ts';

export const templateTooComplex = textRule({
  id: 'template-too-complex',
  severity: 'error',
  title: 'This message cannot be finished',
  what: 'A message comes to an end: no shared piece puts itself in, and repeating stays within the limits of the templates.',
  why: 'A message that is cut off in the middle cannot be sent.',
  todo: 'Take out the piece that puts itself in, or repeat less.',
  source:
    'The templates of a stranger must not be able to stop an editor; the limits are counted and the same everywhere.',
  bad: [
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: '**How you reach us instead**',
      replace: '{{> our-hours}}\n\n**How you reach us instead**',
    },
    { file: 'templates/partials/our-hours/en.hbs', content: 'Our hours:\n\n«{{> our-hours}}»\n' },
  ],
  good: 'sample',
});
