// Some customers with some question have no route.
import { listWords } from '../schema/accepted.ts';
import { keyRangeOf } from '../schema/value.ts';
import { universeOf } from '../workspace/universe.ts';
import { documentRule } from './define.ts';
import { quotedNames } from './names-in-words.ts';
import { routeGaps } from './route-gaps.ts';

export const routeMissing = documentRule({
  id: 'route-missing',
  severity: 'error',
  title: 'Some customers are sent nowhere with their question',
  what: 'Once a strategy has routes, each segment needs one for each query type. A strategy without routes lets everybody use every channel. Segments that lack the same routes are told together.',
  why: 'Nobody has decided where these customers should go, so the website and the agents decide, each in their own way.',
  todo: 'Add a route, or widen one: `segment: all` and `queryType: all` cover the rest.',
  source: 'Common advice on operating models: right-channelling is a full matrix.',
  on: ['ChannelStrategy'],
  *check({ document, playbook }) {
    const { segments, queryTypes } = universeOf(document);
    const lacking = new Map<string, { readonly who: string[]; readonly what: readonly string[] }>();
    for (const [segment, what] of routeGaps(document)) {
      const alike = lacking.get(what.join());
      if (alike) alike.who.push(segment);
      else lacking.set(what.join(), { who: [segment], what });
    }
    for (const { who, what } of lacking.values()) {
      const message = `No route says where ${whoWords(who, segments.length)} go${whatWords(what, queryTypes.length)}.`;
      yield { range: keyRangeOf(playbook.spec, 'routes'), message };
    }
  },
  bad: [
    { file: 'support/channels.playbook.yaml', find: '  routes:\n', replace: '  «routes»:\n' },
    {
      file: 'support/channels.playbook.yaml',
      find: '    - { segment: self-serve, queryType: outage, channels: [chat, email] }\n',
      replace: '',
    },
  ],
  good: 'sample',
});

function whoWords(who: readonly string[], count: number): string {
  return who.length === count ? 'customers' : `${quotedNames(who)} customers`;
}

function whatWords(what: readonly string[], count: number): string {
  return what.length === count ? '' : ` with ${listWords(what)}`;
}
