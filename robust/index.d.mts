// What the tests read of this room.

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly target: string;
  readonly isRandom?: boolean;
  readonly isDeepOnly?: boolean;
  readonly again?: (input: string) => Promise<readonly string[]>;
}

export interface Chance {
  readonly below: (end: number) => number;
  readonly small: (end: number) => number;
  readonly pick: <Item>(list: readonly Item[]) => Item;
  readonly isTrue: (share?: number) => boolean;
}

export declare const rows: readonly Row[];
export declare function chanceFrom(seed: number): Chance;
export declare function minimal(text: string, fails: (text: string) => boolean, tries?: number): string;
export declare function mutated(text: string, chance: Chance, others?: readonly string[]): string;
export declare function currentPage(): string;
export declare function reliabilityPage(
  rows: readonly Row[],
  figures: { readonly ci: readonly object[]; readonly deep: readonly object[] },
): string;
