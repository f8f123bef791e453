// How figures of the benchmark are written, and how they are found in its results.

/** From milliseconds. */
export function duration(milliseconds) {
  if (milliseconds < 100) return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  return seconds < 60 ? `${seconds.toFixed(seconds < 10 ? 2 : 1)} s` : `${(seconds / 60).toFixed(1)} min`;
}

/** From bytes. */
export function mebibytes(bytes) {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}

export function times(ratio) {
  return `${ratio.toFixed(ratio < 10 ? 2 : 1)} ×`;
}

export function percent(share) {
  return `${Math.round(share * 100)} %`;
}

/** `1000 files` as people write it. */
export function grouped(words) {
  return String(words).replace(/\d{4,}/g, (digits) => Number(digits).toLocaleString('en'));
}

export const us = 'support-playbooks';

/** What a tool cost on a size of corpus; `undefined` when it was not measured there. */
export function figureOf({ shell }, size, tool, state = 'cold') {
  return shell.sizes.find(({ name }) => name === size)?.figures[tool]?.[state];
}

/** "34 % YAML, 22 % start-up and 15 % schema": the three largest parts of a profile. */
export function largestParts({ profiles }, name) {
  const parts = Object.entries(profiles[name].stages)
    .slice(0, 3)
    .map(([stage, share]) => `${percent(share)} ${stage}`);
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
