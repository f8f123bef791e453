// Which names a file can have on every system.

/** No way up, no stream, no name that Windows keeps for a device. */
export function isFileName(name: string): boolean {
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);
  return name.length <= 200 && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name) && !name.endsWith('.') && !isReserved;
}
