// The text that a snippet leaves behind when somebody takes it and types nothing more.

/** `${1:default}` gives the default, `${1|a,b|}` its first word, `$1` nothing; `\$` stays a sign. */
export function withDefaults(snippet: string): string {
  return snippet.replace(
    /\\([$}\\])|\$\{\d+\|([^,|]*)(?:,[^|]*)?\|\}|\$\{\d+:((?:[^\\}$]|\\.)*)\}|\$\{\d+\}|\$\d+/g,
    (_, sign?: string, choice?: string, words?: string) => sign ?? choice ?? words?.replace(/\\(.)/g, '$1') ?? '',
  );
}

/** Words that a snippet is to hold as they are. */
export function asSnippet(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}
