# ---------------------------------------------------------------- answers

# One line of printable text: an answer must never hold a line end or a terminal escape.
# A range and no class: not every busybox knows classes.
# Most texts are clean already, and a process for each would be most of what an answer takes.
clean() {
  to_clean "$1"
  printf '%s' "$cleaned"
}
# The same in the variable cleaned: no process where nothing is to be done.
to_clean() {
  case $1 in
    *[!\ -~]*) cleaned=$(printf '%s' "$1" | tr -c ' -~\200-\377' '?') ;;
    *) cleaned=$1 ;;
  esac
}

say() {
  case $2 in
    *[!\ -~]*) printf '%s=%s\n' "$1" "$(clean "$2")" ;;
    *) printf '%s=%s\n' "$1" "$2" ;;
  esac
}

note() { printf '%s\n' "$*" >&2; }

# fault CODE WHAT REMEDY: refuses, and says what is true on this host now.
fault() {
  [ -z "${cf_unproven-}" ] || { give_back && say put-back yes; } || :
  [ -z "${cm_receipt-}" ] || rm -f "$cm_receipt"
  say fault "$1"
  say what "$2"
  say state "$(state_words)"
  say remedy "$3"
  exit 65
}

# In the midst of a longer word the end of one of its parts is not the end of the answer.
done_ok() {
  [ -n "${in_deploy-}" ] || echo end=ok
  exit 0
}

state_words() {
  [ -z "${cf_words-}" ] || { printf '%s' "$cf_words"; return; }
  if [ -z "${own-}" ] || [ ! -d "$own" ]; then
    printf 'no release was changed'
    return
  fi
  load_transaction
  place_live
  sw_live=$(live_release)
  case $sw_live in
    '') printf 'nothing is live at %s' "$live" ;;
    '?'*) printf 'what is live at %s is not a release of Surefoot (%s)' "$live" "${sw_live#\?}" ;;
    *) printf 'release %s is live' "$sw_live" ;;
  esac
  case $tx_state in
    prepared) printf '; release %s is being prepared by %s' "$tx_release" "$tx_holder" ;;
    switched | restarted)
      [ "$sw_live" = "$tx_release" ] || {
        printf '; the way back from %s was begun and did not come to its end' "$tx_release"
        return
      }
      printf ', not confirmed yet (%s, by %s); the release before it is %s' \
      "$tx_state" "$tx_holder" "${tx_previous:-none}" ;;
  esac
}

