// Workflow commands of GitHub's runner: the message and the properties of one can neither end it nor start another.
import { terminalText } from '#core';

export type GithubLevel = 'error' | 'warning' | 'notice';

/** One line with its line break. `properties` without a value are left out. */
export function githubCommand(
  level: GithubLevel,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const listed = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${property(String(value))}`,
  );
  return `::${level}${listed.length > 0 ? ` ${listed.join(',')}` : ''}::${data(message)}\n`;
}

/** The runner decodes `%0A` and its like, so a percent sign of an author goes first. */
function data(text: string): string {
  return terminalText(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
