// The languages of the whole workspace.
import { at, type ChangeKind } from '../change-kind.ts';
import { differs, members } from '../judges.ts';

export const workspaceLanguage: ChangeKind = {
  less: { id: 'workspace-language-lost', title: 'The workspace has one language less' },
  more: { id: 'workspace-language-added', title: 'The workspace has one language more' },
  other: {
    id: 'workspace-default-changed',
    title: 'The default language or the place of templates is another one',
    waiver: 'Another one is another one in both directions.',
  },
  isTold: true,
  why: 'Messages are due in these languages.',
  places: {
    ...at(members, 'Config locales'),
    ...at(differs, 'Config defaultLocale', 'Config templates'),
  },
};
