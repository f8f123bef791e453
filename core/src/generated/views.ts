// Generated from schemas/ by npm run generate. Do not edit.
export type ViewCommonMoment = string
export type ViewCommonSpans = readonly ViewCommonSpan[]
export type ViewCommonDate = string
export type ViewCommonComparison = string
export type ViewCommonDuration = string
export type ViewCommonPercentage = string
export type ViewCommonPeriod = string
export type ViewCommonPoint = string

export interface BusinessCalendarView {
  readonly calendar: ViewCommonCalendar
  readonly specialDays: readonly ViewBusinessCalendarSpecialDay[]
  readonly comingDays: readonly ViewBusinessCalendarSpecialDay[]
  readonly brand: ViewCommonBrand
  readonly workspace: ViewCommonWorkspace
}
export interface ViewCommonCalendar {
  readonly name: string
  readonly title?: string
  readonly timeZone?: string
  readonly isAlwaysOpen: boolean
  readonly isLocalTime: boolean
  readonly opensNext?: ViewCommonMoment
  readonly weekly: readonly ViewCommonCalendarWeeklyItem[]
  readonly ranges: readonly ViewCommonCalendarRange[]
  readonly holidays: readonly ViewCommonCalendarHoliday[]
  readonly exceptions: readonly ViewCommonCalendarException[]
}
export interface ViewCommonCalendarWeeklyItem {
  readonly day: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
  readonly isOpen: boolean
  readonly spans: ViewCommonSpans
}
export interface ViewCommonSpan {
  readonly opens: string
  readonly closes: string
}
export interface ViewCommonCalendarRange {
  readonly from: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
  readonly to: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
  readonly isOneDay: boolean
  readonly spans: ViewCommonSpans
}
export interface ViewCommonCalendarHoliday {
  readonly date: ViewCommonDate
  readonly title?: string
}
export interface ViewCommonCalendarException {
  readonly from: ViewCommonDate
  readonly to: ViewCommonDate
  readonly isOneDay: boolean
  readonly isOpen: boolean
  readonly spans: ViewCommonSpans
  readonly title?: string
}
export interface ViewBusinessCalendarSpecialDay {
  readonly from: ViewCommonDate
  readonly to: ViewCommonDate
  readonly isOneDay: boolean
  readonly isOpen: boolean
  readonly spans: ViewCommonSpans
  readonly title?: string
  readonly opensAgain?: ViewCommonMoment
}
export interface ViewCommonBrand {
  readonly name?: string
  readonly voice?: ("formal" | "friendly" | "playful")
}
export interface ViewCommonWorkspace {
  readonly locales: readonly string[]
  readonly defaultLocale: string
  readonly asOf?: ViewCommonDate
}
export interface ChannelStrategyView {
  readonly strategy: ChannelStrategyViewStrategy
  readonly channels: readonly ViewCommonChannel[]
  readonly channel?: ViewCommonChannel
  readonly hours?: ViewCommonCalendar
  readonly promise?: ViewCommonPromise
  readonly selfService: readonly ViewCommonAsset[]
  readonly brand: ViewCommonBrand
  readonly workspace: ViewCommonWorkspace
}
export interface ChannelStrategyViewStrategy {
  readonly name: string
  readonly title?: string
  readonly owner?: string
  readonly description?: string
  readonly principles: readonly string[]
  readonly goals: readonly ChannelStrategyViewStrategyGoal[]
  readonly segments: readonly ViewCommonSegment[]
  readonly queryTypes: readonly ViewCommonQueryType[]
  readonly priorities: readonly ViewCommonPriority[]
  readonly routes: readonly ChannelStrategyViewStrategyRoute[]
}
export interface ChannelStrategyViewStrategyGoal {
  readonly id: string
  readonly title?: string
  readonly metric?: string
  readonly is?: ViewCommonComparison
  readonly by?: ViewCommonDate
}
export interface ViewCommonSegment {
  readonly id: string
  readonly title?: string
}
export interface ViewCommonQueryType {
  readonly id: string
  readonly title?: string
}
export interface ViewCommonPriority {
  readonly id: string
  readonly title?: string
}
export interface ChannelStrategyViewStrategyRoute {
  readonly segments: readonly ViewCommonSegment[]
  readonly queryTypes: readonly ViewCommonQueryType[]
  readonly channels: readonly ViewCommonChannelInShort[]
  readonly team?: string
}
export interface ViewCommonChannelInShort {
  readonly id: string
  readonly title?: string
  readonly reachedBy?: string
  readonly type: ("phone" | "email" | "live-chat" | "messaging" | "social" | "web-form" | "portal" | "community" | "video-call" | "scheduled-call" | "group-session" | "chatbot" | "voicebot" | "ivr" | "in-app" | "in-person" | "post")
  readonly address?: string
  readonly link?: string
}
export interface ViewCommonChannel {
  readonly id: string
  readonly title?: string
  readonly reachedBy?: string
  readonly type: ("phone" | "email" | "live-chat" | "messaging" | "social" | "web-form" | "portal" | "community" | "video-call" | "scheduled-call" | "group-session" | "chatbot" | "voicebot" | "ivr" | "in-app" | "in-person" | "post")
  readonly isHuman: boolean
  readonly isLive: boolean
  readonly isBooked: boolean
  readonly address?: string
  readonly link?: string
  readonly phone?: string
  readonly email?: string
  readonly post?: string
  readonly endpoints: readonly ViewCommonEndpoint[]
  readonly languages: readonly string[]
  readonly opensOn?: ViewCommonDate
  readonly hours?: ViewCommonCalendar
  readonly booking?: ViewCommonChannelBooking
  readonly sessions?: ViewCommonChannelSessions
  readonly disclosure?: string
  readonly handoff?: ViewCommonChannelHandoff
}
export interface ViewCommonEndpoint {
  readonly id: string
  readonly title?: string
  readonly kind?: string
  readonly value?: string
}
export interface ViewCommonChannelBooking {
  readonly slot?: ViewCommonDuration
  readonly leadTime?: ViewCommonDuration
  readonly link?: string
  readonly askVia: readonly ViewCommonChannelInShort[]
}
export interface ViewCommonChannelSessions {
  readonly repeats?: ("weekly" | "fortnightly" | "monthly")
  readonly isWeekly: boolean
  readonly isFortnightly: boolean
  readonly isMonthly: boolean
  readonly on?: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
  readonly opens?: string
  readonly closes?: string
  readonly firstOn?: ViewCommonDate
  readonly signUp?: string
}
export interface ViewCommonChannelHandoff {
  readonly to?: ViewCommonChannelInShort
  readonly outsideHours?: ViewCommonChannelInShort
  readonly hours?: ViewCommonCalendar
  readonly message?: string
}
export interface ViewCommonPromise {
  readonly firstReply?: ViewCommonDuration
  readonly nextReply?: ViewCommonDuration
  readonly periodicUpdate?: ViewCommonDuration
  readonly resolution?: ViewCommonDuration
  readonly speedOfAnswer?: ViewCommonDuration
  readonly share: ViewCommonPromiseShare
  readonly byPriority: readonly ViewCommonPromiseByPriorityItem[]
}
export interface ViewCommonPromiseShare {
  readonly firstReply?: ViewCommonPercentage
  readonly nextReply?: ViewCommonPercentage
  readonly periodicUpdate?: ViewCommonPercentage
  readonly resolution?: ViewCommonPercentage
  readonly speedOfAnswer?: ViewCommonPercentage
}
export interface ViewCommonPromiseByPriorityItem {
  readonly priority: ViewCommonPriority
  readonly times: ViewCommonPromisedTimes
}
export interface ViewCommonPromisedTimes {
  readonly firstReply?: ViewCommonDuration
  readonly nextReply?: ViewCommonDuration
  readonly periodicUpdate?: ViewCommonDuration
  readonly resolution?: ViewCommonDuration
  readonly speedOfAnswer?: ViewCommonDuration
  readonly share: ViewCommonPromisedTimesShare
}
export interface ViewCommonPromisedTimesShare {
  readonly firstReply?: ViewCommonPercentage
  readonly nextReply?: ViewCommonPercentage
  readonly periodicUpdate?: ViewCommonPercentage
  readonly resolution?: ViewCommonPercentage
  readonly speedOfAnswer?: ViewCommonPercentage
}
export interface ViewCommonAsset {
  readonly id: string
  readonly title?: string
  readonly url?: string
  readonly category?: string
  readonly media: readonly string[]
  readonly hasCaptions: boolean
  readonly covers: readonly ViewCommonQueryType[]
}
export interface SlaPolicyView {
  readonly policy: SlaPolicyViewPolicy
  readonly targets: readonly SlaPolicyViewTarget[]
  readonly promises: readonly ViewSlaPolicyPromiseRow[]
  readonly published: readonly ViewSlaPolicyPromiseRow[]
  readonly priorities: readonly ViewCommonPriority[]
  readonly calendar?: ViewCommonCalendar
  readonly openingHours: readonly SlaPolicyViewOpeningHour[]
  readonly escalations: readonly SlaPolicyViewEscalation[]
  readonly brand: ViewCommonBrand
  readonly workspace: ViewCommonWorkspace
}
export interface SlaPolicyViewPolicy {
  readonly name: string
  readonly title?: string
  readonly owner?: string
  readonly description?: string
  readonly strategy?: string
  readonly agreementType: ("sla" | "ola" | "underpinning-contract")
  readonly commitment?: ("contractual" | "target" | "best-effort")
  readonly isContractual: boolean
  readonly from?: ViewCommonDate
  readonly until?: ViewCommonDate
  readonly clockStart?: ("created" | "prioritised" | "assigned" | "aware")
  readonly pauseOn: readonly string[]
  readonly replyMeans?: string
  readonly autoReplyCounts: boolean
  readonly briefedTo: readonly string[]
  readonly remedies: readonly SlaPolicyViewPolicyRemedy[]
}
export interface SlaPolicyViewPolicyRemedy {
  readonly when?: string
  readonly give?: string
  readonly claimWithin?: ViewCommonPeriod
}
export interface SlaPolicyViewTarget {
  readonly channels: readonly ViewCommonChannelInShort[]
  readonly segments: readonly ViewCommonSegment[]
  readonly queryTypes: readonly ViewCommonQueryType[]
  readonly condition?: string
  readonly times: ViewCommonTarget
  readonly hours?: ViewCommonCalendar
  readonly dueExamples: readonly SlaPolicyViewTargetDueExample[]
}
export interface ViewCommonTarget {
  readonly firstReply?: ViewCommonDuration
  readonly nextReply?: ViewCommonDuration
  readonly periodicUpdate?: ViewCommonDuration
  readonly resolution?: ViewCommonDuration
  readonly speedOfAnswer?: ViewCommonDuration
  readonly share: ViewCommonTargetShare
  readonly byPriority: readonly ViewCommonTargetByPriorityItem[]
}
export interface ViewCommonTargetShare {
  readonly firstReply?: ViewCommonPercentage
  readonly nextReply?: ViewCommonPercentage
  readonly periodicUpdate?: ViewCommonPercentage
  readonly resolution?: ViewCommonPercentage
  readonly speedOfAnswer?: ViewCommonPercentage
}
export interface ViewCommonTargetByPriorityItem {
  readonly priority: ViewCommonPriority
  readonly times: ViewCommonTargetTimes
}
export interface ViewCommonTargetTimes {
  readonly firstReply?: ViewCommonDuration
  readonly nextReply?: ViewCommonDuration
  readonly periodicUpdate?: ViewCommonDuration
  readonly resolution?: ViewCommonDuration
  readonly speedOfAnswer?: ViewCommonDuration
  readonly share: ViewCommonTargetTimesShare
}
export interface ViewCommonTargetTimesShare {
  readonly firstReply?: ViewCommonPercentage
  readonly nextReply?: ViewCommonPercentage
  readonly periodicUpdate?: ViewCommonPercentage
  readonly resolution?: ViewCommonPercentage
  readonly speedOfAnswer?: ViewCommonPercentage
}
export interface SlaPolicyViewTargetDueExample {
  readonly arrives: ViewCommonMoment
  readonly timeZone: string
  readonly dues: readonly SlaPolicyViewTargetDueExampleDue[]
}
export interface SlaPolicyViewTargetDueExampleDue {
  readonly priority?: ViewCommonPriority
  readonly metric: ("first-reply" | "next-reply" | "periodic-update" | "resolution" | "speed-of-answer")
  readonly within: ViewCommonDuration
  readonly due: ViewCommonMoment
}
export interface ViewSlaPolicyPromiseRow {
  readonly channels: readonly ViewCommonChannelInShort[]
  readonly segments: readonly ViewCommonSegment[]
  readonly queryTypes: readonly ViewCommonQueryType[]
  readonly condition?: string
  readonly times: ViewCommonPromise
  readonly hours?: ViewCommonCalendar
  readonly publishedOn: readonly string[]
}
export interface SlaPolicyViewOpeningHour {
  readonly hours: ViewCommonCalendar
  readonly channels: readonly ViewCommonChannelInShort[]
  readonly segments: readonly ViewCommonSegment[]
}
export interface SlaPolicyViewEscalation {
  readonly at: ViewCommonPoint
  readonly notify: readonly string[]
  readonly action?: string
  readonly ackWithin?: ViewCommonDuration
  readonly channels: readonly ViewCommonChannelInShort[]
  readonly segments: readonly ViewCommonSegment[]
  readonly queryTypes: readonly ViewCommonQueryType[]
  readonly priorities: readonly ViewCommonPriority[]
  readonly metrics: readonly ("first-reply" | "next-reply" | "periodic-update" | "resolution" | "speed-of-answer")[]
}
export interface SunsetPlanView {
  readonly plan: SunsetPlanViewPlan
  readonly channel: ViewCommonChannel
  readonly channels: readonly ViewCommonChannel[]
  readonly alternatives: readonly ViewSunsetPlanAlternative[]
  readonly bookedAlternatives: readonly ViewSunsetPlanAlternative[]
  readonly sessionAlternatives: readonly ViewSunsetPlanAlternative[]
  readonly paidAlternatives: readonly ViewSunsetPlanAlternative[]
  readonly includedAlternatives: readonly ViewSunsetPlanAlternative[]
  readonly selfService: readonly ViewCommonAsset[]
  readonly concerns: readonly SunsetPlanViewConcern[]
  readonly affected: readonly ViewSunsetPlanCell[]
  readonly phases: readonly ViewSunsetPlanPhase[]
  readonly surfaces: readonly ViewSunsetPlanSurface[]
  readonly timeline: readonly ViewSunsetPlanMoment[]
  readonly agenda: SunsetPlanViewAgenda
  readonly feedback?: SunsetPlanViewFeedback
  readonly monitoring: readonly SunsetPlanViewMonitoringItem[]
  readonly rollback?: SunsetPlanViewRollback
  readonly surface?: ViewSunsetPlanSurface
  readonly communication?: ViewCommonCommunication
  readonly brand: ViewCommonBrand
  readonly workspace: ViewCommonWorkspace
}
export interface SunsetPlanViewPlan {
  readonly name: string
  readonly title?: string
  readonly owner?: string
  readonly description?: string
  readonly reasons: readonly SunsetPlanViewPlanReason[]
  readonly dates: SunsetPlanViewPlanDates
  readonly decision?: SunsetPlanViewPlanDecision
  readonly impactAssessment?: SunsetPlanViewPlanImpactAssessment
  readonly scope?: SunsetPlanViewPlanScope
  readonly communications: readonly ViewCommonCommunication[]
  readonly successMetrics: readonly SunsetPlanViewPlanSuccessMetric[]
  readonly postReviewOn?: ViewCommonDate
  readonly risks: readonly SunsetPlanViewPlanRisk[]
  readonly opportunity?: string
}
export interface SunsetPlanViewPlanReason {
  readonly code: ("backlog" | "cost-versus-value" | "low-usage" | "experience-limit")
  readonly detail?: ("queue-jumping" | "dependency" | "delays" | "prioritisation")
  readonly customerFraming?: string
  readonly description?: string
  readonly evidence: readonly SunsetPlanViewPlanReasonEvidenceItem[]
}
export interface SunsetPlanViewPlanReasonEvidenceItem {
  readonly claim: string
  readonly value?: string
  readonly source?: string
  readonly retrievedOn?: ViewCommonDate
}
export interface SunsetPlanViewPlanDates {
  readonly announceOn?: ViewCommonDate
  readonly closeOn?: ViewCommonDate
  readonly lastDayOn?: ViewCommonDate
  readonly reopenOn?: ViewCommonDate
  readonly redirectUntil?: ViewCommonDate
  readonly closedOn?: ViewCommonDate
  readonly withdrawnOn?: ViewCommonDate
  readonly isYearly: boolean
  readonly isQuiet: boolean
}
export interface SunsetPlanViewPlanDecision {
  readonly owner?: string
  readonly approvers: readonly string[]
  readonly decidedOn?: ViewCommonDate
  readonly record?: string
}
export interface SunsetPlanViewPlanImpactAssessment {
  readonly usage?: string
  readonly costVersusValue?: string
  readonly experience?: string
  readonly alternatives?: string
}
export interface SunsetPlanViewPlanScope {
  readonly segments: readonly ViewCommonSegment[]
  readonly queryTypes: readonly ViewCommonQueryType[]
  readonly endpoints: readonly ViewCommonEndpoint[]
  readonly stillOpen?: ViewCommonCalendar
}
export interface ViewCommonCommunication {
  readonly id: string
  readonly title?: string
  readonly description?: string
  readonly audience: readonly string[]
  readonly sendOn?: ViewCommonDate
  readonly sentOn?: ViewCommonDate
  readonly isSent: boolean
  readonly owner?: string
  readonly channel?: ViewCommonChannelInShort
  readonly template?: string
}
export interface SunsetPlanViewPlanSuccessMetric {
  readonly metric: string
  readonly is: ViewCommonComparison
  readonly measured?: string
  readonly measuredOn?: ViewCommonDate
  readonly by?: ViewCommonDate
  readonly isMet: boolean
  readonly isMissed: boolean
}
export interface SunsetPlanViewPlanRisk {
  readonly category?: string
  readonly description: string
  readonly likelihood?: ("low" | "medium" | "high")
  readonly impact?: ("low" | "medium" | "high")
  readonly mitigation?: string
  readonly owner?: string
}
export interface ViewSunsetPlanAlternative {
  readonly channel: ViewCommonChannel
  readonly promise?: ViewCommonPromise
  readonly segments: readonly ViewCommonSegment[]
  readonly queryTypes: readonly ViewCommonQueryType[]
  readonly coversAll: boolean
  readonly takes?: ViewCommonPercentage
  readonly offer?: ("on-request" | "paid")
  readonly isOnRequest: boolean
  readonly isPaid: boolean
  readonly howToGet?: string
  readonly until?: ViewCommonDate
  readonly description?: string
  readonly parity?: ViewSunsetPlanAlternativeParity
}
export interface ViewSunsetPlanAlternativeParity {
  readonly verdict?: ("better" | "equal" | "partial")
  readonly gaps: readonly string[]
  readonly outcomes: readonly string[]
  readonly note?: string
}
export interface SunsetPlanViewConcern {
  readonly concern: string
  readonly response?: string
  readonly segments: readonly ViewCommonSegment[]
}
export interface ViewSunsetPlanCell {
  readonly segment?: ViewCommonSegment
  readonly queryType?: ViewCommonQueryType
  readonly remaining: readonly ViewCommonChannelInShort[]
  readonly isStranded: boolean
}
export interface ViewSunsetPlanPhase {
  readonly id: string
  readonly title?: string
  readonly description?: string
  readonly starts?: ViewCommonDate
  readonly ends?: ViewCommonDate
  readonly actions: readonly ViewSunsetPlanAction[]
  readonly exitCriteria: readonly ViewSunsetPlanPhaseExitCriteriaItem[]
  readonly hypercare?: ViewSunsetPlanPhaseHypercare
  readonly measures: readonly string[]
  readonly timeline: readonly ViewSunsetPlanMoment[]
  readonly doneOn?: ViewCommonDate
  readonly isDone: boolean
  readonly isCurrent: boolean
}
export interface ViewSunsetPlanAction {
  readonly id?: string
  readonly task: string
  readonly description?: string
  readonly owner?: string
  readonly due?: ViewCommonDate
  readonly doneOn?: ViewCommonDate
  readonly isDone: boolean
}
export interface ViewSunsetPlanPhaseExitCriteriaItem {
  readonly metric: string
  readonly is: ViewCommonComparison
  readonly measured?: string
  readonly measuredOn?: ViewCommonDate
  readonly for?: ViewCommonPeriod
  readonly isMet: boolean
  readonly isMissed: boolean
}
export interface ViewSunsetPlanPhaseHypercare {
  readonly extraAgents?: number
  readonly until?: ViewCommonDate
  readonly description?: string
}
export interface ViewSunsetPlanMoment {
  readonly on?: ViewCommonDate
  readonly kind: ("announce" | "close" | "reopen" | "redirect-ends" | "closed" | "withdrawn" | "phase" | "action" | "gate" | "communication" | "surface" | "release" | "hypercare-ends" | "monitoring-ends" | "success-due" | "rollback-ends" | "alternative-ends" | "review")
  readonly id?: string
  readonly title?: string
  readonly owner?: string
  readonly phase?: string
  readonly isTask: boolean
  readonly isDone: boolean
  readonly doneOn?: ViewCommonDate
}
export interface ViewSunsetPlanSurface {
  readonly id?: string
  readonly title: string
  readonly kind?: string
  readonly locator?: string
  readonly where?: string
  readonly isEndpoint: boolean
  readonly becomes: ("removed" | "updated" | "message" | "redirect" | "read-only" | "archived")
  readonly to?: string
  readonly toChannel?: ViewCommonChannelInShort
  readonly template?: string
  readonly from?: ViewCommonDate
  readonly due?: ViewCommonDate
  readonly releaseOn?: ViewCommonDate
  readonly owner?: string
  readonly description?: string
  readonly doneOn?: ViewCommonDate
  readonly isDone: boolean
}
export interface SunsetPlanViewAgenda {
  readonly overdue: readonly ViewSunsetPlanMoment[]
  readonly today: readonly ViewSunsetPlanMoment[]
  readonly soon: readonly ViewSunsetPlanMoment[]
}
export interface SunsetPlanViewFeedback {
  readonly channel: ViewCommonChannel
  readonly owner?: string
  readonly reviewEvery?: ViewCommonPeriod
}
export interface SunsetPlanViewMonitoringItem {
  readonly metric: string
  readonly alertWhen?: ViewCommonComparison
  readonly source?: string
  readonly owner?: string
  readonly reviewEvery?: ViewCommonPeriod
  readonly until?: ViewCommonDate
  readonly isWatched: boolean
}
export interface SunsetPlanViewRollback {
  readonly criteria: readonly SunsetPlanViewRollbackCriteriaItem[]
  readonly action?: string
  readonly notice?: string
  readonly possibleUntil?: ViewCommonDate
}
export interface SunsetPlanViewRollbackCriteriaItem {
  readonly metric: string
  readonly is: ViewCommonComparison
  readonly measured?: string
  readonly measuredOn?: ViewCommonDate
  readonly for?: ViewCommonPeriod
  readonly isMet: boolean
  readonly isMissed: boolean
}

export type View = BusinessCalendarView | ChannelStrategyView | SlaPolicyView | SunsetPlanView;
