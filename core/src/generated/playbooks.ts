// Generated from schemas/ by npm run generate. Do not edit.
export type ApiVersion = "support-playbooks/v1"
export type Name = string
export type MetadataTitle = string
export type Owner = string
export type Description = string
export type Url = string
export type Links = readonly Link[]
export type ReviewBy = string
export type PreviousName = string
export type Voice = ("formal" | "friendly" | "playful")
export type Percentage = string
export type Id = string
export type Text = (string | TextMap)
export type Metric = string
export type Comparison = string
export type Measure = (number | string)
export type Locale = string
export type ChannelRefs = (ChannelRef | readonly ChannelRef[])
export type ChannelRef = string
export type Grade = ("low" | "medium" | "high")
export type ChannelType = ("phone" | "email" | "live-chat" | "messaging" | "social" | "web-form" | "portal" | "community" | "video-call" | "scheduled-call" | "group-session" | "chatbot" | "voicebot" | "ivr" | "in-app" | "in-person" | "post")
export type Team = string
export type CalendarRef = string
export type QueryTypeRefs = (QueryTypeRef | readonly QueryTypeRef[])
export type QueryTypeRef = string
export type SegmentRefs = (SegmentRef | readonly SegmentRef[])
export type SegmentRef = string
export type PriorityRef = string
export type TemplateRef = string
export type Duration = string
export type Weekday = ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
export type Hours = string
export type EndpointRef = string
export type Period = string
export type SegmentScope = (SegmentOrAll | readonly SegmentRef[])
export type SegmentOrAll = string
export type QueryTypeScope = (QueryTypeOrAll | readonly QueryTypeRef[])
export type QueryTypeOrAll = string
export type PlaceRefs = (PlaceRef | readonly PlaceRef[])
export type PlaceRef = string
export type ChannelScope = (ChannelOrAll | readonly ChannelRef[])
export type ChannelOrAll = string
export type Words = (string | readonly string[])
export type TimeZone = string
export type BusinessCalendarDaySpans = (Hours | readonly Hours[])
export type StrategyRef = string
export type PolicyRef = string
export type Commitment = ("contractual" | "target" | "best-effort")
export type StatusRef = string
export type MetricNames = (MetricName | readonly MetricName[])
export type MetricName = ("first-reply" | "next-reply" | "periodic-update" | "resolution" | "speed-of-answer")
export type Within = ("none" | Duration | WithinMap)
export type WaitingTime = ("none" | Duration)
export type PromisedWithin = (("target" | "none") | Duration | PromisedWithinMap)
export type PromisedTime = (("target" | "none") | Duration)
export type PriorityScope = (PriorityOrAll | readonly PriorityRef[])
export type PriorityOrAll = string
export type Point = string
export type EndpointRefs = (EndpointRef | readonly EndpointRef[])
export type DateExpression = string
export type SunsetPlanAudience = string
export type Locales = (Locale | readonly Locale[])
export type SurfaceRefs = (SurfaceRef | readonly SurfaceRef[])
export type SurfaceRef = string

