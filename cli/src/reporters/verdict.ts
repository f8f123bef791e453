// What was checked and what came of it, in words, for every format that people read.

import type { CheckReport } from '../check.ts';
import { plural } from './plural.ts';

/** "4 files, 3 documents, 182 rules, as of 2027-01-04". */
export function checkedWords({ files, documents, rules, days, since }: CheckReport): string {
  const checked = [plural(files, 'file'), plural(documents, 'document'), plural(rules, 'rule')].join(', ');
  const asOf = days.length === 1 ? `, as of ${days[0]}` : '';
  return `${checked}${asOf}${since === undefined ? '' : `, changes since ${since}`}`;
}

/** "1 error, 2 warnings". */
export function countWords({ error, warning, info, hint }: CheckReport['counts']): string {
  if (error + warning + info + hint === 0) return 'no findings';
  const parts = [plural(error, 'error'), plural(warning, 'warning')];
  if (info > 0) parts.push(plural(info, 'remark'));
  if (hint > 0) parts.push(plural(hint, 'hint'));
  return parts.join(', ');
}

/** "; 2 findings silenced", or nothing. */
export function silencedWords({ silenced }: CheckReport): string {
  return silenced > 0 ? `; ${plural(silenced, 'finding')} silenced` : '';
}
