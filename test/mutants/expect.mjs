import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
// Compared with the file by vitest itself.
chai.use((_, { addMethod }) => addMethod(chai.Assertion.prototype, 'toMatchInlineSnapshot', () => {}));

/** Returns what vitest exports as `expect`, without what needs its runner. */
export function createExpect() {
  const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
  Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
  expect.getState = () => getState(expect);
  expect.setState = (state) => setState(state, expect);
  setState(
    { assertionCalls: 0, isExpectingAssertions: false, suppressedErrors: [], expectedAssertionsNumber: null },
    expect,
  );
  Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true });
  return expect;
}
