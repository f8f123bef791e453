// The templates that ship, each with its files: what Copy Template into the Workspace offers.
import { templateTexts } from '../generated/templates.ts';
import { known } from '../schema/value.ts';
import { shippedTemplate, shippedTemplateNames } from '../workspace/templates.ts';

export interface ShippedTemplate {
  readonly name: string;
  readonly title: string;
  /** Paths start with the name of the template, which is the folder that they belong in. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

export function shippedTemplates(): readonly ShippedTemplate[] {
  return shippedTemplateNames().map((name) => ({
    name,
    title: known(() => shippedTemplate(name)?.playbook.metadata.title) ?? name,
    files: Object.entries(templateTexts)
      .filter(([path]) => path.startsWith(`${name}/`))
      .map(([path, text]) => ({ path, text })),
  }));
}
