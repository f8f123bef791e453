// The people who have to keep the times of a policy were not told them.
import { keyRangeOf } from '../schema/value.ts';
import { mayBeHidden } from '../workspace/inquiry.ts';
import { documentRule } from './define.ts';

export const slaNotPublishedInternally = documentRule({
  id: 'sla-not-published-internally',
  severity: 'warning',
  title: 'Nobody inside is said to know these times',
  what: 'A policy with targets lists in `briefedTo` the teams that know them. A policy that has ended needs none, nor does a contract with a supplier.',
  why: 'A norm that agents have not heard of is met by chance, and missed in good faith.',
  todo: 'Brief the teams that answer, then write `briefedTo: [support]` with their names.',
  source: 'Common advice on digital channels: set a norm for each channel and communicate it, inside first.',
  on: ['SlaPolicy'],
  *check({ document, playbook, inquiry, today }) {
    const { agreementType, briefedTo, effective, targets } = playbook.spec;
    if (agreementType === 'underpinning-contract' || targets === undefined || targets.length === 0) return;
    if (effective?.until !== undefined && effective.until < today) return;
    if (briefedTo !== undefined && briefedTo.length > 0) return;
    // A stray `---` cuts the rest of a policy off, with all that it says.
    if (mayBeHidden(inquiry, 'SlaPolicy', document.name ?? '')) return;
    const message = `“${playbook.metadata.name}” does not say which teams know its targets; name them in “briefedTo”.`;
    yield { range: keyRangeOf(playbook.spec, briefedTo === undefined ? 'targets' : 'briefedTo'), message };
  },
  bad: [
    { file: 'support/sla.playbook.yaml', find: '  targets:  ', replace: '  «targets»:  ' },
    {
      file: 'support/sla.playbook.yaml',
      find: '  briefedTo: [support]                # who inside knows these norms\n',
      replace: '',
    },
  ],
  good: 'sample',
});
