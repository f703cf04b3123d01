import { Argument, type Command } from 'commander';
import { completedCommands } from './_completion-data.js';
import { bashScript, fishScript, zshScript } from './_completion-scripts.js';
import { print } from './_print.js';
import { oneOf } from './_words.js';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

const SHELLS = Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[];

/** `completion <shell>`: prints a script with which a shell completes command lines. */
export function addCompletion(program: Command): void {
  program
    .command('completion')
    .description('Print a script with which a shell completes commands, options, models and words.')
    .addArgument(new Argument('<shell>', SHELLS.join(', ')).argParser(oneOf('the shell', SHELLS)))
    .action(async (shell: keyof typeof SCRIPTS) => {
      await print([SCRIPTS[shell](completedCommands(program))]);
    });
}
