// Read-only texts of both sides of a comparison, for the diff editor; what is typed shows on the newer side at once.
import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { type ComparedTextAnswer, type ComparedTextParams, comparedTextRequest } from '#server/protocol';
import { isPlaybookDocument } from '../playbook-documents.ts';
import type { PlaybookServer } from '../playbook-server.ts';

const scheme = 'support-playbooks-compared';

/** `name` is what a tab shows, and its ending says which language it is in. */
export function comparedUri(params: ComparedTextParams, name: string): Uri {
  const query = JSON.stringify(params);
  return Uri.from({ scheme, path: `/${params.side}/${name.replaceAll('/', '-')}`, query });
}

export function openComparedTexts(server: PlaybookServer): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ query }) => {
        const answer = await server.request<ComparedTextAnswer>(comparedTextRequest, JSON.parse(query));
        return answer.kind === 'text' ? answer.text : answer.problem;
      },
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!isPlaybookDocument(document)) return;
      for (const { uri } of workspace.textDocuments) if (isLive(uri)) changed.fire(uri);
    }),
  );
}

/** It shows what is typed, not a revision. */
function isLive(uri: Uri): boolean {
  if (uri.scheme !== scheme) return false;
  const { side, head }: ComparedTextParams = JSON.parse(uri.query);
  return side === 'after' && head === undefined;
}
