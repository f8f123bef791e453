// The door of this room, for its tests.
export { chanceFrom } from './harness/chance.mjs';
export { minimal } from './harness/minimal.mjs';
export { mutated } from './harness/mutate.mjs';
export { currentPage } from './harness/record.mjs';
export { reliabilityPage } from './harness/reliability-page.mjs';
export { rows } from './rows/list.mjs';
