import { Launcher } from './_launcher.js';
import { jsonIn } from './function-target.js';
import type { ModuleLocation } from './module-location.js';
import { ParserProcess } from './parser-process.js';
import type { Incident, Target } from './target.js';

/** Number of cases in progress: while the parser has one, the next ones are generated. */
const WIDTH = 16;

/**
 * Runs a function of a module in its own process: an endless loop, an overflow of the stack or the memory, `process.exit`
 * and a crash in native code are verdicts, after which another process is started. Throws `CannotStart` if the module does
 * not exist or does not export the function.
 */
export async function moduleTarget(location: ModuleLocation, launcher = new Launcher()): Promise<Target> {
  const incidents: Incident[] = [];
  const start = () =>
    ParserProcess.start(launcher, location, (answer, after) => incidents.push({ answer, after, trials: [] }));
  let parser = await start();
  let starting: Promise<ParserProcess> | undefined;
  let isClosed = false;
  const restarted = (): Promise<ParserProcess> => {
    starting ??= start()
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
        const answer = await (parser.isOver ? await restarted() : parser).parse(payload, trial);
        if (answer) return answer;
        if (isClosed) throw new Error('the target was closed before it came to the case');
      }
    },
    async close() {
      isClosed = true;
      await starting?.catch(() => {});
      parser.close();
      launcher.close();
    },
    hurry: () => parser.hurry(),
    takeIncidents: () => incidents.splice(0),
    get remarks() {
      return launcher.remarks;
    },
  };
}
