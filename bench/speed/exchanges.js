// Measures events of exchanges per second: drawn and compiled, beside JSON.stringify of the same events as the upper limit,
// and checked.
import { checkExchange, compile, exchange, sampleAt } from '../../dist/bundle/esm/index.js';
import { inTurn, ratio, seconds, summary } from './_measure.js';

const [count, rounds] = process.argv.slice(2).map(Number);

/** Measures exchanges of one size. Small ones are smaller, so there are more of them. */
async function measure(size, many) {
  const plans = exchange({ size });
  let index = 0;
  let made = [];
  const eventsIn = (exchanges) => exchanges.reduce((sum, { log }) => sum + log.length, 0);
  const measured = await inTurn(rounds, [
    () => {
      const time = seconds(() => {
        made = Array.from({ length: many }, () => compile(sampleAt(plans, 1, index++)));
      });
      return { events: eventsIn(made), exchanges: many, seconds: time };
    },
    // Once before: to make the texts flat takes time, which belongs to neither.
    () => {
      const write = () => {
        for (const { log } of made) for (const { event } of log) JSON.stringify(event);
      };
      write();
      return { events: eventsIn(made), exchanges: many, seconds: seconds(write) };
    },
    () => {
      const check = () => {
        for (const { log } of made) checkExchange(log);
      };
      return { events: eventsIn(made), exchanges: many, seconds: seconds(check) };
    },
  ]);
  const speeds = measured.map((all) => all.map(({ events, seconds }) => events / seconds));
  const names = [`exchange, ${size}`, `JSON.stringify, events of ${size} exchanges`, `checkExchange, ${size}`];
  const both = speeds[0].map((speed, i) => 1 / (1 / speed + 1 / speeds[2][i]));
  return {
    rows: names.map((name, i) => ({
      name,
      eventsPerSecond: summary(speeds[i]),
      exchangesPerSecond: summary(measured[i].map(({ exchanges, seconds }) => exchanges / seconds)),
    })),
    ratios: [
      {
        what: `events of ${size} exchanges per second: made ÷ JSON.stringify`,
        ...ratio(speeds[0], speeds[1]),
        asked: { atLeast: 0.3 },
      },
      {
        what: `events of ${size} exchanges per second: made and checked ÷ made`,
        ...ratio(both, speeds[0]),
        asked: { atLeast: 0.5 },
      },
    ],
  };
}

const results = [await measure('typical', count), await measure('small', count * 5)];
process.stdout.write(
  JSON.stringify({ rows: results.flatMap(({ rows }) => rows), ratios: results.flatMap(({ ratios }) => ratios) }),
);
