// One language feature of the server: what it promises in the answer to `initialize`, and how it answers.
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from '../session.ts';

type FileType = 'playbooks' | 'config' | 'template-text';

export interface LanguageFeature {
  /** As users call it; the table in the docs is sorted by `features` in `list.ts`. */
  readonly name: string;
  /** One sentence for the docs: what it does for whoever writes a playbook. */
  readonly does: string;
  /** In playbooks, in the config, in the texts of templates. */
  readonly worksIn: readonly FileType[];
  readonly capabilities: Partial<ServerCapabilities>;
  readonly listen: (connection: Connection, answer: Answering) => void;
  /** Called after changes of files, when the queue of messages has had its turn. */
  readonly changed?: (session: Session) => void;
}

/** Makes a handler that waits for the first reading of the folders, and answers with `empty` when we fail. */
export type Answering = <Params, Answer>(
  empty: Answer,
  run: (session: Session, params: Params) => Answer | Promise<Answer>,
) => (params: Params) => Promise<Answer>;
