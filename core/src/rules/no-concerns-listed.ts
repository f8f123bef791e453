// Nobody wrote down what customers will ask.
import type { Text } from '../generated/playbooks.ts';
import { eachOne, rangeOf } from '../schema/value.ts';
import { partRange, planRule } from './plan-rule.ts';

export const noConcernsListed = planRule({
  id: 'no-concerns-listed',
  severity: 'info',
  title: 'Nobody wrote down what customers will ask',
  what: 'A plan should list `concerns`: what will worry customers, in their words, each with the answer under `response`.',
  why: 'The first angry call is the first time that anybody thinks about the answer.',
  todo: 'Ask agents what they expect to hear, and write down what you answer.',
  source: 'Common practice: put yourself in the place of those who lose the channel, before you announce it.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `      response:
        en: Leave your number on our answering machine or write to us, and we call you when it suits you.
        fr: Laissez votre numéro sur notre répondeur ou écrivez-nous, et nous vous appelons quand cela vous convient.
        nl: Spreek uw nummer in op ons antwoordapparaat of schrijf ons, en wij bellen u wanneer het u uitkomt.
        zh-CN: 请在答录机上留下您的号码或写信给我们，我们会在您方便的时间致电。
`,
      replace: '',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `    - concern:
        en: I do not use the internet.`,
      replace: `    - «concern»:
        en: I do not use the internet.`,
    },
  ],
  good: 'sample',
  *check({ spec, playbook, settings }) {
    if ((spec.concerns?.length ?? 0) === 0) {
      const message = 'The plan does not say what will worry customers and what you answer; add “concerns”.';
      yield { range: partRange(playbook, 'concerns'), message };
      return;
    }
    yield* eachOne(spec.concerns, (entry) => {
      if (entry.response !== undefined) return;
      const message = `Nobody wrote down what you answer to “${wordsOf(entry.concern, settings.defaultLocale)}”; add “response”.`;
      return { range: rangeOf(entry, 'concern'), message };
    });
  },
});

function wordsOf(text: Text, locale: string): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? Object.values(text)[0] ?? '';
}
