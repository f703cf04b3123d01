import { REMOVED } from '../../arbitraries/_mutation.js';
import { at, type Place, replaced } from '../sampling/places.js';

/** Ever smaller steps towards nothing: as in a search by halves. */
function* stepsFrom(size: number): Generator<number> {
  for (let step = Math.trunc(size / 2); step > 0; step = Math.trunc(step / 2)) yield step;
  if (size === 1) yield 1;
}

/** Simpler strings, the simplest first: shorter, then plainer. */
function simplerStrings(text: string): string[] {
  const characters = [...text];
  const shorter = [...stepsFrom(characters.length)].map((step) => characters.slice(0, -step).join(''));
  const plain = text.replaceAll(/[^\n]/gu, 'a');
  const json = /^\s*[[{]/.test(text) ? ['{}', '[]'] : [];
  const all = ['', 'a', ...json, ...shorter].filter((simpler) => simpler.length < text.length);
  return plain === text || plain.length > text.length ? all : [...all, plain];
}

/** Numbers nearer to zero. */
function simplerNumbers(number: number): number[] {
  const size = Math.abs(number);
  const whole = Math.trunc(number);
  const nearer = [...stepsFrom(Math.trunc(size))].map((step) => Math.sign(number) * (Math.trunc(size) - step));
  return [0, 1, ...(whole === number ? [] : [whole]), ...nearer].filter((simpler) => Math.abs(simpler) < size);
}

/** An object with short keys, where some are not. */
function plainerKeys(object: object): unknown[] {
  const entries = Object.entries(object);
  if (entries.every(([key]) => /^[a-z]{1,2}$/.test(key))) return [];
  return [Object.fromEntries(entries.map(([, value], i) => [i.toString(26).replaceAll(/./g, letter), value]))];
}

/** A digit of a number in base 26 as a letter. */
const letter = (digit: string) => String.fromCharCode(97 + Number.parseInt(digit, 26));

/** Simpler values in place of one, the simplest first. */
function simplerValues(value: unknown): unknown[] {
  if (typeof value === 'string') return simplerStrings(value);
  if (typeof value === 'number') return simplerNumbers(value);
  if (value === true) return [false];
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [];
  if (!Array.isArray(value)) return [{}, ...plainerKeys(value)];
  const half = Math.ceil(value.length / 2);
  return value.length < 3 ? [[]] : [[], value.slice(0, half), value.slice(half)];
}

/**
 * The smallest value that can be reached from one by steps that keep something true of it: each property, item and
 * value in turn, from the outside in, again until nothing gives way. What it costs is a call of `keeps` for each step.
 */
export async function shrunk(value: unknown, keeps: (value: unknown) => Promise<boolean>): Promise<unknown> {
  let current = value;
  const become = async (place: Place, by: unknown): Promise<boolean> => {
    const next = replaced(current, place, by);
    if (!(await keeps(next))) return false;
    current = next;
    return true;
  };
  const visit = async (place: Place): Promise<boolean> => {
    let hasChanged = false;
    for (let goesOn = true; goesOn; ) {
      goesOn = false;
      for (const simpler of simplerValues(at(current, place))) {
        if (await become(place, simpler)) {
          hasChanged = true;
          goesOn = true;
          break;
        }
      }
    }
    const inside = at(current, place);
    if (typeof inside !== 'object' || inside === null) return hasChanged;
    // From the last on: the items before keep their index.
    const keys = Array.isArray(inside) ? [...inside.keys()] : Object.keys(inside);
    for (const key of keys.toReversed()) {
      if (await become([...place, key], REMOVED)) hasChanged = true;
      else if (await visit([...place, key])) hasChanged = true;
    }
    return hasChanged;
  };
  while (await visit([]));
  return current;
}
