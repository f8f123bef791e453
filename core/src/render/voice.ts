// How the brand speaks: the strategy's own brand wins over the config's.
import type { PlaybookDocument } from '../playbook/document.ts';
import { strategyOf } from '../workspace/find.ts';
import type { Inquiry } from '../workspace/inquiry.ts';
import { known } from './view/view-context.ts';

export function voiceOf(inquiry: Inquiry, document: PlaybookDocument): string | undefined {
  const own = known(() => strategyOf(inquiry, document)?.playbook.spec.brand?.voice);
  return own ?? known(() => inquiry.snapshot.settings.brand.voice);
}
