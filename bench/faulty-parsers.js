// Parsers with one fault each, derived from our own JSON Schema and rules, and the right one.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { modelNamed } from '../dist/arbitraries/models.js';
import { violations } from '../dist/src/engine/schema/violations.js';

/** @typedef {'accepted' | 'rejected' | 'crashed'} Verdict */
/** What is known about a value before a faulty parser sees it: @typedef {{ value: unknown, broken: { rule: string }[], isPlain: boolean }} Seen */
/** @typedef {{ name: string, kind: 'stricter' | 'laxer' | 'crashing', parse: (seen: Seen) => Verdict }} Parser */

/** What the documentation leaves open: a parser may accept it or refuse it. */
const OPEN = [
  /^(\/session\(\w+\))?\/include\(array\): several refused$/,
  /^(\/session\(\w+\))?\/output_modalities: (empty list|several) refused$/,
  // An older version of the documentation has neither.
  /^(\(root\)|\/session\(\w+\)): (id|object) may be absent$/,
  /^(\/session\(\w+\))?\/instructions: null refused$/,
  // The documentation lists every property of a filter.
  /\/allowed_tools\S*\(object\): unknown properties refused$/,
  /\/require_approval\S*\(object\)(\/always|\/never)?: unknown properties refused$/,
  // The maximum depends on the model.
  /\/post_instructions: above 16 bits refused$/,
  // An example has the first, a request the second.
  /\/audio\/input\/format: pcm16 refused$/,
  /\/audio\/input\/turn_detection\(object\)\/type: "semantic_vad" refused$/,
  /^\/tool_choice(: function refused|\(function\))/,
  /^(\/output\/\*\S*)?(\([^)]*\))+\/type: any word accepted$/,
  /\/content\/\*\/type: "(text|audio)" refused$/,
];

const clone = (json) => structuredClone(json);

/** Yields every subschema that describes a part of a value. Skips those that only narrow others (`if`, `allOf`). */
function* nodesOf(json, keys = [], place = '') {
  yield { json, keys, place };
  for (const [key, inner] of Object.entries(json.properties ?? {})) {
    yield* nodesOf(inner, [...keys, 'properties', key], `${place}/${key}`);
  }
  if (json.items) yield* nodesOf(json.items, [...keys, 'items'], `${place}/*`);
  if (typeof json.additionalProperties === 'object') {
    yield* nodesOf(json.additionalProperties, [...keys, 'additionalProperties'], `${place}/*`);
  }
  for (const union of ['anyOf', 'oneOf']) {
    for (const [index, inner] of (json[union] ?? []).entries()) {
      yield* nodesOf(inner, [...keys, union, index], `${place}(${kindOf(inner) ?? index})`);
    }
  }
}

const kindOf = ({ properties = {}, type }) =>
  [properties.type?.const, properties.role?.const].filter(Boolean).join(' ') || type;

/** Returns a copy of the schema with one node changed. */
function changed(root, keys, change) {
  const copy = clone(root);
  const node = keys.reduce((inner, key) => inner[key], copy);
  change(node);
  return copy;
}

const typesOf = ({ type }) => [type ?? []].flat();
const without = (list, index) => list.toSpliced(index, 1);

