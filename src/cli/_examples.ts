import type { Command } from 'commander';

/** An example of a command: what it does, and the words after `npx realtime-arbitraries`. */
type Example = readonly [what: string, words: string];

const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  sample: [
    ['Three responses; the same seed gives the same values', 'sample response --count 3 --seed 7 --pretty'],
    ['Events on the boundaries of the documentation', 'sample server-event --tier edge -n 100 -o events.ndjson'],
    ['Invalid values, each with the rule that it breaks', 'sample session --tier invalid --cases --count 10'],
  ],
  check: [
    ['The documented rules that a fixture breaks, and where', 'check response fixtures/response.json'],
    ['What a log of events has that the documentation has not', 'check server-event --unknown log.ndjson'],
    ['How much of the documentation the fixtures reach', 'check response --coverage fixtures/*.json'],
  ],
  corpus: [
    ['All cases of a response, in cases/response/', 'corpus cases/ response'],
    ['The same inside the events that carry a response', 'corpus cases/ response --within'],
    ['Small exchanges, in cases/exchange/', 'corpus cases/ exchange'],
  ],
  fuzz: [
    ['A function of a module that takes events', 'fuzz server-event --module ./client.mjs#handle'],
    ['A program, started once, that answers line by line', 'fuzz response --protocol lines -- ./adapter'],
    ['Clients on other devices, which ask for their cases', 'fuzz exchange --listen 0.0.0.0:8765 --report html'],
  ],
  replay: [
    ['All stored findings of a function', 'replay --module ./client.mjs#handle'],
    ['One stored finding of a program', 'replay 7ce46cb8 -- ./parse'],
  ],
  serve: [
    ['A server for tests, on a free port, always with the same events', 'serve --port 0 --seed 1'],
    ['Every legal order, some faults, and a log for check', 'serve --legal-orders --faults --log log.ndjson'],
  ],
  'merge-reports': [
    ['The findings of all shards in a folder, each once', 'merge-reports shards'],
    [
      'The same as JUnit, with all stored findings in one folder',
      'merge-reports shards --report junit --store .realtime-arbitraries',
    ],
  ],
  list: [
    ['What can be sampled, checked and fuzzed', 'list models'],
    ['The documented rules of a response, with their sources', 'list rules response'],
  ],
  schema: [
    ['A response as JSON Schema', 'schema response > response.schema.json'],
    ['The configuration file, for editors', 'schema config'],
    ['The report that fuzz --json writes', 'schema fuzz-report > fuzz-report.schema.json'],
  ],
  drift: [
    ['How all models differ from a description', 'drift openapi.json'],
    ['How two models differ, with reasons, as JSON', 'drift openapi.json response session --json'],
  ],
  completion: [
    ['For bash, in ~/.bashrc: eval "$(realtime-arbitraries completion bash)"', 'completion bash'],
    [
      'For fish, in its folder of completions',
      'completion fish > ~/.config/fish/completions/realtime-arbitraries.fish',
    ],
  ],
};

/** Returns the examples of a command as text, for the beginning of its help. */
const textOf = (examples: readonly Example[]): string =>
  ['Examples:', ...examples.map(([what, words]) => `  # ${what}\n  npx realtime-arbitraries ${words}`), ''].join('\n');

/** Puts the examples of each command at the beginning of its help. */
export function addExamples(program: Command): void {
  for (const command of program.commands) {
    const examples = EXAMPLES[command.name()];
    if (examples) command.addHelpText('before', textOf(examples));
  }
}
