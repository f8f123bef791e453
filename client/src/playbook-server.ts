// Owns the language server: starts it once, restarts it when it falls, and carries our own requests.
import { type CancellationToken, type Disposable, EventEmitter, type LogOutputChannel, l10n, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import {
  type AttemptParams,
  attemptNotification,
  changedNotification,
  type StatusParams,
  statusNotification,
  yamlNeighbourNotification,
} from '#server/protocol';
import { ourCommands } from './our-commands.ts';
import { answerFileRequests } from './our-files.ts';
import { playbookSelector } from './playbook-documents.ts';
import { createRestartPolicy } from './restart-policy.ts';
import { createSuspects } from './suspects.ts';
import { onYamlNeighbour, yamlNeighbour } from './yaml-neighbour.ts';

/** Makes a client for a server of its own: a process on a desktop, a worker in a browser. */
export type Launch = (options: LanguageClientOptions) => BaseLanguageClient;

export type ServerState =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'restarting' }
  | { readonly kind: 'running'; readonly status: StatusParams | undefined }
  | { readonly kind: 'failed'; readonly reason: string };

/** A class because it guards one invariant: at most one server, and every listener hears of its states in order. */
export class PlaybookServer implements Disposable {
  readonly #launch: Launch;
  readonly #log: LogOutputChannel;
  readonly #states = new EventEmitter<ServerState>();
  readonly #changes = new EventEmitter<void>();
  #state: ServerState = { kind: 'stopped' };
  readonly #neighbour: Disposable;
  readonly #suspects = createSuspects();
  #policy = createRestartPolicy(() => performance.now());
  #client: BaseLanguageClient | undefined;
  #starting: Promise<void> | undefined;

  readonly onState = this.#states.event;
  /** Fires when anything the server has rendered may look different now. */
  readonly onChanged = this.#changes.event;

  constructor(launch: Launch, log: LogOutputChannel) {
    this.#launch = launch;
    this.#log = log;
    this.#neighbour = onYamlNeighbour((neighbour) => void this.#tell(yamlNeighbourNotification, neighbour));
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server unless it runs or is starting. A failed start is a state, not an exception. */
  start(): Promise<void> {
    this.#starting ??= this.#startNew();
    return this.#starting;
  }

  /** What a person asks for starts a new row of restarts. */
  async restart(): Promise<void> {
    this.#policy = createRestartPolicy(() => performance.now());
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

  /** Sends one of the requests of `server/src/protocol`; the protocol is where an unknown answer becomes a typed one. */
  async request<Answer>(method: string, params: object, token?: CancellationToken): Promise<Answer> {
    await this.start();
    const client = this.#client;
    if (client === undefined || this.#state.kind === 'failed')
      throw new Error(l10n.t('The language server is not running.'));
    return client.sendRequest<Answer>(method, params, token);
  }

  dispose(): void {
    this.#neighbour.dispose();
    this.#states.dispose();
    this.#changes.dispose();
  }

  async #startNew(): Promise<void> {
    this.#enter({ kind: 'starting' });
    const client = this.#launch(this.#clientOptions());
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.#client === client && newState === State.Running) this.#enter({ kind: 'running', status: undefined });
    });
    client.onNotification(statusNotification, (status: StatusParams) => this.#enter({ kind: 'running', status }));
    client.onNotification(attemptNotification, ({ uri }: AttemptParams) => this.#suspects.attempted(uri));
    answerFileRequests(client);
    client.registerFeature(ourCommands);
    client.onNotification(changedNotification, () => this.#changes.fire());
    try {
      await client.start();
    } catch (error) {
      // It fell while it started, and another one is on its way.
      if (this.#client !== client) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.#log.error(`The language server did not start: ${reason}`);
      this.#enter({ kind: 'failed', reason });
    }
  }

  /** A client of its own for each server: one that starts again by itself keeps the findings of the server that is gone. */
  async #replace(): Promise<void> {
    const gone = this.#client;
    this.#client = undefined;
    this.#enter({ kind: 'restarting' });
    // Its own clearing up comes first.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      await gone?.dispose();
    } catch (error) {
      this.#log.warn('The language server did not stop in order.', error);
    }
    await this.#startNew();
  }

  #clientOptions(): LanguageClientOptions {
    const caution = this.#suspects.caution();
    return {
      documentSelector: playbookSelector().map((filter) => ({ ...filter })),
      initializationOptions: {
        // As plain data: the object itself carries functions, which no message to a worker may hold.
        supportPlaybooks: JSON.parse(JSON.stringify(workspace.getConfiguration('supportPlaybooks'))),
        yamlNeighbour: yamlNeighbour(),
        ...(caution && { caution }),
      },
      diagnosticCollectionName: 'support-playbooks',
      outputChannel: this.#log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: this.#errorHandler(),
    };
  }

  #errorHandler(): ErrorHandler {
    return {
      error: (error, _message, count) => {
        this.#log.warn('The connection to the language server stumbled.', error);
        return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
      },
      closed: () => {
        this.#suspects.fell();
        const suspect = this.#suspects.last();
        this.#log.warn(
          `The language server ended unexpectedly${suspect === undefined ? '' : ` while it read ${suspect}`}.`,
        );
        if (this.#policy.mayRestart()) {
          this.#starting = this.#replace();
          return { action: CloseAction.DoNotRestart, handled: true };
        }
        const reason =
          suspect === undefined
            ? l10n.t('It ended four times in a row.')
            : l10n.t('It ended four times in a row, at last while it read {0}.', suspect);
        this.#enter({ kind: 'failed', reason });
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  async #tell(method: string, params: object): Promise<void> {
    if (this.#state.kind === 'running') await this.#client?.sendNotification(method, params);
  }

  #enter(state: ServerState): void {
    this.#state = state;
    this.#states.fire(state);
  }
}
