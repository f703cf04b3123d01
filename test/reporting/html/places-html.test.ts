import { describe, expect, it } from 'vitest';
import type { Property, Shape } from '../../../src/engine/schema/shape.js';
import type { FuzzFinding, FuzzReport } from '../../../src/fuzzing/fuzz-report.js';
import { placesHtml } from '../../../src/reporting/html/places-html.js';

const shapeOf = (place: string, objects: readonly string[], properties: Record<string, Property> = {}): Shape => ({
  ...{ place, nullable: false, objects },
  branches: [
    {
      place,
      name: 'object',
      discriminators: [],
      bounds: {},
      objects: [],
      properties: new Map(Object.entries(properties)),
    },
  ],
});
const property = (shape: Shape): Property => ({ required: false, shape });
/** A response with an `id` and a `usage`, which has a `total`. */
const usage = shapeOf('/usage', ['usage'], { total: property(shapeOf('/usage/total', [])) });
const response = shapeOf('', ['response'], { id: property(shapeOf('/id', [])), usage: property(usage) });

const finding = (id: string, kind: FuzzFinding['kind'], more: object) =>
  ({ id, kind, places: [], ...more }) as unknown as FuzzFinding;
const tried = [{ place: '/usage/total', verdicts: { accepted: 1, rejected: 2, crashed: 3, 'timed-out': 1194 } }];
const mapOf = (findings: FuzzFinding[], places: FuzzReport['places'] = tried) =>
  placesHtml({ model: 'response', places } as unknown as FuzzReport, findings, response).text;
/** The item of a place of an object. */
const itemOf = (map: string, object: string, place: string) =>
  map
    .split(`<h3><code>${object}</code>`)[1]!
    .split('</ul>')[0]!
    .split('\n')
    .find((line) => line.includes(`${place}<`));

describe('places as HTML', () => {
  it('are listed by object, with what the run shows about them, and a legend of that', () => {
    expect(mapOf([finding('12345678', 'refused-valid', { places: ['/id'] })])).toBe(
      `<ul class="legend" aria-label="Legend"><li><span class="place refused-valid"><span class="sign" aria-hidden="true">✗</span></span> rejects what the API sends today</li><li><span class="place ok"><span class="sign" aria-hidden="true">✓</span></span> tried, no findings</li><li><span class="place none"><span class="sign" aria-hidden="true">·</span></span> not tried by itself</li></ul>
<div class="objects">
<div class="object" data-search><h3><code>response</code><span class="badge refused-valid">1 finding</span></h3>
<ul class="places"><li class="place none" title="not tried by itself"><span class="sign" aria-hidden="true">·</span> (root)<span class="unseen">: not tried by itself</span></li>
<li class="place refused-valid" title="1 finding, rejects what the API sends today"><span class="sign" aria-hidden="true">✗</span> <a href="#finding-12345678">/id</a><span class="unseen">: 1 finding, rejects what the API sends today</span></li>
</ul></div>
<div class="object" data-search><h3><code>usage</code></h3>
<ul class="places"><li class="place none" title="not tried by itself"><span class="sign" aria-hidden="true">·</span> (root)<span class="unseen">: not tried by itself</span></li>
<li class="place ok" title="1,200 cases, tried, no findings"><span class="sign" aria-hidden="true">✓</span> /total<span class="unseen">: 1,200 cases, tried, no findings</span></li>
</ul></div>
</div>`,
    );
  });

  it('have a legend of what there is only', () => {
    const legend = mapOf([], []).split('</ul>')[0]!;
    expect(legend.replaceAll(/<[^>]*>/g, '')).toBe('· not tried by itself');
  });

  it('show the worst of several findings, link to the first, and count them and their cases', () => {
    const map = mapOf([
      finding('1', 'refused-valid', { places: ['/usage/total'] }),
      finding('2', 'crashed', { places: ['/usage/total', '/usage'] }),
    ]);
    expect(itemOf(map, 'usage', '/total')).toBe(
      '<li class="place crashed" title="1,200 cases, 2 findings, ends, or overflows its stack"><span class="sign" aria-hidden="true">‼</span> <a href="#finding-1">/total</a> 2<span class="unseen">: 1,200 cases, 2 findings, ends, or overflows its stack</span></li>',
    );
    // A finding about two places of an object is one finding.
    expect(map).toContain('<h3><code>usage</code><span class="badge crashed">2 findings</span></h3>');
  });

  it('have the findings whose cause is there, and the places that are not documented', () => {
    const map = mapOf([finding('1', 'crashed', { cause: { kind: '/usage/*' }, places: ['/id'] })]);
    expect(itemOf(map, 'usage', '/*</a>')).toContain('<a href="#finding-1">/*</a>');
    expect(itemOf(map, 'response', '/id</a>')).toContain('<a href="#finding-1">/id</a>');
  });
});
