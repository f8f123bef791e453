// A ready reply asks for something that the help desk has no placeholder for.
import { makeMacros } from '../export/macros.ts';
import { renderingRule } from './define.ts';

export const placeholderUnknown = renderingRule({
  id: 'placeholder-unknown',
  severity: 'info',
  title: 'A help desk has no placeholder for a field',
  what: 'When replies are made for a help desk, each `{{recipient "…"}}` becomes its own placeholder. For a field of another name than ours it has none that we know of, so the fallback is written instead.',
  why: 'The reply is right, only less personal: nobody reads their name in it.',
  todo: 'Call the field by one of the names that we know, such as `firstName`, `name`, `email`, `company`, `caseNumber` or `agentName`. Renaming it in the template changes all texts.',
  source: 'The placeholders that Zendesk, Freshdesk, Help Scout and Gorgias describe.',
  shown: (snapshot, today) =>
    makeMacros(snapshot, [{ id: 'phone-sunset/everyone', title: 'Everyone', locales: ['en'] }], {
      helpDesk: 'zendesk',
      today,
    }).findings,
  bad: [
    {
      file: 'templates/sunset-announcement/template.playbook.yaml',
      find: '    firstName: { fallback: { en: there,',
      replace: '    shoeSize: { fallback: { en: everybody } }\n    firstName: { fallback: { en: there,',
    },
    {
      file: 'templates/sunset-announcement/en.hbs',
      find: 'Hello {{recipient "firstName"}},',
      replace: 'Hello {{«recipient "shoeSize"»}},',
    },
  ],
  good: 'sample',
});
