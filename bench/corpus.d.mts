// What the tests read of corpus.mjs.
export declare function strategyOf(name: string, lines: number): string;
