// The part of a comparison that makes messages; a file of its own, so that it can be loaded when it is wanted.
export { renderedChanges } from '#core';
