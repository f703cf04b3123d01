import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Piece {
  readonly text: string;
  readonly column: number;
  readonly classes: readonly string[];
}

const { linesOf, terminalSvg } = (await import('../../scripts/terminal-svg.mjs' as string)) as {
  linesOf(ansi: string, columns: number): Piece[][];
  terminalSvg(ansi: string, about: { label: string; columns: number }): string;
};

describe('a terminal as SVG', () => {
  it('has the colours of the text, as long as they last', () => {
    const ansi = 'a\u001b[1;31mb\u001b[22mc\u001b[39md\u001b[2;4me\u001b[0mf\u001b[?25l';
    const pieces = linesOf(ansi, 80)[0]!.map(({ text, classes }) => `${text} ${classes.join(' ')}`.trim());
    expect(pieces).toEqual(['a', 'b bold red', 'c red', 'd', 'e dim underlined', 'f\u001b[?25l']);
  });

  it('wraps lines that are wider than the window', () => {
    const lines = linesOf('abc\u001b[31mdefg\n\nh', 5).map((pieces) =>
      pieces.map(({ text, column }) => [text, column]),
    );
    expect(lines).toEqual([
      [
        ['abc', 0],
        ['de', 3],
      ],
      [['fg', 0]],
      [],
      [['h', 0]],
    ]);
  });

  it('escapes what it shows', () => {
    const svg = terminalSvg('<script>"&"</script>', { label: 'a <b>', columns: 40 });
    expect(svg).toContain('>&lt;script&gt;&quot;&amp;&quot;&lt;/script&gt;<');
    expect(svg).toContain('<title id="label">a &lt;b&gt;</title>');
  });
});

it('the picture of the documentation shows a finding, and loads nothing', () => {
  const svg = readFileSync('docs/public/fuzz.svg', 'utf8');
  expect(svg.replaceAll(/<[^>]*>/g, '')).toContain('realtime-arbitraries fuzz response.done');
  expect(svg).toMatch(/\bAccepted:/);
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|@import|url\(/);
});
