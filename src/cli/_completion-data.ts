import type { Command, Option } from 'commander';
import { EVENT_NAMES, MODEL_NAMES } from '../../arbitraries/models.js';
import { OPTIONS } from '../fuzzing/option-table.js';

/** A command, for the completion of command lines. */
export interface Completed {
  readonly name: string;
  readonly description: string;
  /** The words that may stand in place of its arguments, apart from files. */
  readonly operands: readonly string[];
  readonly options: readonly CompletedOption[];
}

/** An option of a command. */
export interface CompletedOption {
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** Its values, if they are known. If it takes others, they are files. */
  readonly values: readonly string[];
}

/** The words for arguments, by their names. */
const OPERANDS: Readonly<Record<string, readonly string[]>> = {
  model: MODEL_NAMES,
  models: MODEL_NAMES,
  target: MODEL_NAMES,
  name: [...MODEL_NAMES, 'fuzz-report', 'config'],
  what: ['models', 'rules'],
  shell: ['bash', 'zsh', 'fish'],
};

function valuesOf(option: Option): readonly string[] {
  if (option.argChoices) return option.argChoices;
  if (option.long === '--within') return EVENT_NAMES;
  const known = Object.entries(OPTIONS).find(([name]) => name === option.attributeName())?.[1];
  return known && 'values' in known ? known.values : [];
}

/** Describes the commands of a program. */
export const completedCommands = (program: Command): Completed[] =>
  program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    operands: [...new Set(command.registeredArguments.flatMap((argument) => OPERANDS[argument.name()] ?? []))],
    options: command.options.map((option) => ({
      flags: [option.short, option.long].filter((flag) => flag != null),
      description: option.description,
      takesValue: option.required || option.optional,
      values: valuesOf(option),
    })),
  }));
