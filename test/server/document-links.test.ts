// Links over LSP: addresses as they are, files as URIs of the folder, and documents that ship under their own scheme.
import { expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver-protocol/node';
import { samplePaths } from '../core/workspace/fernway.ts';
import { uri } from './conversation.ts';
import { aboutSample, documentOf } from './structure.ts';

test('targets are URIs that an editor can open', async () => {
  const { client, end } = await aboutSample();
  const links = await client.sendRequest<DocumentLink[]>('textDocument/documentLink', documentOf(samplePaths.plan));
  expect(links.slice(0, 4)).toEqual([
    {
      range: { start: { line: 14, character: 12 }, end: { line: 14, character: 53 } },
      target: 'https://wiki.fernway.example/decisions/42',
      tooltip: 'Open wiki.fernway.example',
    },
    expect.objectContaining({ target: 'support-playbooks-builtin:/internal-announcement/en.hbs' }),
    expect.objectContaining({ target: uri('templates/sunset-announcement/en.hbs') }),
    expect.objectContaining({ target: uri('templates/sunset-announcement/en.hbs') }),
  ]);
  end();
});
