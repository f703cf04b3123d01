import type { FailureKind } from '../../src/fuzzing/failure-kind.js';

/** How a target is run. */
export type Way = 'process' | 'lines' | 'module';

/** A parser that dies, hangs, floods, lies or leaves something behind, and what must come of it. */
export interface HostileTarget {
  readonly name: string;
  readonly way: Way;
  readonly source: string;
  readonly code: 0 | 1 | 2;
  /** The kinds of findings, once each; `intermittent` follows the kind of one that no case explains. Default: none. */
  readonly finds?: readonly (FailureKind | `${FailureKind} intermittent`)[];
  /** What must be printed, on standard output or, if the run is not possible, on standard error. */
  readonly says?: RegExp;
  readonly options?: readonly string[];
  /** Whether many cases are needed. */
  readonly isLong?: true;
  /** A process that nobody can find, and that ends by itself. */
  readonly kept?: RegExp;
}

/**
 * Seconds after which a parser counts as hung: short, since each hang takes them. A shell must start in this time; other
 * parsers have time of their own to start.
 */
const HANG = { process: ['--timeout', '2'], lines: ['--timeout', '1'], module: ['--timeout', '1'] } as const;

/** Waits until the process in the background is what it shall be, since it is ended with its parent before. */
const UNTIL_STARTED = 'until [ "$(cat /proc/$!/comm)" = sleep ]; do :; done';

/** A shell script that reads the text, does something on one case, and else accepts what begins like an object. */
const shell = (fault: string, always = '') => `text=$(cat)
${always}
case $text in
  '{"conversation_id":null}') ${fault} ;;
esac
case $text in
  '{'*) exit 0 ;;
  *) echo 'no object' >&2; exit 1 ;;
esac
`;

/** A program that does something on one line, and else answers as it should. */
const lines = (fault: string, always = '') => `
let count = 0;
const write = (text) => process.stdout.write(text);
const reply = (answer) => write(JSON.stringify(answer) + '\\n');
const detached = (stdio) =>
  require('node:child_process').spawn('sleep', ['600'], { detached: true, stdio }).unref();
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  count++;
  const { id, text = '' } = JSON.parse(line);
  const isFaulty = text === '{"conversation_id":null}';
  ${always}
  if (isFaulty) { ${fault} }
  try {
    reply({ id, ok: true, value: JSON.parse(text) });
  } catch (error) {
    reply({ id, ok: false, error: error.message });
  }
});
`;

/** A module whose function does something on one case, and else parses. */
const module = (fault: string, outside = '') => `
import * as childProcess from 'node:child_process';
import * as fs from 'node:fs';
const detached = (stdio) => childProcess.spawn('sleep', ['600'], { detached: true, stdio }).unref();
${outside}
export default (text) => {
  const value = JSON.parse(text);
  if (text === '{"conversation_id":null}') { ${fault} }
  return value;
};
`;

type Rest = Partial<Omit<HostileTarget, 'name' | 'way' | 'source'>>;

const crashed = { code: 1, finds: ['crashed'] } as const;
const timedOut = { code: 1, finds: ['timed-out'] } as const;
const refused = { code: 1, finds: ['refused-valid'] } as const;
const changed = { code: 1, finds: ['changed-value'], options: ['--round-trip'] } as const;
const right = { code: 0 } as const;
const cannot = { code: 2 } as const;
const left = { code: 0, says: /^The parser left processes behind, which were ended: sleep 600\.$/m } as const;

const target =
  (way: Way) =>
  (name: string, source: string, { code = 0, ...rest }: Rest): HostileTarget => {
    const mayHang = rest.finds?.some((kind) => kind.startsWith('timed-out'));
    return { name, way, source, code, ...(mayHang && { options: HANG[way] }), ...rest };
  };

const aProgram = target('process');
const aLinesProgram = target('lines');
const aModule = target('module');

