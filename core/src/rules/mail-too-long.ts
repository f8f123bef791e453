// A mail that mail programs cut off.
import { render } from '../render/render.ts';
import { renderingRule } from './define.ts';

export const mailTooLong = renderingRule({
  id: 'mail-too-long',
  severity: 'error',
  title: 'A mail is so long that Gmail cuts it off',
  what: 'The HTML of a mail takes at most 102 kB. It is measured when the mail is made: by `render`, in the preview and in an export.',
  why: 'Gmail shows the beginning and hides the rest behind a link, and the date or the address may be in the rest.',
  todo: 'Say less, go through fewer things in a loop, or link to a page that has all of it.',
  source: 'Gmail, which clips messages of more than 102 kB.',
  shown: (snapshot, today) => render(snapshot, { id: 'phone-sunset/everyone', locale: 'en', today })?.findings ?? [],
  bad: [
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: '---\nsubject: "{{channel.title}}: closing on',
      replace: '«»---\nsubject: "{{channel.title}}: closing on',
    },
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: '**How you reach us instead**\n',
      replace: `{{#each plan.communications}}
{{#each @root.plan.communications}}
{{#each @root.plan.communications}}
- We know that many of you like to call, that a voice says more than a letter, and that some questions cannot wait. We have read every one of your answers, and we thank you for each of them.
{{/each}}
{{/each}}
{{/each}}

**How you reach us instead**
`,
    },
  ],
  good: 'sample',
});
