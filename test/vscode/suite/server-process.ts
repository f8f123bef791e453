// Ends the language server from outside, as a crash would.
import { execFileSync } from 'node:child_process';

/** The server is a child of the extension host, which is where the suite runs. */
export async function endServer(): Promise<void> {
  const pid = childrenOf(process.pid).find(({ command }) => command.includes('lsp --stdio'))?.pid;
  if (pid === undefined) throw new Error('No language server runs.');
  process.kill(pid, 'SIGKILL');
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
