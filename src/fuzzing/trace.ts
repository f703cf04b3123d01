/** What a stack trace says: the class of the exception, its message, and where in the code it was thrown. */
export interface Trace {
  readonly type: string;
  readonly message: string;
  /** The innermost place outside of the standard library: `Parser.java:12`. */
  readonly at?: string;
}

const withoutFolder = (file: string) => file.replace(/^.*[\\/]/, '');

const place = (file: string, ...position: readonly (string | undefined)[]): { at: string } => ({
  at: [withoutFolder(file), ...position.filter((one) => one !== undefined)].join(':'),
});

const JAVA_HEAD = /^(?:Exception in thread ".*?" |Caused by: )?([\w.$]+(?:Exception|Error|Throwable))(?:: (.*))?$/;
const JAVA_FRAME = /^\s+at (?:[^\s/()]+\/{1,2})?([\w.$<>]+)\(([^:()]+):(\d+)\)$/;
const JAVA_LIBRARY = /^(?:java|javax|jdk|sun|kotlin|scala)\./;

/** Reads a trace of Java, Kotlin or Scala. The last cause is where it crashed. */
function javaTrace(lines: readonly string[]): Trace | undefined {
  const isHead = (line: string, index: number) =>
    JAVA_HEAD.test(line) && lines.slice(index + 1).some((one) => /^\s+at /.test(one));
  const start = lines.findLastIndex(isHead);
  if (start < 0) return undefined;
  const [, type = '', message = ''] = JAVA_HEAD.exec(lines[start]!)!;
  const frames = lines.slice(start + 1).flatMap((line) => {
    const [, code = '', file, number] = JAVA_FRAME.exec(line) ?? [];
    return file && !JAVA_LIBRARY.test(code) ? [place(file, number)] : [];
  });
  return { type, message, ...frames[0] };
}

const PYTHON_FRAME = /^\s+(?:\|\s+)?File "([^"]+)", line (\d+)/;
const PYTHON_END = /^([A-Za-z_][\w.]*)(?:: (.*))?$/;
const PYTHON_LIBRARY = /<frozen |[\\/]lib[\\/]python[\d.]+[\\/](?!site-packages|dist-packages)/;

/** Reads a trace of Python. Of several, the last one is of the exception that ended the program. */
function pythonTrace(lines: readonly string[]): Trace | undefined {
  const start = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
  if (start < 0) return undefined;
  const end = lines.findIndex((line, index) => index > start && PYTHON_END.test(line));
  if (end < 0) return undefined;
  const [, type = '', message = ''] = PYTHON_END.exec(lines[end]!)!;
  const frames = lines.slice(start, end).flatMap((line) => {
    const [, file, number] = PYTHON_FRAME.exec(line) ?? [];
    return file && !PYTHON_LIBRARY.test(file) ? [place(file, number)] : [];
  });
  return { type, message, ...frames.at(-1) };
}

const GO_HEAD = /^(panic|fatal error): (.*?)(?: \[recovered\])?$/;
const GO_FRAME = /^\t(.+\.go):(\d+)(?: \+0x[\da-f]+)?$/;
const GO_LIBRARY = /\/go[\d.]*\/src\/|^\/usr\/lib\/go/;

/** Reads a trace of Go. */
function goTrace(lines: readonly string[]): Trace | undefined {
  const start = lines.findIndex((line) => GO_HEAD.test(line));
  if (start < 0 || !lines.some((line) => line.startsWith('goroutine '))) return undefined;
  const [, type = '', message = ''] = GO_HEAD.exec(lines[start]!)!;
  const frames = lines.slice(start).flatMap((line) => {
    const [, file, number] = GO_FRAME.exec(line) ?? [];
    return file && !GO_LIBRARY.test(file) ? [place(file, number)] : [];
  });
  return { type, message, ...frames[0] };
}

const RUST_HEAD = /^thread '.*?'(?: \(\d+\))? panicked at (.*):(\d+):(\d+):?$/;
const OLD_RUST_HEAD = /^thread '.*?' panicked at '(.*)', (.*):(\d+):(\d+)$/;

/** Reads what Rust prints about a panic. */
function rustTrace(lines: readonly string[]): Trace | undefined {
  for (const [index, line] of lines.entries()) {
    const [, message, ...old] = OLD_RUST_HEAD.exec(line) ?? [];
    const [, ...head] = RUST_HEAD.exec(line) ?? [];
    const [file, ...position] = message === undefined ? head : old;
    if (file) return { type: 'panic', message: message ?? lines[index + 1] ?? '', ...place(file, ...position) };
  }
  return undefined;
}

/** Reads the stack trace in what a program wrote: of Java, Python, Go or Rust. */
export function traceIn(text: string): Trace | undefined {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return rustTrace(lines) ?? goTrace(lines) ?? pythonTrace(lines) ?? javaTrace(lines);
}
