// Keeps the editor's problems equal to core's findings: pulled for open files where the client can, else pushed; never both.
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { type FileFindings, type Finding, validate } from '#core';
import type { Folder } from './folder.ts';
import type { Folders } from './folders.ts';
import { guarded } from './guard.ts';
import type { Host } from './host.ts';
import type { SharedFile, YamlShare } from './preferences.ts';
import { statusNotification } from './protocol/index.ts';
import { type DiagnosticHome, diagnosticToLsp } from './to-lsp.ts';
import { pathInside } from './uri.ts';
import { isOursToSay } from './yaml-rules.ts';

/** How the client wants to hear of problems. */
export interface DiagnosticClient {
  readonly pulls: boolean;
  readonly canRefresh: boolean;
}

/** Work between two looks at the queue of messages: whoever types waits for one of them at most. */
const sliceMilliseconds = 4;

/**
 * A class because it guards two invariants: what was pushed for a file equals its newest findings, and nothing is pushed
 * for a file that the client pulls.
 */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #folders: Folders;
  readonly #host: Host;
  readonly #share: (file: SharedFile) => YamlShare;
  #client: DiagnosticClient = { pulls: false, canRefresh: false };
  readonly #open = new Map<string, number>();
  readonly #changed = new Set<string>();
  /** What the client was last told of a file, and the findings of files that it pulls. */
  readonly #told = new Map<string, string>();
  readonly #logged = new Set<string>();
  #run = 0;
  #isScheduled = false;

  /** `share` says what of plain YAML is ours to report in a file. */
  constructor(connection: Connection, folders: Folders, host: Host, share: (file: SharedFile) => YamlShare) {
    this.#connection = connection;
    this.#folders = folders;
    this.#host = host;
    this.#share = share;
  }

  useClient(client: DiagnosticClient): void {
    this.#client = client;
  }

  opened(uri: string, version: number): void {
    this.#open.set(uri, version);
    this.#changed.add(uri);
    if (this.#client.pulls && this.#told.has(uri)) this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    if (this.#client.pulls) this.#told.delete(uri);
    this.schedule();
  }

  edited(uri: string, version: number): void {
    this.#open.set(uri, version);
    this.#changed.add(uri);
    this.schedule();
  }

  closed(uri: string): void {
    this.#open.delete(uri);
    if (this.#client.pulls) this.#told.delete(uri);
    this.schedule();
  }

  /** The newest state wins: a run that is under way ends at its next look at the queue. */
  schedule(): void {
    this.#run++;
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#host.defer(() => {
      this.#isScheduled = false;
      this.#check(this.#run, this.#files(), { playbooks: 0, error: 0, warning: 0, seen: new Set(), refresh: false });
    });
  }

  /** The problems of one open file, for a client that pulls. */
  pull(uri: string): readonly Diagnostic[] {
    const place = this.#folders.place(uri);
    if (!place) return [];
    const today = this.#today(place.snapshot.settings);
    const [file] = validate(place.snapshot, { today, paths: [place.path] });
    const findings = file ? this.#ours(file, place, true) : [];
    const diagnostics = findings.map((finding) => diagnosticToLsp(finding, place));
    this.#told.set(uri, JSON.stringify(diagnostics));
    return diagnostics;
  }

  *#files(): Generator<CheckedFile> {
    const open = [...this.#open.keys()].sort((a, b) => Number(this.#changed.has(b)) - Number(this.#changed.has(a)));
    const first = new Set<string>();
    for (const uri of open) {
      const place = this.#folders.place(uri);
      if (!place) continue;
      first.add(uri);
      for (const file of this.#validate(place, [place.path])) yield { uri, home: place, file };
    }
    for (const folder of this.#folders.all) {
      for (const [workspace, snapshot] of folder.snapshots()) {
        const home = { folder, workspace, snapshot };
        for (const file of this.#validate(home, undefined)) {
          const uri = this.#openUri(folder, workspace, file.path) ?? folder.uriOf({ workspace, path: file.path });
          if (!first.has(uri)) yield { uri, home, file };
        }
      }
    }
  }

  #validate({ snapshot }: DiagnosticHome, paths: readonly string[] | undefined): Iterable<FileFindings> {
    return validate(snapshot, { today: this.#today(snapshot.settings), ...(paths && { paths }) });
  }

  /** The client may spell the URI of an open file in its own way. */
  #openUri(folder: Folder, workspace: string, path: string): string | undefined {
    const whole = workspace === '' ? path : `${workspace}/${path}`;
    if (!folder.isOpen(whole)) return undefined;
    return [...this.#open.keys()].find((uri) => pathInside(folder.uri, uri) === whole);
  }

  /** What breaks here ends this check and no more: the next edit starts another one. */
  #check(run: number, files: Generator<CheckedFile>, tally: Tally): void {
    void guarded(this.#connection, 'The check', undefined, () => this.#checkSome(run, files, tally))();
  }

  #checkSome(run: number, files: Generator<CheckedFile>, tally: Tally): void {
    const until = this.#host.now() + sliceMilliseconds;
    for (;;) {
      if (run !== this.#run) return;
      const next = files.next();
      if (next.done) break;
      this.#tell(next.value, tally);
      if (this.#host.now() >= until) {
        this.#host.defer(() => this.#check(run, files, tally));
        return;
      }
    }
    this.#finish(tally);
  }

  #ours({ path, findings }: FileFindings, { snapshot }: DiagnosticHome, isOpen: boolean): readonly Finding[] {
    const known = snapshot.files.get(path);
    if (findings.length === 0 || !known) return findings;
    const share = this.#share({ isOpen, isConfig: known.type === 'config', content: known.text.content });
    return share.syntax && share.schema ? findings : findings.filter(({ rule }) => isOursToSay(rule, share));
  }

  #tell({ uri, home, file }: CheckedFile, tally: Tally): void {
    tally.seen.add(uri);
    if (home.snapshot.files.get(file.path)?.type === 'playbooks') tally.playbooks++;
    const findings = this.#ours(file, home, this.#open.has(uri));
    for (const { bug } of findings) if (bug !== undefined) this.#log(uri, bug);
    for (const { severity } of findings) if (severity === 'error' || severity === 'warning') tally[severity]++;
    const version = this.#open.get(uri);
    const isPulled = this.#client.pulls && version !== undefined;
    const isChanged = this.#changed.delete(uri);
    const known = this.#told.get(uri);
    if (findings.length === 0 && known === undefined && !isChanged) return;
    const diagnostics = findings.map((finding) => diagnosticToLsp(finding, home));
    const text = JSON.stringify(diagnostics);
    if (isPulled) {
      // An edited file is asked for by the client itself; only the others need a hint.
      if (!isChanged && known !== text) tally.refresh = true;
      return;
    }
    if (text === known && !isChanged) return;
    this.#told.set(uri, text);
    this.#connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
  }

  /** Once each, however often the file is judged. */
  #log(uri: string, bug: string): void {
    const line = `${uri} made us stumble, which is our fault. Please report it with this: ${bug}`;
    if (this.#logged.has(line)) return;
    this.#logged.add(line);
    this.#connection.console.error(line);
  }

  #finish(tally: Tally): void {
    for (const uri of [...this.#told.keys()]) {
      if (tally.seen.has(uri)) continue;
      this.#told.delete(uri);
      if (!this.#client.pulls || !this.#open.has(uri)) this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    if (tally.refresh && this.#client.canRefresh) this.#connection.languages.diagnostics.refresh();
    const { playbooks, error, warning } = tally;
    this.#connection.sendNotification(statusNotification, { playbooks, findings: { error, warning } });
  }

  #today(settings: { readonly asOf: string | undefined; readonly timeZone: string }): string {
    return settings.asOf ?? this.#host.today(settings.timeZone);
  }
}

interface CheckedFile {
  readonly uri: string;
  readonly home: DiagnosticHome;
  readonly file: FileFindings;
}

interface Tally {
  playbooks: number;
  error: number;
  warning: number;
  refresh: boolean;
  readonly seen: Set<string>;
}
