// What a planned message is made into, such as an article or a macro.
import type { MessageTemplateSpec, SunsetPlanCommunication } from '../generated/playbooks.ts';
import { type Inquiry, template } from '../workspace/inquiry.ts';

/** `undefined` when it names no template, or one that cannot be found or is for another kind of playbook: then it may be anything. */
export function mediumOf(
  inquiry: Inquiry,
  { template: name }: SunsetPlanCommunication,
): MessageTemplateSpec['medium'] | undefined {
  const spec = name === undefined ? undefined : template(inquiry, name)?.playbook.spec;
  return spec?.rendersFrom === 'SunsetPlan' ? spec.medium : undefined;
}
