// The time zones that this machine lists.

let listed: ReadonlyMap<string, string> | undefined;

/** IANA names by their names in lower case; listed on first use. */
export function listedZones(): ReadonlyMap<string, string> {
  listed ??= new Map(
    [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/UTC'].map((name) => [name.toLowerCase(), name]),
  );
  return listed;
}
