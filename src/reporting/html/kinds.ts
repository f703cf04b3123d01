import type { FailureKind } from '../../fuzzing/failure-kind.js';
import { type Html, html } from './html.js';

/** What each kind of finding means, and its sign, since colours are not for everybody. */
export const KINDS: Readonly<Record<FailureKind, { readonly sign: string; readonly meaning: string }>> = {
  crashed: { sign: '‼', meaning: 'ends, or overflows its stack' },
  'timed-out': { sign: '∞', meaning: 'does not answer in time' },
  'refused-valid': { sign: '✗', meaning: 'rejects what the API sends today' },
  'refused-evolved': { sign: '↑', meaning: 'rejects what a later version of the API may send' },
  'accepted-invalid': { sign: '○', meaning: 'accepts what breaks a rule' },
  'changed-value': { sign: '≠', meaning: 'returns another value than it got' },
};

/** A sign in the colours of its class. Screen readers leave it out: words follow. */
export const signHtml = (sign: string): Html => html`<span class="sign" aria-hidden="true">${sign}</span>`;

/** Formats the name of a kind with its sign, in its colours. */
export const kindHtml = (kind: FailureKind): Html =>
  html`<span class="badge ${kind}">${signHtml(KINDS[kind].sign)} ${kind}</span>`;

/** Text for screen readers only. */
export const unseen = (text: string): Html => html`<span class="unseen">${text}</span>`;
