// What client and server say to each other beyond LSP: names, parameters and answers. Plain data, no imports from elsewhere, so both sides may read it.
export * from './attempts.ts';
export * from './client-commands.ts';
export * from './compare.ts';
export * from './files.ts';
export * from './new-documents.ts';
export * from './overview.ts';
export * from './position.ts';
export * from './ready-made.ts';
export * from './rendering.ts';
export * from './reports.ts';
export * from './server-state.ts';
