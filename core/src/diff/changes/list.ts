// Every kind of change, in one list.
import type { ChangeKind } from '../change-kind.ts';
import { accessibility } from './accessibility.ts';
import { acknowledgement } from './acknowledgement.ts';
import { admission } from './admission.ts';
import { alternative } from './alternative.ts';
import { alternativeReach } from './alternative-reach.ts';
import { automation } from './automation.ts';
import { booking } from './booking.ts';
import { calendar } from './calendar.ts';
import { capability } from './capability.ts';
import { channel } from './channel.ts';
import { channelType } from './channel-type.ts';
import { clock } from './clock.ts';
import { closing } from './closing.ts';
import { closingDate } from './closing-date.ts';
import { closingScope } from './closing-scope.ts';
import { comingBack } from './coming-back.ts';
import { commitment } from './commitment.ts';
import { communication } from './communication.ts';
import { communicationAudience } from './communication-audience.ts';
import { communicationDay } from './communication-day.ts';
import { contactPoint } from './contact-point.ts';
import { coverageGap } from './coverage-gap.ts';
import { detail } from './detail.ts';
import { endpoint } from './endpoint.ts';
import { escalation } from './escalation.ts';
import { exitCriterion } from './exit-criterion.ts';
import { feedback } from './feedback.ts';
import { handoff } from './handoff.ts';
import { holiday } from './holiday.ts';
import { hypercare } from './hypercare.ts';
import { language } from './language.ts';
import { lifecycle } from './lifecycle.ts';
import { monitoring } from './monitoring.ts';
import { name } from './name.ts';
import { notice } from './notice.ts';
import { openingDay } from './opening-day.ts';
import { openingHours } from './opening-hours.ts';
import { owner } from './owner.ts';
import { parity } from './parity.ts';
import { phase } from './phase.ts';
import { policy } from './policy.ts';
import { policyDays } from './policy-days.ts';
import { policyScope } from './policy-scope.ts';
import { priority } from './priority.ts';
import { promisePresence } from './promise-presence.ts';
import { promiseTime } from './promise-time.ts';
import { protection } from './protection.ts';
import { publication } from './publication.ts';
import { queryType } from './query-type.ts';
import { reason } from './reason.ts';
import { redirect } from './redirect.ts';
import { remedy } from './remedy.ts';
import { risk } from './risk.ts';
import { rollback } from './rollback.ts';
import { route } from './route.ts';
import { segment } from './segment.ts';
import { segmentLine } from './segment-line.ts';
import { selfService } from './self-service.ts';
import { session } from './session.ts';
import { specialHours } from './special-hours.ts';
import { strategy } from './strategy.ts';
import { surface } from './surface.ts';
import { targetPresence } from './target-presence.ts';
import { targetTime } from './target-time.ts';
import { tariff } from './tariff.ts';
import { template } from './template.ts';
import { templateText } from './template-text.ts';
import { timeZone } from './time-zone.ts';
import { tone } from './tone.ts';
import { touch } from './touch.ts';
import { translationState } from './translation-state.ts';
import { unreadable } from './unreadable.ts';
import { wording } from './wording.ts';
import { workspaceLanguage } from './workspace-language.ts';

export const changeKinds: readonly ChangeKind[] = [
  accessibility,
  acknowledgement,
  admission,
  alternativeReach,
  alternative,
  automation,
  booking,
  calendar,
  capability,
  channel,
  channelType,
  clock,
  closingDate,
  closingScope,
  closing,
  comingBack,
  commitment,
  communicationAudience,
  communicationDay,
  communication,
  contactPoint,
  coverageGap,
  detail,
  endpoint,
  escalation,
  exitCriterion,
  feedback,
  handoff,
  holiday,
  hypercare,
  language,
  lifecycle,
  monitoring,
  name,
  notice,
  openingDay,
  openingHours,
  owner,
  parity,
  phase,
  policyDays,
  policyScope,
  policy,
  priority,
  promisePresence,
  promiseTime,
  protection,
  publication,
  queryType,
  reason,
  redirect,
  remedy,
  risk,
  rollback,
  route,
  segmentLine,
  segment,
  selfService,
  session,
  specialHours,
  strategy,
  surface,
  targetPresence,
  targetTime,
  tariff,
  templateText,
  template,
  timeZone,
  tone,
  touch,
  translationState,
  unreadable,
  wording,
  workspaceLanguage,
];
