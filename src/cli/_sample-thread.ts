import { parentPort, workerData } from 'node:worker_threads';
import type { ModelName } from '../../arbitraries/models.js';
import { encode } from '../sampling/encode.js';
import { type Span, WrongSample } from '../sampling/samples.js';
import type { Violation } from '../schemas/violations.js';
import { type Asked, asked } from './_asked.js';
import { printed } from './_printed.js';

/** What a thread is to make values of. */
export interface Job {
  readonly name: ModelName;
  readonly seed: number;
  readonly options: Asked & { readonly pretty?: true };
}

/** Some values as text, up to one that its own schema refuses. */
export interface Made {
  readonly text: string;
  readonly wrong?: readonly [seed: number, index: number, violations: readonly Violation[]];
}

const { name, seed, options } = workerData as Job;
const draw = asked(name, options);

function make(span: Span): Made {
  let text = '';
  try {
    for (const line of encode(printed(draw(seed, span), options), options)) text += line;
    return { text };
  } catch (error) {
    if (!(error instanceof WrongSample)) throw error;
    return { text, wrong: [error.seed, error.index, error.violations] };
  }
}

parentPort!.on('message', (span: Span) => parentPort!.postMessage(make(span)));
