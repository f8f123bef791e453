// The sample as a conversation about one of its files: what the tests of outline, folding, links and hints start from.
import type { InitializeParams } from 'vscode-languageserver-protocol/node';
import { sampleTexts } from '../core/workspace/fernway.ts';
import { type Conversation, converse, uri } from './conversation.ts';

export async function aboutSample(capabilities: InitializeParams['capabilities'] = {}): Promise<Conversation> {
  return converse(Object.fromEntries(sampleTexts), capabilities);
}

/** A position in a sample file, by the words that stand there. */
export function positionOf(path: string, words: string): { readonly line: number; readonly character: number } {
  const before = (sampleTexts.get(path) ?? '').split(words)[0] ?? '';
  const lines = before.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

export function documentOf(path: string): { readonly textDocument: { readonly uri: string } } {
  return { textDocument: { uri: uri(path) } };
}

export const wholeFile = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } };
