// Two times in one breath: `4 → 8 business hours`.

/** Says a unit once where both have it. */
export function timeWords(from: string, to: string): string {
  const [old, fresh] = [parts(from), parts(to)];
  const isOneUnit =
    old && fresh && old.unit.replace(/s$/, '') === fresh.unit.replace(/s$/, '') && old.rest === fresh.rest;
  return isOneUnit ? `${old.number} → ${to}` : `${from} → ${to}`;
}

function parts(text: string): { readonly number: string; readonly unit: string; readonly rest: string } | undefined {
  const [, number, unit, rest] = /^(\d+(?:\.\d+)?) ((?:business )?[a-z]+)(.*)$/s.exec(text) ?? [];
  return number === undefined || unit === undefined ? undefined : { number, unit, rest: rest ?? '' };
}
