// What can be chosen on a page of reports, and what counts as chosen.
import type { Kind } from '../../generated/playbooks.ts';
import { colleagueText } from '../../reports/colleague-text.ts';
import { readDate } from '../../time/date.ts';
import { readMoment } from '../../time/moment.ts';
import { all, inquire } from '../../workspace/inquiry.ts';
import type { Asked, ReportInput, ReportOption } from './report-view.ts';

type Choice = Extract<ReportInput, { kind: 'choice' }>;

export const everyOption: ReportOption = { value: '', title: '' };

/** What was wished for, else `usual`, else the first option. */
export function choice(
  { wishes }: Pick<Asked, 'wishes'>,
  name: string,
  options: readonly ReportOption[],
  usual?: string,
): Choice {
  const known = [wishes[name], usual].find((value) => options.some((option) => option.value === value));
  return { kind: 'choice', name, value: known ?? options[0]?.value ?? '', options };
}

export function day({ wishes }: Asked, name: string, usual = ''): ReportInput & { readonly value: string } {
  const wished = wishes[name] ?? usual;
  return { kind: 'day', name, value: readDate(wished) ?? '' };
}

export function moment({ wishes }: Asked, name: string, usual: string): ReportInput & { readonly value: string } {
  const wished = wishes[name]?.replace('T', ' ') ?? '';
  return { kind: 'moment', name, value: readMoment(wished) ? wished : usual };
}

export interface NamedDocument {
  readonly name: string;
  readonly title: string;
  readonly path: string;
}

/** In path order; those without a name cannot be asked about. */
export function documentsOf({ snapshot }: Pick<Asked, 'snapshot'>, kind: Kind): readonly NamedDocument[] {
  const inquiry = inquire(snapshot);
  return all(inquiry, kind).flatMap(({ name, path, playbook }) =>
    name === undefined ? [] : [{ name, path, title: colleagueText(inquiry, () => playbook.metadata.title) ?? name }],
  );
}

/** The document that the person comes from. */
export function nearest(documents: readonly NamedDocument[], { near }: Asked): string | undefined {
  return documents.find(({ path }) => path === near)?.name;
}

/** A list of one is no choice. */
export function worthChoosing(inputs: readonly ReportInput[]): readonly ReportInput[] {
  return inputs.filter((input) => input.kind !== 'choice' || input.options.length > 1);
}
