#!/usr/bin/env node

/** Prints an error as one sentence, never as a stack trace. Exit code 1 would mean that something was found. */
function report(error: NodeJS.ErrnoException): void {
  const isTooMany = error.code === 'EMFILE' || error.code === 'ENFILE';
  const problem = isTooMany ? 'too many files are open for one process; allow more with ulimit -n.' : error.message;
  // `note` may be among the files that cannot be loaded.
  process.stderr.write(`error: ${problem.replaceAll(/[^ -~]+/g, ' ')}\n`);
  process.exitCode = 2;
}

/** An error outside of a command ends it. What was started or locked is undone when the process exits. */
function endBy(error: Error): void {
  report(error);
  process.exit();
}

process.on('uncaughtException', endBy);
try {
  // Nothing is loaded before: with too few file descriptors, loading fails, too.
  const { runCommandLine } = await import('./_run-command-line.js');
  await runCommandLine();
} catch (error) {
  report(error as Error);
} finally {
  process.off('uncaughtException', endBy);
}
