// What can be asked of a snapshot, and how a question is told from others.
import type { Kind } from '../generated/playbooks.ts';

export type Question =
  | { readonly about: 'named'; readonly kind: Kind; readonly name: string }
  | { readonly about: 'all'; readonly kind: Kind }
  | { readonly about: 'references'; readonly type: string; readonly name: string; readonly strategy: string }
  | { readonly about: 'template'; readonly name: string }
  | { readonly about: 'piece'; readonly name: string; readonly variant: string }
  | { readonly about: 'own-pieces' }
  | { readonly about: 'hidden' }
  | { readonly about: 'teams-like'; readonly word: string }
  | { readonly about: 'same-file-name'; readonly path: string }
  | { readonly about: 'referenced'; readonly type: string; readonly strategy: string };

/** Two questions with the same key have the same answer. */
export function keyOfQuestion(question: Question): string {
  switch (question.about) {
    case 'named':
      return `named ${question.kind} ${question.name}`;
    case 'all':
      return `all ${question.kind}`;
    case 'references':
      return `references ${question.type} ${question.name} ${question.strategy}`;
    case 'template':
      return `template ${question.name}`;
    case 'piece':
      return `piece ${question.name} ${question.variant}`;
    case 'referenced':
      return `referenced ${question.type} ${question.strategy}`;
    case 'teams-like':
      return `teams-like ${question.word}`;
    case 'same-file-name':
      return `same-file-name ${question.path}`;
    case 'own-pieces':
    case 'hidden':
      return question.about;
    default:
      return question satisfies never;
  }
}
