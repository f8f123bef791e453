// Customers read that you save money, and nothing that gets better for them.
import type { SunsetPlanReason } from '../generated/playbooks.ts';
import { rangeOf } from '../schema/value.ts';
import { planRule } from './plan-rule.ts';

export const costOnlyFraming = planRule({
  id: 'cost-only-framing',
  severity: 'warning',
  title: 'Customers read only that you save money',
  what: 'Speaks when every reason of a plan is `cost-versus-value`, and the words for customers are missing or speak of money. It knows the words for cost, saving and expense in English, French, German, Spanish, Dutch and Chinese. A plan with any other reason is left alone.',
  why: 'Customers understand: you save, we lose. They do not read on to what gets better.',
  todo: 'Say under `customerFraming` what customers gain, such as shorter waits elsewhere.',
  source: 'Real case: Kinsta explained the missing phone with better answers in writing.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `    - code: low-usage                 # backlog | cost-versus-value | low-usage | experience-limit
      customerFraming:
        en: Few of you call, and callers wait longer than people who write.`,
      replace: `    - code: cost-versus-value
      «customerFraming»:
        en: Answering the phone costs us too much.`,
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `    - code: experience-limit
      detail: queue-jumping           # queue-jumping | dependency | delays | prioritisation
`,
      replace: '    - code: cost-versus-value\n',
    },
  ],
  good: 'sample',
  *check({ spec }) {
    const reasons = spec.reasons ?? [];
    const [first] = reasons;
    if (!first || reasons.some(({ code }) => code !== 'cost-versus-value')) return;
    const framed = reasons.filter(({ customerFraming }) => customerFraming !== undefined);
    if (framed.length === 0) {
      const message = 'The only reason is cost, and no words tell customers what gets better for them.';
      yield { range: rangeOf(first, 'code'), message };
      return;
    }
    const costly = framed.find((reason) => textsOf(reason).some((text) => money.test(text)));
    if (!costly) return;
    const message = 'Customers read that you save money; say what gets better for them.';
    yield { range: rangeOf(costly, 'customerFraming'), message };
  },
});

function textsOf({ customerFraming }: SunsetPlanReason): readonly string[] {
  if (customerFraming === undefined) return [];
  return typeof customerFraming === 'string' ? [customerFraming] : Object.values(customerFraming);
}

const money =
  /(?<!\p{L})(?:costs?|costly|expens\p{L}*|savings?|save money|budget\p{L}*|coût\p{L}*|économ\p{L}*|trop ch(?:er|ère)|koste[nt]?|te duur|bespar\p{L}*|teuer|sparen|einspar\p{L}*|costo\p{L}*|costes?|gastos?|ahorr\p{L}*|demasiado caro)(?!\p{L})|成本|费用|費用|昂贵|昂貴|节省|節省|开支|開支/iu;
