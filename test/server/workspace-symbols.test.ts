// Workspace symbols over LSP: from every folder, bounded, and true after an edit.
import { expect, test } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver-protocol/node';
import { samplePaths, sampleTexts } from '../core/workspace/fernway.ts';
import { uri } from './conversation.ts';
import { aboutSample } from './structure.ts';

test('a thing is found in the file that defines it, also after an edit', async () => {
  const { client, open, settle, end } = await aboutSample();
  const ask = async (query: string) => {
    const found = await client.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
    return found.slice(0, 1).map(({ name, location }) => [name, location.uri, location.range.start.line]);
  };
  expect(await ask('help-mail')).toEqual([['help-mailbox', uri(samplePaths.strategy), 79]]);
  const text = sampleTexts.get(samplePaths.strategy) ?? '';
  open(samplePaths.strategy, `# One line more\n${text.replace('id: help-mailbox', 'id: letter-box')}`);
  await settle();
  expect(await ask('help-mail')).toEqual([]);
  expect(await ask('letter')).toEqual([['letter-box', uri(samplePaths.strategy), 80]]);
  end();
});
