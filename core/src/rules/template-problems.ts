// What is wrong with the text of a template, as rules report it.
import type { Snapshot } from '../workspace/snapshot.ts';
import type { TemplateTextFile } from '../workspace/source-file.ts';
import { readTemplateText } from '../template/read.ts';
import type { Report } from './rule.ts';

export function templateProblems(_: Snapshot, file: TemplateTextFile): readonly (Report & { readonly rule: string })[] {
  return readTemplateText(file.text.content).problems;
}
