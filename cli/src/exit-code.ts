// What the process tells its caller with one number; the list is part of the product.

export const exitCodes = {
  clean: 0,
  findings: 1,
  /** Wrong use, input that could not be read, or nothing to check. */
  usage: 2,
  /** Could not write, or git failed. */
  notWritten: 3,
  /** Our fault. */
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
