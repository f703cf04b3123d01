import { jsonIn } from './function-target.js';
import { type ModuleLocation, ParserProcess } from './parser-process.js';
import type { Target } from './target.js';

/** Number of cases in progress: while the parser has one, the next ones are generated. */
const WIDTH = 16;

/**
 * Runs a function of a module in its own process: an endless loop, an overflow of the stack or the memory, `process.exit`
 * and a crash in native code are verdicts, after which another process is started. Throws `CannotStart` if the module does
 * not exist or does not export the function.
 */
export async function moduleTarget(location: ModuleLocation): Promise<Target> {
  let parser = await ParserProcess.start(location);
  let starting: Promise<ParserProcess> | undefined;
  let isClosed = false;
  const restarted = (): Promise<ParserProcess> => {
    starting ??= ParserProcess.start(location)
      .then((next) => {
        parser = next;
        return next;
      })
      .finally(() => {
        starting = undefined;
      });
    return starting;
  };
  return {
    width: WIDTH,
    supports: (payload) => typeof payload === 'string' && (location.input === 'text' || jsonIn(payload) !== undefined),
    async parse(payload, trial) {
      for (;;) {
        const answer = await (parser.isOver ? await restarted() : parser).parse({ payload, trial });
        if (answer) return answer;
        if (isClosed) throw new Error('the target was closed before it came to the case');
      }
    },
    async close() {
      isClosed = true;
      await starting?.catch(() => {});
      parser.close();
    },
  };
}
