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
    what: 'The owner of the template is removed',
    file: 'template',
    find: '  owner: support-operations\n',
    replace: '',
    at: { file: 'template', text: '«metadata»' },
    says: 'owner-missing: Nobody looks after this message template: it names no owner.',
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
];
