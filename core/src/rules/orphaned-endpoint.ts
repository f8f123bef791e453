// A contact point of the closing channel that the plan forgets.
import { rangeOf } from '../schema/value.ts';
import { isAssisted } from '../workspace/coverage-human.ts';
import { listOf } from '../workspace/plan-facts.ts';
import { quotedNames } from './names-in-words.ts';
import { planRule } from './plan-rule.ts';

export const orphanedEndpoint = planRule({
  id: 'orphaned-endpoint',
  severity: 'error',
  title: 'A contact point is left behind',
  what: 'Every endpoint of the closing channel has to stand under `surfaces` of the plan. A plan that closes the channel for some segments only answers for the endpoints of those segments; one for some query types or some hours leaves the endpoints in use. Said once for each channel.',
  why: 'The number still rings or the page still takes messages, and nobody is there.',
  todo: 'Say under `surfaces` what becomes of it.',
  source: 'Real case: Practice Ignition took its number off the website, left the line open, and nobody answered.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  channel: phone\n',
      replace: '  channel: «phone»\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - { endpoint: phone-page, becomes: redirect, to: "https://help.fernway.example/phone", owner: web-team, due: announceOn }\n',
      replace: '',
    },
  ],
  good: 'sample',
  *check({ plan, spec }) {
    const told = new Set(
      (spec.surfaces ?? []).flatMap(({ endpoint }) => (endpoint === undefined ? [] : listOf(endpoint))),
    );
    const { channels } = plan.strategy.playbook.spec;
    const known = new Set(channels.flatMap(({ endpoints }) => (endpoints ?? []).map(({ id }) => id)));
    // A misspelled endpoint has its finding, and it may be the very one that seems to be missing.
    if ([...told].some((id) => !known.has(id))) return;
    const others = channels.filter((channel) => !plan.channels.includes(channel) && !isAssisted(channel));
    const machines = new Set(others.flatMap(({ endpoints }) => endpoints ?? []).map(({ value }) => value));
    for (const channel of plan.channels) {
      const orphans = (channel.endpoints ?? []).filter(
        (endpoint) =>
          plan.retiredEndpoints.includes(endpoint) &&
          !told.has(endpoint.id) &&
          (endpoint.value === undefined || !machines.has(endpoint.value)),
      );
      if (orphans.length === 0) continue;
      const message = `The plan does not say what becomes of ${quotedNames(orphans.map(({ id }) => id))}, where customers reach “${channel.id}”.`;
      const related = orphans.map((endpoint) => ({
        document: plan.strategy,
        range: rangeOf(endpoint, 'id'),
        message: `“${endpoint.id}” stands here`,
      }));
      yield { range: rangeOf(spec, 'channel'), message, related };
    }
  },
});
