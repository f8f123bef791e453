// Owns the language server's process: starts it once, restarts it when it falls, and carries our own requests.
import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
} from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  State,
} from 'vscode-languageclient/node';
import { changedNotification, type StatusParams, statusNotification } from '#server/protocol';
import { playbookSelector } from './playbook-documents.ts';
import { createRestartPolicy } from './restart-policy.ts';

export type ServerState =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'restarting' }
  | { readonly kind: 'running'; readonly status: StatusParams | undefined }
  | { readonly kind: 'failed'; readonly reason: string };

/** A class because it guards one invariant: at most one server process, and every listener hears of its states in order. */
export class PlaybookServer implements Disposable {
  readonly #context: ExtensionContext;
  readonly #log: LogOutputChannel;
  readonly #states = new EventEmitter<ServerState>();
  readonly #changes = new EventEmitter<void>();
  #state: ServerState = { kind: 'stopped' };
  #client: LanguageClient | undefined;
  #starting: Promise<void> | undefined;

  readonly onState = this.#states.event;
  /** Fires when anything the server has rendered may look different now. */
  readonly onChanged = this.#changes.event;

  constructor(context: ExtensionContext, log: LogOutputChannel) {
    this.#context = context;
    this.#log = log;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server unless it runs or is starting. A failed start is a state, not an exception. */
  start(): Promise<void> {
    this.#starting ??= this.#startNew();
    return this.#starting;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#starting;
    this.#starting = undefined;
    const client = this.#client;
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.#log.warn('The language server did not stop in order.', error);
    }
    this.#enter({ kind: 'stopped' });
  }

  showLog(): void {
    this.#log.show();
  }

  /** Sends one of the requests of `server/src/protocol.ts`; the protocol is where an unknown answer becomes a typed one. */
  async request<Answer>(method: string, params: object, token?: CancellationToken): Promise<Answer> {
    await this.start();
    const client = this.#client;
    if (client === undefined || this.#state.kind === 'failed')
      throw new Error(l10n.t('The language server is not running.'));
    return client.sendRequest<Answer>(method, params, token);
  }

  dispose(): void {
    this.#states.dispose();
    this.#changes.dispose();
  }

  async #startNew(): Promise<void> {
    this.#enter({ kind: 'starting' });
    const client = new LanguageClient(
      'supportPlaybooks',
      'Support Playbooks',
      this.#serverOptions(),
      this.#clientOptions(),
    );
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.#client === client && newState === State.Running) this.#enter({ kind: 'running', status: undefined });
    });
    client.onNotification(statusNotification, (status: StatusParams) => this.#enter({ kind: 'running', status }));
    client.onNotification(changedNotification, () => this.#changes.fire());
    try {
      await client.start();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#log.error(`The language server did not start: ${reason}`);
      this.#enter({ kind: 'failed', reason });
    }
  }

  /** The extension host's own Node runs the server, so that a user needs none. */
  #serverOptions(): ServerOptions {
    return {
      command: process.execPath,
      args: [this.#context.asAbsolutePath('dist/cli.js'), 'lsp', '--stdio'],
      options: { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
    };
  }

  #clientOptions(): LanguageClientOptions {
    return {
      documentSelector: playbookSelector.map((filter) => ({ ...filter })),
      diagnosticCollectionName: 'support-playbooks',
      outputChannel: this.#log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: this.#errorHandler(),
    };
  }

  #errorHandler(): ErrorHandler {
    const policy = createRestartPolicy(() => performance.now());
    return {
      error: (error, _message, count) => {
        this.#log.warn('The connection to the language server stumbled.', error);
        return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
      },
      closed: () => {
        if (policy.mayRestart()) {
          this.#enter({ kind: 'restarting' });
          return { action: CloseAction.Restart, handled: true };
        }
        this.#enter({ kind: 'failed', reason: l10n.t('It ended four times in a row.') });
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  #enter(state: ServerState): void {
    this.#state = state;
    this.#states.fire(state);
  }
}
