# Completion of opwatch for bash. ShellFilesTest compares it with the commands.
_opwatch() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev= command= options
  ((COMP_CWORD > 0)) && prev=${COMP_WORDS[COMP_CWORD - 1]}
  ((COMP_CWORD > 1)) && command=${COMP_WORDS[1]}
  case "$prev" in
    --format) mapfile -t COMPREPLY < <(compgen -W 'html csv json markdown' -- "$cur"); return ;;
    --cloud) mapfile -t COMPREPLY < <(compgen -W 'public us-government china' -- "$cur"); return ;;
    --exec) mapfile -t COMPREPLY < <(compgen -c -- "$cur"); return ;;
    --subscription | --location | --timeout | --exec-arg | --tenant) COMPREPLY=(); return ;;
  esac
  case "$command" in
    check) options='--subscription --location --token-stdin --json --quiet --demo --help' ;;
    wait) options='--subscription --location --token-stdin --json --quiet --demo --timeout --any --exec --exec-arg --help' ;;
    list) options='--json --demo --help' ;;
    add) options='--subscription --location --demo --help' ;;
    export) options='--format --demo --help' ;;
    signin) options='--device-code --cloud --tenant --help' ;;
    signout) options='--all --help' ;;
    doctor) options='--cloud --help' ;;
    *) options='--help --version --demo --minimized --quit' ;;
  esac
  if [[ $cur == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  elif ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W 'check wait list add export signin signout doctor' -- "$cur"; compgen -f -- "$cur")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
  fi
}
complete -o filenames -F _opwatch opwatch opwatch-cli
