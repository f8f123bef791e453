// A closing that nobody explains.
import { quotedNames } from './names-in-words.ts';
import { partRange, planRule } from './plan-rule.ts';

export const sunsetNoReason = planRule({
  id: 'sunset-no-reason',
  severity: 'error',
  title: 'The plan gives no reason',
  what: 'A plan needs at least one entry under `reasons`.',
  why: 'Agents cannot answer the first question of every customer: why?',
  todo: 'Add a reason with the words that customers read: what gets better for them.',
  source: 'Common practice: be open about why a channel closes.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'spec:\n  strategy',
      replace: '«spec»:\n  strategy',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: `  reasons:
    - code: low-usage                 # backlog | cost-versus-value | low-usage | experience-limit
      customerFraming:
        en: Few of you call, and callers wait longer than people who write.
        fr: Vous êtes peu à appeler, et l'attente est plus longue qu'à l'écrit.
        nl: Weinigen van u bellen, en wie belt wacht langer dan wie schrijft.
        zh-CN: 来电的客户很少，而且等待时间比书面联系更长。
      evidence:
        - { claim: Share of contacts by phone, value: 4%, source: Help desk export, retrievedOn: 2026-11-30 }
    - code: experience-limit
      detail: queue-jumping           # queue-jumping | dependency | delays | prioritisation
      customerFraming:
        en: A ringing phone pulls us away from more urgent problems. Booked calls do not.
        fr: Un téléphone qui sonne nous éloigne de problèmes plus urgents. Un appel planifié, non.
        nl: Een rinkelende telefoon haalt ons weg bij dringender problemen. Een gesprek op afspraak niet.
        zh-CN: 突然响起的电话会打断更紧急的工作，预约通话则不会。
      evidence:
        - { claim: Urgent tickets delayed by a call, value: 31 per week, source: Queue audit, retrievedOn: 2026-11-27 }
`,
      replace: '',
    },
  ],
  good: 'sample',
  *check({ spec, playbook }) {
    if ((spec.reasons?.length ?? 0) > 0) return;
    const closing = quotedNames(typeof spec.channel === 'string' ? [spec.channel] : spec.channel);
    yield {
      range: partRange(playbook, 'reasons'),
      message: `The plan does not say why ${closing} closes; add a reason.`,
    };
  },
});
