import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { file, folder, run } from './_run.js';

const PARSER = `export default (text) => {
  const value = JSON.parse(text);
  if (value.id === undefined || value.usage === null || value.metadata === null) throw new Error('invalid');
};`;

const PATHS = ['/id', '/metadata', '/usage'];

describe('--details', () => {
  const fuzz = (...options: string[]) => {
    const parser = file('parser.mjs', PARSER);
    const few = ['--tiers', 'edge', '--runs', '0', '--seed', '1', '--no-store', '--details', '1'];
    return run(['fuzz', 'response', '--module', parser, ...few, ...options]);
  };

  it('limits what is printed as text, and no report', async () => {
    const reports = folder();
    const { stdout } = await fuzz('--report', 'text', '--report-dir', reports);
    const described = (text: string) =>
      [...text.matchAll(/^\d+\. .* at (\S+) {2}\[/gm)].map(([, path]) => path).toSorted();
    expect(described(stdout)).toHaveLength(1);
    expect(stdout).toContain('2 more findings: see the table, or use --details.');
    expect(described(readFileSync(join(reports, 'report.txt'), 'utf8'))).toEqual(PATHS);
  });

  it('leaves nothing out of --json', async () => {
    const { code, stdout } = await fuzz('--json');
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout);
    expect(findings.map(({ cause }: { cause: { path: string } }) => cause.path).toSorted()).toEqual(PATHS);
  });
});
