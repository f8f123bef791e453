// The entry of `support-playbooks`: meets the process, and alone sets its exit code.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { terminalLines } from '#core';
import { errorCode, reasonOf, stopWriting, wayOutOf } from '#core/node';
import { exitCodes } from './exit-code.ts';
import type { Io, Output } from './io.ts';
import { run } from './run.ts';
import { isThread, threadsOf } from './threads.ts';

const argv = process.argv.slice(2);
let isOutputLost = false;
let isEnding = false;

// What goes wrong in a thread is the business of whoever waits for it.
isThread(argv).then((hasWorked) => {
  if (!hasWorked) start();
});

function start(): void {
  const io: Io = {
    cwd: process.cwd(),
    env: process.env,
    stdout: outputOf(process.stdout, stdoutLost),
    stderr: outputOf(process.stderr),
    readStdin,
    build,
    now: Date.now,
    threads: threadsOf(__filename),
  };
  process.on('SIGINT', () => endBySignal(exitCodes.interrupted));
  process.on('SIGTERM', () => endBySignal(exitCodes.terminated));
  process.on('uncaughtException', fail);
  run(argv, io).then((code) => {
    // Never process.exit here: it would cut off what is still on its way into a pipe.
    if (!isOutputLost) process.exitCode = code;
  }, fail);
}

/** What nobody reads any more is not written. */
function outputOf(stream: NodeJS.WriteStream, onLost?: (error: unknown) => void): Output {
  let isGone = false;
  const lose = (error: unknown): void => {
    isGone = true;
    onLost?.(error);
  };
  stream.on('error', lose);
  return {
    write: (text) => {
      if (isGone) return;
      // A pipe tells later, a file throws at once.
      try {
        stream.write(text);
      } catch (error) {
        lose(error);
      }
    },
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

/** `| head -1` has seen enough, and what was found stays as it is. A full disk is a failure, and not ours. */
function stdoutLost(error: unknown): void {
  const code = errorCode(error);
  if (code === 'EPIPE') return;
  isOutputLost = true;
  if (code === '') {
    fail(error);
    return;
  }
  process.exitCode = exitCodes.notWritten;
  process.stderr.write(`The output could not be written, because ${reasonOf(error)}.${wayOutOf(error)}\n`);
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Two builds of one version differ too. */
async function build(): Promise<string> {
  const bytes = await readFile(process.argv[1] ?? '').catch(() => '');
  return `${process.env.SUPPORT_PLAYBOOKS_VERSION} ${createHash('sha256').update(bytes).digest('hex')}`;
}

/** A second Ctrl+C does not wait for a disk that hangs. */
function endBySignal(code: number): void {
  if (isEnding) process.exit(code);
  isEnding = true;
  stopWriting().then(() => process.exit(code));
}

/** The one guard of this front: a broken promise of ours is said in two lines, not in a stack trace alone. */
function fail(error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const version = process.env.SUPPORT_PLAYBOOKS_VERSION ?? 'unknown';
  process.exitCode = exitCodes.bug;
  process.stderr.write(
    `This is a mistake of ours, not of yours. Please report it with the lines below and, if you may share it, the file.\nsupport-playbooks ${version}, Node ${process.version}, ${process.platform}\n${terminalLines(detail)}\n`,
  );
}
