import type * as fc from 'fast-check';
import { pick } from '../_pick.js';
import { REFERENCE_DATE } from '../_reference-date.js';
import type { Draw } from './_draws.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MS_PER_DAY = 86_400_000;

/** Returns a day between `from` and `to` days after the reference date. */
function near(random: fc.Random, from: number, to: number): Date {
  return new Date(REFERENCE_DATE.getTime() + random.nextInt(from, to) * MS_PER_DAY);
}

/** Like `near`, but a day of a weekend moves to the next Monday. */
function nearWorkday(random: fc.Random, from: number, to: number): Date {
  const date = near(random, from, to);
  const wait = [1, 0, 0, 0, 0, 0, 2][date.getUTCDay()]!;
  return wait ? new Date(date.getTime() + wait * MS_PER_DAY) : date;
}

/** Returns an ISO date, such as `2025-03-14`. */
export function isoDay(random: fc.Random, from: number, to: number): string {
  return near(random, from, to).toISOString().slice(0, 10);
}

/** Returns an ISO date from Monday to Friday. */
export function isoWorkday(random: fc.Random, from: number, to: number): string {
  return nearWorkday(random, from, to).toISOString().slice(0, 10);
}

/** Returns the date of birth of an adult as an ISO date. */
export function birthday(random: fc.Random): string {
  return isoDay(random, -29_000, -7_000);
}

/** A date in a spoken form that can follow "on": `Friday`, `March 14th`, `Friday the 14th`. */
export function day(from: number, to: number): Draw {
  return (random) => spoken(random, near(random, from, to));
}

/** A date from Monday to Friday in spoken form. */
export function workday(from: number, to: number): Draw {
  return (random) => spoken(random, nearWorkday(random, from, to));
}

function spoken(random: fc.Random, date: Date): string {
  const weekday = WEEKDAYS[date.getUTCDay()]!;
  const month = MONTHS[date.getUTCMonth()]!;
  const nth = ordinal(date.getUTCDate());
  return pick(random, [weekday, `${weekday} the ${nth}`, `${weekday}, ${month} ${nth}`, `${month} ${nth}`]);
}

/** Returns the date of birth of an adult in spoken form. */
export function bornOn(random: fc.Random): string {
  const date = near(random, -29_000, -7_000);
  const month = MONTHS[date.getUTCMonth()]!;
  return `${month} ${ordinal(date.getUTCDate())}, ${date.getUTCFullYear()}`;
}

function ordinal(n: number): string {
  if (n > 10 && n < 14) return `${n}th`;
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;
}

/** Returns a time of day, such as `06:05`. The hour is from `from` to `to`, the minutes are a multiple of `step`. */
export function isoTime(random: fc.Random, from: number, to: number, step = 5): string {
  const hour = random.nextInt(from, to);
  const minutes = step * random.nextInt(0, 60 / step - 1);
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** A time of day in spoken form, such as `6:05 AM`. The hour is from `from` to `to` (24-hour clock). */
export function time(from: number, to: number, step = 5): Draw {
  return (random) => {
    const hour = random.nextInt(from, to);
    const minutes = step * random.nextInt(0, 60 / step - 1);
    const clock = minutes === 0 ? `${hour % 12 || 12}` : `${hour % 12 || 12}:${String(minutes).padStart(2, '0')}`;
    return `${clock} ${hour < 12 ? 'AM' : 'PM'}`;
  };
}
