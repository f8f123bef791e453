// The pages of the reference, by name: what people write, what templates see, how values are written, and the helpers.
import type { Kind } from '../generated/playbooks.ts';
import { kindNames, kinds } from '../playbook/kinds.ts';
import { documentPage } from '../schema/reference/document-page.ts';
import { valuesPage } from '../schema/reference/values-page.ts';
import { rowOf, type ViewRow, viewPage } from '../schema/reference/view-page.ts';
import { builtinPrefix } from '../workspace/builtin-prefix.ts';
import { helperPage } from './helper-page.ts';

const documents = [...kindNames.map((kind) => kinds[kind].schema), 'config.schema.json', 'accepted.schema.json'];
const views = kindNames.filter((kind) => kind !== 'MessageTemplate').map(viewName);

/** Such as `sunset-plan.md`; each is made when it is asked for. */
export const referencePages: ReadonlyMap<string, () => string> = new Map([
  ...documents.map((schema) => [pageName(schema), () => documentPage(schema)] as const),
  ...views.map((schema) => [pageName(schema), () => viewPage(schema)] as const),
  ['values.md', valuesPage],
  ['helpers.md', helperPage],
]);

export interface ReferencePlace extends ViewRow {
  /** Of the page among the documents that ship. */
  readonly path: string;
}

/** Where the reference describes a value that templates of a kind see, by its names from the top without the items of lists. */
export function referenceOf(kind: Kind, names: readonly string[]): ReferencePlace | undefined {
  const schema = viewName(kind);
  const row = views.includes(schema) ? rowOf(schema, names) : undefined;
  return row && { path: `${builtinPrefix}reference/${pageName(schema)}`, ...row };
}

function viewName(kind: Kind): string {
  return `view/${kinds[kind].schema}`;
}

/** `view/sunset-plan.schema.json` has the page `view-sunset-plan.md`. */
function pageName(schema: string): string {
  return schema.replace('/', '-').replace('.schema.json', '.md');
}
