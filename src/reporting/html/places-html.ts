import type { Shape } from '../../engine/schema/shape.js';
import { FAILURE_KINDS, type FailureKind } from '../../fuzzing/failure-kind.js';
import type { FuzzFinding, FuzzReport } from '../../fuzzing/fuzz-report.js';
import { counted } from '../fuzz-format.js';
import { ROOT } from '../violation-line.js';
import { Atlas, type AtlasPlace } from './atlas.js';
import { anchorOf } from './finding-html.js';
import { type Html, html } from './html.js';
import { KINDS, signHtml, unseen } from './kinds.js';

/** What is known about a place. */
interface Known {
  readonly findings: Set<FuzzFinding>;
  cases: number;
}

/** What a place shows: the worst kind of its findings, that there are none, or that no case is about it. */
type State = FailureKind | 'ok' | 'none';

const SIGNS: Readonly<Record<'ok' | 'none', { sign: string; meaning: string }>> = {
  ok: { sign: '✓', meaning: 'tried, no findings' },
  none: { sign: '·', meaning: 'not tried by itself' },
};

const signOf = (state: State) => (state === 'ok' || state === 'none' ? SIGNS[state] : KINDS[state]);

const placesOf = ({ cause, places }: FuzzFinding) => new Set(cause ? [cause.kind, ...places] : places);

/** Joins what a report says about places with the places of the model. */
function knownPlaces(atlas: Atlas, report: FuzzReport, findings: readonly FuzzFinding[]): Map<AtlasPlace, Known> {
  const all = new Map<AtlasPlace, Known>();
  const at = (pattern: string): Known => {
    const place = atlas.at(pattern);
    const known = (place && all.get(place)) ?? { findings: new Set(), cases: 0 };
    if (place) all.set(place, known);
    return known;
  };
  for (const { place, verdicts } of report.places) {
    at(place).cases += Object.values(verdicts).reduce((sum, count) => sum + count, 0);
  }
  for (const finding of findings) for (const place of placesOf(finding)) at(place).findings.add(finding);
  return all;
}

function stateOf({ findings, cases }: Known): State {
  const kinds = [...findings].map(({ kind }) => kind);
  return FAILURE_KINDS.find((kind) => kinds.includes(kind)) ?? (cases > 0 ? 'ok' : 'none');
}

function placeHtml({ place }: AtlasPlace, known: Known = { findings: new Set(), cases: 0 }): Html {
  const state = stateOf(known);
  const { sign, meaning } = signOf(state);
  const [first] = known.findings;
  const name = place || ROOT;
  const count = known.findings.size;
  const found = count > 0 ? `${counted(count, 'finding')}, ${meaning}` : meaning;
  const about = known.cases > 0 ? `${counted(known.cases, 'case')}, ${found}` : found;
  return html`<li class="place ${state}" title="${about}">${signHtml(sign)} ${first ? html`<a href="#${anchorOf(first)}">${name}</a>` : name}${count > 1 && html` ${count}`}${unseen(`: ${about}`)}</li>\n`;
}

/** Formats the places of a model by their object, each with what the run shows about it. */
export function placesHtml(report: FuzzReport, findings: readonly FuzzFinding[], shape: Shape): Html {
  const atlas = new Atlas(shape, report.model);
  const known = knownPlaces(atlas, report, findings);
  const states = new Set<State>();
  const objects = [...atlas.objects].map(([name, places]) => {
    for (const place of places) states.add(stateOf(known.get(place) ?? { findings: new Set(), cases: 0 }));
    const found = new Set(places.flatMap((place) => [...(known.get(place)?.findings ?? [])]));
    const worst = stateOf({ findings: found, cases: 0 });
    const badge = found.size > 0 && html`<span class="badge ${worst}">${counted(found.size, 'finding')}</span>`;
    return html`<div class="object" data-search><h3><code>${name}</code>${badge}</h3>
<ul class="places">${places.map((place) => placeHtml(place, known.get(place)))}</ul></div>
`;
  });
  const order: readonly State[] = [...FAILURE_KINDS, 'ok', 'none'];
  const legend = order
    .filter((state) => states.has(state))
    .map((state) => {
      const { sign, meaning } = signOf(state);
      return html`<li><span class="place ${state}">${signHtml(sign)}</span> ${meaning}</li>`;
    });
  return html`<ul class="legend" aria-label="Legend">${legend}</ul>
<div class="objects">
${objects}</div>`;
}
