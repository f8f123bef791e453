// Watches the bytes that a client sends for a message whose length cannot be known: after it nobody finds the next one.

/** No message is longer, and no string could hold it. */
const mostBytes = 512 * 1024 * 1024;
/** Far beyond any header; what has no end by then is none. */
const mostHeaderBytes = 8 * 1024;

/** Takes one chunk after the other, and calls `onBroken` with the beginning of what is no header. */
export function frameWatch(onBroken: (header: string) => void): (chunk: Uint8Array) => void {
  let header = '';
  let bodyLeft = 0;
  return (chunk) => {
    for (let at = 0; at < chunk.length; ) {
      if (bodyLeft > 0) {
        const taken = Math.min(bodyLeft, chunk.length - at);
        bodyLeft -= taken;
        at += taken;
        continue;
      }
      header += String.fromCharCode(chunk[at++] ?? 0);
      const isWhole = header.endsWith('\r\n\r\n');
      if (!isWhole && header.length <= mostHeaderBytes) continue;
      const length = isWhole ? lengthIn(header) : undefined;
      if (length === undefined) return onBroken(header.slice(0, 200));
      header = '';
      bodyLeft = length;
    }
  };
}

function lengthIn(header: string): number | undefined {
  const lines = header.slice(0, -4).split('\r\n');
  if (!lines.every((line) => line.includes(':'))) return undefined;
  const text = lines.findLast((line) => /^content-length:/i.test(line))?.replace(/^[^:]*:\s*/, '') ?? '';
  const length = /^\d+\s*$/.test(text) ? Number(text) : Number.NaN;
  return length <= mostBytes ? length : undefined;
}