/** Yields the ways to make a node stricter, by name. */
function* strictened({ json }) {
  const { properties = {}, required = [] } = json;
  const types = typesOf(json);
  for (const union of ['anyOf', 'oneOf']) {
    for (const [index, branch] of (json[union] ?? []).entries()) {
      const name = branch.type === 'null' ? 'null refused' : `${branch.const ?? kindOf(branch) ?? index} refused`;
      yield [
        name,
        (node) => {
          node[union] = without(node[union], index);
        },
      ];
    }
  }
  if (types.length > 1 && types.includes('null'))
    yield [
      'null refused',
      (node) => {
        node.type = types[0];
      },
    ];
  for (const key of Object.keys(properties)) {
    if (required.includes(key)) continue;
    yield [
      `${key} demanded`,
      (node) => {
        node.required = [...required, key];
      },
    ];
  }
  if (json.properties)
    yield [
      'unknown properties refused',
      (node) => {
        node.additionalProperties = false;
      },
    ];
  for (const [index, member] of (json.enum ?? []).entries()) {
    if (json.enum.length > 1)
      yield [
        `"${member}" refused`,
        (node) => {
          node.enum = without(node.enum, index);
        },
      ];
  }
  const step = types.includes('integer') ? 1 : 0.01;
  if (json.minimum !== undefined)
    yield [
      'least refused',
      (node) => {
        node.minimum += step;
      },
    ];
  if (json.maximum !== undefined)
    yield [
      'most refused',
      (node) => {
        node.maximum -= step;
      },
    ];
  if (types.includes('integer') && json.maximum === undefined) {
    yield [
      'above 16 bits refused',
      (node) => {
        node.maximum = 65_535;
      },
    ];
  }
  for (const limit of ['maxLength', 'maxProperties']) {
    if (json[limit])
      yield [
        `${limit} one lower`,
        (node) => {
          node[limit]--;
        },
      ];
  }
  if (json.propertyNames?.maxLength)
    yield [
      'keys one shorter',
      (node) => {
        node.propertyNames.maxLength--;
      },
    ];
  if (types.includes('array') && !json.minItems)
    yield [
      'empty list refused',
      (node) => {
        node.minItems = 1;
      },
    ];
  if (types.includes('array') && json.maxItems !== 1)
    yield [
      'several refused',
      (node) => {
        node.maxItems = 1;
      },
    ];
}

/** Yields the ways to make a node laxer, by name. */
function* relaxed({ json }) {
  const { required = [], properties } = json;
  const types = typesOf(json);
  const step = types.includes('integer') ? 1 : 0.01;
  if (json.minimum !== undefined)
    yield [
      'limit lower by a step',
      (node) => {
        node.minimum -= step;
      },
    ];
  if (json.maximum !== undefined)
    yield [
      'limit higher by a step',
      (node) => {
        node.maximum += step;
      },
    ];
  for (const limit of ['maxLength', 'maxProperties']) {
    if (json[limit])
      yield [
        `${limit} one higher`,
        (node) => {
          node[limit]++;
        },
      ];
  }
  if (json.propertyNames?.maxLength)
    yield [
      'keys one longer',
      (node) => {
        node.propertyNames.maxLength++;
      },
    ];
  if (json.minItems)
    yield [
      'empty list accepted',
      (node) => {
        delete node.minItems;
      },
    ];
  if (json.maxItems)
    yield [
      'several accepted',
      (node) => {
        delete node.maxItems;
      },
    ];
  for (const key of required) {
    yield [
      `${key} may be absent`,
      (node) => {
        node.required = required.filter((other) => other !== key);
      },
    ];
  }
  const open = (node) => {
    delete node.enum;
    delete node.const;
  };
  if (json.enum || (json.const && !json.anyOf)) yield ['any word accepted', open];
  if (json.pattern)
    yield [
      'pattern forgotten',
      (node) => {
        delete node.pattern;
      },
    ];
  const coerce = (more) => (node) => {
    const own = clone(node);
    for (const key of Object.keys(node)) delete node[key];
    node.anyOf = [own, more];
  };
  if (types.includes('integer')) yield ['number as text accepted', coerce({ type: 'string', pattern: '^-?\\d+$' })];
  if (types.includes('integer')) yield ['fraction accepted', coerce({ type: 'number', minimum: json.minimum ?? 0 })];
  if (types.includes('boolean')) yield ['word for boolean accepted', coerce({ enum: ['true', 'false', 0, 1] })];
  if (types.includes('string') && !json.enum && !json.const) {
    yield ['number for text accepted', coerce({ type: 'number' })];
  }
  if (types.includes('object') && properties) yield ['list for object accepted', coerce({ type: 'array' })];
}

/** Yields the shapes that a parser may crash on, by name, and the change that removes each from the schema. */
function* crashing(node) {
  for (const [name, change] of strictened(node)) {
    const isForgotten = /^(null|empty list|.* demanded)/.test(name) && !/(id|object|type) demanded$/.test(name);
    if (isForgotten) yield [name.replace('refused', 'forgotten').replace('demanded', 'taken for granted'), change];
  }
}

