// What can be chosen on a page of reports, as fields with labels.
import type { LabelledInput } from '../src/reports/messages.ts';

type Choose = (name: string, value: string) => void;
type Choice = Extract<LabelledInput, { kind: 'choice' }>;

/** Fields stay while they are the same ones, and so does what somebody types in them. */
let before = '';

export function showInputs(group: HTMLElement, inputs: readonly LabelledInput[], choose: Choose): void {
  const now = JSON.stringify(inputs.map(({ value: _, ...input }) => input));
  group.hidden = inputs.length === 0;
  if (now !== before) {
    before = now;
    const focused = document.activeElement?.id;
    group.replaceChildren(...inputs.map((input) => labelled(input, choose)));
    if (focused?.startsWith('input-')) document.getElementById(focused)?.focus();
  }
  for (const input of inputs) setValue(input);
}

function labelled(input: LabelledInput, choose: Choose): HTMLElement {
  const label = document.createElement('label');
  const words = document.createElement('span');
  words.textContent = input.label;
  const field = input.kind === 'choice' ? selectOf(input) : inputOf(input);
  field.id = `input-${input.name}`;
  field.addEventListener('change', () => choose(input.name, chosenIn(field)));
  label.className = input.kind;
  label.append(...(input.kind === 'flag' ? [field, words] : [words, field]));
  return label;
}

function inputOf({ kind }: Exclude<LabelledInput, Choice>): HTMLInputElement {
  const field = document.createElement('input');
  field.type = kind === 'day' ? 'date' : kind === 'moment' ? 'datetime-local' : 'checkbox';
  return field;
}

/** Options of one group stand one after the other. */
function selectOf({ options }: Choice): HTMLSelectElement {
  const field = document.createElement('select');
  const groups = new Map<string, HTMLOptGroupElement>();
  for (const { value, title, group } of options) {
    const option = new Option(title, value);
    if (group === undefined) field.append(option);
    else {
      const own = groups.get(group) ?? document.createElement('optgroup');
      if (!groups.has(group)) field.append(own);
      groups.set(group, own);
      own.label = group;
      own.append(option);
    }
  }
  return field;
}

function chosenIn(field: HTMLInputElement | HTMLSelectElement): string {
  if (field.type === 'checkbox' && field instanceof HTMLInputElement) return field.checked ? 'yes' : 'no';
  return field.type === 'datetime-local' ? field.value.replace('T', ' ') : field.value;
}

function setValue(input: LabelledInput): void {
  const field = document.getElementById(`input-${input.name}`);
  if (field instanceof HTMLSelectElement) field.value = String(input.value);
  if (!(field instanceof HTMLInputElement)) return;
  if (input.kind === 'flag') field.checked = input.value;
  // Somebody who is half through a date goes on typing.
  else if (document.activeElement !== field)
    field.value = input.kind === 'moment' ? input.value.replace(' ', 'T') : input.value;
}
