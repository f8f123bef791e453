// Show References: opens the editor's own list of places for a code lens, which can send plain data only.
import { commands, Location, Position, Range, Uri } from 'vscode';
import type { ProtocolPosition, ReferencesArguments } from '#server/protocol';
import { saidWhenFailed } from '../said-when-failed.ts';

/** Comes from a code lens of our own server, so the arguments are what the protocol says. */
export function showReferences(...[uri, position, places]: ReferencesArguments): Promise<void> {
  return saidWhenFailed(async () => {
    const locations = places.map(
      ({ uri: target, range }) => new Location(Uri.parse(target, true), new Range(at(range.start), at(range.end))),
    );
    await commands.executeCommand('editor.action.showReferences', Uri.parse(uri, true), at(position), locations);
  });
}

function at({ line, character }: ProtocolPosition): Position {
  return new Position(line, character);
}
