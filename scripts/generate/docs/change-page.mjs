// `docs/changes.md`: every kind of change that `diff` tells, from the files that judge them.
import { loadModule } from './load-module.mjs';
import { code, page, sentence, table } from './markdown.mjs';

export async function changePage(root) {
  const { changeKinds } = await loadModule(root, 'core/src/index.ts');
  const rows = changeKinds.flatMap(({ less, more, other, isTold, why }) => [
    ...(less ? [[code(less.id), isTold ? 'breaking' : 'weakened', sentence(less.title), sentence(why)]] : []),
    ...(more ? [[code(more.id), 'improved', sentence(more.title), less ? '' : sentence(why)]] : []),
    ...(other ? [[code(other.id), 'neutral', sentence(other.title), less || more ? '' : sentence(why)]] : []),
  ]);
  const content = page([
    '# Every kind of change',
    'What `support-playbooks diff` can tell; [how to read it](diff.md) is another page. A target counts as a promise, and so as breaking, where the policy is contractual. A part that cannot be read is `weakened` when it only could not be read before.',
    table(['Change', 'Severity', 'What it is', 'Why it matters'], rows),
  ]);
  return ['docs/changes.md', content];
}
