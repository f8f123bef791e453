// What the tests read of cases.mjs.
export declare const yamlSuite: readonly { readonly id: string; readonly text: string; readonly isInvalid: boolean }[];
