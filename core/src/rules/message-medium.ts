// What a planned message is made into, such as an article or a macro.
import type { MessageTemplateSpec, SunsetPlanCommunication } from '../generated/playbooks.ts';
import { type Inquiry, template } from '../workspace/inquiry.ts';

/** `undefined` when it names no template, or one that cannot be found: then it may be anything. */
export function mediumOf(
  inquiry: Inquiry,
  { template: name }: SunsetPlanCommunication,
): MessageTemplateSpec['medium'] | undefined {
  return name === undefined ? undefined : template(inquiry, name)?.playbook.spec.medium;
}
