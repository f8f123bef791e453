// What a change means to customers, as a list to choose from: a sentence leads to the playbook on both sides, a text to what people read on both sides.
import { commands, l10n, type QuickPickItem, QuickPickItemKind, Range, Uri, window } from 'vscode';
import type {
  CompareAnswer,
  Compared,
  ComparedChange,
  ComparedText,
  ComparedTextParams,
  ComparedWorkspace,
} from '#server/protocol';
import { comparedUri } from './compared-texts.ts';

interface Choice extends QuickPickItem {
  readonly open?: () => Thenable<unknown>;
}

/** `title` says what is compared. */
export async function showComparison(answer: CompareAnswer, compared: Compared, title: string): Promise<void> {
  if (answer.kind === 'problem') {
    await window.showWarningMessage(answer.problem);
    return;
  }
  for (const problem of answer.problems) void window.showWarningMessage(problem);
  const changes = answer.workspaces.flatMap((each) =>
    each.changes.map((change) => changeChoice(change, each, compared)),
  );
  const texts = answer.workspaces.flatMap((each) => each.texts.map((text) => ({ text, at: each })));
  if (changes.length === 0 && texts.length === 0) {
    if (answer.workspaces.length > 0) await window.showInformationMessage(l10n.t('Nothing changes for customers.'));
    return;
  }
  const choice = await window.showQuickPick<Choice>(
    [
      ...headed(l10n.t('What it means to customers'), changes),
      ...headed(l10n.t('What people will read'), [
        ...allTexts(texts, compared),
        ...texts.map((each) => textChoice(each, compared)),
      ]),
    ],
    {
      title,
      placeHolder: l10n.t('Choose a line to see both sides'),
      matchOnDescription: true,
      matchOnDetail: true,
      ignoreFocusOut: true,
    },
  );
  await choice?.open?.();
}

function headed(label: string, items: readonly Choice[]): readonly Choice[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function changeChoice(change: ComparedChange, { uri }: ComparedWorkspace, compared: Compared): Choice {
  const { severity, sentence, title, accepted, before, after } = change;
  const notes = [title, ...(accepted ? [l10n.t('Accepted: {0}', accepted.reason)] : [])];
  const path = after?.path ?? before?.path;
  return {
    label: `$(${icons[severity]}) ${sentence}`,
    description: severityWords(severity),
    detail: notes.join(' · '),
    ...(path !== undefined && { open: () => showFiles({ path, after }, uri, compared) }),
  };
}

const icons = {
  breaking: 'error',
  weakened: 'warning',
  neutral: 'circle-outline',
  improved: 'pass',
} as const satisfies Record<ComparedChange['severity'], string>;

function severityWords(severity: ComparedChange['severity']): string {
  switch (severity) {
    case 'breaking':
      return l10n.t('breaks a promise or takes something away');
    case 'weakened':
      return l10n.t('weaker than before');
    case 'neutral':
      return l10n.t('neither better nor worse');
    case 'improved':
      return l10n.t('better than before');
    default:
      return severity satisfies never;
  }
}

/** The newer side is the file itself where it is what is typed, so that it can be edited there. */
async function showFiles(
  { path, after }: { readonly path: string; readonly after: ComparedChange['after'] },
  workspace: string,
  compared: Compared,
): Promise<void> {
  const of = { kind: 'file', path } as const;
  const virtual = (side: ComparedTextParams['side']) => comparedUri({ ...compared, workspace, side, of }, path);
  const newer = after && compared.head === undefined ? Uri.parse(after.uri, true) : virtual('after');
  const { start, end } = after?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const selection = new Range(start.line, start.character, end.line, end.character);
  await commands.executeCommand('vscode.diff', virtual('before'), newer, sidesTitle(path, compared), {
    preview: true,
    selection,
  });
}

interface PlacedText {
  readonly text: ComparedText;
  readonly at: ComparedWorkspace;
}

function textChoice({ text, at }: PlacedText, compared: Compared): Choice {
  const { id, title, locale, state } = text;
  return {
    label: `$(mail) ${title} (${locale})`,
    description: stateWords(state),
    detail: id, // Messages that share a template share its title.
    open: () => {
      const [before, after] = sidesOf({ text, at }, compared);
      return commands.executeCommand('vscode.diff', before, after, sidesTitle(`${title} (${locale})`, compared), {
        preview: true,
      });
    },
  };
}

/** One editor that shows all of them, when there are several. */
function allTexts(texts: readonly PlacedText[], compared: Compared): readonly Choice[] {
  if (texts.length < 2) return [];
  const open = () => {
    const sides = texts.map((each) => {
      const [before, after] = sidesOf(each, compared);
      return [after, before, after] as const;
    });
    return commands.executeCommand('vscode.changes', l10n.t('What people will read'), sides);
  };
  return [{ label: `$(diff-multiple) ${l10n.t('All {0} texts, one below the other', texts.length)}`, open }];
}

function sidesOf({ text, at }: PlacedText, compared: Compared): readonly [Uri, Uri] {
  const { id, locale } = text;
  const of = { kind: 'message', id, locale } as const;
  const side = (side: ComparedTextParams['side']) =>
    comparedUri({ ...compared, workspace: at.uri, side, of }, `${id}.${locale}.md`);
  return [side('before'), side('after')];
}

function stateWords(state: ComparedText['state']): string {
  switch (state) {
    case 'changed':
      return l10n.t('changed');
    case 'new':
      return l10n.t('new');
    case 'gone':
      return l10n.t('gone');
    default:
      return state satisfies never;
  }
}

function sidesTitle(name: string, { base, head }: Compared): string {
  return `${name} (${base} ↔ ${head ?? l10n.t('now')})`;
}
