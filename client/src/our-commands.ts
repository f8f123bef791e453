// Tells the server which of our commands its code actions may name.
import type { StaticFeature } from 'vscode-languageclient';
import { explainCommand, suppressCommand } from '#server/protocol';

export const ourCommands: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = {
      ...capabilities.experimental,
      commands: { commands: [explainCommand, suppressCommand] },
    };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
