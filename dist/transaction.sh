# ---------------------------------------------------------------- the lock and the transaction

# lock SECONDS: from here to the end of this program nobody else changes state. Dies with its holder.
lock() {
  [ -d "$own" ] || fault missing "There is no deploy root at $root." "Deploy once with atomic-sync; it makes the directory."
  # In a process of its own first: a shell ends without a word when its own exec cannot open. And for nobody else: who
  # may read a file may hold its lock, and keep every deploy waiting.
  lk_why=$( (umask 077 && : >>"$own/lock") 2>&1) || case $lk_why in
    *ead-only*) fault read-only "The file system of $own is mounted read-only." \
      "Look why it is (dmesg, /proc/mounts), make it writable again, and run this again." ;;
    *'o space'*) fault disk "$own/lock could not be made: the disk is full." "Look at the disk: df -h $own; df -i $own" ;;
    *) fault no-rights "$me may not write $own." \
      "Give the directory to the user who deploys: chown -R $me $own" ;;
  esac
  exec 9>>"$own/lock"
  command -v flock >/dev/null 2>&1 ||
    fault no-flock "This host has no flock." "Install util-linux (or a busybox with flock)."
  flock -n 9 || bounded "$1" flock 9 ||
    fault busy "Another change is being made on this host ($(holder_words))." "Wait for it to end and run this again."
}

unlock() { exec 9>&-; }

# bounded SECONDS COMMAND: timeout, whose signal would not reach a command that inherits our deafness to it.
bounded() (
  trap - TERM
  exec timeout "$@"
)

holder_words() {
  load_transaction
  printf '%s, attempt %s, started by %s, since %s' "${tx_holder:-unknown}" "$tx_attempt" "${tx_actor:-unknown}" \
    "$(date -u -d "@$tx_since" '+%Y-%m-%d %H:%M:%S UTC' 2>/dev/null || printf '%s' "$tx_since")"
}

load_transaction() {
  tx_state=none tx_release='' tx_previous='' tx_from='' tx_holder='' tx_attempt=1 tx_actor='' tx_since=0 tx_live='' tx_service='' tx_more=''
  tx_manager='' tx_sudo=auto tx_kind=deploy tx_boot='' tx_ticks=0 tx_invocation='' tx_reason='' tx_keep=5 tx_cut=no
  tx_within=0 tx_timer='' tx_deadline=0 tx_no_return=''
  lt_state=''
  [ -f "$own/transaction" ] || return 0
  while IFS= read -r lt_line; do
    lt_value=${lt_line#*=}
    case $lt_line in
      state=*) tx_state=$lt_value ;;
      release=*) tx_release=$lt_value ;;
      previous=*) tx_previous=$lt_value ;;
      from=*) tx_from=$lt_value ;;
      holder=*) tx_holder=$lt_value ;;
      attempt=*) tx_attempt=$lt_value ;;
      actor=*) tx_actor=$lt_value ;;
      since=*) tx_since=$lt_value ;;
      live=*) tx_live=$lt_value ;;
      service=*) tx_service=$lt_value ;;
      more=*) tx_more=$lt_value ;;
      manager=*) tx_manager=$lt_value ;;
      sudo=*) tx_sudo=$lt_value ;;
      kind=*) tx_kind=$lt_value ;;
      boot=*) tx_boot=$lt_value ;;
      ticks=*) tx_ticks=$lt_value ;;
      invocation=*) tx_invocation=$lt_value ;;
      reason=*) tx_reason=$lt_value ;;
      keep=*) tx_keep=$lt_value ;;
      within=*) tx_within=$lt_value ;;
      timer=*) tx_timer=$lt_value ;;
      deadline=*) tx_deadline=$lt_value ;;
      no-return=*) tx_no_return=$lt_value ;;
    esac
  done <"$own/transaction"
  # Written by rename only, so this is a failing disk or a hand: nothing in it is believed.
  case $tx_state in
    none | prepared | switched | restarted | committed | reverted | abandoned | failed) ;;
    *) lt_state=garbled ;;
  esac
  for lt_each in "$tx_release" "$tx_previous" "$tx_from"; do
    [ -z "$lt_each" ] || is_id "$lt_each" || lt_state=garbled
  done
  [ -n "$tx_release" ] || lt_state=garbled
  if [ "${lt_state-}" = garbled ]; then
    tx_state=garbled tx_release='' tx_previous='' tx_from='' tx_holder='' tx_live=''
  fi
  [ -n "$live_given" ] || live=${tx_live:-$live}
  place_live
  # A switch that was cut between the rename and the note of it: the link is the truth. Whatever runs may be old.
  if [ "$tx_state" = prepared ] && [ -n "$tx_release" ] && { is_same "$live" "$root/releases/$tx_release" || [ $? != 1 ]; } &&
    [ "$(live_release)" = "$tx_release" ]; then
    tx_state=switched tx_boot=$(boot) tx_ticks=$(ticks_now) tx_cut=yes
  fi
}

