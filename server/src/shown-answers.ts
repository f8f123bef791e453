// Remembers what an editor shows in a file, so that it can be told when a change of another file makes it old.
import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { fileOf, type Session } from './session.ts';

interface Shown<Params> {
  readonly params: Params;
  /** The file as it was; one that changed itself is asked for by the editor anyway. */
  readonly content: string;
  readonly answer: string;
}

/** No editor shows more files at once. */
const most = 12;

/** Wraps the answers of one feature; `refresh` asks the editor to ask again. */
export function shownAnswers<Params extends { readonly textDocument: TextDocumentIdentifier }, Answer>(
  run: (session: Session, params: Params) => Answer,
  refresh: (session: Session) => void,
): { readonly answer: typeof run; readonly check: (session: Session) => void } {
  const sessions = new WeakMap<Session, Map<string, Shown<Params>>>();
  const note = (session: Session, params: Params, answer: Answer) => {
    const known = sessions.get(session) ?? new Map<string, Shown<Params>>();
    sessions.set(session, known);
    const { uri } = params.textDocument;
    known.delete(uri);
    const content = fileOf(session, params)?.text.content;
    if (content !== undefined) known.set(uri, { params, content, answer: JSON.stringify(answer) });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
  };
  return {
    answer: (session, params) => {
      const answer = run(session, params);
      note(session, params, answer);
      return answer;
    },
    check: (session) => {
      let isOld = false;
      for (const { params, content, answer } of [...(sessions.get(session)?.values() ?? [])]) {
        if (fileOf(session, params)?.text.content !== content) continue;
        const now = run(session, params);
        if (JSON.stringify(now) === answer) continue;
        isOld = true;
        note(session, params, now);
      }
      if (isOld) refresh(session);
    },
  };
}
