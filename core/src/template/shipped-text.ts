// The texts that ship, as `npm run generate` has parsed them: a start-up has better things to do than parsing them again.
import { parsedTemplates } from '../generated/parsed-templates.ts';
import { templateTexts } from '../generated/templates.ts';

let pathByText: ReadonlyMap<string, string> | undefined;

/** The parsed text as JSON; `undefined` for any other text, and for one of ours that was changed. */
export function parsedShipped(content: string): string | undefined {
  pathByText ??= new Map(Object.entries(templateTexts).map(([path, text]) => [text, path]));
  const path = pathByText.get(content);
  return path === undefined ? undefined : parsedTemplates[path];
}
