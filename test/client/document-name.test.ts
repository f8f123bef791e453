// The name that New Playbook makes of a title.
import { expect, test } from 'vitest';
import { documentName } from '../../client/src/document-name.ts';

test.each([
  ['Closing the phone line', 'closing-the-phone-line'],
  ['Réponse à l’écrit', 'reponse-a-l-ecrit'],
  ['  SLA (2027)! ', 'sla-2027'],
  ['already-a-name', 'already-a-name'],
  [`${'x'.repeat(62)} yz`, 'x'.repeat(62)],
  ['电话', undefined],
  ['', undefined],
])('%s becomes %s', (title, name) => {
  expect(documentName(title)).toBe(name);
});
