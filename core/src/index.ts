// The door of the brain: all that a front may use.
export { Bug } from './bug.ts';
export { type Acceptances, type AcceptedOrNot, acceptances } from './diff/accept.ts';
export type { Change as SemanticChange, ChangePlace, Subject } from './diff/change.ts';
export type { Affected, ChangeKind } from './diff/change-kind.ts';
export { changeKinds } from './diff/changes/list.ts';
export { compare } from './diff/compare.ts';
export { type MovedDate, type MovedPlan, movedDates } from './diff/moved-dates.ts';
export { type FilesOfRevisions, neededFiles } from './diff/needed-files.ts';
export { type RenderedChange, type RenderedChangesOptions, renderedChanges } from './diff/rendered-changes.ts';
export { type ChangeSeverity, changeSeverities } from './diff/severity.ts';
export {
  type DocumentFilesOptions,
  type DocumentFormat,
  documentFiles,
  documentFormats,
} from './export/document-files.ts';
export type { ExportedFile, ExportedFiles } from './export/exported.ts';
export { isHelpDesk } from './export/help-desk.ts';
export { type MailFile, mailFile } from './export/mail-file.ts';
export { checklistTasksFile } from './export/plan-calendar.ts';
export { withAcceptedEntry } from './features/accepted-entry.ts';
export { builtinDocument } from './features/builtin-document.ts';
export type { CallItem } from './features/call-graph.ts';
export { type Call, callItemAt, incomingCalls, outgoingCalls } from './features/call-hierarchy.ts';
export { type BulkTask, type Change, type CodeAction, codeActionKinds, type NewFile } from './features/code-action.ts';
export { type CodeActionOptions, changeFor, codeActions } from './features/code-actions.ts';
export { type CodeLens, type Counted, codeLenses, type LensAction, lensPlaces } from './features/code-lenses.ts';
export { comparison } from './features/comparison.ts';
export { complete, mostProposals } from './features/completion.ts';
export { type DefinitionTarget, definition, type FoundDefinition } from './features/definition.ts';
export { type DocumentLink, documentLinks, type LinkTarget } from './features/document-links.ts';
export type { DocumentSymbol, SymbolKind } from './features/document-symbol.ts';
export { documentSymbols } from './features/document-symbols.ts';
export { type EffectiveSettings, effectiveSettings } from './features/effective-settings.ts';
export { everyText, localesDue, textFileName } from './features/every-text.ts';
export { type FixedFiles, type FixKinds, type FixOptions, fixAll } from './features/fix-all.ts';
export { type Folding, foldings } from './features/folding.ts';
export {
  type Golden,
  type GoldenCase,
  type GoldenTemplate,
  golden,
  goldenDay,
  goldenTemplates,
} from './features/golden.ts';
export { type Highlight, highlights } from './features/highlight.ts';
export { type Hover, hover } from './features/hover.ts';
export { type InlayHint, inlayHints } from './features/inlay-hints.ts';
export { type LinkedRanges, linkedEditing } from './features/linked-editing.ts';
export { markDone } from './features/mark-done.ts';
export type { Move } from './features/moved-paths.ts';
export { type NewPlaybookRequest, newPlaybook } from './features/new-playbook.ts';
export {
  type ClosableChannel,
  closableChannels,
  type NewSunsetPlanRequest,
  newSunsetPlan,
} from './features/new-sunset-plan.ts';
export { newTemplate } from './features/new-template.ts';
export { normalText } from './features/normal-text.ts';
export { type DueItem, type OverviewEntry, overview, type PlanEntry, type StrategyEntry } from './features/overview.ts';
export { type Preview, type PreviewedRecipients, preview } from './features/preview.ts';
export type { Proposal } from './features/proposal.ts';
export { type ReferencePlace, references } from './features/references.ts';
export { prepareRename, rename } from './features/rename.ts';
export type { Renamed } from './features/renamed.ts';
export { renderingsAt } from './features/renderings-at.ts';
export { type ReportName, type ReportPage, reportFile, reportNames, reportPage } from './features/report-page.ts';
export { selectionRanges } from './features/selection-ranges.ts';
export { shippedTemplates } from './features/shipped-templates.ts';
export { willRenameFiles } from './features/will-rename-files.ts';
export { mostWorkspaceSymbols, type WorkspaceSymbol, workspaceSymbols } from './features/workspace-symbols.ts';
export * from './finding.ts';
export { exampleTexts } from './generated/example.ts';
export type { Kind } from './generated/playbooks.ts';
export { isKind, kindNames } from './playbook/kinds.ts';
export { type Checklist, type ChecklistGroup, type ChecklistItem, checklist } from './render/checklist.ts';
export { checklistCsv } from './render/checklist-csv.ts';
export { checklistJson } from './render/checklist-json.ts';
export { checklistMarkdown } from './render/checklist-markdown.ts';
export { messageMarkdown, messagePlainText } from './render/message-file.ts';
export { type Rendered, type RenderOptions, render } from './render/render.ts';
export { listRenderings, type Medium, type Rendering } from './render/rendering.ts';
export { type Agenda, type AgendaEntry, agenda } from './reports/agenda.ts';
export { agendaJson } from './reports/agenda-json.ts';
export { agendaGroups, agendaPaper, agendaTitle, entryDay, entryWords } from './reports/agenda-paper.ts';
export { agendaTasksFile } from './reports/agenda-tasks.ts';
export {
  type AnswerAxes,
  type AnswerScope,
  type AnswerTime,
  type AnswerTimes,
  answerAxes,
  answerTimes,
} from './reports/answer-times.ts';
export { answerTimesJson } from './reports/answer-times-json.ts';
export { answerTimesPaper } from './reports/answer-times-paper.ts';
export { answerWords, askedWords } from './reports/answer-times-words.ts';
export { coveragePaper } from './reports/coverage-paper.ts';
export {
  type CoverageCell,
  type CoverageReport,
  type CoverageStage,
  coverageReport,
  distinctStages,
} from './reports/coverage-report.ts';
export { cellWords, coverageSvg, coverageWords, stageWords } from './reports/coverage-svg.ts';
export type { ReportCell } from './reports/paper.ts';
export { papersMarkdown } from './reports/paper-markdown.ts';
export { reportJson } from './reports/report-json.ts';
export { type PriorityTime, type ResponseTimes, responseTimes } from './reports/response-times.ts';
export { responseTimesPaper } from './reports/response-times-paper.ts';
export { metricTitles, responseTimesSvg, timeWords } from './reports/response-times-svg.ts';
export { type Timeline, timeline } from './reports/timeline.ts';
export { timelineMarkdown } from './reports/timeline-mermaid.ts';
export { timelinePaper } from './reports/timeline-paper.ts';
export { timelineSvg } from './reports/timeline-svg.ts';
export { acceptableFindings, goneFromBaseline } from './rules/accept.ts';
export { allRules, ruleById } from './rules/list.ts';
export { type ComingFinding, lookAhead } from './rules/look-ahead.ts';
export type { AnyRule } from './rules/rule.ts';
export { rulePage } from './rules/rule-page.ts';
export { asSettled } from './rules/severity.ts';
export { reasonPlaceholder } from './rules/suppressions.ts';
export { type FileFindings, type SilencedFinding, type ValidateOptions, validate } from './rules/validate.ts';
export { validateChange } from './rules/validate-change.ts';
export { type Decoded, decode, maximumFileBytes, tooLarge, type Unreadable } from './text/decode.ts';
export { applyEdits, type Edit } from './text/edit.ts';
export { isFileName } from './text/file-name.ts';
export { jsonText } from './text/json-text.ts';
export { markdownHtmlText, markdownText } from './text/markdown-text.ts';
export { mermaidText } from './text/mermaid-text.ts';
export type { Range } from './text/range.ts';
export { terminalLines, terminalText } from './text/terminal-text.ts';
export { lineAt, offsetAt, type Position, positionAt, type Text, textOf } from './text/text.ts';
export { type DateText, readDate } from './time/date.ts';
export { clockTime, dateAt, shortDay } from './time/day-words.ts';
export { localeProblem } from './time/locale-problem.ts';
export { type Moment, readMoment } from './time/moment.ts';
export { localDateTime } from './time/zone.ts';
export { type AcceptedChange, acceptedFileName, readAccepted } from './workspace/accepted.ts';
export { type BaselineEntry, baselineFileName, baselineText } from './workspace/baseline.ts';
export { builtinPrefix } from './workspace/builtin-prefix.ts';
export { type Exclusion, exclusionOf } from './workspace/exclusion.ts';
export type { FileSource } from './workspace/file-source.ts';
export { isHarmless, pathMatcher } from './workspace/glob.ts';
export { folderOf, workspaceFolders } from './workspace/partition.ts';
export { configFileName, type Settings } from './workspace/settings.ts';
export { emptySnapshot, type Snapshot, withFiles, withoutBaseline } from './workspace/snapshot.ts';
export { type FileContent, fileTypeOf } from './workspace/source-file.ts';
export { builtinText } from './workspace/templates.ts';
