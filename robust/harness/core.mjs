// Core as it stands in the sources, through its door, bundled once per process.
import path from 'node:path';
import { loadModule } from '../../scripts/generate/docs/load-module.mjs';

export const root = path.resolve(import.meta.dirname, '../..');

let loaded;

export function loadCore() {
  loaded ??= loadModule(root, 'core/src/index.ts');
  return loaded;
}
