// Work that is done all at once, in pieces: between two of them others get their turn, such as an answer of git.

export function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
