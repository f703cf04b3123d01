import type * as fc from 'fast-check';
import { type Making, mustBeKnown, mustBeOneOf, mustBeSome } from '../src/engine/generate/constraints.js';
import { draw } from '../src/engine/generate/drawing.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { oncePer } from '../src/engine/once.js';
import { DUTIES, type Duty, FAULT_KINDS, type Fault, type FaultKind, faultsOf } from '../src/exchanges/fault.js';
import { normalize } from '../src/exchanges/normalize.js';
import type { ListingPlan, Plan, SessionPlan } from '../src/exchanges/plan.js';
import { simplerPlans } from '../src/exchanges/simpler-plans.js';
import { EXCHANGE_ORDERS, EXCHANGE_SIZES, type ExchangeOrder, type ExchangeSize } from '../src/exchanges/words.js';
import { drawPlace, happens } from './_exchange-order.js';
import type { ExchangeSituation } from './_exchange-response.js';
import { drawInput, drawTurn, type Hearing } from './_exchange-turn.js';
import { pick } from './_pick.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { drawSessionSecond } from './_wire-id.js';
import { functionToolOf } from './function-tool.js';
import { gaSessionIn } from './ga-session.js';
import { mcpListToolsIn } from './mcp-list-tools.js';
import { mcpServerIn } from './mcp-server.js';

/** Options of `exchange`. */
export interface ExchangeConstraints {
  /**
   * `typical` texts and audio have the lengths of recorded ones: an exchange has some hundred kilobytes. `small` ones have
   * a few words and milliseconds. Default: `typical`.
   */
  size?: ExchangeSize;
  /** Most turns: 1 or more. Default: 4; 2 if `size` is `small`. */
  maxTurns?: number;
  /** `simple` sends one thing after the other. `any` is every order that the API may send. Default: `any`. */
  order?: ExchangeOrder;
  /**
   * Faults that exchanges may have: kinds of faults, or all faults after which a client must `survive`, must `report`, or
   * may do `either`. Half of the exchanges then have one or two. Default: none, so that exchanges are legal.
   */
  faults?: readonly (Duty | FaultKind)[];
}

const MAKING: Making = { tier: 'typical', presence: 'any' };

const sessionsOf = oncePer((scene: Scene) => gaSessionIn(scene, MAKING, { tools: 'none', modalities: undefined }));
const functionsOf = oncePer((scene: Scene) => scene.tools.map((tool) => functionToolOf(tool, MAKING)));
const serversOf = oncePer((scene: Scene) => mcpServerIn([scene], MAKING));
const listingsOf = oncePer((scene: Scene) => mcpListToolsIn([scene], { tier: 'typical', presence: 'all' }));

/** Draws the session and what is known from it. */
function drawSession(random: fc.Random, scene: Scene, order: ExchangeOrder) {
  const { id: _, expires_at: __, ...config } = draw(sessionsOf(scene), random);
  const hasTools = happens(random, 1, 2);
  const hasServer = happens(random, 1, 8);
  const functions = hasTools ? functionsOf(scene).map((made) => draw(made, random)) : [];
  const tools = [...functions, ...(hasServer ? [draw(serversOf(scene), random)] : [])];
  const listing = (): ListingPlan => {
    const { id: _, ...item } = draw(listingsOf(scene), random);
    const ends = { ...(happens(random, 1, 5) && { fails: true }), ...(happens(random, 1, 2) && { doneLast: true }) };
    return { item, ...ends, ...drawPlace(random, order, 12) } as ListingPlan;
  };
  const session: SessionPlan = {
    config: { ...config, tools, tool_choice: 'auto' },
    ...((tools.length > 0 || happens(random, 1, 2)) && { update: drawPlace(random, order, 2) }),
    ...(hasServer && { listings: [listing()] }),
    ...(happens(random, 1, 2) && { forgets: true }),
  };
  return { session, hasTools, hasServer };
}

function drawFaults(random: fc.Random, kinds: readonly FaultKind[], turns: number): Fault[] {
  if (kinds.length === 0 || happens(random, 1, 2)) return [];
  return Array.from({ length: happens(random, 1, 4) ? 2 : 1 }, () => ({
    kind: pick(random, kinds),
    turn: random.nextInt(0, turns - 1),
    nth: random.nextInt(0, happens(random, 1, 2) ? 5 : 40),
  }));
}

interface Drawing extends Required<Omit<ExchangeConstraints, 'faults'>> {
  readonly kinds: readonly FaultKind[];
}

function drawPlan(random: fc.Random, { size, maxTurns, order, kinds }: Drawing): Plan {
  const scene = pick(random, SCENES);
  const { session, hasTools, hasServer } = drawSession(random, scene, order);
  const { config } = session;
  const detection = config.audio?.input?.turn_detection ?? undefined;
  const hearing: Hearing = {
    detects: detection !== undefined,
    interrupts: detection?.interrupt_response !== false,
    idle: (detection?.type === 'server_vad' ? detection.idle_timeout_ms : undefined) ?? undefined,
  };
  const [modality = 'audio'] = config.output_modalities ?? [];
  const canReason = config.model?.startsWith('gpt-realtime-2.') === true || config.model === 'gpt-realtime-2';
  const situation: ExchangeSituation = { scene, size, order, modality, hasTools, hasServer, canReason };
  const count = random.nextInt(1, maxTurns);
  const inputs = Array.from({ length: count }, (_, i) => drawInput(random, situation, hearing, i === 0));
  const turns = inputs.map((input, i) => drawTurn(random, input, inputs[i + 1], situation, hearing));
  return normalize({
    seed: random.nextInt(0, 0x7fffffff),
    begins: drawSessionSecond(random),
    session,
    turns,
    faults: drawFaults(random, kinds, count),
  });
}

/**
 * Plans of exchanges: whole conversations over one connection, from which `compile` makes the events. A plan has a session
 * and turns. A turn is written, spoken or neither; its response completes, fails, reaches a limit, or is cancelled by the
 * client or by speech; it may call functions and MCP tools. Transcriptions, responses outside of the conversation, rate
 * limits and answers to the client come in every order that the API allows. Plans are JSON. They shrink to one written
 * turn with one response in one delta, without faults. Throws a `RangeError` if an option is unknown or invalid.
 *
 * @example
 * fc.assert(
 *   fc.property(exchange({ size: 'small' }), (plan) => {
 *     const { log } = compile(plan);
 *     return log.every(({ event }) => check(event.type, event).length === 0);
 *   }),
 * );
 */
export function exchange(constraints: ExchangeConstraints = {}): fc.Arbitrary<Plan> {
  mustBeKnown(constraints, ['size', 'maxTurns', 'order', 'faults']);
  const { size = 'typical', order = 'any', faults = [] } = constraints;
  const { maxTurns = size === 'small' ? 2 : 4 } = constraints;
  mustBeOneOf('size', size, EXCHANGE_SIZES);
  mustBeOneOf('order', order, EXCHANGE_ORDERS);
  if (!Number.isInteger(maxTurns) || maxTurns < 1)
    throw new RangeError(`maxTurns must be an integer from 1, not ${maxTurns}`);
  if (!(Array.isArray(faults) && faults.length === 0)) mustBeSome('faults', faults, [...DUTIES, ...FAULT_KINDS]);
  const ofDuties = faultsOf(...DUTIES.filter((duty) => faults.includes(duty)));
  const kinds = FAULT_KINDS.filter((kind) => faults.includes(kind) || ofDuties.includes(kind));
  return drawn((random) => drawPlan(random, { size, maxTurns, order, kinds }), simplerPlans);
}
