// S5: our evaluator and the whole of Handlebars write the same bytes, for templates and data made by chance.
import fc from 'fast-check';
import { loadModule } from '../../scripts/generate/docs/load-module.mjs';
import { root } from '../harness/core.mjs';
import { gather, thrownIn } from '../harness/gather.mjs';
import { rounds } from '../harness/rounds.mjs';

/** So many at a time: fast-check makes them together. */
const batch = 250;

export const row = {
  id: 'S5',
  title: 'Our evaluator against Handlebars, on templates made by chance',
  target: 'the same bytes every time',
  isRandom: true,
  run: async (context) => {
    const both = await loadModule(root, 'test/core/template/like-handlebars.ts');
    const found = gather(context);
    let n = 0;
    let slowestMs = 0;
    for (const round of rounds(context, 7)) {
      const pair = fc.tuple(both.template.body, both.data);
      for (const [template, data] of fc.sample(pair, { numRuns: batch, seed: context.seed + round })) {
        if (!both.isComparable(template)) continue;
        const started = performance.now();
        const judge = (smaller) => difference(both, smaller, data);
        const failure = judge(template);
        slowestMs = Math.max(slowestMs, performance.now() - started);
        n++;
        if (failure === undefined) continue;
        found.add(failure, { text: template, judge, saved: (small) => JSON.stringify({ template: small, data }) });
      }
      if (found.isFull()) break;
    }
    return { n, failures: found.failures, slowestMs };
  },
  again: async (saved) => {
    const both = await loadModule(root, 'test/core/template/like-handlebars.ts');
    const { template, data } = JSON.parse(saved);
    const failure = difference(both, template, data);
    return failure === undefined ? [] : [failure];
  },
};

/** A template that Handlebars itself does not take is no matter of comparison. */
function difference(both, template, data) {
  let expected;
  try {
    expected = both.theirs(template, data);
  } catch {
    return undefined;
  }
  try {
    const { text, problems } = both.ours(template, data);
    if (problems.length > 0) return `We refuse what Handlebars takes: ${problems[0]}`;
    return text === expected ? undefined : 'We write something else than Handlebars.';
  } catch (error) {
    return thrownIn(error);
  }
}
