// One mistake each about texts of a template.
import type { Mutation } from './mutation.ts';

export const templateMutations: readonly Mutation[] = [
  {
    what: 'A block is not closed in Dutch',
    file: 'nl',
    find: '{{#if feedback.channel.address}}\nMist u iets? Laat het ons weten via {{feedback.channel.address}}.\n{{/if}}',
    replace: '«{{#if feedback.channel.address}}»\nMist u iets? Laat het ons weten via {{feedback.channel.address}}.',
    says: 'template-syntax: “{{#if feedback.channel.address}}” is never closed. Write “{{/if}}” where it ends.',
  },
  {
    what: 'A block is closed with another name',
    file: 'fr',
    find: '{{#if feedback.channel.address}}\nUne remarque ? Écrivez-nous : {{feedback.channel.address}}.\n{{/if}}',
    replace:
      '{{#if feedback.channel.address}}\nUne remarque ? Écrivez-nous : {{feedback.channel.address}}.\n«{{/each}}»',
    says: 'template-syntax: “{{/each}}” closes “each”, but “if” is open here. Write “{{/if}}”.',
  },
  {
    what: 'A tag lacks a brace',
    file: 'en',
    find: 'Hello {{recipient "firstName"}},',
    replace: 'Hello «{{recipient "firstName"},»',
    says: 'template-syntax',
  },
  {
    what: 'A helper does not exist in English',
    file: 'en',
    find: 'within {{duration promise.firstReply}}',
    replace: 'within {{«durations» promise.firstReply}}',
    says: 'template-syntax',
  },
  {
    what: 'A helper does not exist in French',
    file: 'fr',
    find: 'À partir du {{date plan.dates.closeOn}}',
    replace: 'À partir du {{«datum» plan.dates.closeOn}}',
    says: 'template-syntax',
  },
  {
    what: 'A key of the front matter is misspelt',
    file: 'en',
    find: 'preheader: "Here',
    replace: '«prehead»: "Here',
    says: 'template-syntax',
  },
  {
    what: 'A block is not closed in Chinese',
    file: 'zh-CN',
    find: '{{#if feedback.channel.address}}\n如有意见，请通过{{feedback.channel.address}}告诉我们。\n{{/if}}',
    replace: '«{{#if feedback.channel.address}}»\n如有意见，请通过{{feedback.channel.address}}告诉我们。',
    says: 'template-syntax',
  },
  {
    what: 'An end stands where nothing began',
    file: 'en',
    find: 'Hello {{recipient "firstName"}},',
    replace: 'Hello {{recipient "firstName"}},«{{/if}}»',
    says: 'template-syntax',
  },
  {
    what: 'The front matter is not closed',
    file: 'en',
    find: 'on."\n---\n',
    replace: 'on."\n',
    at: { file: 'en', text: '«---»' },
    says: 'template-syntax',
  },
  {
    what: 'English puts a title into a sentence',
    file: 'en',
    find: 'answer {{channel.reachedBy}}',
    replace: 'answer by {{channel.title}}',
    at: { file: 'en', text: '«---»\nsubject:' },
    says: 'template-placeholder-drift: This does not show “channel.reachedBy”, and “fr” does.',
  },
  {
    what: 'Dutch says a number that no other language says',
    file: 'nl',
    find: '**Zo bereikt u ons voortaan**',
    replace: '**Zo bereikt u ons voortaan, binnen «3» dagen**',
    says: 'locale-number-drift: This says “3”, which “en” does not.',
  },
  {
    what: 'The Dutch greeting lacks braces, so customers read code',
    file: 'nl',
    find: 'Hallo {{recipient "firstName"}},',
    replace: 'Hallo {recipient "firstName"},',
    at: { file: 'nl', text: '«---»\nsubject:' },
    says: 'template-placeholder-drift',
  },
  {
    what: 'The French mail has no subject',
    file: 'fr',
    find: 'subject: "{{channel.title}} : fermeture le {{date plan.dates.closeOn}}"\n',
    replace: '',
    at: { file: 'fr', text: '«---»\npreheader:' },
    says: 'template-placeholder-drift',
  },
  {
    what: 'French says the day of the announcement for that of the closing',
    file: 'fr',
    find: 'À partir du {{date plan.dates.closeOn}}',
    replace: 'À partir du {{date «plan.dates.announceOn»}}',
    says: 'template-placeholder-drift',
  },
  {
    what: 'French customers are given no reasons',
    file: 'fr',
    find: '{{#each plan.reasons}}\n{{#if customerFraming}}\n- {{customerFraming}}\n{{/if}}\n{{/each}}\n',
    replace: '',
    at: { file: 'fr', text: '«---»\nsubject:' },
    says: 'template-placeholder-drift',
  },
  {
    what: 'Chinese customers get no address for feedback',
    file: 'zh-CN',
    find: '{{#if feedback.channel.address}}\n如有意见，请通过{{feedback.channel.address}}告诉我们。\n{{/if}}',
    replace: '',
    at: { file: 'zh-CN', text: '«---»\nsubject:' },
    says: 'template-placeholder-drift: This does not show “feedback.channel.address”, and “en” does.',
  },
  {
    what: 'A date is written by hand in Dutch',
    file: 'nl',
    find: 'Vanaf {{date plan.dates.closeOn}}',
    replace: 'Vanaf «6 april 2027»',
    says: 'locale-number-drift',
  },
  {
    what: 'Only Dutch customers get a link',
    file: 'nl',
    find: 'Mist u iets?',
    replace: 'Zie «https://fernway.example/nl». Mist u iets?',
    says: 'locale-number-drift',
  },
  {
    what: 'A duration is written as a date',
    file: 'en',
    find: 'within {{duration promise.firstReply}}',
    replace: 'within {{date «promise.firstReply»}}',
    says: 'template-wrong-value: “date” wants a date, and “promise.firstReply” is a length of time. Use “duration”.',
  },
  {
    what: 'A link says “here”',
    file: 'en',
    find: 'Something missing? Tell us at {{feedback.channel.address}}.',
    replace: 'Something missing? Click [«here»]({{feedback.channel.address}}).',
    says: 'link-text-poor: The words “here” do not say where this link leads.',
  },
  {
    what: 'Stray stars stand in the Dutch mail',
    file: 'nl',
    find: 'Mist u iets?',
    replace: 'Mist u iets? «**»',
    says: 'template-artifact: “**” is not meant for readers.',
  },
  {
    what: 'A note to the author is left in the French mail',
    file: 'fr',
    find: 'Une remarque ?',
    replace: '«TODO» Une remarque ?',
    says: 'template-artifact',
  },
  {
    what: 'Filler text is left in the English mail',
    file: 'en',
    find: 'Something missing?',
    replace: '«Lorem ipsum». Something missing?',
    says: 'template-artifact',
  },
  {
    what: 'A sentence is too long to follow',
    file: 'en',
    find: 'Something missing? Tell us at {{feedback.channel.address}}.',
    replace:
      'Something missing? Tell us at {{feedback.channel.address}}. «We would furthermore very much appreciate it, notwithstanding the considerable administrative implications, if you could communicate comprehensively whichever circumstances, organisational, technical, contractual or otherwise, have occasioned dissatisfaction with the aforementioned discontinuation of telephonic accessibility.»',
    says: 'readability-high: This sentence is long and hard to read.',
  },
  {
    what: 'English names a share that no other language names',
    file: 'en',
    find: '**How you reach us instead**',
    replace: '**How «96%» of you reach us already**',
    says: 'locale-number-drift',
  },
  {
    what: 'French customers do not learn how soon they are answered',
    file: 'fr',
    find: '{{#if promise.firstReply}} : réponse sous {{duration promise.firstReply}}{{/if}}',
    replace: '',
    at: { file: 'fr', text: '«---»\nsubject:' },
    says: 'template-placeholder-drift',
  },
  {
    what: 'Chinese customers are not greeted by name',
    file: 'zh-CN',
    find: '{{recipient "firstName"}}：',
    replace: '您好：',
    at: { file: 'zh-CN', text: '«---»\nsubject:' },
    says: 'template-placeholder-drift',
  },
  {
    what: 'A shared piece does not exist',
    file: 'en',
    find: 'Hello {{recipient "firstName"}},',
    replace: 'Hello {{recipient "firstName"}},\n«{{> greeting}}»',
    says: 'template-missing-partial: There is no shared piece “greeting” in “en”. Write it in your “partials” folder.',
  },
  {
    what: 'A shared piece is misspelt',
    file: 'nl',
    find: 'Hallo {{recipient "firstName"}},',
    replace: 'Hallo {{recipient "firstName"}},\n«{{> opening-hour}}»',
    says: 'template-missing-partial',
  },
  {
    what: 'The English mail is deleted',
    file: 'en',
    isRemoved: true,
    at: { file: 'template', text: 'name: «sunset-announcement»' },
    says: 'default-locale-missing: The template “sunset-announcement” is written in fr, nl, zh-CN and not in “en”, the default language.',
  },
  {
    what: 'The French mail is deleted',
    file: 'fr',
    isRemoved: true,
    at: { file: 'template', text: 'name: «sunset-announcement»' },
    says: 'template-missing-locale',
  },
  {
    what: 'The Dutch mail is deleted',
    file: 'nl',
    isRemoved: true,
    at: { file: 'template', text: 'name: «sunset-announcement»' },
    says: 'template-missing-locale: The template “sunset-announcement” is not written in “nl”. It is written in en, fr, zh-CN. Add “nl.hbs” beside it.',
  },
  {
    what: 'The Chinese mail is deleted',
    file: 'zh-CN',
    isRemoved: true,
    at: { file: 'template', text: 'name: «sunset-announcement»' },
    says: 'template-missing-locale',
  },
  {
    what: 'A channel confirms with the announcement of a closing',
    file: 'strategy',
    find: 'acknowledgement: { template: email-acknowledgement }',
    replace: 'acknowledgement: { template: «sunset-announcement» }',
    says: 'template-wrong-kind: “sunset-announcement” takes its data from a sunset plan, so a channel strategy cannot send it.',
  },
  {
    what: 'A plan sends the confirmation of a channel',
    file: 'plan',
    find: 'audience: frequent-users, template: sunset-announcement,',
    replace: 'audience: frequent-users, template: «email-acknowledgement»,',
    says: 'template-wrong-kind: “email-acknowledgement” takes its data from a channel strategy, so a sunset plan cannot send it.',
  },
  {
    what: 'The macro of a plan is a confirmation',
    file: 'plan',
    find: 'template: why-is-it-gone',
    replace: 'template: «email-acknowledgement»',
    says: 'template-wrong-kind',
  },
  {
    what: 'The closed line plays a confirmation',
    file: 'plan',
    find: 'template: voicemail-closed-line',
    replace: 'template: «email-acknowledgement»',
    says: 'template-wrong-kind',
  },
  {
    what: 'The plan is taken back with a confirmation',
    file: 'plan',
    find: 'notice: rollback-notice',
    replace: 'notice: «email-acknowledgement»',
    says: 'template-wrong-kind',
  },
  {
    what: 'The announcement takes its data from a policy',
    file: 'template',
    find: 'rendersFrom: SunsetPlan',
    replace: 'rendersFrom: SlaPolicy',
    at: { file: 'plan', text: 'audience: frequent-users, template: «sunset-announcement»,' },
    says: 'template-wrong-kind: “sunset-announcement” takes its data from an SLA policy, so a sunset plan cannot send it.',
  },
  {
    what: 'One language shows the title of the closing channel where the others show those of the alternatives',
    file: 'nl',
    find: '---\nsubject…{{#each alternatives}}\n- {{channel.title}}{{#if promise.firstReply}}: antwoord binnen {{duration promise.firstReply}}{{/if}}\n{{/each}}',
    replace: `«---»
subject: "{{channel.title}}: wij stoppen op {{date plan.dates.closeOn}}"
preheader: "Zo bereikt u ons voortaan."
---
Hallo {{recipient "firstName"}},

Vanaf {{date plan.dates.closeOn}} beantwoorden wij geen vragen meer {{channel.reachedBy}}.

{{#each plan.reasons}}
{{#if customerFraming}}
- {{customerFraming}}
{{/if}}
{{/each}}

**Zo bereikt u ons voortaan**

{{#each alternatives}}
- {{@root.channel.title}}{{#if promise.firstReply}}: antwoord binnen {{duration promise.firstReply}}{{/if}}
{{/each}}`,
    says: 'template-placeholder-drift: This does not show “alternatives[].channel.title”, and “en” does.',
  },
];
