// What ships with the product and can be read, opened or copied: rules, templates, the example.
import { allRules, builtinDocument, exampleTexts, shippedTemplates } from '#core';
import type {
  BuiltinAnswer,
  BuiltinParams,
  ExampleAnswer,
  RulesAnswer,
  TemplatesAnswer,
  TemplatesParams,
} from '../protocol/index.ts';
import type { Session } from '../session.ts';

export function onBuiltin({ path }: BuiltinParams): BuiltinAnswer {
  const text = builtinDocument(path);
  return text === undefined ? {} : { text };
}

export function onRules(): RulesAnswer {
  const rules = allRules.map(({ id, title }) => ({ id, title }));
  return { rules: rules.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Copies belong in the first folder for templates that the config names. */
export function onTemplates({ folders }: Session, { uri }: TemplatesParams): TemplatesAnswer {
  const asked = uri === undefined ? undefined : folders.place(uri);
  const [folder] = asked ? [asked.folder] : folders.all;
  if (!folder) return { templates: [] };
  const snapshots = folder.snapshots();
  const withPlaybooks = [...snapshots].find(([, { named }]) => named.size > 0);
  const workspace = asked?.workspace ?? withPlaybooks?.[0] ?? '';
  const root = snapshots.get(workspace)?.settings.templates[0] ?? 'templates';
  const uriOf = (path: string) => folder.uriOf({ workspace, path: root === '.' ? path : `${root}/${path}` });
  return {
    templates: shippedTemplates().map(({ name, title, files }) => ({
      name,
      title,
      files: files.map(({ path, text }) => ({ uri: uriOf(path), text })),
    })),
  };
}

export function onExample(): ExampleAnswer {
  return { files: Object.entries(exampleTexts).map(([path, text]) => ({ path, text })) };
}
