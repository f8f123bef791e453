// Remembers what an editor shows in a file, so that it can be told when a change of another file makes it old.
import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { guarded } from './guard.ts';
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
  const runs = new WeakMap<Session, object>();
  const isOld = (session: Session, { params, content, answer }: Shown<Params>) => {
    if (fileOf(session, params)?.text.content !== content) return false;
    const now = run(session, params);
    if (JSON.stringify(now) === answer) return false;
    note(session, params, now);
    return true;
  };
  return {
    answer: (session, params) => {
      const answer = run(session, params);
      note(session, params, answer);
      return answer;
    },
    check: (session) => {
      const queue = [...(sessions.get(session)?.values() ?? [])];
      const mark = {};
      runs.set(session, mark);
      const { connection, host } = session;
      // One file at a time, so that whoever types is served in between; a newer change starts anew.
      const step = guarded(connection, 'Refresh', undefined, () => {
        const next = runs.get(session) === mark ? queue.shift() : undefined;
        if (!next) return;
        if (isOld(session, next)) refresh(session);
        host.defer(() => void step());
      });
      void step();
    },
  };
}