export interface ChannelStrategy {
  readonly apiVersion: ApiVersion
  readonly kind: "ChannelStrategy"
  readonly metadata: ChannelStrategyMetadata
  readonly spec: ChannelStrategySpec
}
export interface ChannelStrategyMetadata {
  readonly name: Name
  readonly title?: MetadataTitle
  readonly owner?: Owner
  readonly description?: Description
  readonly labels?: Labels
  readonly links?: Links
  readonly reviewBy?: ReviewBy
  readonly previousName?: PreviousName
}
export interface Labels {
  readonly [k: string]: string
}
export interface Link {
  readonly title?: string
  readonly url: Url
}
export interface ChannelStrategySpec {
  readonly brand?: Brand
  readonly principles?: readonly string[]
  readonly mixCriteria?: readonly ChannelStrategySpecMixCriteriaItem[]
  readonly maxActiveChannels?: number
  readonly goals?: readonly ChannelStrategyGoal[]
  readonly evidence?: readonly Evidence[]
  readonly priorities?: readonly (Id | ChannelStrategyPriority)[]
  readonly statuses?: readonly (Id | ChannelStrategyStatus)[]
  readonly segments?: readonly ChannelStrategySegment[]
  readonly queryTypes?: readonly ChannelStrategyQueryType[]
  readonly channels: readonly ChannelStrategyChannel[]
  readonly surfaces?: readonly ChannelStrategySurface[]
  readonly routes?: readonly ChannelStrategyRoute[]
  readonly shiftLeft?: readonly ChannelStrategyShift[]
  readonly selfService?: readonly ChannelStrategyAsset[]
  readonly omnichannel?: ChannelStrategySpecOmnichannel
  readonly training?: readonly ChannelStrategySpecTrainingItem[]
  readonly empowerment?: ChannelStrategySpecEmpowerment
  readonly feedback?: ChannelStrategySpecFeedback
  readonly automations?: readonly ChannelStrategySpecAutomation[]
}
export interface Brand {
  readonly name?: string
  readonly voice?: Voice
  readonly protectedNames?: readonly string[]
}
export interface ChannelStrategySpecMixCriteriaItem {
  readonly criterion: string
  readonly weight?: Percentage
  readonly description?: Description
}
export interface ChannelStrategyGoal {
  readonly id: Id
  readonly title?: Text
  readonly description?: Description
  readonly metric?: Metric
  readonly is?: Comparison
  readonly by?: ReviewBy
  readonly owner?: Owner
  readonly source?: string
}
export interface TextMap {
  readonly [k: string]: string
}
export interface Evidence {
  readonly claim: string
  readonly value?: Measure
  readonly unit?: string
  readonly source?: string
  readonly retrievedOn?: ReviewBy
  readonly description?: Description
}
export interface ChannelStrategyPriority {
  readonly id: Id
  readonly title?: Text
  readonly description?: Text
}
export interface ChannelStrategyStatus {
  readonly id: Id
  readonly title?: Text
  readonly description?: Text
}
export interface ChannelStrategySegment {
  readonly id: Id
  readonly title?: Text
  readonly description?: Description
  readonly default?: boolean
  readonly touch?: ("high" | "low" | "tech")
  readonly vulnerable?: boolean
  readonly accessNeeds?: readonly ("voice" | "text" | "relay" | "sign-language" | "in-person")[]
  readonly languages?: readonly Locale[]
  readonly preferredChannels?: ChannelRefs
  readonly criteria?: readonly ChannelStrategySegmentCriteriaItem[]
  readonly revenueModel?: ("free" | "freemium" | "paid")
  readonly digitalAffinity?: Grade
}
export interface ChannelStrategySegmentCriteriaItem {
  readonly dimension?: ("demographic" | "geographic" | "psychographic" | "behavioural" | "contractual")
  readonly expression: string
}
export interface ChannelStrategyQueryType {
  readonly id: Id
  readonly title?: Text
  readonly description?: Description
  readonly complexity?: ("simple" | "complex")
  readonly requiresHuman?: boolean
  readonly regulated?: boolean
  readonly emotional?: boolean
  readonly urgency?: Grade
  readonly dataSensitivity?: Grade
}
export interface ChannelStrategyChannel {
  readonly id: Id
  readonly title?: Text
  readonly reachedBy?: Text
  readonly description?: Description
  readonly type: ChannelType
  readonly lifecycle?: ("experimental" | "active" | "deprecated" | "closed")
  readonly opensOn?: ReviewBy
  readonly team?: Team
  readonly calendar?: CalendarRef
  readonly languages?: readonly Locale[]
  readonly audience?: readonly ("prospects" | "customers" | "partners")[]
  readonly suits?: QueryTypeRefs
  readonly endpoints?: readonly ChannelStrategyEndpoint[]
  readonly interrupts?: (string | readonly PriorityRef[])
  readonly acknowledgement?: ChannelStrategyChannelAcknowledgement
  readonly disclosure?: Text
  readonly automation?: ("scripted" | "generative")
  readonly handoff?: ChannelStrategyChannelHandoff
  readonly booking?: ChannelStrategyChannelBooking
  readonly sessions?: ChannelStrategyChannelSessions
  readonly recordedVideo?: ChannelStrategyChannelRecordedVideo
  readonly listening?: ChannelStrategyChannelListening
  readonly style?: ChannelStrategyChannelStyle
  readonly expectations?: ChannelStrategyChannelExpectations
  readonly staffing?: ChannelStrategyChannelStaffing
  readonly attributes?: ChannelStrategyChannelAttributes
  readonly accessibleBy?: readonly ("voice" | "text" | "relay" | "sign-language" | "in-person")[]
  readonly helpMechanism?: ("human-details" | "human-mechanism" | "self-help" | "automated")
  readonly keepsRecord?: boolean
  readonly usageShare?: Percentage
  readonly plannedInvestment?: Measure
  readonly lastActivityOn?: ReviewBy
}
export interface ChannelStrategyEndpoint {
  readonly id: Id
  readonly title?: Text
  readonly kind?: ("web-page" | "email-address" | "phone-number" | "postal-address" | "widget" | "app" | "social-profile" | "messaging-account" | "place")
  readonly value?: string
  readonly description?: Description
  readonly segments?: SegmentRefs
  readonly languages?: readonly Locale[]
  readonly tariff?: ("free" | "normal" | "premium")
}
export interface ChannelStrategyChannelAcknowledgement {
  readonly template: TemplateRef
}
export interface ChannelStrategyChannelHandoff {
  readonly to: ChannelRef
  readonly when?: readonly ("asked-for-person" | "two-failed-answers" | "requires-human" | "sensitive-data" | "long-conversation" | "upset-customer")[]
  readonly outsideHours?: ChannelRef
  readonly message?: Text
}
export interface ChannelStrategyChannelBooking {
  readonly slot?: Duration
  readonly leadTime?: Duration
  readonly askVia?: ChannelRefs
}
export interface ChannelStrategyChannelSessions {
  readonly repeats?: ("weekly" | "fortnightly" | "monthly")
  readonly on?: Weekday
  readonly hours?: Hours
  readonly firstOn?: ReviewBy
  readonly signUp?: EndpointRef
}
export interface ChannelStrategyChannelRecordedVideo {
  readonly keptFor?: Period
  readonly privacyNote?: Text
  readonly captions?: boolean
}
export interface ChannelStrategyChannelListening {
  readonly tool?: string
  readonly keywords?: readonly string[]
  readonly owner?: Owner
  readonly calendar?: CalendarRef
}
export interface ChannelStrategyChannelStyle {
  readonly tone?: string
  readonly formality?: Voice
}
export interface ChannelStrategyChannelExpectations {
  readonly firstReply?: Duration
  readonly hours?: string
  readonly tone?: string
}
export interface ChannelStrategyChannelStaffing {
  readonly minAgents?: number
  readonly skills?: readonly string[]
  readonly concurrency?: number
}
export interface ChannelStrategyChannelAttributes {
  readonly immediate?: boolean
  readonly human?: boolean
  readonly voice?: boolean
  readonly private?: boolean
}
export interface ChannelStrategySurface {
  readonly id: Id
  readonly title?: Text
  readonly kind?: ("web-page" | "document" | "email-signature" | "app-screen" | "social-profile" | "listing" | "recorded-message" | "print")
  readonly locator?: string
  readonly owner?: Owner
  readonly description?: Description
  readonly mentions?: ChannelRefs
}
export interface ChannelStrategyRoute {
  readonly segment?: SegmentScope
  readonly queryType?: QueryTypeScope
  readonly channels: ChannelRefs
  readonly team?: Team
  readonly description?: Description
}
export interface ChannelStrategyShift {
  readonly queryType?: QueryTypeScope
  readonly segment?: SegmentScope
  readonly from: ChannelRef
  readonly to: ChannelRef
  readonly share?: Percentage
  readonly by?: ReviewBy
  readonly owner?: Owner
  readonly description?: Description
}
export interface ChannelStrategyAsset {
  readonly id: Id
  readonly title?: Text
  readonly description?: Description
  readonly media?: readonly ("article" | "video" | "guide" | "tutorial" | "faq" | "tool")[]
  readonly captions?: boolean
  readonly covers?: QueryTypeRefs
  readonly category?: string
  readonly url?: Url
  readonly languages?: readonly Locale[]
  readonly linkedFrom?: PlaceRefs
  readonly owner?: Owner
  readonly lastReviewedOn?: ReviewBy
  readonly reviewEvery?: Period
}
export interface ChannelStrategySpecOmnichannel {
  readonly customerData?: ChannelStrategySpecOmnichannelCustomerData
  readonly platform?: ChannelStrategySpecOmnichannelPlatform
  readonly conversationContinuity?: boolean
  readonly contextTransfer?: boolean
  readonly identityResolution?: boolean
}
export interface ChannelStrategySpecOmnichannelCustomerData {
  readonly system?: string
  readonly channels?: ChannelScope
  readonly holds?: Words
}
export interface ChannelStrategySpecOmnichannelPlatform {
  readonly system?: string
  readonly channels?: ChannelScope
}
export interface ChannelStrategySpecTrainingItem {
  readonly team: Team
  readonly channels?: ChannelScope
  readonly topics?: Words
  readonly lastHeldOn?: ReviewBy
  readonly repeatEvery?: Period
  readonly owner?: Owner
  readonly description?: Description
}
export interface ChannelStrategySpecEmpowerment {
  readonly goodwillLimit?: string
  readonly approvals?: Words
  readonly description?: Description
}
export interface ChannelStrategySpecFeedback {
  readonly sources?: readonly ChannelStrategySpecFeedbackSource[]
  readonly actions?: readonly ChannelStrategySpecFeedbackAction[]
  readonly productLoop?: ChannelStrategySpecFeedbackProductLoop
}
export interface ChannelStrategySpecFeedbackSource {
  readonly kind: ("survey" | "reviews" | "social" | "interviews" | "analytics")
  readonly channel?: ChannelScope
  readonly owner?: Owner
  readonly reviewEvery?: Period
  readonly description?: Description
}
export interface ChannelStrategySpecFeedbackAction {
  readonly task: string
  readonly owner?: Owner
  readonly due?: ReviewBy
  readonly doneOn?: ReviewBy
  readonly description?: Description
}
export interface ChannelStrategySpecFeedbackProductLoop {
  readonly team?: Team
  readonly every?: Period
  readonly description?: Description
}
export interface ChannelStrategySpecAutomation {
  readonly id: Id
  readonly trigger?: string
  readonly action?: string
  readonly channel?: ChannelScope
  readonly template?: TemplateRef
  readonly to?: Team
  readonly description?: Description
}
export interface BusinessCalendar {
  readonly apiVersion: ApiVersion
  readonly kind: "BusinessCalendar"
  readonly metadata: BusinessCalendarMetadata
  readonly spec: BusinessCalendarSpec
}
export interface BusinessCalendarMetadata {
  readonly name: Name
  readonly title?: MetadataTitle
  readonly owner?: Owner
  readonly description?: Description
  readonly labels?: Labels
  readonly links?: Links
  readonly reviewBy?: ReviewBy
  readonly previousName?: PreviousName
}
export interface BusinessCalendarSpec {
  readonly timeZone?: TimeZone
  readonly weekly?: BusinessCalendarSpecWeekly
  readonly openWhenAny?: readonly CalendarRef[]
  readonly holidayRegion?: string
  readonly holidays?: (string | readonly BusinessCalendarHoliday[])
  readonly exceptions?: readonly BusinessCalendarException[]
  readonly freezeWindows?: readonly BusinessCalendarSpecFreezeWindow[]
}
export interface BusinessCalendarSpecWeekly {
  readonly monday?: BusinessCalendarDaySpans
  readonly tuesday?: BusinessCalendarDaySpans
  readonly wednesday?: BusinessCalendarDaySpans
  readonly thursday?: BusinessCalendarDaySpans
  readonly friday?: BusinessCalendarDaySpans
  readonly saturday?: BusinessCalendarDaySpans
  readonly sunday?: BusinessCalendarDaySpans
}
export interface BusinessCalendarHoliday {
  readonly date: ReviewBy
  readonly title?: Text
}
export interface BusinessCalendarException {
  readonly from: ReviewBy
  readonly to?: ReviewBy
  readonly hours: ("none" | Hours | readonly Hours[])
  readonly title?: Text
}
export interface BusinessCalendarSpecFreezeWindow {
  readonly from: ReviewBy
  readonly to: ReviewBy
  readonly title?: string
}
export interface SlaPolicy {
  readonly apiVersion: ApiVersion
  readonly kind: "SlaPolicy"
  readonly metadata: SlaPolicyMetadata
  readonly spec: SlaPolicySpec
}
export interface SlaPolicyMetadata {
  readonly name: Name
  readonly title?: MetadataTitle
  readonly owner?: Owner
  readonly description?: Description
  readonly labels?: Labels
  readonly links?: Links
  readonly reviewBy?: ReviewBy
  readonly previousName?: PreviousName
}
export interface SlaPolicySpec {
  readonly strategy: StrategyRef
  readonly agreementType?: ("sla" | "ola" | "underpinning-contract")
  readonly supports?: (PolicyRef | readonly PolicyRef[])
  readonly commitment?: Commitment
  readonly default?: boolean
  readonly effective?: SlaPolicySpecEffective
  readonly appliesTo?: SlaPolicySpecAppliesTo
  readonly calendar?: CalendarRef
  readonly clockStart?: ("created" | "prioritised" | "assigned" | "aware")
  readonly pauseOn?: (StatusRef | readonly StatusRef[])
  readonly replyMeans?: Text
  readonly autoReplyCounts?: boolean
  readonly targets?: readonly SlaPolicyTarget[]
  readonly promises?: readonly SlaPolicyPromise[]
  readonly briefedTo?: Words
  readonly escalations?: readonly SlaPolicyEscalation[]
  readonly remedies?: readonly SlaPolicyRemedy[]
}
export interface SlaPolicySpecEffective {
  readonly from?: ReviewBy
  readonly until?: ReviewBy
}
export interface SlaPolicySpecAppliesTo {
  readonly channels?: ChannelScope
  readonly segments?: SegmentScope
  readonly queryTypes?: QueryTypeScope
}
export interface SlaPolicyTarget {
  readonly channel?: ChannelScope
  readonly segment?: SegmentScope
  readonly queryType?: QueryTypeScope
  readonly metric: MetricNames
  readonly within?: Within
  readonly share?: Percentage
  readonly calendar?: CalendarRef
  readonly condition?: Text
  readonly description?: Description
}
export interface WithinMap {
  readonly [k: string]: WaitingTime
}
export interface SlaPolicyPromise {
  readonly channel?: ChannelScope
  readonly segment?: SegmentScope
  readonly queryType?: QueryTypeScope
  readonly metric: MetricNames
  readonly within?: PromisedWithin
  readonly share?: Percentage
  readonly calendar?: CalendarRef
  readonly condition?: Text
  readonly publishedOn?: PlaceRefs
  readonly description?: Description
}
export interface PromisedWithinMap {
  readonly [k: string]: PromisedTime
}
export interface SlaPolicyEscalation {
  readonly channel?: ChannelScope
  readonly segment?: SegmentScope
  readonly queryType?: QueryTypeScope
  readonly priority?: PriorityScope
  readonly metric?: MetricNames
  readonly at: Point
  readonly notify?: Words
  readonly action?: string
  readonly ackWithin?: Duration
  readonly description?: Description
}
export interface SlaPolicyRemedy {
  readonly when: Text
  readonly give: Text
  readonly claimWithin?: Period
  readonly description?: Description
}
export interface SunsetPlan {
  readonly apiVersion: ApiVersion
  readonly kind: "SunsetPlan"
  readonly metadata: SunsetPlanMetadata
  readonly spec: SunsetPlanSpec
}
export interface SunsetPlanMetadata {
  readonly name: Name
  readonly title?: MetadataTitle
  readonly owner?: Owner
  readonly description?: Description
  readonly labels?: Labels
  readonly links?: Links
  readonly reviewBy?: ReviewBy
  readonly previousName?: PreviousName
}
export interface SunsetPlanSpec {
  readonly strategy: StrategyRef
  readonly channel: ChannelRefs
  readonly scope?: SunsetPlanSpecScope
  readonly decision?: SunsetPlanSpecDecision
  readonly reasons?: readonly SunsetPlanReason[]
  readonly impactAssessment?: SunsetPlanSpecImpactAssessment
  readonly concerns?: readonly SunsetPlanConcern[]
  readonly dates?: SunsetPlanSpecDates
  readonly phases?: readonly SunsetPlanPhase[]
  readonly alternatives?: readonly SunsetPlanAlternative[]
  readonly frequentUse?: Comparison
  readonly communications?: readonly SunsetPlanCommunication[]
  readonly surfaces?: readonly SunsetPlanPlanSurface[]
  readonly feedback?: SunsetPlanSpecFeedback
  readonly monitoring?: readonly SunsetPlanMonitor[]
  readonly rollback?: SunsetPlanSpecRollback
  readonly successMetrics?: readonly SunsetPlanSuccess[]
  readonly postReviewOn?: DateExpression
  readonly risks?: readonly SunsetPlanRisk[]
  readonly opportunity?: string
}
export interface SunsetPlanSpecScope {
  readonly segments?: SegmentScope
  readonly queryTypes?: QueryTypeScope
  readonly endpoints?: EndpointRefs
  readonly stillOpen?: CalendarRef
}
export interface SunsetPlanSpecDecision {
  readonly owner?: Owner
  readonly approvers?: Words
  readonly decidedOn?: ReviewBy
  readonly record?: Url
  readonly description?: Description
}
export interface SunsetPlanReason {
  readonly code: ("backlog" | "cost-versus-value" | "low-usage" | "experience-limit")
  readonly detail?: ("queue-jumping" | "dependency" | "delays" | "prioritisation")
  readonly customerFraming?: Text
  readonly evidence?: readonly Evidence[]
  readonly description?: Description
}
export interface SunsetPlanSpecImpactAssessment {
  readonly usage?: string
  readonly costVersusValue?: string
  readonly experience?: string
  readonly alternatives?: string
}
export interface SunsetPlanConcern {
  readonly concern: Text
  readonly segment?: SegmentScope
  readonly response?: Text
  readonly description?: Description
}
export interface SunsetPlanSpecDates {
  readonly announceOn?: ("none" | DateExpression)
  readonly closeOn?: DateExpression
  readonly reopenOn?: DateExpression
  readonly repeats?: "yearly"
  readonly redirectUntil?: DateExpression
  readonly closedOn?: DateExpression
  readonly withdrawnOn?: DateExpression
}
export interface SunsetPlanPhase {
  readonly id: Id
  readonly title?: Text
  readonly description?: Description
  readonly starts?: DateExpression
  readonly actions?: readonly SunsetPlanAction[]
  readonly exitCriteria?: readonly Criterion[]
  readonly hypercare?: SunsetPlanPhaseHypercare
  readonly measures?: readonly Metric[]
  readonly doneOn?: ReviewBy
}
export interface SunsetPlanAction {
  readonly id?: Id
  readonly task: string
  readonly owner?: Owner
  readonly due?: DateExpression
  readonly doneOn?: ReviewBy
  readonly description?: Description
}
export interface Criterion {
  readonly metric: Metric
  readonly is: Comparison
  readonly for?: Period
  readonly source?: string
  readonly measured?: Measure
  readonly measuredOn?: ReviewBy
  readonly description?: Description
}
export interface SunsetPlanPhaseHypercare {
  readonly extraAgents?: number
  readonly until?: DateExpression
  readonly description?: Description
}
export interface SunsetPlanAlternative {
  readonly channel: ChannelRef
  readonly covers?: SunsetPlanAlternativeCovers
  readonly takes?: Percentage
  readonly parity?: SunsetPlanAlternativeParity
  readonly offer?: ("on-request" | "paid")
  readonly howToGet?: Text
  readonly until?: DateExpression
  readonly description?: Description
}
export interface SunsetPlanAlternativeCovers {
  readonly segments?: SegmentScope
  readonly queryTypes?: QueryTypeScope
}
export interface SunsetPlanAlternativeParity {
  readonly verdict?: ("better" | "equal" | "partial")
  readonly gaps?: readonly string[]
  readonly outcomes?: readonly string[]
  readonly note?: Text
}
export interface SunsetPlanCommunication {
  readonly id: Id
  readonly title?: Text
  readonly description?: Description
  readonly audience: (SunsetPlanAudience | readonly SunsetPlanAudience[])
  readonly channel?: ChannelRef
  readonly template?: TemplateRef
  readonly sendOn?: DateExpression
  readonly locales?: Locales
  readonly owner?: Owner
  readonly sentOn?: ReviewBy
}
export interface SunsetPlanPlanSurface {
  readonly endpoint?: EndpointRefs
  readonly surface?: SurfaceRefs
  readonly place?: string
  readonly becomes: ("removed" | "updated" | "message" | "redirect" | "read-only" | "archived")
  readonly to?: string
  readonly template?: TemplateRef
  readonly from?: DateExpression
  readonly due?: DateExpression
  readonly releaseOn?: DateExpression
  readonly owner?: Owner
  readonly doneOn?: ReviewBy
  readonly description?: Description
}
export interface SunsetPlanSpecFeedback {
  readonly channel: ChannelRef
  readonly owner?: Owner
  readonly reviewEvery?: Period
  readonly description?: Description
}
export interface SunsetPlanMonitor {
  readonly metric: Metric
  readonly alertWhen?: Comparison
  readonly source?: string
  readonly owner?: Owner
  readonly reviewEvery?: Period
  readonly until?: DateExpression
  readonly description?: Description
}
export interface SunsetPlanSpecRollback {
  readonly criteria?: readonly Criterion[]
  readonly action?: string
  readonly notice?: TemplateRef
  readonly possibleUntil?: DateExpression
  readonly description?: Description
}
export interface SunsetPlanSuccess {
  readonly metric: Metric
  readonly is: Comparison
  readonly by?: DateExpression
  readonly source?: string
  readonly measured?: Measure
  readonly measuredOn?: ReviewBy
  readonly description?: Description
}
export interface SunsetPlanRisk {
  readonly category?: string
  readonly description: string
  readonly likelihood?: Grade
  readonly impact?: Grade
  readonly mitigation?: string
  readonly owner?: Owner
}
export interface MessageTemplate {
  readonly apiVersion: ApiVersion
  readonly kind: "MessageTemplate"
  readonly metadata: MessageTemplateMetadata
  readonly spec: MessageTemplateSpec
}
export interface MessageTemplateMetadata {
  readonly name: Name
  readonly title?: MetadataTitle
  readonly owner?: Owner
  readonly description?: Description
  readonly labels?: Labels
  readonly links?: Links
  readonly reviewBy?: ReviewBy
  readonly previousName?: PreviousName
}
export interface MessageTemplateSpec {
  readonly rendersFrom: ("SunsetPlan" | "ChannelStrategy" | "SlaPolicy" | "BusinessCalendar")
  readonly medium: ("email" | "auto-reply" | "sms" | "chat" | "banner" | "web-page" | "help-article" | "macro" | "voice" | "social" | "profile" | "internal" | "checklist" | "report")
  readonly pattern?: ("benefit-first" | "acknowledge-and-offer-planned-form" | "brand-voice-redirect")
  readonly audience?: ("customers" | "agents")
  readonly recipient?: MessageTemplateSpecRecipient
  readonly locales?: MessageTemplateSpecLocales
}
export interface MessageTemplateSpecRecipient {
  readonly [k: string]: MessageTemplateRecipientField
}
export interface MessageTemplateRecipientField {
  readonly fallback?: Text
  readonly description?: Description
}
export interface MessageTemplateSpecLocales {
  readonly [k: string]: MessageTemplateTranslation
}
export interface MessageTemplateTranslation {
  readonly machine?: boolean
  readonly outdated?: boolean
  readonly description?: Description
}
export interface Config {
  readonly locales?: readonly Locale[]
  readonly defaultLocale?: Locale
  readonly timeZone?: TimeZone
  readonly asOf?: ReviewBy
  readonly templates?: readonly string[]
  readonly brand?: Brand
  readonly norms?: ConfigNorms
  readonly notice?: ConfigNotice
  readonly thresholds?: ConfigThresholds
  readonly preset?: ("essential" | "recommended" | "strict")
  readonly rules?: ConfigRules
  readonly overrides?: readonly ConfigOverride[]
  readonly exclude?: readonly string[]
}
export interface ConfigNorms {
  readonly [k: string]: Duration
}
export interface ConfigNotice {
  readonly "best-effort"?: Period
  readonly target?: Period
  readonly contractual?: Period
}
export interface ConfigThresholds {
  readonly redirectAtLeast?: Period
  readonly monitoringAtLeast?: Period
  readonly evidenceAtMost?: Period
  readonly closingsApart?: Period
  readonly noticeAtMost?: Period
  readonly messagesAtLeast?: number
  readonly reminderWithin?: Period
  readonly usedShare?: Percentage
  readonly dormantAfter?: Period
  readonly nextReplyFactor?: number
  readonly writtenReplyAtLeast?: Duration
  readonly holidaysAhead?: Period
  readonly holidaysFromMonth?: number
  readonly subjectAtMost?: number
  readonly smsPartsAtMost?: number
  readonly socialAtMost?: number
  readonly profileAtMost?: number
  readonly bannerAtMost?: number
  readonly spokenAtMost?: Duration
  readonly sentenceAtMost?: number
  readonly readingEaseAtLeast?: number
  readonly chineseSentenceAtMost?: number
}
export interface ConfigRules {
  readonly [k: string]: "off" | "hint" | "info" | "warning" | "error"
}
export interface ConfigOverride {
  readonly files: readonly string[]
  readonly rules?: ConfigOverrideRules
}
export interface ConfigOverrideRules {
  readonly [k: string]: "off" | "hint" | "info" | "warning" | "error"
}

export type Playbook = ChannelStrategy | BusinessCalendar | SlaPolicy | SunsetPlan | MessageTemplate;
export type Kind = Playbook['kind'];
