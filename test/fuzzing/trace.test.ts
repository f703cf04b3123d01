import { describe, expect, it } from 'vitest';
import { complaintKey } from '../../src/fuzzing/analysis/signature.js';
import { traceIn } from '../../src/fuzzing/trace.js';
import { isFault, isOverflow } from '../../src/fuzzing/verdict.js';

const JAVA_CAUSE = `Exception in thread "main" java.lang.IllegalStateException: cannot read
	at client.Events.read(Events.java:4)
	at client.Main.main(Main.java:5)
Caused by: java.lang.NullPointerException: Cannot invoke "String.length()" because the return value of "java.util.Map.get(Object)" is null
	at client.Items.len(Items.java:3)
	at client.Events.read(Events.java:4)
	... 2 more
`;

const JAVA_LIBRARY = `Exception in thread "main" java.lang.IndexOutOfBoundsException: Index 0 out of bounds for length 0
	at java.base/jdk.internal.util.Preconditions.outOfBounds(Preconditions.java:64)
	at java.base/java.util.ArrayList.get(ArrayList.java:427)
	at client.Main.main(Main.java:5)
`;

const PYTHON = `Traceback (most recent call last):
  File "/srv/client/adapter.py", line 3, in <module>
    parse({})
  File "/srv/client/events.py", line 2, in parse
    return event.get("id").lower()
           ^^^^^^^^^^^^^^^^^^^^^
AttributeError: 'NoneType' object has no attribute 'lower'
`;

const PYTHON_LIBRARY = `Traceback (most recent call last):
  File "/srv/client/adapter.py", line 7, in <module>
    json.loads('{')
  File "/usr/lib/python3.11/json/__init__.py", line 346, in loads
    return _default_decoder.decode(s)
           ^^^^^^^^^^^^^^^^^^^^^^^^^^
json.decoder.JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/srv/venv/lib/python3.11/site-packages/client/events.py", line 8, in read
    raise RuntimeError("cannot read") from error
  File "/usr/lib/python3.11/contextlib.py", line 81, in inner
    return func(*args, **kwds)
RuntimeError: cannot read
`;

const GO = `panic: runtime error: invalid memory address or nil pointer dereference
[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x47a743]

goroutine 1 [running]:
encoding/json.(*decodeState).object(0xc000014180, {0x4b2f40?, 0xc000012120?})
	/usr/local/go/src/encoding/json/decode.go:793 +0x3e5
main.parse(...)
	/srv/client/main.go:5
main.main()
	/srv/client/main.go:7 +0x3
exit status 2
`;

const RUST = `
thread 'main' (4711) panicked at src/events.rs:1:59:
called \`Option::unwrap()\` on a \`None\` value
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace
`;

const OLD_RUST = `thread 'main' panicked at 'index out of bounds: the len is 0 but the index is 0', src/main.rs:4:5
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace
`;

describe('a stack trace', () => {
  it.each([
    ['Java, by its last cause', JAVA_CAUSE, 'java.lang.NullPointerException', /^Cannot invoke "String/, 'Items.java:3'],
    ['Java, outside of its library', JAVA_LIBRARY, 'java.lang.IndexOutOfBoundsException', /^Index 0/, 'Main.java:5'],
    ['Python', PYTHON, 'AttributeError', /^'NoneType'/, 'events.py:2'],
    ['Python, the last of several', PYTHON_LIBRARY, 'RuntimeError', /^cannot read$/, 'events.py:8'],
    ['Go', GO, 'panic', /^runtime error: invalid memory/, 'main.go:5'],
    ['Rust', RUST, 'panic', /^called `Option::unwrap/, 'events.rs:1:59'],
    ['older Rust', OLD_RUST, 'panic', /^index out of bounds/, 'main.rs:4:5'],
  ])('of %s says what was thrown, and where', (_language, text, type, message, at) => {
    expect(traceIn(`starting\n${text}`)).toEqual({ type, message: expect.stringMatching(message), at });
  });

  it.each([
    ['an ordinary message', 'missing field `session` at line 1 column 12'],
    ['a message that names an error', 'ValueError: Expecting value: line 1 column 2 (char 1)'],
    ['a message of Jackson', 'Unrecognized token (through reference chain: client.Session["audio"])'],
    ['a word of Go without a goroutine', 'panic: at the disco'],
    ['nothing', ''],
  ])('is not in %s', (_name, text) => expect(traceIn(text)).toBeUndefined());
});

describe('where a program crashed', () => {
  it.each([
    ['Java', JAVA_CAUSE, 'Items.java:3', 'Items.java:9'],
    ['Python', PYTHON, 'line 2, in parse', 'line 9, in parse'],
    ['Go', GO, 'main.go:5', 'main.go:9'],
    ['Rust', RUST, '1:59', '9:59'],
  ])('distinguishes crashes of %s, and nothing else in the trace does', (_language, text, here, there) => {
    const keyOf = (one: string) => complaintKey(traceIn(one));
    expect(keyOf(text.replace(here, there))).not.toBe(keyOf(text));
    expect(keyOf(text.replaceAll('/srv/client/', '/home/client/').replace('0x47a743', '0x0'))).toBe(keyOf(text));
    expect(isFault(traceIn(text)!)).toBe(true);
  });

  it('distinguishes crashes by exceptions that are also thrown on purpose, but not rejections', () => {
    const complaint = { type: 'RuntimeError', message: 'cannot read' };
    const [here, there] = ['events.py:8', 'events.py:9'].map((at) => ({ ...complaint, at }));
    expect(complaintKey(here, true)).not.toBe(complaintKey(there, true));
    expect(complaintKey(here)).toBe(complaintKey(there));
  });

  it.each([
    ['Java', { type: 'java.lang.StackOverflowError', message: '', at: 'Parser.java:12' }],
    ['Python', { type: 'RecursionError', message: 'maximum recursion depth exceeded', at: 'parser.py:12' }],
    ['Go', { type: 'fatal error', message: 'stack overflow', at: 'parser.go:12' }],
  ])('says nothing if a stack of %s overflows', (_language, complaint) => {
    expect(isOverflow(complaint)).toBe(true);
    expect(complaintKey(complaint, true)).toBe(complaintKey({ ...complaint, at: 'other' }, true));
  });
});
