// Every rule of the house, in the order of `rules` and of the docs.

import { accessibilityLoss } from './accessibility-loss.ts';
import { aiNotDisclosed } from './ai-not-disclosed.ts';
import { alternativeAlsoSunset } from './alternative-also-sunset.ts';
import { alternativeBehindPaywall } from './alternative-behind-paywall.ts';
import { alternativeHoursShrink } from './alternative-hours-shrink.ts';
import { alternativeLanguageGap } from './alternative-language-gap.ts';
import { alternativeNotOpenYet } from './alternative-not-open-yet.ts';
import { alternativePremiumRate } from './alternative-premium-rate.ts';
import { assetUnreachable } from './asset-unreachable.ts';
import { attributeLossUnaddressed } from './attribute-loss-unaddressed.ts';
import { audienceWidenedWithoutCapacity } from './audience-widened-without-capacity.ts';
import { autoReplyCountsAsReply } from './auto-reply-counts-as-reply.ts';
import { automatedOnlyStrategy } from './automated-only-strategy.ts';
import { automationWithoutAdoptionMetric } from './automation-without-adoption-metric.ts';
import { belowOneSlot } from './below-one-slot.ts';
import { botWithoutHumanHandoff } from './bot-without-human-handoff.ts';
import { businessClockWithoutCalendar } from './business-clock-without-calendar.ts';
import { calendarCircle } from './calendar-circle.ts';
import { calendarHoursExceedCoverage } from './calendar-hours-exceed-coverage.ts';
import { calendarNeverOpen } from './calendar-never-open.ts';
import { capacityShiftUnplanned } from './capacity-shift-unplanned.ts';
import { channelDormant } from './channel-dormant.ts';
import { channelOutsideCustomerData } from './channel-outside-customer-data.ts';
import { claimHoursMismatch } from './claim-hours-mismatch.ts';
import { clockStartUnstated } from './clock-start-unstated.ts';
import { closeInFreezeWindow } from './close-in-freeze-window.ts';
import { closeOnClosedDay } from './close-on-closed-day.ts';
import { closeOnFriday } from './close-on-friday.ts';
import { closureWithoutAdoptionGate } from './closure-without-adoption-gate.ts';
import { costOnlyFraming } from './cost-only-framing.ts';
import { creditWithoutContract } from './credit-without-contract.ts';
import { danglingRef } from './dangling-ref.ts';
import { dateCircle } from './date-circle.ts';
import { dayBeforeClosing } from './day-before-closing.ts';
import { deadEnd } from './dead-end.ts';
import { deceptiveCharacter } from './deceptive-character.ts';
import { decisionUnrecorded } from './decision-unrecorded.ts';
import { dedicatedUsersNotTold } from './dedicated-users-not-told.ts';
import { defaultLocaleMissing } from './default-locale-missing.ts';
import { dstAmbiguousInterval } from './dst-ambiguous-interval.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateName } from './duplicate-name.ts';
import { emptyPlaybook } from './empty-playbook.ts';
import { emptyValue } from './empty-value.ts';
import { entryListedTwice } from './entry-listed-twice.ts';
import { escalationAfterBreachOnly } from './escalation-after-breach-only.ts';
import { evidenceConflict } from './evidence-conflict.ts';
import { evidenceStale } from './evidence-stale.ts';
import { excessiveNotice } from './excessive-notice.ts';
import { externalBeforeInternal } from './external-before-internal.ts';
import { factInFuture } from './fact-in-future.ts';
import { fileTooComplex } from './file-too-complex.ts';
import { followTheSunGap } from './follow-the-sun-gap.ts';
import { goalPastDue } from './goal-past-due.ts';
import { handoffOutsideHours } from './handoff-outside-hours.ts';
import { handoffToClosingChannel } from './handoff-to-closing-channel.ts';
import { highTouchWithoutHuman } from './high-touch-without-human.ts';
import { holidayListExpiring } from './holiday-list-expiring.ts';
import { holidayOutOfRange } from './holiday-out-of-range.ts';
import { holidaysUnstated } from './holidays-unstated.ts';
import { impactAssessmentIncomplete } from './impact-assessment-incomplete.ts';
import { insufficientNotice } from './insufficient-notice.ts';
import { intervalInvalid } from './interval-invalid.ts';
import { investInClosingChannel } from './invest-in-closing-channel.ts';
import { knowledgeStale } from './knowledge-stale.ts';
import { lifecycleTransitionInvalid } from './lifecycle-transition-invalid.ts';
import { linkTextPoor } from './link-text-poor.ts';
import { localeNameTranslated } from './locale-name-translated.ts';
import { localeNumberDrift } from './locale-number-drift.ts';
import { lowTouchOnCostlyChannel } from './low-touch-on-costly-channel.ts';
import { machineTranslationUnreviewed } from './machine-translation-unreviewed.ts';
import { mailTooLong } from './mail-too-long.ts';
import { messageTooLong } from './message-too-long.ts';
import { missingKey } from './missing-key.ts';
import { nextReplyLooserThanFirst } from './next-reply-looser-than-first.ts';
import { noAcknowledgementOnAsyncChannel } from './no-acknowledgement-on-async-channel.ts';
import { noAgentMacro } from './no-agent-macro.ts';
import { noAlternative } from './no-alternative.ts';
import { noConcernsListed } from './no-concerns-listed.ts';
import { noFeedbackChannel } from './no-feedback-channel.ts';
import { noFrequentUserOutreach } from './no-frequent-user-outreach.ts';
import { noHypercare } from './no-hypercare.ts';
import { noImpactAssessment } from './no-impact-assessment.ts';
import { noMessageOnOldLine } from './no-message-on-old-line.ts';
import { noMonitoring } from './no-monitoring.ts';
import { noRedirect } from './no-redirect.ts';
import { noReminder } from './no-reminder.ts';
import { noRollbackCriterion } from './no-rollback-criterion.ts';
import { noSuccessMetric } from './no-success-metric.ts';
import { noSupportArticle } from './no-support-article.ts';
import { olaLooserThanSla } from './ola-looser-than-sla.ts';
import { onlyChannelClosing } from './only-channel-closing.ts';
import { openEndedSunset } from './open-ended-sunset.ts';
import { orphanedEndpoint } from './orphaned-endpoint.ts';
import { ownerMissing } from './owner-missing.ts';
import { parityUnstated } from './parity-unstated.ts';
import { pauseNeverResumes } from './pause-never-resumes.ts';
import { personalDataInVideo } from './personal-data-in-video.ts';
import { phaseDatesOutOfOrder } from './phase-dates-out-of-order.ts';
import { placeholderUnknown } from './placeholder-unknown.ts';
import { policiesCross } from './policies-cross.ts';
import { policyCountsClosedHours } from './policy-counts-closed-hours.ts';
import { preferenceIgnored } from './preference-ignored.ts';
import { previousNameStale } from './previous-name-stale.ts';
import { priorityInversion } from './priority-inversion.ts';
import { promiseDrift } from './promise-drift.ts';
import { promiseEqualsTarget } from './promise-equals-target.ts';
import { promiseTighterThanTarget } from './promise-tighter-than-target.ts';
import { queryTypeOnUnsuitedChannel } from './query-type-on-unsuited-channel.ts';
import { readabilityHigh } from './readability-high.ts';
import { reasonWithoutEvidence } from './reason-without-evidence.ts';
import { redirectLoop } from './redirect-loop.ts';
import { redirectTargetMissing } from './redirect-target-missing.ts';
import { redirectTooShort } from './redirect-too-short.ts';
import { regulatedQueryToBot } from './regulated-query-to-bot.ts';
import { renameWithoutPreviousName } from './rename-without-previous-name.ts';
import { renderBlocked } from './render-blocked.ts';
import { resolutionBeforeFirstReply } from './resolution-before-first-reply.ts';
import { reviewPastDue } from './review-past-due.ts';
import { riskWithoutMitigation } from './risk-without-mitigation.ts';
import { rollbackImpossible } from './rollback-impossible.ts';
import { rollbackOwnerMissing } from './rollback-owner-missing.ts';
import { routeMissing } from './route-missing.ts';
import { routeNoFallback } from './route-no-fallback.ts';
import { routeToInactiveChannel } from './route-to-inactive-channel.ts';
import { routesCross } from './routes-cross.ts';
import type { AnyRule } from './rule.ts';
import { scopeAffectsNobody } from './scope-affects-nobody.ts';
import { segmentGap } from './segment-gap.ts';
import { segmentInversion } from './segment-inversion.ts';
import { segmentTwoDefaults } from './segment-two-defaults.ts';
import { sensitiveDataOnPublicChannel } from './sensitive-data-on-public-channel.ts';
import { serviceGap } from './service-gap.ts';
import { shiftLeftTargetWithoutContent } from './shift-left-target-without-content.ts';
import { shiftLeftToClosingChannel } from './shift-left-to-closing-channel.ts';
import { shiftLeftToItself } from './shift-left-to-itself.ts';
import { silentClosureOfUsedChannel } from './silent-closure-of-used-channel.ts';
import { singlePhaseClosure } from './single-phase-closure.ts';
import { slaForClosedChannel } from './sla-for-closed-channel.ts';
import { slaMissing } from './sla-missing.ts';
import { slaNoDefault } from './sla-no-default.ts';
import { slaNotPublishedExternally } from './sla-not-published-externally.ts';
import { slaNotPublishedInternally } from './sla-not-published-internally.ts';
import { slaRowsCross } from './sla-rows-cross.ts';
import { slaTableIncomplete } from './sla-table-incomplete.ts';
import { socialUnmonitored } from './social-unmonitored.ts';
import { strandedCell } from './stranded-cell.ts';
import { sunsetInPastWithoutStatus } from './sunset-in-past-without-status.ts';
import { sunsetNoReason } from './sunset-no-reason.ts';
import { suppressionExpired } from './suppression-expired.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { suppressionWithoutReason } from './suppression-without-reason.ts';
import { surfaceInventoryEmpty } from './surface-inventory-empty.ts';
import { surfaceStillListsClosedChannel } from './surface-still-lists-closed-channel.ts';
import { synchronousPreemptsUrgent } from './synchronous-preempts-urgent.ts';
import { targetLooserThanNorm } from './target-looser-than-norm.ts';
import { taskPastDue } from './task-past-due.ts';
import { teamMisspelled } from './team-misspelled.ts';
import { templateArtifact } from './template-artifact.ts';
import { templateIdleBlock } from './template-idle-block.ts';
import { templateMissingLocale } from './template-missing-locale.ts';
import { templateMissingPartial } from './template-missing-partial.ts';
import { templateMissingValue } from './template-missing-value.ts';
import { templatePlaceholderDrift } from './template-placeholder-drift.ts';
import { templateSyntax } from './template-syntax.ts';
import { templateTooComplex } from './template-too-complex.ts';
import { templateUnguardedValue } from './template-unguarded-value.ts';
import { templateUnknownVariable } from './template-unknown-variable.ts';
import { templateWrongBlock } from './template-wrong-block.ts';
import { templateWrongKind } from './template-wrong-kind.ts';
import { templateWrongValue } from './template-wrong-value.ts';
import { textMissingLocale } from './text-missing-locale.ts';
import { translationOutdated } from './translation-outdated.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownKind } from './unknown-kind.ts';
import { unknownRule } from './unknown-rule.ts';
import { unquotedValue } from './unquoted-value.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unusedResource } from './unused-resource.ts';
import { updateSlowerThanResolution } from './update-slower-than-resolution.ts';
import { videoNeedsCaptions } from './video-needs-captions.ts';
import { vulnerableGroupUnprotected } from './vulnerable-group-unprotected.ts';
import { warnAfterTarget } from './warn-after-target.ts';
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
  templateIdleBlock,
  templateSyntax,
  templateUnguardedValue,
  templateUnknownVariable,
  templateWrongBlock,
  unknownKey,
  unknownKind,
  suppressionExpired,
  suppressionUnused,
  suppressionWithoutReason,
  unknownRule,
  unquotedValue,
  unreadableFile,
  wrongFormat,
  wrongType,
  wrongValue,
  yamlSyntax,
  // Names
  danglingRef,
  deceptiveCharacter,
  duplicateId,
  duplicateName,
  entryListedTwice,
  factInFuture,
  ownerMissing,
  reviewPastDue,
  teamMisspelled,
  unusedResource,
  // Calendars
  calendarCircle,
  calendarNeverOpen,
  claimHoursMismatch,
  dstAmbiguousInterval,
  followTheSunGap,
  holidayListExpiring,
  holidayOutOfRange,
  holidaysUnstated,
  intervalInvalid,
  // SLA policies
  autoReplyCountsAsReply,
  belowOneSlot,
  businessClockWithoutCalendar,
  calendarHoursExceedCoverage,
  clockStartUnstated,
  creditWithoutContract,
  escalationAfterBreachOnly,
  nextReplyLooserThanFirst,
  olaLooserThanSla,
  pauseNeverResumes,
  policiesCross,
  policyCountsClosedHours,
  priorityInversion,
  promiseDrift,
  promiseEqualsTarget,
  promiseTighterThanTarget,
  resolutionBeforeFirstReply,
  segmentInversion,
  slaForClosedChannel,
  slaMissing,
  slaNoDefault,
  slaNotPublishedExternally,
  slaNotPublishedInternally,
  slaRowsCross,
  slaTableIncomplete,
  targetLooserThanNorm,
  updateSlowerThanResolution,
  warnAfterTarget,
  // Strategies
  aiNotDisclosed,
  assetUnreachable,
  automatedOnlyStrategy,
  automationWithoutAdoptionMetric,
  botWithoutHumanHandoff,
  channelDormant,
  channelOutsideCustomerData,
  deadEnd,
  goalPastDue,
  handoffOutsideHours,
  handoffToClosingChannel,
  highTouchWithoutHuman,
  knowledgeStale,
  lowTouchOnCostlyChannel,
  noAcknowledgementOnAsyncChannel,
  personalDataInVideo,
  preferenceIgnored,
  queryTypeOnUnsuitedChannel,
  regulatedQueryToBot,
  routeMissing,
  routeNoFallback,
  routeToInactiveChannel,
  routesCross,
  segmentGap,
  segmentTwoDefaults,
  sensitiveDataOnPublicChannel,
  shiftLeftTargetWithoutContent,
  shiftLeftToClosingChannel,
  shiftLeftToItself,
  socialUnmonitored,
  synchronousPreemptsUrgent,
  videoNeedsCaptions,
  // Sunset plans
  accessibilityLoss,
  alternativeAlsoSunset,
  alternativeBehindPaywall,
  alternativeHoursShrink,
  alternativeLanguageGap,
  alternativeNotOpenYet,
  alternativePremiumRate,
  attributeLossUnaddressed,
  capacityShiftUnplanned,
  closeInFreezeWindow,
  closeOnClosedDay,
  closeOnFriday,
  closureWithoutAdoptionGate,
  costOnlyFraming,
  dateCircle,
  dayBeforeClosing,
  decisionUnrecorded,
  dedicatedUsersNotTold,
  evidenceConflict,
  evidenceStale,
  excessiveNotice,
  externalBeforeInternal,
  impactAssessmentIncomplete,
  insufficientNotice,
  investInClosingChannel,
  noAgentMacro,
  noAlternative,
  noConcernsListed,
  noFeedbackChannel,
  noFrequentUserOutreach,
  noHypercare,
  noImpactAssessment,
  noMessageOnOldLine,
  noMonitoring,
  noRedirect,
  noReminder,
  noRollbackCriterion,
  noSuccessMetric,
  noSupportArticle,
  onlyChannelClosing,
  openEndedSunset,
  orphanedEndpoint,
  parityUnstated,
  phaseDatesOutOfOrder,
  reasonWithoutEvidence,
  redirectLoop,
  redirectTargetMissing,
  redirectTooShort,
  riskWithoutMitigation,
  rollbackImpossible,
  rollbackOwnerMissing,
  scopeAffectsNobody,
  serviceGap,
  silentClosureOfUsedChannel,
  singlePhaseClosure,
  strandedCell,
  sunsetInPastWithoutStatus,
  taskPastDue,
  sunsetNoReason,
  surfaceInventoryEmpty,
  surfaceStillListsClosedChannel,
  vulnerableGroupUnprotected,
  // Two revisions
  audienceWidenedWithoutCapacity,
  lifecycleTransitionInvalid,
  previousNameStale,
  renameWithoutPreviousName,
  // Messages and their languages
  defaultLocaleMissing,
  linkTextPoor,
  localeNameTranslated,
  localeNumberDrift,
  machineTranslationUnreviewed,
  mailTooLong,
  messageTooLong,
  placeholderUnknown,
  readabilityHigh,
  renderBlocked,
  templateArtifact,
  templateMissingLocale,
  templateMissingPartial,
  templateMissingValue,
  templatePlaceholderDrift,
  templateTooComplex,
  templateWrongKind,
  templateWrongValue,
  textMissingLocale,
  translationOutdated,
];

/** In the catalogue of a later version: a config may name them already, and nothing runs. */
export const plannedRuleIds: readonly string[] = [
  'channel-sprawl',
  'channel-understaffed',
  'escalation-to-closed-team',
  'missing-legal-line',
  'promise-exceeds-capacity',
  'staffing-outside-calendar',
];

export const knownRuleIds: readonly string[] = [...allRules.map(({ id }) => id), ...plannedRuleIds];

const byId: ReadonlyMap<string, AnyRule> = new Map(allRules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): AnyRule | undefined {
  return byId.get(id);
}

export function isKnownRule(id: string): boolean {
  return byId.has(id) || plannedRuleIds.includes(id);
}

/** Speaks only where two revisions are compared or a message is made, so its silence elsewhere proves nothing. */
export function speaksElsewhere(id: string): boolean {
  const looksAt = byId.get(id)?.looksAt;
  return looksAt === 'change' || looksAt === 'rendering';
}
