// A phone number or messaging account that falls silent.
import { eachOne, rangeOf } from '../schema/value.ts';
import { compareDates } from '../time/date.ts';
import { firstEntries } from './first-entries.ts';
import { planRule } from './plan-rule.ts';

export const noMessageOnOldLine = planRule({
  id: 'no-message-on-old-line',
  severity: 'error',
  title: 'The old line says nothing',
  what: 'Looks at what becomes of phone numbers and messaging accounts of the closing channel. They should become a `message` or a `redirect`, from the closing day at the latest. A contact point that the plan does not mention at all belongs to `orphaned-endpoint`.',
  why: 'People have the number saved. They should not learn of the closing from a dead dial tone.',
  todo: 'Let the line play a message or forward calls, and say where help is now.',
  source: 'Common practice: record a message on the old line that says where help is.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '      becomes: message                # removed | updated | message | redirect | read-only | archived\n      from: redirect.starts\n      template: voicemail-closed-line\n',
      replace: '      becomes: «removed»\n      from: redirect.starts\n',
    },
  ],
  good: 'sample',
  *check({ plan, spec }) {
    const closing = plan.closure?.from;
    const lines = plan.retiredEndpoints.filter(({ kind }) => kind === 'phone-number' || kind === 'messaging-account');
    yield* eachOne(firstEntries(spec.surfaces), ({ entry, endpoints }) => {
      const line = lines.find(({ id }) => endpoints.includes(id));
      if (!line) return;
      if (entry.becomes !== 'message' && entry.becomes !== 'redirect') {
        const message = `“${line.id}” becomes “${entry.becomes}”, and whoever still uses it hears nothing; let it become a message or a redirect.`;
        return { range: rangeOf(entry, 'becomes'), message };
      }
      const from = plan.dates.day(entry.from);
      if (closing === undefined || from === undefined || compareDates(from, closing) <= 0) return;
      const message = `“${line.id}” says nothing from ${closing} to the day before ${from}; let it change on the closing day at the latest.`;
      return { range: rangeOf(entry, 'from'), message };
    });
  },
});
