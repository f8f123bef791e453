// The one place that calls the YAML library: from text to its documents, after the guards that keep it from running away.
import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
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
  const tokens: CST.Token[] = [];
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
  return withoutStacks(() => {
    const documents: Document.Parsed[] = [];
    for (const document of new Composer(options).compose(tokens, true, source.length)) {
      if (documents.length >= limits.documents) return { limit: 'documents', offset: document.range[0] };
      documents.push(document);
    }
    return { documents };
  });
}

/** The library makes an error for each mistake, a hundred thousand in a bad text; their stacks would take most of the time. */
function withoutStacks<Answer>(run: () => Answer): Answer {
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit');
  Reflect.set(Error, 'stackTraceLimit', 0);
  try {
    return run();
  } catch {
    // What is thrown is our fault, and told with its stack.
    Reflect.set(Error, 'stackTraceLimit', limit);
    return run();
  } finally {
    Reflect.set(Error, 'stackTraceLimit', limit);
  }
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
