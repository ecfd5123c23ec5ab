# ---------------------------------------------------------------- words: for the operator

# Of one release, for a person.
fate() {
  is_complete "$1" || { printf 'incomplete: an upload that never ended'; return; }
  ft_committed=$(about "$1" committed) ft_ended=$(about "$1" ended)
  if [ -n "$(about "$1" withdrawn)" ]; then
    printf 'was good, and was gone back from later'
  elif [ "$1" = 0000-adopted ]; then
    printf 'what was here before Surefoot'
  elif [ -n "$ft_committed" ]; then
    printf 'good'
  else
    printf '%s' "${ft_ended:-never confirmed}"
  fi
}

# The status as sentences, where a person looks: at a terminal.
status_words() {
  sw_now=$(live_release)
  printf 'Live: %s (%s)\n' "${sw_now:-nothing}" "$live"
  case $tx_state in
    prepared) printf 'Being prepared: %s, by %s\n' "$tx_release" "$(holder_words)" ;;
    switched | restarted)
      printf 'Not confirmed yet: %s, by %s\n' "$tx_release" "$(holder_words)"
      [ "$tx_within" = 0 ] || printf 'It goes back by itself to %s at %s, unless it is confirmed.\n' "$tx_previous" \
        "$(date -u -d "@$tx_deadline" '+%H:%M:%S UTC' 2>/dev/null || printf '%s' "$tx_deadline")"
      [ "$tx_within" != 0 ] || printf 'To go back to %s: sh %s rollback root=%s\n' "${tx_previous:-nothing}" "$0" "$root"
      ;;
    reverted) printf 'The last deploy, %s, was taken back: %s\n' "$tx_release" "${tx_reason:-no reason was noted}" ;;
    failed) printf 'The last deploy, %s, failed, with nothing to go back to: %s\n' "$tx_release" "$tx_reason" ;;
    *) printf 'No deploy is open.\n' ;;
  esac
  printf 'Releases, oldest first:\n'
  for sw_id in $(all_releases); do
    sw_mark=' '
    [ "$sw_id" != "$sw_now" ] || sw_mark='*'
    printf ' %s %-28s %s\n' "$sw_mark" "$sw_id" "$(fate "$sw_id")"
  done
  exit 0
}

status() {
  load_transaction
  place_live
  [ ! -t 1 ] || status_words
  say live "$(live_release)"
  say link "$live"
  say transaction "$tx_state"
  [ "$tx_state" = none ] || {
    say_transaction
    say holder "$(holder_words)"
  }
  say words "$(state_words)"
  for st_id in $(all_releases); do
    st_words=complete
    is_complete "$st_id" || st_words=incomplete
    [ -z "$(about "$st_id" committed)" ] || st_words=committed
    [ -z "$(about "$st_id" withdrawn)" ] || st_words='committed, taken back later'
    [ -z "$(about "$st_id" ended)" ] || [ -n "$(about "$st_id" committed)" ] || st_words=$(about "$st_id" ended)
    say "release-$st_id" "$st_words"
  done
  done_ok
}

history() {
  [ -f "$own/log.jsonl" ] || fault missing "There is no log at $own/log.jsonl." "Deploy once with atomic-sync."
  if [ -t 1 ]; then
    # Time, act, release and who: what a person looks for first. The file itself holds more.
    sed -n 's/^{"at":"\([^T]*\)T\([^Z]*\)Z","act":"\([^"]*\)","user":"\([^"]*\)"\(.*\)$/\1 \2  \3  \5/p' "$own/log.jsonl" |
      sed -e 's/,"previous":"[0-9a-f]*"}$//' -e 's/,"\([a-z-]*\)":"/  \1: /g' -e 's/"  / /g' -e 's/"$//'
  else
    cat "$own/log.jsonl"
  fi
  exit 0
}

