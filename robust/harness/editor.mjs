// Everything that an editor asks about a place in a file, asked of core at once.

/** Gives nothing; whatever is thrown is the finding. */
export function askEverything(core, snapshot, file, { offset, today }) {
  const length = snapshot.files.get(file)?.text.content.length ?? 0;
  const range = { start: offset, end: Math.min(length, offset + 40) };
  const options = { today };
  core.hover(snapshot, file, offset, options);
  core.complete(snapshot, file, offset, options);
  core.definition(snapshot, file, offset);
  core.references(snapshot, file, offset, { withDefinition: true });
  core.highlights(snapshot, file, offset);
  core.linkedEditing(snapshot, file, offset);
  core.selectionRanges(snapshot, file, offset);
  core.prepareRename(snapshot, file, offset);
  core.rename(snapshot, file, offset, { name: 'another-name', today });
  core.codeActions(snapshot, file, range, { today });
  core.markDone(snapshot, file, offset, today);
  core.renderingsAt(snapshot, file, offset);
  const call = core.callItemAt(snapshot, file, offset);
  if (call) [...core.incomingCalls(snapshot, call), ...core.outgoingCalls(snapshot, call)];
}

/** What it asks about a file as a whole. */
export function askAboutFile(core, snapshot, file, { today }) {
  const length = snapshot.files.get(file)?.text.content.length ?? 0;
  core.documentSymbols(snapshot, file);
  core.foldings(snapshot, file);
  core.documentLinks(snapshot, file);
  core.inlayHints(snapshot, file, { start: 0, end: length }, { today, dates: true, dueTimes: true });
  core.codeLenses(snapshot, file, { today, preview: true, references: true });
  core.workspaceSymbols(snapshot, 'a');
  core.effectiveSettings(snapshot, file);
  core.overview(snapshot, { today, locale: 'en' });
}
