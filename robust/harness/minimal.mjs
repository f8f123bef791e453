// Makes a failing input small: whole lines go first, then characters, as long as it still fails.

/** `fails` says whether a text shows the same failure. At most `tries` times, so that a slow failure ends too. */
export function minimal(text, fails, tries = 400) {
  let left = tries;
  const stillFails = (candidate) => left-- > 0 && fails(candidate);
  const lines = shrunk(text.split(/(?<=\n)/), (parts) => stillFails(parts.join(''))).join('');
  return lines.length > 2000 ? lines : shrunk([...lines], (parts) => stillFails(parts.join(''))).join('');
}

/** Delta debugging (Zeller and Hildebrandt, 2002), without the complements that are tried again. */
function shrunk(parts, fails) {
  let current = parts;
  for (let size = Math.ceil(current.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < current.length; ) {
      const without = [...current.slice(0, at), ...current.slice(at + size)];
      if (without.length > 0 && fails(without)) current = without;
      else at += size;
    }
  }
  return current;
}