# Every line names the digest of the one before. head=DIGEST at=LINE, from a receipt, also shows that no last lines are gone.
verify_log() {
  [ -z "$head" ] || [ "$at" -gt 0 ] || fault usage "head= names a line's digest, and at= is missing." "Give both, as the receipt has them (log.head, log.lines)."
  [ -f "$own/log.jsonl" ] || fault log "The log $own/log.jsonl is not there." "Look who removed it; a backup may have it."
  # Each line in a file of its own: so one call has all the digests, and not a process each. The first follows nothing.
  vl_in=$own/tmp.log.$$
  (umask 077 && mkdir "$vl_in") && awk -v to="$vl_in" '{ f = sprintf("%s/%09d", to, NR); print > f; close(f) }' "$own/log.jsonl" ||
    fault disk "The log could not be read apart in $own." "Look at the disk: df -h $own; df -i $own"
  vl_whole=$(($(wc -l <"$own/log.jsonl"))) vl_sums='' vl_first=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
  # Their names stand in the order of the lines.
  [ ! -s "$own/log.jsonl" ] || vl_sums=$(set +f && cd "$vl_in" && printf '%s\0' * | xargs -0 sha256sum)
  # A line without its end was torn by a power cut: whoever writes next takes that away.
  [ ! -e "$vl_in/$(printf '%09d' "$((vl_whole + 1))")" ] || {
    say log-torn yes
    case $vl_whole in 0) vl_sums='' ;; *) vl_sums=${vl_sums%"$NEWLINE"*} ;; esac
  }
  rm -rf "$vl_in"
  vl_wrong=$(printf '%s\n' "$vl_first" "$vl_sums" | awk -v whole="$vl_whole" 'FNR == NR { due[NR] = $1; next }
    FNR <= whole && (sub(/.*"previous":"/, "") != 1 || $0 != due[FNR] "\"}") { print FNR; exit }' - "$own/log.jsonl")
  [ -z "$vl_wrong" ] || fault log "The log was changed: line $vl_wrong does not follow from the one before it." \
    "Compare $own/log.jsonl with a backup; lines before $vl_wrong are as they were written."
  if [ "$at" -gt "$vl_whole" ]; then
    fault log "The log has lost its last lines: it has $vl_whole, and the receipt names $at." \
      "Compare $own/log.jsonl with a backup."
  fi
  [ "$at" = 0 ] || [ "$(printf '%s\n' "$vl_sums" | sed -n "${at}s/ .*//p")" = "$head" ] ||
    fault log "The log was changed: line $at is not the one that the receipt names." "Compare $own/log.jsonl with a backup."
  say log-lines "$vl_whole"
  vl_last=${vl_sums:-$vl_first}
  vl_last=${vl_last##*"$NEWLINE"}
  say log-head "${vl_last%% *}"
}

verify() {
  load_transaction
  place_live
  [ "$only" = release ] || verify_log
  vf_id=${release:-$(live_release)}
  is_complete "$vf_id" || fault incomplete "Release ${vf_id:-none} is not complete." "Name one of: $(all_releases | tr '\n' ' ')"
  [ -f "$own/releases/$vf_id/seal.sums" ] ||
    fault unlisted "What $vf_id held when it was made is not known (it was adopted)." "Name a release that was deployed."
  vf_wrong=$(drifted "$vf_id")
  say release "$vf_id"
  if [ -n "$vf_wrong" ]; then
    printf '%s\n' "$vf_wrong" | head -n 20 | while IFS= read -r vf_each; do say changed "$vf_each"; done
    say verified no
    echo end=ok
    exit 1
  fi
  say verified yes
  done_ok
}

all_must_run() {
  mr_main=$service
  for service in $mr_main $more; do must_run; done
  service=$mr_main
  look_at_unit
}

# For the person at the console: the service runs, and still does after a moment.
must_run() {
  look_at_unit
  mr_first=$unit_invocation
  sleep 2
  look_at_unit
  case $unit_active in
    active | reloading) [ "$unit_invocation" = "$mr_first" ] && return 0 ;;
  esac
  fault not-up "$service does not run after the way back ($unit_active/$unit_sub)." \
    "Look at it: systemctl status $service; journalctl -u $service -n 50"
}

rollback() {
  console=yes
  holder=${holder:-$me at the console} actor=${actor:-$me} reason=${reason:-by hand}
  load_transaction
  if is_open && [ "$tx_kind" = deploy ] && [ -z "$to" ]; then
    holder='' release=''
    revert
  fi
  (back_to) || exit 65
  holder='' release='' always=false
  load_transaction
  adopt_service
  if [ -n "$service" ]; then
    (restart) || exit 65
    all_must_run
  fi
  release=$tx_release
  : | commit
}

