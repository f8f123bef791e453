// `lsp`: the language server, for any editor.
import { type AddCommand, say } from '../session.ts';

export const addLsp: AddCommand = (program, { io }) => {
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
      const { startServer } = await import('#server');
      startServer();
    });
};
