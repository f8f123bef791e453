// Every row of the scoreboard, in its order.
import { row as s1 } from './s1-yaml-test-suite.mjs';
import { row as s2 } from './s2-mutated-files.mjs';
import { row as s3 } from './s3-attacks.mjs';
import { row as s4 } from './s4-mutated-templates.mjs';
import { row as s5 } from './s5-like-handlebars.mjs';
import { row as s6 } from './s6-random-edits.mjs';
import { row as s7 } from './s7-killed-server.mjs';
import { row as s8 } from './s8-killed-writers.mjs';
import { row as s9 } from './s9-failing-calls.mjs';
import { row as s10 } from './s10-sinks.mjs';
import { row as s11 } from './s11-names-and-revisions.mjs';
import { row as s12 } from './s12-silence.mjs';
import { row as s13 } from './s13-many-files.mjs';
import { row as s14 } from './s14-storm.mjs';
import { row as s15 } from './s15-frames.mjs';
import { row as s16 } from './s16-guards.mjs';
import { row as s17 } from './s17-patterns.mjs';
import { row as s18 } from './s18-supply-chain.mjs';
import { row as s19 } from './s19-typing.mjs';
import { row as s20 } from './s20-agreement.mjs';

export const rows = [s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20];
