// Writes docs/RELIABILITY.md from the figures that are kept, without running anything.
import { record } from './harness/record.mjs';

record([]);
