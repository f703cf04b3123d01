import { withoutKinds } from '../../engine/schema/place-pattern.js';
import type { Shape } from '../../engine/schema/shape.js';
import { type Answer, type Complaint, isFault, isScriptFault } from '../verdict.js';
import type { Cause } from './cause.js';
import type { FindingKeys } from './finding-list.js';
import { isAboutKind } from './minimal-difference.js';
import { siblingPatterns } from './sibling-patterns.js';
import { complaintKey } from './signature.js';

/** What engines say about a value that the code did not expect. Code that throws on purpose says something else. */
const UNEXPECTED =
  /undefined|null|is not (?:a function|iterable|an object)|Cannot |nil pointer|out of (?:range|bounds)|`None` value/;

/** Whether a complaint is about a value that the code did not expect. A panic may also be a way to reject. */
const isUnexpected = (complaint: Complaint) =>
  isFault(complaint) &&
  complaint.at !== undefined &&
  (UNEXPECTED.test(complaint.message) || !(isScriptFault(complaint) || complaint.type === 'panic'));

/** Returns the place that the key of a cause names. It has no kinds of objects if the parser makes the mistake in all. */
function placeOf(shape: Shape, { kind, sort, patterns, refused }: Cause): string {
  if (isAboutKind({ kind, sort })) {
    const kinds = patterns.map((pattern) => pattern.slice(pattern.lastIndexOf('(')));
    const owners = patterns.map((pattern) => pattern.slice(0, pattern.lastIndexOf('(')));
    return `${[...new Set(owners)].toSorted().join()}${[...new Set(kinds)].toSorted().join('')}`;
  }
  const isEverywhere = siblingPatterns(shape, kind, refused).every((sibling) => patterns.includes(sibling));
  const places = isEverywhere ? patterns.map(withoutKinds) : patterns;
  return [...new Set(places)].toSorted().join();
}

/** Returns the keys of the finding that shows a cause. The kind of failure is not part of them: the cause decides. */
export function rejectionKeys(shape: Shape, cause: Cause, { complaint }: Answer): FindingKeys {
  const { change, sort, members } = cause;
  const values =
    members.length > 1
      ? members
          .map((one) => JSON.stringify(one))
          .toSorted()
          .join()
      : sort;
  const stable = ['must-accept', placeOf(shape, cause), change, values].join(' ');
  return { key: complaint && isUnexpected(complaint) ? `fault ${complaintKey(complaint)}` : stable, stable };
}
