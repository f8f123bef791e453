// A set of files in three folders, whose texts say which version they are from the first character to the last.
const path = require('node:path');

const names = ['a.md', 'b.md', 'c.html', 'deep/d.md', 'deep/e.json', 'deep/er/f.txt'];
const copies = 12_000;

exports.setOf = (folder, version) =>
  names.map((name) => ({ path: path.join(folder, name), content: `${name} ${version}\n`.repeat(copies) }));
