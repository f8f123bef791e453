// S1: every case of the public YAML test suite, read as a playbook through the door.
import { yamlSuite } from '../../test/data/yaml-test-suite/cases.mjs';
import { loadCore } from '../harness/core.mjs';
import { stopwatch } from '../harness/slowest.mjs';
import { snapshotOf, today } from '../harness/workspaces.mjs';

export const row = {
  id: 'S1',
  title: 'YAML test suite: invalid cases reported, valid ones read',
  target:
    'at least 92 of 94 invalid ones reported; valid ones read unless they use what playbooks do not; both lists pinned',
  run: async () => {
    const core = await loadCore();
    const watch = stopwatch(250);
    const failures = [];
    const silent = [];
    const refused = new Map();
    for (const { id, text, isInvalid } of yamlSuite) {
      let problems = [];
      const slow = watch.time(() => {
        problems = problemsIn(core, text);
      });
      if (slow !== undefined) failures.push(`${id} took ${slow.toFixed(0)} ms.`);
      if (isInvalid && problems.length === 0) silent.push(id);
      if (!isInvalid && problems.length > 0) refused.set(id, problems[0].message);
      for (const { range } of problems)
        if (range.start > range.end || range.end > text.length)
          failures.push(`${id}: a problem stands outside the file.`);
    }
    const expected = Object.values(refusedByDesign).flat();
    failures.push(
      ...difference(silent, taken).map((id) => `${id} is invalid, and no longer reported.`),
      ...difference(taken, silent).map((id) => `${id} is reported now: take it off the list.`),
      ...difference([...refused.keys()], expected).map((id) => `${id} is valid, and refused: ${refused.get(id)}`),
      ...difference(expected, [...refused.keys()]).map((id) => `${id} is read now: take it off the list.`),
    );
    const invalid = yamlSuite.filter((each) => each.isInvalid).length;
    const valid = yamlSuite.length - invalid;
    return {
      n: yamlSuite.length,
      failures,
      slowestMs: watch.slowestMs,
      notes: [
        `${invalid - silent.length} of ${invalid} invalid cases are reported; ${taken.join(' and ')} repeats a directive, which harms nobody.`,
        `${valid - refused.size} of ${valid} valid cases are read; the others use ${Object.keys(refusedByDesign).join(', ')}.`,
      ],
    };
  },
};

/** Two equal directives: invalid by the letter, harmless, and taken by the library. */
const taken = ['SF5V'];

/** Valid YAML that playbooks do not use, and are told about. */
const refusedByDesign = {
  tags: ids('2XXW 565N 5TYM 6CK3 6WLZ 7FWL 9WXW C4HZ CC74 CUP7 J7PZ M5C3 P76L UGM3 Z67P Z9M4'),
  'keys that are no words': ids('4FJ6 6BFJ 6PBE 9MMW KK5P LX3P M2N8 M2N8-1 M5DY Q9WF RZP5 SBG9 V9D5 X38W XW4D'),
  directives: ids('2LFX 6LVF BEC7 MUS6-2 MUS6-3 MUS6-4 MUS6-5 MUS6-6 ZYU8 ZYU8-1 ZYU8-2 ZYU8-3'),
  'an alias whose name ends in a colon': ids('2SXE W5VH'),
};

function ids(text) {
  return text.split(' ');
}

function difference(list, other) {
  return list.filter((each) => !other.includes(each));
}

function problemsIn(core, content) {
  const snapshot = snapshotOf(core, [['x.playbook.yaml', content]]);
  return [...core.validate(snapshot, { today })]
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === 'yaml-syntax' || rule === 'file-too-complex' || rule === 'unreadable-file');
}
