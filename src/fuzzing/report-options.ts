import { FAILURE_KINDS } from './failure-kind.js';
import type { FuzzOption } from './option-types.js';
import { REPORT_FORMS } from './report-form.js';

/** The options of a report, by their names in the API. */
export const REPORT_OPTIONS = {
  failOn: {
    type: 'words',
    for: 'both',
    group: 'report',
    values: FAILURE_KINDS,
    default: FAILURE_KINDS,
    defaultText: 'all',
    mayBeEmpty: true,
    description:
      'findings that count as failures (exit code 1; assertParser throws): crashed, timed-out, refused-valid, refused-evolved, accepted-invalid, changed-value',
  },
  onlyLikely: {
    type: 'flag',
    for: 'both',
    group: 'report',
    default: false,
    description: 'leave out findings that only unlikely values reach; the report counts them',
  },
  details: {
    type: 'integer',
    for: 'cli',
    group: 'report',
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    default: 20,
    description: 'number of findings that are printed in full, after the table of all; reports have all',
  },
  report: {
    type: 'words',
    for: 'cli',
    group: 'report',
    values: REPORT_FORMS,
    defaultText: 'none',
    description: 'reports to write: html, json, junit, ndjson, text',
  },
  reportDir: {
    type: 'text',
    for: 'cli',
    group: 'report',
    default: '.',
    placeholder: '<folder>',
    description: 'folder for the reports',
  },
  json: {
    type: 'flag',
    for: 'cli',
    group: 'report',
    default: false,
    description: 'print the report as JSON',
  },
} as const satisfies Readonly<Record<string, FuzzOption>>;
