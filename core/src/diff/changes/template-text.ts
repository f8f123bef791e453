// The text of a template or shared piece, language by language; `template-texts.ts` finds them.
import type { ChangeKind } from '../change-kind.ts';

export const templateText: ChangeKind = {
  less: { id: 'template-locale-removed', title: 'A template is gone in a language' },
  more: { id: 'template-locale-added', title: 'A template is there in one more language' },
  other: { id: 'template-text-changed', title: 'A template reads differently', waiver: 'Other words are other words.' },
  isTold: true,
  why: 'It is what customers get to read; without a language, its readers get nothing.',
};
