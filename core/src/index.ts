// The door of the brain: all that a front may use.
export { Bug } from './bug.ts';
export * from './finding.ts';
export { decode, type Decoded, maximumFileBytes, tooLarge, type Unreadable } from './text/decode.ts';
export { applyEdits, type Edit } from './text/edit.ts';
export type { Range } from './text/range.ts';
export { lineAt, offsetAt, type Position, positionAt, type Text, textOf } from './text/text.ts';
export { isKind, kindNames } from './playbook/kinds.ts';
export type { Kind } from './generated/playbooks.ts';
export { readDate } from './time/date.ts';
export { localDateTime } from './time/zone.ts';
export { configFileName, type Settings } from './workspace/settings.ts';
export { type FileContent, fileTypeOf } from './workspace/source-file.ts';
export { emptySnapshot, type Snapshot, withFiles } from './workspace/snapshot.ts';
export { folderOf, workspaceFolders } from './workspace/partition.ts';
export { builtinPrefix, builtinText } from './workspace/templates.ts';
export { allRules, ruleById } from './rules/list.ts';
export type { AnyRule } from './rules/rule.ts';
export { type FileFindings, validate, type ValidateOptions } from './rules/validate.ts';
