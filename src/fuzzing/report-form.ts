/** The forms in which a report can be written to a file. */
export const REPORT_FORMS = ['html', 'json', 'junit', 'ndjson', 'text'] as const;

/** A form in which a report can be written to a file. */
export type ReportForm = (typeof REPORT_FORMS)[number];