/** The same for the envelopes of events. */
const OPEN_IN_EVENTS = [
  // An event of an unknown type is ignored.
  /^\/type: any word accepted$/,
  // Whether a timeout may end where it starts.
  /^\/audio_end_ms: least refused$/,
  // Whether a part other than the first one can be cut.
  /^\/content_index: above 16 bits refused$/,
  // Audio of 20 MB is only in the rows of the oracle.
  /^\/audio: maxLength one (?:lower|higher)$/,
  /^input_audio_buffer\.append\.audio-length: forgotten$/,
];

/** Whether a place belongs to an event itself: the objects in it are tried alone. */
export const isOfEnvelope = (place) => !/\/.*\//.test(place) && !place.includes('(');

/**
 * Returns the right parser of a model, and the faulty ones. With `isOwn`, only those with a fault in a place for which it
 * returns true, or about a rule of the model itself.
 * @param {import('../dist/arbitraries/models.js').ModelName} model
 * @param {(place: string) => boolean} [isOwn]
 */
export function parsersOf(model, isOwn = undefined) {
  const known = modelNamed(model);
  const { schema } = known;
  const rules = known.rules.map(({ rule }) => rule);
  const root = known.jsonSchema(model);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const compile = (json) => ajv.compile({ ...json, $comment: undefined, $id: undefined });
  const plain = compile(root);
  const beyond = new Set(rules.flatMap(({ id, beyondJsonSchema }) => (beyondJsonSchema ? [id] : [])));

  /** @type {(value: unknown) => Seen} */
  const see = (value) => {
    const broken = violations(schema, value);
    const expressible = broken.filter(({ rule }) => !beyond.has(rule));
    // If JSON Schema and the rules disagree about a value, a parser derived from the schema says nothing about it.
    return { value, broken, isPlain: plain(value) === (expressible.length === 0) };
  };

  /** @type {Parser[]} */
  const faulty = [];
  const add = (kind, { place, keys }, name, change, parse) => {
    const label = `${place || '(root)'}: ${name}`;
    if ([...OPEN, ...(isOwn ? OPEN_IN_EVENTS : [])].some((open) => open.test(label))) return;
    // Whether a request may have properties that are not documented is open.
    if (known.cases.isRequest && name === 'unknown properties refused') return;
    let validate;
    faulty.push({
      name: label,
      kind,
      parse: (seen) => {
        validate ??= compile(changed(root, keys, change));
        return parse(seen, validate);
      },
    });
  };
  const isRight = ({ broken }) => broken.length === 0;
  for (const node of nodesOf(root)) {
    if (isOwn && !isOwn(node.place)) continue;
    for (const [name, change] of strictened(node)) {
      add('stricter', node, name, change, (seen, validate) =>
        isRight(seen) && (!seen.isPlain || validate(seen.value)) ? 'accepted' : 'rejected',
      );
    }
    for (const [name, change] of relaxed(node)) {
      add('laxer', node, name, change, (seen, validate) => {
        const mayPass = seen.isPlain && !seen.broken.some(({ rule }) => beyond.has(rule));
        return isRight(seen) || (mayPass && validate(seen.value)) ? 'accepted' : 'rejected';
      });
    }
    for (const [name, change] of crashing(node)) {
      add('crashing', node, name, change, (seen, validate) => {
        if (!isRight(seen)) return 'rejected';
        return !seen.isPlain || validate(seen.value) ? 'accepted' : 'crashed';
      });
    }
  }
  for (const { id, effect, object } of rules) {
    if (effect !== 'refuses' || (isOwn && object !== model)) continue;
    if (isOwn && OPEN_IN_EVENTS.some((open) => open.test(`${id}: forgotten`))) continue;
    const parse = ({ broken }) => (broken.every(({ rule }) => rule === id) ? 'accepted' : 'rejected');
    faulty.push({ name: `${id}: forgotten`, kind: 'laxer', parse });
  }
  /** @type {Parser} */
  const right = { name: 'right', kind: 'stricter', parse: (seen) => (isRight(seen) ? 'accepted' : 'rejected') };
  return { see, right, faulty };
}
