// Every rule of the house, in the order of `rules` and of the docs.
import { calendarHoursExceedCoverage } from './calendar-hours-exceed-coverage.ts';
import { danglingRef } from './dangling-ref.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateName } from './duplicate-name.ts';
import { emptyPlaybook } from './empty-playbook.ts';
import { emptyValue } from './empty-value.ts';
import { fileTooComplex } from './file-too-complex.ts';
import { missingKey } from './missing-key.ts';
import { ownerMissing } from './owner-missing.ts';
import { priorityInversion } from './priority-inversion.ts';
import { promiseEqualsTarget } from './promise-equals-target.ts';
import { promiseTighterThanTarget } from './promise-tighter-than-target.ts';
import { resolutionBeforeFirstReply } from './resolution-before-first-reply.ts';
import { routesCross } from './routes-cross.ts';
import type { AnyRule } from './rule.ts';
import { slaRowsCross } from './sla-rows-cross.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownKind } from './unknown-kind.ts';
import { unknownRule } from './unknown-rule.ts';
import { unquotedValue } from './unquoted-value.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unusedResource } from './unused-resource.ts';
import { updateSlowerThanResolution } from './update-slower-than-resolution.ts';
import { wrongFormat } from './wrong-format.ts';
import { wrongType } from './wrong-type.ts';
import { wrongValue } from './wrong-value.ts';
import { yamlSyntax } from './yaml-syntax.ts';

export const allRules: readonly AnyRule[] = [
  // Reading
  duplicateKey,
  emptyPlaybook,
  emptyValue,
  fileTooComplex,
  missingKey,
  unknownKey,
  unknownKind,
  unknownRule,
  unquotedValue,
  unreadableFile,
  wrongFormat,
  wrongType,
  wrongValue,
  yamlSyntax,
  // Names
  danglingRef,
  duplicateId,
  duplicateName,
  ownerMissing,
  unusedResource,
  // SLA policies
  calendarHoursExceedCoverage,
  priorityInversion,
  promiseEqualsTarget,
  promiseTighterThanTarget,
  resolutionBeforeFirstReply,
  slaRowsCross,
  updateSlowerThanResolution,
  // Strategies
  routesCross,
];

/** In the catalogue of a later version: a config may name them already, and nothing runs. */
export const plannedRuleIds: readonly string[] = ['channel-sprawl', 'no-hypercare'];

export const knownRuleIds: readonly string[] = [...allRules.map(({ id }) => id), ...plannedRuleIds];

const byId: ReadonlyMap<string, AnyRule> = new Map(allRules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): AnyRule | undefined {
  return byId.get(id);
}

export function isKnownRule(id: string): boolean {
  return byId.has(id) || plannedRuleIds.includes(id);
}
