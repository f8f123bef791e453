// Ends the language server from outside, as a crash would.
import { execFileSync } from 'node:child_process';

/** Its process id, which is gone then. One that is about to start is waited for. */
export async function endServer(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const pid = serverProcess();
    if (pid !== undefined) {
      process.kill(pid, 'SIGKILL');
      return pid;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No language server runs.');
}

/** The server is a child of the extension host, which is where the suite runs. */
export function serverProcess(): number | undefined {
  return childrenOf(process.pid).find(({ command }) => command.includes('server.js --stdio'))?.pid;
}

function childrenOf(parent: number): readonly { readonly pid: number; readonly command: string }[] {
  if (process.platform === 'win32') {
    const query = `Get-CimInstance Win32_Process -Filter "ParentProcessId=${parent}" | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }`;
    return parsed(execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }));
  }
  const all = execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' });
  const ours = all.split('\n').filter((line) => line.trim().startsWith(`${parent} `));
  return parsed(ours.map((line) => line.trim().replace(/^\d+\s+/, '')).join('\n'));
}

function parsed(lines: string): readonly { readonly pid: number; readonly command: string }[] {
  return lines.split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined || command === undefined ? [] : [{ pid: Number(pid), command }];
  });
}
