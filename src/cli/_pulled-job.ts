import { livePlans } from '../api/run-live-client.js';
import type { Ending } from '../fuzzing/fuzz-result.js';
import type { LiveReport } from '../judging/live-report.js';
import { LiveStore } from '../judging/live-store.js';
import { whyNothingProved } from '../judging/live-tally.js';
import { PulledCases } from '../judging/pulled-cases.js';
import { PulledServer } from '../judging/pulled-server.js';
import { counted } from '../reporting/fuzz-format.js';
import type { LiveWords } from '../reporting/live-text.js';
import { randomSeed } from '../sampling/random-seed.js';
import { CannotRun } from './_cannot-run.js';
import { listenAddress } from './_listen-address.js';
import { listenProblem } from './_listen-problem.js';
import type { LiveJob } from './_live-job.js';
import { publishLive } from './_live-reports.js';
import { note } from './_print.js';
import { answerReport, type PulledReports } from './_pulled-report.js';
import { prepareReports } from './_reports.js';
import { stopSignal } from './_signals.js';
import { storeProblem } from './_store.js';

/** Serves cases to clients that ask for them, until it is asked to end. Prints the report and writes the others. */
export async function runPulledJob(job: LiveJob, listen: string): Promise<PulledReports> {
  const { options, generator, known, program, commandLine } = job;
  const { seed = randomSeed(), runs, index, timeout, maxTime, store: folder } = options;
  const { host, port } = listenAddress(listen);
  if (options.module !== undefined || program.length > 0) {
    throw new CannotRun('--listen is for clients that are not started: leave out --module and the program.');
  }
  if (runs === 0) throw new CannotRun('--listen needs at least one case: --runs 1.');
  prepareReports(options);
  const cases = new PulledCases(index === undefined ? runs : 1, livePlans({ ...options, faults: faultsOf(job), seed }));
  const store = folder === false ? undefined : storeIn(folder, generator);
  const { signal, release } = stopSignal();
  const begin = performance.now();
  const words: LiveWords = {
    again: ({ case: number }) => `case ${number} of: ${commandLine({ '--seed': String(seed) })}`,
  };
  const current = (ending: Ending): PulledReports => {
    const about = { version: 1, kind: 'exchange', generator, seed, ending } as const;
    const all = [...server.agents].sort(([one], [other]) => (one < other ? -1 : 1));
    const described = all.map(([target, agent]): LiveReport => {
      const { findings, counts } = agent;
      const ids = findings.map(({ id }) => id).filter((id) => known.includes(id));
      const milliseconds = Math.round(performance.now() - begin);
      return { ...about, target, milliseconds, ...counts, findings, known: ids };
    });
    const problems = described.flatMap((report) => {
      const why = whyNothingProved(report);
      return why === undefined ? [] : [`${report.target}: ${why}.`];
    });
    return {
      reports: described.filter((report) => whyNothingProved(report) === undefined),
      problems: all.length === 0 ? ['no client asked for a case.'] : problems,
    };
  };
  let end = (_: Ending) => {};
  let fail = (_: unknown) => {};
  const ended = new Promise<Ending>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  const server = await PulledServer.start({
    ...{ host, port, seed, cases, timeout },
    onFinding: (finding, agent) => store?.put(finding, { agent }),
    onReport: (request, agent) => answerReport(request, agent, current('done'), { ...options, words, end }),
    onFailure: fail,
  }).catch((error) => {
    store?.close();
    release();
    throw listenProblem(error, host, port);
  });
  const timer = maxTime === undefined ? undefined : setTimeout(() => end('max-time'), maxTime);
  signal.addEventListener('abort', () => end(server.isPlaying ? 'interrupted' : 'done'), { once: true });
  note(
    `Serving ${counted(cases.count, 'case')} with seed ${seed} at ${server.url}/run?case=N&agent=NAME; stop with Ctrl+C.`,
  );
  try {
    const ending = await ended;
    await server.close();
    const found = current(ending);
    if (found.reports.length > 0) await publishLive(found.reports, options, words);
    if (found.problems.length > 0) throw new CannotRun(found.problems.join(' '));
    return found;
  } catch (error) {
    await server.close();
    throw storeProblem(error, String(folder));
  } finally {
    clearTimeout(timer);
    release();
    store?.close();
  }
}

const faultsOf = ({ options: { faults } }: LiveJob) => (faults === false ? [] : faults);

function storeIn(folder: string, generator: string): LiveStore {
  try {
    return LiveStore.open(folder, generator);
  } catch (error) {
    throw storeProblem(error, folder);
  }
}
