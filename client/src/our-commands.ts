// Tells the server which of our commands its code actions and lenses may name.
import type { StaticFeature } from 'vscode-languageclient';
import { explainCommand, previewCommand, showReferencesCommand, suppressCommand } from '#server/protocol';

export const ourCommands: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = {
      ...capabilities.experimental,
      commands: { commands: [explainCommand, suppressCommand, previewCommand, showReferencesCommand] },
    };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
