// A promise stands nowhere that customers could read or hear it.
import type { SlaPolicyPromise } from '../generated/playbooks.ts';
import { each, keyRangeOf, rangeOf } from '../schema/value.ts';
import { placesOf } from '../workspace/policy.ts';
import { documentRule } from './define.ts';

export const slaNotPublishedExternally = documentRule({
  id: 'sla-not-published-externally',
  severity: 'warning',
  title: 'A promise is published nowhere',
  what: 'A promise names in `publishedOn` the surfaces or endpoints where customers meet it. Said once for the whole list when no promise does. A promise of `none`, a policy that has ended, and agreements inside or with suppliers need no place.',
  why: 'Customers who do not know when to expect an answer write again. And when the time changes, nobody knows which page to correct.',
  todo: 'Name the page, the footer or the recording where it stands; add it to `surfaces` first if it is not there.',
  source: 'Common advice on digital channels: tell customers what they can expect.',
  on: ['SlaPolicy'],
  *check({ playbook, today }) {
    const { agreementType = 'sla', effective, promises } = playbook.spec;
    if (agreementType !== 'sla' || (effective?.until !== undefined && effective.until < today)) return;
    const told = [...each(promises, (promise) => (promise.within === 'none' ? [] : [promise]))];
    const silent = told.filter((promise) => placesOf(promise).length === 0);
    const [first] = silent;
    if (!first) return;
    if (silent.length === told.length && told.length === promises?.length) {
      const message = `The promises of “${playbook.metadata.name}” are published nowhere; say with “publishedOn” where customers read them.`;
      yield { range: keyRangeOf(playbook.spec, 'promises'), message };
      return;
    }
    for (const promise of silent)
      yield { range: placeOf(promise), message: `${textOf(promise)} is published nowhere.` };
  },
  bad: [
    {
      file: 'support/sla.playbook.yaml',
      find: '- { channel: chat, metric: first-reply, within: 1 minute, publishedOn: [contact-page] }',
      replace: '- { channel: chat, metric: first-reply, within: «1 minute» }',
    },
  ],
  good: 'sample',
});

function placeOf(promise: SlaPolicyPromise): ReturnType<typeof rangeOf> {
  if (promise.publishedOn !== undefined) return keyRangeOf(promise, 'publishedOn');
  return promise.within === undefined ? rangeOf(promise) : rangeOf(promise, 'within');
}

function textOf({ within }: SlaPolicyPromise): string {
  return typeof within === 'string' && within !== 'target' ? `The promise of ${within}` : 'This promise';
}
