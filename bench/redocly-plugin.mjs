// Teaches Redocly CLI the schema of playbooks, with the validator that ajv-cli has; loaded by Redocly, not by us.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const Ajv = require('ajv').default;
const schema = require('../schemas/playbook.schema.json');

let isValid;

export default () => ({ id: 'playbooks', rules: { oas3: { schema: () => ({ Root: { enter: judge } }) } } });

function judge(root, { report, location }) {
  isValid ??= new Ajv({ strict: false }).compile(schema);
  if (isValid(root['x-playbook'])) return;
  for (const { message, instancePath } of isValid.errors)
    report({ message, location: location.child(['x-playbook', ...instancePath.split('/').slice(1)]) });
}
