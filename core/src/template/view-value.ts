// What an expression of a template stands for, as far as it can be told without data: a place in the view, or something else.

/** One step into the view: a key, or the item of a list. */
export interface Step {
  /** `[]` for the item of a list. */
  readonly name: string;
  /** Tells this item from another one of the same list; the two are not the same value. */
  readonly item?: string;
}

export type ViewValue =
  | { readonly kind: 'place'; readonly steps: readonly Step[] }
  /** The data of a shared piece that is given more values. */
  | { readonly kind: 'extended'; readonly base: ViewValue; readonly more: ReadonlyMap<string, ViewValue> }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  /** `@index` and its kin. */
  | { readonly kind: 'loop'; readonly name: LoopName }
  /** What a helper writes. */
  | { readonly kind: 'made'; readonly helper: string }
  /** There is nothing there, whatever the data. */
  | {
      readonly kind: 'nothing';
      readonly why: 'outside' | 'outside-piece' | 'not-in-loop' | 'no-such-name' | 'no-steps';
    };

export const loopNames = ['index', 'key', 'first', 'last'] as const;
export type LoopName = (typeof loopNames)[number];

export const root: ViewValue = { kind: 'place', steps: [] };

export function down(from: ViewValue, names: readonly string[]): ViewValue {
  const [first, ...rest] = names;
  if (first === undefined) return from;
  switch (from.kind) {
    case 'place':
      return { kind: 'place', steps: [...from.steps, ...names.map(stepOf)] };
    case 'extended': {
      const given = from.more.get(first);
      return given ? down(given, rest) : down(from.base, names);
    }
    case 'nothing':
      return from;
    default:
      return { kind: 'nothing', why: 'no-steps' };
  }
}

function stepOf(name: string): Step {
  return /^\d+$/.test(name) ? { name: '[]', item: `at ${name}` } : { name };
}

/** The item of a list, in one particular loop. */
export function itemOf(list: ViewValue, loop: string): ViewValue {
  if (list.kind === 'place') return { kind: 'place', steps: [...list.steps, { name: '[]', item: loop }] };
  return list.kind === 'extended' ? itemOf(list.base, loop) : list;
}

/** Equal for what is certainly one and the same value. */
export function keyOf(steps: readonly Step[]): string {
  return steps.map(({ name, item }) => (item === undefined ? `.${name}` : `[${item}]`)).join('');
}

/** `alternatives[].channel.title`. */
export function pathText(steps: readonly Pick<Step, 'name'>[]): string {
  return steps.map(({ name }, index) => (name === '[]' || index === 0 ? name : `.${name}`)).join('');
}

/** The place in the view, past values that were added for a shared piece. */
export function placeOf(value: ViewValue): readonly Step[] | undefined {
  if (value.kind === 'extended') return placeOf(value.base);
  return value.kind === 'place' ? value.steps : undefined;
}
