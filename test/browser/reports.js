// The reports that the check of the browser opens: many findings, none, foreign text, coverage, and live clients.
import { FAULTS, parserOf } from '../../bench/composite-parsers.js';
import { modelNamed } from '../../dist/arbitraries/models.js';
import { coverage } from '../../dist/src/api/coverage.js';
import { fuzzParser } from '../../dist/src/api/fuzz-parser.js';
import { sampleAt } from '../../dist/src/engine/generate/sample.js';
import { compile } from '../../dist/src/exchanges/compile.js';
import { corpusPlans } from '../../dist/src/exchanges/corpus/corpus.js';
import { coverageHtml } from '../../dist/src/reporting/html/coverage-html.js';
import { exchangeHtml } from '../../dist/src/reporting/html/exchange-html.js';
import { fuzzHtml } from '../../dist/src/reporting/html/fuzz-html.js';
import { wordsFor } from '../../dist/src/reporting/words.js';

const GENERATOR = 'realtime-arbitraries check';

const words = wordsFor({
  again: ({ id }) => `realtime-arbitraries replay ${id} --module ./client.mjs#parse`,
  foundBy: ({ origin: { phase, index } }) =>
    `realtime-arbitraries fuzz response --module ./client.mjs#parse --seed 1 --phases ${phase} --index ${index}`,
});

const page = (report) => fuzzHtml(report, words, modelNamed(report.model).shape);

/** Text that would leave its place, run or load something if it were not escaped. */
const HOSTILE = [
  '</script><script>document.title="run"</script>',
  '<img src=x onerror="document.title=1"><style>*{display:none}</style>',
  "\"><svg onload=alert(1)> ' onmouseover='alert(1)' --><!-- ]]> {{1}} &lt;b&gt;",
  `\u202etxet desrever\u0000\u001b[31m\ud800${'a'.repeat(3000)}`,
].join(' ');

/** Findings of every kind, in which everything that a parser decides is foreign text. */
function hostile(report) {
  const verdicts = { accepted: 'accepted', crashed: 'crashed', timed: 'timed-out' };
  const kinds = ['crashed', 'timed-out', 'refused-valid', 'refused-evolved', 'accepted-invalid', 'changed-value'];
  const findings = kinds.map((kind, index) => ({
    ...report.findings[0],
    id: `0000000${index}`,
    kind,
    verdict: verdicts[kind.split('-')[0]] ?? (kind === 'changed-value' ? 'accepted' : 'rejected'),
    complaint: { type: HOSTILE, message: HOSTILE, at: HOSTILE },
    case: {
      model: report.model,
      tier: 'edge',
      expect: 'must-accept',
      rule: HOSTILE,
      path: '/metadata',
      mutation: HOSTILE,
      ...(index === 1 ? { text: `${'['.repeat(5000)}${HOSTILE}` } : { value: { metadata: { [HOSTILE]: HOSTILE } } }),
    },
    accepted: index === 1 ? undefined : { metadata: { other: HOSTILE }, [HOSTILE]: 1 },
    ...(kind === 'changed-value' && { difference: 'changed', back: { [HOSTILE]: HOSTILE } }),
    places: ['/metadata', `/${HOSTILE}`],
    rules: [HOSTILE],
  }));
  return { ...report, target: HOSTILE, hints: [HOSTILE], added: [HOSTILE], findings, known: ['00000003'] };
}

const covered = (model, count) => {
  const values = Array.from({ length: count }, (_, index) => sampleAt(modelNamed(model).values, 1, index));
  return coverageHtml(coverage(model, values), modelNamed(model).goals.all, GENERATOR);
};

/** Exchanges of the corpus. */
const EXCHANGES = ['interrupted-audio-truncated', 'cut', 'calls-two', 'mcp-approved', 'large-frame'];

/** A report about a live client, with a finding for each exchange of the corpus that is named. */
function exchanges(target, names, said = (text) => text) {
  const findings = names.map((name, index) => {
    const { plan, log, expected, faults } = compile(corpusPlans.turns[name] ?? corpusPlans.faults[name]);
    const events = log.map((entry) => ({ ...entry, event: { ...entry.event, name: said('a name') } }));
    return {
      ...{
        id: `0000000${index}`,
        rule: said(`client.rule-${index}`),
        detail: '',
        message: said('the status is wrong'),
      },
      aspect: index % 2 === 0 ? 'behaviour' : 'closing',
      certainty: ['documented', 'by example', 'recorded', 'inferred'][index % 4],
      restsOn: { [said('exchange.item.done')]: 'recorded' },
      at: Math.min(4, log.length - 1),
      faults: faults.map(({ kind, duty }) => ({ kind, duty })),
      ...{ origin: { seed: 1, index }, count: 40 - index, repeated: { failed: index === 1 ? 2 : 5, of: 5 } },
      ...{
        size: { before: 60, after: log.length, calls: 30 },
        plan,
        log: [...events, { from: 'client', close: { code: 1000 } }],
      },
      expected,
      ended: {
        ...{ how: 'raised', message: said('Oops') },
        state: index % 2 === 0 ? { ended: said('closed'), items: [{ id: said('item') }], errors: [] } : undefined,
      },
      ...(index === 0 && { nearest: { plan, log } }),
    };
  });
  const tally = (right, wrong) => ({ right, wrong });
  const groups = names.map((name, index) => ({
    ...{ group: said(name), isFault: index % 3 === 2, behaviour: tally(9, index % 2), closing: tally(8, index % 3) },
  }));
  return {
    ...{ version: 1, kind: 'exchange', generator: GENERATOR, target, seed: 1, ending: 'done', milliseconds: 900 },
    ...{ exchanges: 100, events: 4000, responses: 90, unconnected: 1, distrusted: 0, hasState: false },
    ...{ groups, hints: [said('A remark.')], findings, known: ['00000000'] },
  };
}

const livePage = (...reports) =>
  exchangeHtml(reports, { again: ({ id }) => `realtime-arbitraries replay ${id} -- ./my-client {url}` });

/** Makes the pages, by their names. */
export async function pages() {
  // With more, or with required properties, the parser would accept nothing.
  const faults = FAULTS.response.filter(({ kind }, index) => kind !== 'required' && index % 3 === 0);
  const options = { model: 'response', seed: 1, runs: 300 };
  const many = await fuzzParser(parserOf(faults, 'precise'), { ...options, strict: true });
  const none = await fuzzParser(JSON.parse, { ...options, model: 'server-event', runs: 10 });
  return {
    many: page(many),
    none: page({ ...none, findings: [], hints: [] }),
    hostile: page(hostile(many)),
    coverage: covered('response', 40),
    'coverage-events': covered('server-event', 200),
    exchange: livePage(exchanges('my-agent', EXCHANGES), exchanges('another', EXCHANGES.slice(2))),
    'exchange-none': livePage({ ...exchanges('my-agent', []), known: [] }),
    'exchange-hostile': livePage(
      exchanges(HOSTILE, EXCHANGES, () => HOSTILE),
      exchanges(HOSTILE, []),
    ),
  };
}
