import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../src/fuzzing/_program.js';
import { folder } from '../cli/_run.js';

/** A program for Node with a source. */
export function program(source: string, ...args: string[]): Command {
  const path = join(folder(), 'parser.cjs');
  writeFileSync(path, source);
  return [process.execPath, path, ...args];
}

/** A program that answers lines. `answer` is the body of a function that can use `id`, `text`, `accept` and `refuse`. */
export const lines = (answer: string): Command =>
  program(`
    const reply = (answer) => process.stdout.write(JSON.stringify(answer) + '\\n');
    const on = async (question) => {
      const { id } = question;
      const text = question.text ?? Buffer.from(question.base64, 'base64').toString('utf8');
      const accept = (value) => reply({ id, ok: true, value });
      const refuse = (error) => reply({ id, ok: false, error: String(error) });
      ${answer}
    };
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => on(JSON.parse(line)));
  `);

/** The answer of a correct parser. */
export const RIGHT = 'try { accept(JSON.parse(text)); } catch (error) { refuse(error.message); }';

/** A statement that never ends, and needs no CPU. */
export const BLOCKS = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);';
