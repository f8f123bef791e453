// What the tests in TypeScript take from the script beside it.
export function ensureBrowser(): string | undefined;
export function findBrowser(): string | undefined;
