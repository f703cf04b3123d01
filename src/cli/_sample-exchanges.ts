import { type ExchangeConstraints, exchange } from '../../arbitraries/exchange.js';
import { sampleAt } from '../engine/generate/sample.js';
import { compile } from '../exchanges/compile.js';
import { encode, type Format } from '../sampling/encode.js';
import type { Span } from '../sampling/samples.js';
import { EXCHANGE } from './_arguments.js';
import { isFolder, writeFiles } from './_folder.js';
import { inPieces } from './_pieces.js';
import { print } from './_print.js';
import { withProgress } from './_progress.js';
import { writeWholeFile } from './_whole-file.js';

/** Options of `sample` that only exchanges have. */
export interface ExchangeOptions extends ExchangeConstraints {
  format: Format;
  pretty?: true;
  output?: string;
}

/** `sample exchange`: prints one exchange a line, or writes the log of each to a file of its own. */
export async function sampleExchanges(
  seed: number,
  span: Span,
  count: number,
  options: ExchangeOptions,
): Promise<void> {
  const { output, size, maxTurns, order, faults } = options;
  const plans = exchange({
    ...(size && { size }),
    ...(maxTurns && { maxTurns }),
    ...(order && { order }),
    ...(faults && { faults }),
  });
  function* made() {
    for (let index = span.from; index < span.to; index++) {
      const { log, expected, features, rules, faults, delivery } = compile(sampleAt(plans, seed, index));
      yield { seed, index, features, rules, faults, delivery, expected, log };
    }
  }
  if (output === undefined) {
    await print(inPieces(encode(made(), options)));
    return;
  }
  const shown = withProgress(made(), span.to - span.from, process.stderr);
  if (!isFolder(output)) return writeWholeFile(output, inPieces(encode(shown, options)));
  const naming = { name: EXCHANGE, from: span.from, of: Math.max(span.to, count), extension: 'ndjson' };
  return writeFiles(output, logs(shown), naming);
}

/** Yields the log of each exchange: one event and its sender a line. */
function* logs(exchanges: Iterable<{ log: Iterable<unknown> }>): Generator<string> {
  for (const { log } of exchanges) yield [...encode(log)].join('');
}
