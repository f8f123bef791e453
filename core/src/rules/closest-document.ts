// Which of several documents is most likely the same one as another: that with the most lines in common.
import type { PlaybookDocument } from '../playbook/document.ts';

type Written = Pick<PlaybookDocument, 'yaml'>;

/** When that is most of them. */
export function closestTo<Other extends Written>({ yaml }: Written, others: readonly Other[]): Other | undefined {
  const lines = linesOf(yaml.source);
  let best: { readonly other: Other; readonly share: number } | undefined;
  for (const other of others) {
    const theirs = linesOf(other.yaml.source);
    const common = [...lines].filter((line) => theirs.has(line)).length;
    const share = common / Math.max(1, lines.size, theirs.size);
    if (share >= mostlyTheSame && share > (best?.share ?? 0)) best = { other, share };
  }
  return best?.other;
}

const mostlyTheSame = 0.6;

function linesOf(source: string): ReadonlySet<string> {
  const lines = source.split(/\r?\n/).map((line) => line.trim());
  return new Set(
    lines.filter((line) => line !== '' && !line.startsWith('#') && !/^(apiVersion|kind|spec|metadata):/.test(line)),
  );
}
