import { GOAL_GROUPS, type Goal } from '../../engine/cases/goals.js';
import type { CoverageCounts } from '../coverage-text.js';
import { counted, formatNumber } from '../fuzz-format.js';
import { ROOT } from '../violation-line.js';
import { barHtml } from './bar.js';
import { type Html, html } from './html.js';
import { signHtml, unseen } from './kinds.js';
import { pageHtml, toolsHtml } from './page.js';

/** Number of goals up to which all objects are open at first. */
const FEW = 800;

/** What a group of goals is. */
const MEANINGS: Readonly<Record<Goal['group'], string>> = {
  boundaries: 'the smallest and the greatest numbers, lengths and sizes',
  members: 'each member of an enum',
  branches: 'each kind of object or value that a place may hold',
  presences: 'each optional property: present, absent, null',
};

/** A goal of an object, wherever the object is nested. */
interface ObjectGoal {
  readonly name: string;
  reached: number;
  total: number;
}

type Places = Map<string, Map<string, ObjectGoal>>;

const keyOf = ({ group, place, name }: Pick<Goal, 'group' | 'place' | 'name'>) => JSON.stringify([group, place, name]);

/** Returns the inner map of a key. Adds one if there is none. */
function inner<V>(all: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = all.get(key) ?? new Map<string, V>();
  all.set(key, known);
  return known;
}

/** Counts goals by object, place in the object, and name. */
function byObject(goals: readonly Goal[], isReached: (goal: Goal) => boolean): Map<string, Places> {
  const objects = new Map<string, Places>();
  for (const goal of goals) {
    const { object, place, placement, name, group } = goal;
    const ofPlace = inner(inner(objects, object) as Places, place.slice(placement.length));
    const key = `${group} ${name}`;
    const known = ofPlace.get(key) ?? { name, reached: 0, total: 0 };
    ofPlace.set(key, known);
    known.total++;
    if (isReached(goal)) known.reached++;
  }
  return objects;
}

function goalHtml({ name, reached, total }: ObjectGoal): Html {
  const [state, sign, about] =
    reached === total
      ? ['ok', '✓', 'reached']
      : reached === 0
        ? ['rejected', '✗', 'never reached']
        : ['refused-evolved', '~', `reached in ${reached} of the ${total} places of the object`];
  return html`<li class="place ${state}" title="${about}">${signHtml(sign)} ${name}${unseen(`: ${about}`)}</li>`;
}

function objectHtml(object: string, places: Places, isOpen: boolean): Html {
  const goals = [...places.values()].flatMap((ofPlace) => [...ofPlace.values()]);
  const reached = goals.filter((goal) => goal.reached > 0).length;
  const rows = [...places].map(
    ([place, ofPlace]) =>
      html`<dt><code>${place || ROOT}</code></dt><dd><ul class="goals">${[...ofPlace.values()].map(goalHtml)}</ul></dd>\n`,
  );
  return html`<details class="finding" data-search${isOpen && html` open`}>
<summary><h3><code>${object}</code></h3><span class="badge ${reached === goals.length ? 'ok' : 'rejected'}">${formatNumber(reached)} of ${formatNumber(goals.length)}</span>
<div class="wide">${shareBar(reached, goals.length)}</div></summary>
<div><dl>
${rows}</dl></div>
</details>
`;
}

const shareBar = (reached: number, total: number) =>
  barHtml([
    { name: 'accepted', count: reached },
    { name: 'rejected', count: total - reached },
  ]);

/** Formats which coverage goals of a model some values reach as a page of HTML. `goals` are all goals of the model. */
export function coverageHtml(
  coverage: CoverageCounts & { readonly model: string; readonly missed: readonly Goal[] },
  goals: readonly Goal[],
  generator: string,
): string {
  const { model, values, refused, reached, total, percent, groups, missed } = coverage;
  const unreached = new Set(missed.map(keyOf));
  const objects = byObject(goals, (goal) => !unreached.has(keyOf(goal)));
  const rows = GOAL_GROUPS.map((group) => {
    const share = groups[group] ?? { reached: 0, total: 0 };
    return html`<tr><th scope="row">${group}</th><td>${MEANINGS[group]}</td><td class="number">${formatNumber(share.reached)}</td><td class="number">${formatNumber(share.total)}</td><td>${shareBar(share.reached, share.total)}</td></tr>\n`;
  });
  const shown = `${Math.floor(percent)}%`;
  const summary = html`<ul class="totals"><li class="${missed.length === 0 ? 'ok' : 'refused-valid'}"><strong>${shown}</strong> ${formatNumber(reached)} of ${formatNumber(total)} goals reached</li></ul>
<div class="scroll" role="region" tabindex="0" aria-label="Goals by group"><table>
<thead><tr><th scope="col">group</th><th scope="col">what</th><th scope="col" class="number">reached</th><th scope="col" class="number">of</th><td></td></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
${refused > 0 && html`<p class="soft">Skipped ${counted(refused, 'value')} that broke a rule.</p>`}`;
  const legend = html`<ul class="legend" aria-label="Legend"><li><span class="place ok">${signHtml('✓')}</span> reached</li><li><span class="place refused-evolved">${signHtml('~')}</span> reached, but not in every place of the object</li><li><span class="place rejected">${signHtml('✗')}</span> never reached</li></ul>
<p class="hint js-only"><button type="button" id="toggle">Open or close all</button></p>`;
  return pageHtml({
    title: `${shown} coverage: ${model}`,
    heading: html`${shown} coverage <span class="soft">of <code>${model}</code></span>`,
    lead: `by ${counted(values, 'value')}`,
    sections: [
      { id: 'summary', title: 'Summary', body: summary },
      toolsHtml(undefined),
      {
        id: 'objects',
        title: 'Objects',
        body: html`${legend}${[...objects].map(([name, places]) => objectHtml(name, places, goals.length <= FEW))}`,
      },
    ],
    generator,
  });
}
