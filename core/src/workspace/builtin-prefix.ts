// What tells a file that ships from one of the workspace.

/** Paths of files that ship start with this; editors open them read-only. */
export const builtinPrefix = 'support-playbooks-builtin:/';
