// The file for a calendar, policy, strategy, plan or template that is named and does not exist.
import type { Kind } from '../generated/playbooks.ts';
import { kindNamedBy, kinds } from '../playbook/kinds.ts';
import { known } from '../schema/value.ts';
import { all, isDocumentOf } from '../workspace/inquiry.ts';
import { listOf } from '../workspace/plan-facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { shippedTemplate, type Template } from '../workspace/templates.ts';
import type { ActionContext } from './action-context.ts';
import type { Change, NewFile } from './code-action.ts';
import { copiedTemplate } from './copied-template.ts';
import type { DanglingName } from './dangling-name.ts';
import { newPlaybook } from './new-playbook.ts';

export interface Creation {
  readonly title: string;
  readonly change: Change;
}

export function missingDocument(context: ActionContext, dangling: DanglingName): Creation | undefined {
  const { id, to } = dangling.reference;
  const kind = to.types.map(kindNamedBy).find((each) => each !== undefined);
  if (!kind) return undefined;
  return kind === 'MessageTemplate' ? newTemplate(context, dangling) : newDocument(context, kind, id);
}

function newDocument(
  { snapshot, inquiry, path, today }: ActionContext,
  kind: Kind,
  name: string,
): Creation | undefined {
  const neighbour = all(inquiry, kind)[0]?.path ?? path;
  const target = `${folderOf(neighbour)}${name}.playbook.yaml`;
  return created(snapshot, `Create the ${kinds[kind].words} “${name}”`, [
    { path: target, content: newPlaybook(snapshot, { kind, name, today }) },
  ]);
}

/** A copy of the template that ships for this kind of message, so that there is something to change and not to invent. */
function newTemplate({ snapshot }: ActionContext, dangling: DanglingName): Creation | undefined {
  const root = snapshot.settings.templates[0];
  const model = shippedTemplate(modelFor(dangling));
  if (root === undefined || !model) return undefined;
  const { id } = dangling.reference;
  const folder = root === '.' ? id : `${root}/${id}`;
  return created(
    snapshot,
    `Create the message template “${id}”, as a copy of “${model.name}”`,
    copiedTemplate(model, { folder, name: id, locales: localesFor(snapshot, model) }),
  );
}

/** All languages of the workspace in which it ships, and at least one. */
function localesFor({ settings }: Snapshot, { variants }: Template): readonly string[] {
  const shipped = settings.locales.filter((locale) => variants.has(locale));
  return shipped.length > 0 ? shipped : ['en'];
}

function modelFor({ document, reference }: DanglingName): string {
  const isAt = (holder: object | undefined, read: () => unknown) =>
    holder !== undefined && known(read) === reference.id;
  if (isDocumentOf(document, 'ChannelStrategy')) return 'email-acknowledgement';
  if (!isDocumentOf(document, 'SunsetPlan')) return 'sunset-announcement';
  const { spec } = document.playbook;
  const rollback = known(() => spec.rollback);
  if (isAt(rollback, () => rollback?.notice)) return 'rollback-notice';
  const surfaces = known(() => [...(spec.surfaces ?? [])]) ?? [];
  if (surfaces.some((surface) => isAt(surface, () => surface.template))) return 'voicemail-closed-line';
  const messages = known(() => [...(spec.communications ?? [])]) ?? [];
  const message = messages.find((each) => isAt(each, () => each.template));
  const audience = message && known(() => listOf(message.audience)[0]);
  if (audience === 'agents') return 'internal-announcement';
  return audience === 'public' ? 'sunset-article' : 'sunset-announcement';
}

/** Nothing that exists is written over. */
export function created(snapshot: Snapshot, title: string, files: readonly NewFile[]): Creation | undefined {
  return files.length === 0 || files.some(({ path }) => snapshot.files.has(path))
    ? undefined
    : { title, change: { edits: [], files } };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
