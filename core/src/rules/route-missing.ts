// Some customers with some question have no route.
import { each, keyRangeOf } from '../schema/value.ts';
import { type Cell, cells, rowAt } from '../workspace/rows.ts';
import { everything, routeRows, universeOf } from '../workspace/universe.ts';
import { documentRule } from './define.ts';

export const routeMissing = documentRule({
  id: 'route-missing',
  severity: 'error',
  title: 'Some customers are sent nowhere with their question',
  what: 'Once a strategy has routes, each segment needs one for each query type. A strategy without routes lets everybody use every channel. Said once for each segment.',
  why: 'Nobody has decided where these customers should go, so the website and the agents decide, each in their own way.',
  todo: 'Add a route, or widen one: `segment: all` and `queryType: all` cover the rest.',
  source: 'Common advice on operating models: right-channelling is a full matrix.',
  on: ['ChannelStrategy'],
  *check({ document, playbook }) {
    const { routes } = playbook.spec;
    if (routes === undefined || routes.length === 0) return;
    const rows = routeRows(document);
    const { segments, queryTypes } = universeOf(document);
    for (const segment of segments) {
      const missing = [
        ...each([...cells({ queryType: queryTypes })], function* ({ queryType = '' }: Cell) {
          if (rowAt(rows, { segment, queryType }) === undefined) yield queryType;
        }),
      ];
      if (missing.length === 0) continue;
      yield {
        range: keyRangeOf(playbook.spec, 'routes'),
        message: `No route says where ${whoWords(segment)} go${whatWords(missing, queryTypes.length)}.`,
      };
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

function whoWords(segment: string): string {
  return segment === everything ? 'customers' : `“${segment}” customers`;
}

function whatWords(missing: readonly string[], count: number): string {
  if (missing.length === count) return '';
  return ` with ${missing.map((id) => `“${id}”`).join(' or ')}`;
}
