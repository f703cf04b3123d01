import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { file, folder, run } from './_run.js';

/** A parser that returns what is wrong. */
const parserThat = (fails: string) => `export default (text) => {
  try {
    const value = JSON.parse(text);
    return ${fails} ? { problem: 'no null' } : { value };
  } catch (error) {
    return { problem: error.message };
  }
};`;

const NULL = 'value?.conversation_id === null';

describe('replay of a parser whose failures are declared with --rejects', () => {
  it('recognizes them without being told again', async () => {
    const store = join(folder(), 'store');
    const parser = file('parser.mjs', parserThat(NULL));
    const few = ['--tiers', 'edge', '--rule', 'response.conversation-id', '--runs', '0', '--seed', '1'];
    const rejects = ['--rejects', 'result.problem !== undefined'];
    expect((await run(['fuzz', 'response', '--module', parser, ...few, ...rejects, '--store', store])).code).toBe(1);
    const [name] = readdirSync(store);
    const id = name!.replace('.json', '');
    const replay = (module: string) => run(['replay', id, '--store', store, '--keep', '--module', module]);
    const broken = await replay(parser);
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain('1 still failing');
    const right = await replay(file('right.mjs', parserThat('false')));
    expect(right.code).toBe(0);
    expect(right.stderr).toContain('1 fixed');
  });
});
