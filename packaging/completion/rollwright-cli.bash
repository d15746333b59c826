# Completion for bash: commands, options and their words as `--help` names them, installed models,
# else files.

# What may follow an option: the words that its line of the help has between braces, or a model.
_rollwright_cli_values()
{
    local program=$1 command=$2 option=$3 words
    words=$("$program" "$command" --help 2>/dev/null | awk -v option="$option" '
        index("," $1 ",", "," option ",") && match($0, /[{][^}]*[}]/) {
            words = substr($0, RSTART + 1, RLENGTH - 2)
            gsub(",", "\n", words)
            print words
        }')
    if [[ -z $words && $option =~ ^(-m|--models?)$ ]]; then
        words=$("$program" models 2>/dev/null | awk '/^[^ ]/ { print $1 }')
    fi
    echo "$words"
}

_rollwright_cli()
{
    local program=$1 word=$2 before=$3 command='' words=''
    [[ $COMP_CWORD -gt 1 ]] && command=${COMP_WORDS[1]}
    if [[ -z $command ]]; then
        words=$("$program" --help 2>/dev/null |
            awk '/^[^ ]/ { listed = /^Subcommands:/; next } listed { print $1 }')
    elif [[ $word == -* ]]; then
        words=$("$program" "$command" --help 2>/dev/null | grep -oE '^  (-.,)?--[a-z0-9-]+' |
            grep -oE -e '--.*')
    elif [[ $before == -* ]]; then
        words=$(_rollwright_cli_values "$program" "$command" "$before")
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}

complete -o default -F _rollwright_cli rollwright-cli
