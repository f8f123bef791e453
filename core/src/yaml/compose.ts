// The one place that calls the YAML library: from text to its documents, after the guards that keep it from running away.
import { Composer, type Document, Lexer, Parser } from 'yaml';
import { type LimitName, limits } from './limits.ts';

export type Composed =
  | { readonly documents: readonly Document.Parsed[] }
  | { readonly limit: LimitName; readonly offset: number };

/**
 * Tokens come from an iterative lexer and parser, whose stack is measured token by token; only a text that passes is
 * composed, which recurses. A try/catch would not do: deep input can end the process on Node 20.
 */
export function compose(source: string): Composed {
  const parser = new Parser();
  const tokens = [];
  let count = 0;
  let aliases = 0;
  let offset = 0;
  for (const lexeme of new Lexer().lex(source)) {
    if (++count > limits.tokens) return { limit: 'tokens', offset };
    if (lexeme.charCodeAt(0) === asterisk && ++aliases > limits.aliases) return { limit: 'aliases', offset };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > limits.depth) return { limit: 'depth', offset };
    if (!isSignal(lexeme)) offset += lexeme.length;
  }
  for (const token of parser.end()) tokens.push(token);
  const documents: Document.Parsed[] = [];
  for (const document of new Composer(options).compose(tokens, true, source.length)) {
    if (documents.length >= limits.documents) return { limit: 'documents', offset: document.range[0] };
    documents.push(document);
  }
  return { documents };
}

const asterisk = 42;

/** The lexer's own signs, which stand for no text: start of a document, of a scalar, end of a broken bracket. */
function isSignal(lexeme: string): boolean {
  return lexeme === '\u0002' || lexeme === '\u001f' || lexeme === '\u0018';
}

/** Unique keys, merge keys and pretty errors are ours: the library's own are quadratic (`design/security.md`). */
const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  resolveKnownTags: false,
  stringKeys: false,
  keepSourceTokens: false,
  logLevel: 'silent',
} as const;
