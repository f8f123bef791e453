// Scripts that teach a shell our commands, flags and their words. All come from the program itself, so none can be forgotten.
import type { Command, Option } from 'commander';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

export function completionScript(shell: Shell, program: Command): string {
  const commands = completed(program);
  switch (shell) {
    case 'bash':
      return bash(commands);
    case 'zsh':
      return zsh(commands);
    case 'fish':
      return fish(commands);
    case 'powershell':
      return powershell(commands);
    default:
      return shell satisfies never;
  }
}

interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** Words for its arguments, such as kinds. */
  readonly words: readonly string[];
}

interface Flag {
  readonly name: string;
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

function completed(program: Command): readonly Completed[] {
  const everywhere = program.options.map(flagFrom);
  return program.commands.map((command) => ({
    name: command.name(),
    summary: command.summary(),
    flags: [...command.options.map(flagFrom), ...everywhere, helpFlag],
    words: command.registeredArguments.flatMap(({ argChoices, description }) => argChoices ?? wordsListed(description)),
  }));
}

const helpFlag: Flag = { name: '--help', description: 'say how to use it', takesValue: false, choices: [] };

function flagFrom({ long, short, description, required, optional, argChoices }: Option): Flag {
  return {
    name: long ?? short ?? '',
    description,
    takesValue: required || optional,
    choices: argChoices ?? (required ? wordsListed(description) : []),
  };
}

/** Descriptions that list words start with them: `pretty, compact, json; with …`. */
function wordsListed(description: string): readonly string[] {
  const [list = ''] = /^[\w-]+(?:, [\w-]+){2,}/.exec(description) ?? [];
  return list === '' ? [] : list.split(', ');
}

function bash(commands: readonly Completed[]): string {
  const cases = commands.map(({ name, flags, words }) => {
    const values = flags
      .filter(({ takesValue }) => takesValue)
      .map(
        (flag) =>
          `        ${flag.name}) words='${flag.choices.join(' ')}'; files=${flag.choices.length === 0 ? 1 : 0} ;;`,
      );
    return [
      `    ${name})`,
      '      case "$previous" in',
      ...values,
      `        *) words='${[...words, ...flags.map((flag) => flag.name)].join(' ')}'; files=${words.length === 0 ? 1 : 0} ;;`,
      '      esac ;;',
    ].join('\n');
  });
  return `# Completion for support-playbooks in bash. Put this into your ~/.bashrc:
#   source <(support-playbooks completion bash)
_support_playbooks() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command='' words='' files=0 word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) command="$word"; break ;; esac
  done
  case "$command" in
    '') words='${[...commands.map(({ name }) => name), 'help', '--version', '--help'].join(' ')}' ;;
    help) words='${commands.map(({ name }) => name).join(' ')}' ;;
${cases.join('\n')}
  esac
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$words" -- "$current")
  if [[ $files == 1 && $current != -* ]]; then
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
  fi
}
complete -o filenames -F _support_playbooks support-playbooks
`;
}

function zsh(commands: readonly Completed[]): string {
  const quoted = (text: string): string => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&');
  const cases = commands.map(({ name, flags, words }) => {
    const specs = flags.map(
      ({ name: flag, description, takesValue, choices }) =>
        `        '*${flag}[${quoted(description)}]${takesValue ? `:value:${choices.length > 0 ? `(${choices.join(' ')})` : '_files'}` : ''}'`,
    );
    const rest = words.length > 0 ? `        '*:word:(${words.join(' ')})'` : `        '*:file:_files'`;
    return `    ${name})\n      _arguments \\\n${[...specs, rest].join(' \\\n')} ;;`;
  });
  const listed = commands.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`);
  return `#compdef support-playbooks
# Completion for support-playbooks in zsh. Put this into your ~/.zshrc:
#   source <(support-playbooks completion zsh)
_support_playbooks() {
  local -a commands
  commands=(
${listed.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _support_playbooks support-playbooks
`;
}

function fish(commands: readonly Completed[]): string {
  const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const lines = commands.flatMap(({ name, summary, flags, words }) => [
    `complete -c support-playbooks -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...(words.length > 0
      ? [`complete -c support-playbooks -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(words.join(' '))}`]
      : []),
    ...flags.map(({ name: flag, description, takesValue, choices }) => {
      const value = takesValue ? (choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : ' -r') : '';
      return `complete -c support-playbooks -n '__fish_seen_subcommand_from ${name}' -l ${flag.replace(/^--/, '')}${value} -d ${quoted(description)}`;
    }),
  ]);
  return `# Completion for support-playbooks in fish. Run once:
#   support-playbooks completion fish > ~/.config/fish/completions/support-playbooks.fish
${lines.join('\n')}
`;
}

function powershell(commands: readonly Completed[]): string {
  const list = (texts: readonly string[]): string =>
    `@(${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')})`;
  const words = commands.map(
    ({ name, flags, words: own }) => `    '${name}' = ${list([...own, ...flags.map((flag) => flag.name)])}`,
  );
  const values = commands.flatMap(({ name, flags }) =>
    flags
      .filter(({ choices }) => choices.length > 0)
      .map(({ name: flag, choices }) => `    '${name} ${flag}' = ${list(choices)}`),
  );
  return `# Completion for support-playbooks in PowerShell. Put this into your $PROFILE:
#   support-playbooks completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName support-playbooks -ScriptBlock {
  param($current, $line, $position)
  $words = @{
${words.join('\n')}
  }
  $values = @{
${values.join('\n')}
  }
  $given = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($current -ne '' -and $given.Count -gt 0) { $given = @($given | Select-Object -SkipLast 1) }
  $command = $given | Where-Object { -not $_.StartsWith('-') } | Select-Object -First 1
  $offered = if (-not $command) { ${list([...commands.map(({ name }) => name), 'help', '--version', '--help'])} }
    elseif ($values.ContainsKey("$command $($given[-1])")) { $values["$command $($given[-1])"] }
    else { $words[$command] }
  $offered | Where-Object { $_ -like "$current*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
