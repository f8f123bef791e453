// `lsp`: the language server, for any editor.
import { errorCode } from '#core/node';
import { type AddCommand, refuse, say } from '../session.ts';

export const addLsp: AddCommand = (program, { io, end }) => {
  program
    .command('lsp')
    .summary('start the language server, for editors')
    .description(
      'Starts the language server. Editors start it and talk to it over standard input and output; nobody types this.',
    )
    .option('--stdio', 'talk over standard input and output, which it always does')
    // Clients add options of their own, such as --clientProcessId.
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', '\nExample, in the settings of an editor:\n  ["support-playbooks", "lsp", "--stdio"]')
    .action(async () => {
      if (io.stdout.isTTY) say(io, 'This is the language server. An editor starts it; press Ctrl+C to stop it.');
      const problem = await startServer();
      if (problem !== undefined) end(refuse(io, problem));
    });
};

/** In what ships it is a file of its own, so that no other command has to load it. */
async function startServer(): Promise<string | undefined> {
  try {
    await import('#server');
    return undefined;
  } catch (error) {
    if (errorCode(error) !== 'ERR_MODULE_NOT_FOUND') throw error;
    return 'The language server is a file of its own, server.js, and does not lie beside this one. Keep both in one folder, or install the package.';
  }
}
