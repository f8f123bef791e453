// Writes one set of files with the one writer of the house, and says when it begins and ends. Somebody kills it meanwhile.
const { setOf } = require('./file-set.cjs');

const [program, folder, overwrite] = process.argv.slice(2);
const { writeFiles } = require(program);

process.stdout.write('begin\n');
writeFiles(setOf(folder, 'fresh'), { overwrite: overwrite === 'yes', within: folder }).then((problem) => {
  process.stdout.write(problem ? `${JSON.stringify(problem)}\n` : 'end\n');
});
