// Between URIs and paths inside a folder. Editors spell the same URI in several ways, so both sides are decoded first.

/** `undefined` when the file is not below the folder. */
export function pathInside(folderUri: string, uri: string): string | undefined {
  const folder = `${spelled(folderUri).replace(/(?<!\/)\/+$/, '')}/`;
  const file = spelled(uri);
  return file.startsWith(folder) && file.length > folder.length ? file.slice(folder.length) : undefined;
}

export function uriOf(folderUri: string, path: string): string {
  return `${folderUri.replace(/(?<!\/)\/+$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

export function parentUri(uri: string): string {
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), 0));
}

/** Percent signs undone, and Windows' drive letter in lower case. */
function spelled(uri: string): string {
  let decoded = uri;
  try {
    decoded = decodeURIComponent(uri);
  } catch {
    // A stray percent sign is part of the name.
  }
  return decoded.replace(/^file:\/\/\/([A-Za-z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}