const processes: readonly HostileTarget[] = [
  aProgram('exits with another code', shell('exit 3'), crashed),
  aProgram('dies of SIGSEGV', shell('kill -SEGV $$'), crashed),
  aProgram('kills itself', shell('kill -KILL $$'), crashed),
  aProgram('sleeps', shell('sleep 600'), timedOut),
  aProgram('loops', shell('while :; do :; done'), timedOut),
  aProgram('sleeps, and ignores signals', shell('trap "" TERM INT HUP; while :; do sleep 600; done'), timedOut),
  aProgram('stops itself', shell('kill -STOP $$; sleep 600'), timedOut),
  aProgram('floods its output', shell('yes'), timedOut),
  aProgram('floods standard error', shell('yes >&2'), timedOut),
  aProgram('closes its output, and goes on', shell('exec >&- 2>&-; sleep 600'), timedOut),
  aProgram('never reads', 'exit 0\n', right),
  aProgram('writes 30 MB', shell('head -c 30000000 /dev/zero', 'head -c 30000 /dev/zero'), right),
  aProgram('leaves processes of its group behind', shell('', 'sleep 600 & sleep 600 &'), right),
  aProgram('leaves a process of another session behind', shell('', `setsid sleep 600 & ${UNTIL_STARTED}`), left),
  aProgram(
    'leaves one that closed its pipes',
    shell('', `setsid sleep 600 > /dev/null 2>&1 < /dev/null & ${UNTIL_STARTED}`),
    left,
  ),
  aProgram(
    'leaves one that nobody can find',
    shell(`env -i "$(command -v setsid)" "$(command -v sleep)" 30 & ${UNTIL_STARTED}`),
    {
      ...right,
      says: /^The parser left a process behind that holds its output\. It may still run\.$/m,
      kept: /sleep 30$/,
    },
  ),
  aProgram(
    'writes to the terminal',
    shell(`printf '\\033]0;title\\007\\033[31m\\342\\200\\256no' >&2; exit 3`),
    crashed,
  ),
  aProgram('accepts nothing, and writes to the terminal', `printf '\\033[31mno' >&2; exit 1\n`, {
    ...cannot,
    says: /accepted no valid case; it rejected the last one: \\u\{001b\}\[31mno$/m,
  }),
  aProgram(
    'returns a value nested 5,000 deep',
    shell(
      'i=0; while [ $i -lt 5000 ]; do printf "["; i=$((i+1)); done; i=0; while [ $i -lt 5000 ]; do printf "]"; i=$((i+1)); done; exit 0',
    ),
    changed,
  ),
];

const linesPrograms: readonly HostileTarget[] = [
  aLinesProgram('exits', lines('process.exit(3)'), crashed),
  aLinesProgram(
    'dies of SIGSEGV at every 50th line',
    lines('', `if (count % 50 === 0) process.kill(process.pid, 'SIGSEGV');`),
    {
      code: 1,
      finds: ['crashed intermittent'],
      isLong: true,
    },
  ),
  aLinesProgram('hangs at every 100th line', lines('', 'if (count % 100 === 0) for (;;);'), {
    ...timedOut,
    finds: ['timed-out intermittent'],
    isLong: true,
  }),
  aLinesProgram(
    'answers what was not asked at every 50th line',
    lines('', 'if (count % 50 === 0) reply({ id: 1e9, ok: true });'),
    {
      code: 1,
      finds: ['crashed intermittent'],
      isLong: true,
    },
  ),
  aLinesProgram('ends after each answer', lines('', 'setImmediate(() => process.exit(0));'), {
    code: 1,
    finds: ['crashed intermittent'],
    isLong: true,
  }),
  aLinesProgram('ends at once', 'process.exit(0);', {
    ...cannot,
    says: /accepted no valid case; it crashed on the last one/,
  }),
  aLinesProgram('loops', lines('for (;;);'), timedOut),
  aLinesProgram('does not answer', lines('return;'), timedOut),
  aLinesProgram(
    'floods with empty lines',
    lines("for (;;) try { fs.writeSync(1, '\\n'); } catch {}", "const fs = require('node:fs');"),
    timedOut,
  ),
  aLinesProgram(
    'floods without a line end',
    lines("for (;;) fs.writeSync(1, 'x'.repeat(1e6));", "const fs = require('node:fs');"),
    crashed,
  ),
  aLinesProgram(
    'floods with answers',
    lines("for (;;) fs.writeSync(1, JSON.stringify({ id, ok: true }) + '\\n');", "const fs = require('node:fs');"),
    crashed,
  ),
  aLinesProgram('writes null', lines("write('null\\n'); return;"), crashed),
  aLinesProgram('writes what is not JSON', lines("write('[[[[{\\n'); return;"), crashed),
  aLinesProgram('answers with the id as a text', lines('reply({ id: String(id), ok: true }); return;'), crashed),
  aLinesProgram(
    'hides its answer in __proto__',
    lines(`write('{"__proto__":{"id":' + id + ',"ok":true}}\\n'); return;`),
    crashed,
  ),
  aLinesProgram(
    'gives an object as the error',
    lines('reply({ id, ok: false, error: { toString: false, valueOf: 1 } }); return;'),
    {
      ...refused,
      says: /rejected: \{"toString":false,"valueOf":1\}/,
    },
  ),
  aLinesProgram(
    'writes to the terminal',
    lines("reply({ id, ok: false, error: '\\x1b]0;title\\x07\\u202eno\\nno' }); return;"),
    refused,
  ),
  aLinesProgram(
    'returns a value nested 5,000 deep',
    lines(`write('{"id":' + id + ',"ok":true,"value":' + '['.repeat(5000) + ']'.repeat(5000) + '}\\n'); return;`),
    changed,
  ),
  aLinesProgram(
    'returns a value nested 100,000 deep in the wrong place',
    lines(`write('{"id":' + id + ',"ok":' + '['.repeat(1e5) + ']'.repeat(1e5) + '}\\n'); return;`),
    crashed,
  ),
  aLinesProgram('dies and leaves a process behind', lines("detached('inherit'); process.exit(3);"), {
    ...crashed,
    says: left.says,
  }),
];

const modules: readonly HostileTarget[] = [
  aModule('exits with code 0', module('process.exit(0);'), crashed),
  aModule('aborts', module('process.abort();'), crashed),
  aModule('kills its process', module("process.kill(process.pid, 'SIGKILL');"), crashed),
  aModule('loops', module('for (;;);'), timedOut),
  aModule('loops in promises', module('return (async () => { for (;;) await null; })();'), timedOut),
  aModule('never settles', module('return new Promise(() => {});'), timedOut),
  aModule('overflows the stack', module('const next = () => next(); next();'), crashed),
  aModule(
    'throws later',
    module(
      "setImmediate(() => { throw new TypeError('later'); }); return new Promise((done) => setTimeout(done, 50));",
    ),
    crashed,
  ),
  aModule(
    'throws what nobody can read',
    module('throw new Proxy({}, { getPrototypeOf() { throw 1; }, get() { throw 2; } });'),
    refused,
  ),
  aModule(
    'throws an error that is none',
    module("throw Object.assign(new Error('x'), { name: { toString: null }, message: { a: 1 }, stack: 7 });"),
    refused,
  ),
  aModule('throws 100 MB', module("throw new Error('x'.repeat(1e8));"), refused),
  aModule(
    'sends messages to a parent',
    module('', 'process.send(null); process.send({ ready: true });').replace(
      'const value',
      'process.send(null); process.send?.({ answer: { verdict: "weird" } }); const value',
    ),
    right,
  ),
  aModule(
    'listens to messages',
    module('', "process.on('message', () => process.exit(9)); process.disconnect?.();"),
    right,
  ),
  aModule(
    'writes to the pipe of the tool',
    module(
      `fs.writeSync(4, 'x{]\\n\\n{"number":1,"answer":{"verdict":"weird"}}\\n{"secret":"","last":{"verdict":"accepted"}}\\n');`,
    ),
    right,
  ),
  aModule('floods the pipe of the tool', module("for (;;) try { fs.writeSync(4, 'x'.repeat(1e6)); } catch {}"), {
    code: 1,
    finds: ['crashed'],
    options: ['--timeout', '60'],
  }),
  aModule('closes the pipe of the tool', module('fs.closeSync(4); for (;;);'), timedOut),
  aModule(
    'returns a value nested 5,000 deep',
    module('let deep = []; for (let i = 0; i < 5000; i++) deep = [deep]; return deep;'),
    changed,
  ),
  aModule(
    'returns a value nested 1,000,000 deep',
    module('let deep = []; for (let i = 0; i < 1e6; i++) deep = [deep]; return deep;'),
    changed,
  ),
  aModule('returns what throws', module('return new Proxy({}, { get() { throw new Error("no"); } });'), refused),
  aModule(
    'changes every object',
    module(
      '',
      "Object.prototype.answer = 'x'; Object.prototype.secret = 'y'; Array.prototype.number = 1; JSON.stringify = () => 'z'; process.exit = () => {}; String.prototype.split = () => [];",
    ),
    right,
  ),
  aModule('leaves a process behind', module('', "detached('inherit');"), left),
  aModule('ends the process while it loads', 'process.exit(0);', {
    ...cannot,
    says: /it ended the process while loading/,
  }),
  aModule('throws while it loads', "throw new Error('\\x1b[31mno\\nno');", {
    ...cannot,
    says: /loading it failed: Error: \\u\{001b\}\[31mno/,
  }),
  aModule('exports something else', 'export const a = 1; export default 7;', {
    ...cannot,
    says: /does not export a function/,
  }),
  aModule(
    'cannot be loaded twice',
    module(
      'process.exit(3);',
      "if (fs.existsSync(new URL('loaded', import.meta.url))) throw new Error('again'); fs.writeFileSync(new URL('loaded', import.meta.url), '');",
    ),
    {
      ...cannot,
      says: /loading it failed: Error: again/,
    },
  ),
];

/** Targets that take long, are much like another one, or that unit tests are about: `npm test` leaves them out. */
const EXTRA: ReadonlySet<string> = new Set([
  'sleeps',
  'dies of SIGSEGV',
  'leaves one that nobody can find',
  'writes to the terminal',
  'dies and leaves a process behind',
  'changes every object',
  'throws what nobody can read',
  'dies of SIGSEGV at every 50th line',
  'never reads',
  'hides its answer in __proto__',
  'gives an object as the error',
  'throws while it loads',
  'cannot be loaded twice',
  'floods without a line end',
  'sends messages to a parent',
  'leaves processes of its group behind',
  'floods with empty lines',
  'returns a value nested 5,000 deep',
  'exits with code 0',
  'throws later',
  'exits with another code',
  'leaves one that closed its pipes',
  'accepts nothing, and writes to the terminal',
  'floods its output',
  'hangs at every 100th line',
  'loops',
  'writes null',
  'never settles',
  'overflows the stack',
  'throws an error that is none',
  'returns what throws',
  'kills itself',
  'floods standard error',
  'closes its output, and goes on',
  'stops itself',
  'answers what was not asked at every 50th line',
  'ends after each answer',
  'ends at once',
  'does not answer',
  'floods with answers',
  'writes what is not JSON',
  'answers with the id as a text',
  'aborts',
  'kills its process',
  'loops in promises',
  'throws 100 MB',
  'floods the pipe of the tool',
  'closes the pipe of the tool',
  'returns a value nested 1,000,000 deep',
  'exports something else',
  'listens to messages',
  'returns a value nested 100,000 deep in the wrong place',
]);

/** All targets: each way to die, to hang, to flood, to lie and to leave something behind, in each protocol that has it. */
export const targets: readonly HostileTarget[] = [...processes, ...linesPrograms, ...modules];

/** The targets of `npm test`, which are quick. */
export const quickTargets: readonly HostileTarget[] = targets.filter(({ name }) => !EXTRA.has(name));