# Writes down a switch that was cut before it could do that itself. Needs the lock.
mend_cut() {
  [ "$tx_cut" = yes ] || return 0
  save_transaction
  live_until "$tx_from"
  live_since "$tx_release"
  record_transaction switch 'noted later: the switch was cut'
  tx_cut=no
}

save_transaction() {
  st_text=''
  for_transaction state "$tx_state" release "$tx_release" previous "$tx_previous" from "$tx_from" holder "$tx_holder" \
    attempt "$tx_attempt" actor "$tx_actor" since "$tx_since" live "${live#"$root/"}" service "$tx_service" more "$tx_more" \
    manager "$tx_manager" sudo "$tx_sudo" kind "$tx_kind" boot "$tx_boot" ticks "$tx_ticks" invocation "$tx_invocation" \
    reason "$tx_reason" keep "$tx_keep" within "$tx_within" timer "$tx_timer" deadline "$tx_deadline" \
    no-return "$tx_no_return"
  put_text "$own/transaction" "$st_text" ||
    fault disk "The transaction could not be written below $own." "Look at the disk: df -h $own; df -i $own"
}

for_transaction() {
  while [ $# -ge 2 ]; do
    to_clean "$2"
    st_text=$st_text$1=$cleaned$NEWLINE
    shift 2
  done
}

# What was live before may have been removed by hand: then there is nothing to go back to, and nothing waits for it.
lose_previous() {
  is_open && [ -n "$tx_previous" ] && ! is_complete "$tx_previous" || return 0
  note "Release $tx_previous, which was live before $tx_release, is no longer there or not complete"
  lp_lost=$tx_previous tx_previous=''
}

is_open() { [ "$tx_state" = switched ] || [ "$tx_state" = restarted ]; }

# An armed release whose timer is dead: it was set before the last boot, or somebody killed it.
is_overdue() {
  [ "$tx_within" != 0 ] && [ -n "$tx_previous" ] || return 1
  [ "$tx_boot" = "$(boot)" ] || return 0
  [ "$(date +%s)" -gt "$((tx_deadline + 60))" ]
}

# The deploy that prepares shows that it lives by beating (word: lease). No beat for 30 s: its run is gone.
is_alive() {
  ia_beat=$(cat "$own/lease" 2>/dev/null) || return 1
  case $ia_beat in '' | *[!0-9]*) return 1 ;; esac
  ia_now=$(date +%s)
  [ "$ia_beat" -le "$((ia_now + 30))" ] && [ "$((ia_now - ia_beat))" -le 30 ]
}

beat() { printf '%s\n' "${1:-$(date +%s)}" >"$own/lease.new" && mv -f "$own/lease.new" "$own/lease"; }

# The words for whoever asks in the name of a deploy that is not the open one.
must_be_open() {
  [ "$tx_release" = "$release" ] || [ -z "$release" ] || {
    mb_is=$(about "$release" ended)
    fault not-open "Release $release is not the one that is open on this host${mb_is:+: it was $mb_is}." \
      "Look at the run that changed it: $(holder_words)."
  }
  [ "$tx_state" != reverted ] || fault reverted \
    "Release $tx_release was already taken back${tx_reason:+ ($tx_reason)}." "Mend the cause and deploy again."
  is_open || fault not-open "No release is waiting for a confirmation on this host." "Deploy with atomic-sync first."
  [ -z "$holder" ] || [ "$tx_holder" = "$holder" ] ||
    fault not-yours "The open release $tx_release belongs to $(holder_words)." "Let that run end, or go back with rollback."
  mend_cut
}

