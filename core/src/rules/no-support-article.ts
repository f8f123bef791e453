// No page that customers can look up says what happens.
import { listOf } from '../workspace/plan-facts.ts';
import { customerMessages } from './customer-messages.ts';
import { mediumOf } from './message-medium.ts';
import { partRange, planRule } from './plan-rule.ts';

export const noSupportArticle = planRule({
  id: 'no-support-article',
  severity: 'warning',
  title: 'No article explains the closing',
  what: 'A plan that announces its closing should have a message made into a help article or web page, or one to the `public` whose template is not named. An old contact point that leads to an article or a web address counts too. A channel that fades quietly (`announceOn: none`) is left alone.',
  why: 'A mail is read once and deleted. Whoever looks for the old number months later finds nothing.',
  todo: 'Add a message to the `public` with the template `sunset-article`.',
  source: 'Common practice: publish an article that says what closes, when, and what to use instead.',
  bad: [
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '  communications:\n',
      replace: '  «communications»:\n',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: '    - { id: article, audience: public, template: sunset-article, sendOn: announceOn }\n',
      replace: '',
    },
    {
      file: 'support/phone-sunset.playbook.yaml',
      find: 'becomes: redirect, to: "https://help.fernway.example/phone", ',
      replace: 'becomes: redirect, to: help-centre, ',
    },
  ],
  good: 'sample',
  *check({ inquiry, plan, spec, playbook }) {
    if (plan.dates.on('announceOn') === undefined) return;
    const isPublished = customerMessages(plan).some(({ communication }) => {
      const medium = mediumOf(inquiry, communication);
      return medium === undefined ? listOf(communication.audience).includes('public') : pages.includes(medium);
    });
    if (isPublished) return;
    const assets = (plan.strategy.playbook.spec.selfService ?? []).map(({ id }) => id);
    const leadsToPage = ({ to }: { readonly to?: string }) =>
      to !== undefined && (to.startsWith('https://') || assets.includes(to));
    if ((spec.surfaces ?? []).some(leadsToPage)) return;
    const message = 'No article tells customers what closes and what to use instead; add a message to the “public”.';
    yield { range: partRange(playbook, 'communications'), message };
  },
});

const pages: readonly string[] = ['help-article', 'web-page'];
