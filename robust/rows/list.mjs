// Every row of the scoreboard, in its order.
import { row as s1 } from './s1-yaml-test-suite.mjs';
import { row as s2 } from './s2-mutated-files.mjs';

export const rows = [s1, s2];
