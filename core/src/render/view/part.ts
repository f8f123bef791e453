// A part of a view, worked out once for all who read it; what was told on the way is told to each of them.

type Told = () => void;

/** What is being worked out just now, and for whom. */
let around: Part<unknown> | undefined;
let reader: object | undefined;

/** From now on it is for somebody else. */
export function readBy(other: object): void {
  reader = other;
}

/** Says something beside the value, such as that a text is missing. */
export function tell(what: Told): void {
  around?.note(what);
  what();
}

export class Part<Value> {
  readonly #work: () => Value;
  #made: { readonly value: Value } | undefined;
  #told: (Told | Part<unknown>)[] | undefined;
  #reader: object | undefined;

  constructor(work: () => Value) {
    this.#work = work;
  }

  get(): Value {
    if (!this.#made) this.#made = this.#make();
    else if (this.#reader !== reader) this.#tellAgain();
    if (this.#told) around?.note(this);
    return this.#made.value;
  }

  note(what: Told | Part<unknown>): void {
    this.#told ??= [];
    this.#told.push(what);
  }

  #make(): { readonly value: Value } {
    const outer = around;
    around = this;
    this.#reader = reader;
    try {
      return { value: this.#work() };
    } catch (error) {
      // Nothing was made, so whatever goes on without it has heard this itself.
      for (const what of this.#told ?? []) outer?.note(what);
      this.#told = undefined;
      throw error;
    } finally {
      around = outer;
    }
  }

  #tellAgain(): void {
    this.#reader = reader;
    for (const what of this.#told ?? []) {
      if (!(what instanceof Part)) what();
      else if (what.#reader !== reader) what.#tellAgain();
    }
  }
}
