// Times two libraries of npm on the texts that BenchReport writes: CPU microseconds for one comment, as properties on standard output.
const fs = require('node:fs');
const path = require('node:path');
const folder = process.argv[2];
const lines = (name) => fs.readFileSync(path.join(folder, name), 'utf8').split('\n').filter(Boolean);

function time(comments, call) {
  let best = Infinity;
  for (let round = 0; round < 12; round++) {
    const before = process.cpuUsage();
    for (const comment of comments) call(comment);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / comments.length);
  }
  return best.toFixed(3);
}

const { Profanity } = require('@2toad/profanity');
const words = new Profanity({ wholeWord: true });
words.removeWords(require('@2toad/profanity').profaneWords.get('en') || []);
words.addWords(lines('words.txt'));
console.log('profanity=' + time(lines('comments.txt'), (comment) => words.exists(comment)));

const { SyncRedactor } = require('redact-pii');
const comments = lines('personal.txt');
const all = new SyncRedactor();
console.log('redact=' + time(comments, (comment) => all.redact(comment)));
const withoutNames = new SyncRedactor({ builtInRedactors: { names: { enabled: false } } });
console.log('redactWithoutNames=' + time(comments, (comment) => withoutNames.redact(comment)));
