// What is not done, and why.

export interface Refused {
  readonly kind: 'refused';
  /** A sentence for whoever asked. */
  readonly reason: string;
}
