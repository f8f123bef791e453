// Where the page of a rule is found.

/** Opens in the editor; `support-playbooks explain` prints the same page. */
export function ruleUrl(id: string): string {
  return `support-playbooks-builtin:/rules/${id}.md`;
}
