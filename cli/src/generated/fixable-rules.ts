// Generated from the examples of the rules by npm run generate. Do not edit.
/** The rules whose finding in their own example carries a fix. */
export const fixableRules: ReadonlySet<string> = new Set([
  'unknown-key',
  'unknown-kind',
  'suppression-unused',
  'unknown-rule',
  'unquoted-value',
  'wrong-format',
  'wrong-value',
  'yaml-syntax',
  'dangling-ref',
  'deceptive-character',
  'team-misspelled',
  'auto-reply-counts-as-reply',
  'business-clock-without-calendar',
  'sla-no-default',
  'no-acknowledgement-on-async-channel',
  'route-no-fallback',
  'route-to-inactive-channel',
  'segment-gap',
  'previous-name-stale',
  'rename-without-previous-name',
]);
