// How the brand speaks, and which text of a template fits: the strategy's own brand wins over the config's.

import type { PlaybookDocument } from '../playbook/document.ts';
import { known } from '../schema/value.ts';
import { strategyOf } from '../workspace/find.ts';
import type { Inquiry } from '../workspace/inquiry.ts';

export function voiceOf(inquiry: Inquiry, document: PlaybookDocument): string | undefined {
  const own = known(() => strategyOf(inquiry, document)?.playbook.spec.brand?.voice);
  return own ?? known(() => inquiry.snapshot.settings.brand.voice);
}

/** The names of the texts that fit, best first: playful is friendly with a wink, and what has no voice of its own is formal. */
export function variantsOf(locale: string, voice: string | undefined): readonly string[] {
  const voices = voice === 'playful' ? ['playful', 'friendly'] : voice === undefined ? [] : [voice];
  return [...voices.map((each) => `${locale}.${each}`), locale];
}
