// Customers are not told that they talk to a machine.
import { eachOne, keyRangeOf, rangeOf } from '../schema/value.ts';
import { isServed } from '../workspace/coverage-languages.ts';
import { closedByNow } from './closed-by-now.ts';
import { documentRule } from './define.ts';
import { quotedNames } from './names-in-words.ts';

export const aiNotDisclosed = documentRule({
  id: 'ai-not-disclosed',
  severity: 'warning',
  title: 'A bot does not say that it is one',
  what: 'A chatbot or voicebot, and a phone menu that makes up its answers, has a `disclosure` that customers read or hear, in each of its `languages`; a single text stands for the default language. One with `automation: scripted` is left alone.',
  why: 'Customers who find out later feel deceived. In the EU they have to be told from 2 August 2026 on.',
  todo: 'Write `disclosure` in every language of the channel, such as “You are talking to our automated assistant”.',
  source: 'EU AI Act, article 50. A prompt for your counsel, never advice.',
  on: ['ChannelStrategy'],
  *check(context) {
    const { playbook, settings } = context;
    const isClosed = closedByNow(context);
    yield* eachOne(playbook.spec.channels, (channel) => {
      const { type, automation, lifecycle, disclosure } = channel;
      const isTalking = type === 'chatbot' || type === 'voicebot' || (type === 'ivr' && automation === 'generative');
      if (!isTalking || automation === 'scripted' || lifecycle === 'closed') return;
      if (disclosure === undefined) {
        if (isClosed(channel)) return;
        const message = `“${channel.id}” does not tell customers that they talk to a machine.`;
        return { range: rangeOf(channel, 'id'), message };
      }
      const { defaultLocale } = settings;
      const written = typeof disclosure === 'string' ? [defaultLocale] : Object.keys(disclosure);
      // A text without the default language has a finding of its own.
      const lacking = (channel.languages ?? []).filter((language) => !isServed(language, [...written, defaultLocale]));
      if (lacking.length === 0 || isClosed(channel)) return;
      const message = `“${channel.id}” speaks ${quotedNames(lacking)}, and does not say in ${lacking.length === 1 ? 'it' : 'them'} that it is a machine.`;
      return { range: keyRangeOf(channel, 'disclosure'), message };
    });
  },
  bad: [
    {
      file: 'support/channels.playbook.yaml',
      find: `    - id: assistant
`,
      replace: `    - id: «assistant»
`,
    },
    {
      file: 'support/channels.playbook.yaml',
      find: `      disclosure:
        en: You are talking to Fernway's automated assistant.
        fr: Vous échangez avec l'assistant automatique de Fernway.
        nl: U spreekt met de automatische assistent van Fernway.
        zh-CN: 您正在与 Fernway 的自动助手对话。
`,
      replace: '',
    },
  ],
  good: 'sample',
});
