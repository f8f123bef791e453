// Parses files with the package `yaml` and does nothing with them; prints the milliseconds, without those of loading the package.
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

const start = performance.now();
for (const file of process.argv.slice(2)) parseAllDocuments(readFileSync(file, 'utf8'));
process.stdout.write(String(performance.now() - start));
