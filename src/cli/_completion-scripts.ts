import type { Completed, CompletedOption } from './_completion-data.js';

const PROGRAM = 'realtime-arbitraries';

const flagsOf = (options: readonly CompletedOption[]) => options.flatMap(({ flags }) => flags);

/** The lines of a `case` that set the candidates for the word after an option. */
const valueLines = ({ name, options }: Completed): string[] =>
  options
    .filter(({ takesValue }) => takesValue)
    .map(({ flags, values }) => {
      const patterns = flags.map((flag) => `'${name} ${flag}'`).join('|');
      return `    ${patterns}) ${values.length > 0 ? `words='${values.join(' ')}'` : 'files=1'} ;;`;
    });

/** The script for bash. Words that are no options, and of which nothing is known, are files. */
export const bashScript = (
  commands: readonly Completed[],
): string => `# Completion of ${PROGRAM} for bash: eval "$(${PROGRAM} completion bash)"
_realtime_arbitraries() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words='' files=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${[...commands.map(({ name }) => name), '--help', '--version'].join(' ')}' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} $previous" in
${commands.flatMap(valueLines).join('\n')}
  esac
  if [ -z "$words$files" ]; then
    case "\${COMP_WORDS[1]}" in
${commands.map(({ name, operands, options }) => `      ${name}) words='${[...operands, ...flagsOf(options), '--help'].join(' ')}' ;;`).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _realtime_arbitraries ${PROGRAM}
`;

/** The script for zsh, which runs the one for bash. */
export const zshScript = (commands: readonly Completed[]): string =>
  bashScript(commands).replace(
    /^.*\n/,
    `# Completion of ${PROGRAM} for zsh: eval "$(${PROGRAM} completion zsh)"\nautoload -U +X bashcompinit && bashcompinit\n`,
  );

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function fishOption(command: string, { flags, description, takesValue, values }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ');
  const value = values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : takesValue ? ' -r' : '';
  return `complete -c ${PROGRAM} -n '__fish_seen_subcommand_from ${command}' ${names}${value} -d ${quoted(description)}`;
}

/** The script for fish. */
export function fishScript(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, description, operands, options }) => [
    `complete -c ${PROGRAM} -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
    ...(operands.length > 0
      ? [`complete -c ${PROGRAM} -n '__fish_seen_subcommand_from ${name}' -a ${quoted(operands.join(' '))}`]
      : []),
    ...options.map((option) => fishOption(name, option)),
  ]);
  return `# Completion of ${PROGRAM} for fish: ${PROGRAM} completion fish | source\n${lines.join('\n')}\n`;
}
