# ---------------------------------------------------------------- words: restarting

owed() {
  load_transaction
  say_transaction
  say_debt
  done_ok
}

unit() {
  load_transaction
  find_manager
  look_at_unit
  say_unit
  if [ "$tx_state" = restarted ]; then
    un_started=$(about "$tx_release" invocations)
    say started "${un_started##* }"
  fi
  is_open || [ "$tx_state" = committed ] || tx_boot=''
  say_running
  done_ok
}

restart() {
  mend_before_restart
  if [ -n "$release" ] || [ -d "$own" ]; then
    lock "$timeout"
    load_transaction
  else
    tx_state=none
  fi
  find_manager
  # A release that is live and was committed before has no debt; any other that is named must be the open one.
  if is_open || { [ -n "$release" ] && [ "$(live_release)" != "$release" ]; }; then must_be_open; fi
  if is_open; then
    [ -n "$tx_service" ] || { tx_service=$service tx_more=$more tx_manager=$manager tx_sudo=$sudo; }
    look_at_unit
    rs_owed=$(owes)
  else
    rs_owed=no
  fi
  say owed "$rs_owed"
  if [ "$rs_owed" != yes ] && [ "$always" != true ]; then
    look_at_unit
    case $unit_load in
      loaded) ;;
      *) fault no-unit "The host has no unit $service (systemd says: ${unit_load:-nothing})." \
        "Install the unit file and run systemctl daemon-reload, or correct the input service." ;;
    esac
    say restarts 0
    say invocation-before "$unit_invocation"
    say_unit
    say_running
    say state "$tx_state"
    done_ok
  fi
  judge_units
  if [ -n "$check" ]; then
    note "Checking first: $check"
    # Not among the arguments, which every user of the host can list.
    (SUREFOOT_CHECK=$check && export SUREFOOT_CHECK && bounded "$timeout" sh -c 'eval "$SUREFOOT_CHECK"' </dev/null >&2 9>&-) ||
      fault check "The check before the restart failed: $check" "Mend what it says (above). The service was not restarted."
  fi
  case $mode in
    reload) rs_verb=reload-or-restart ;;
    *) rs_verb=restart ;;
  esac
  rs_before=$(all_invocations)
  look_at_unit
  if [ -n "$more" ] && [ "$always" != true ] && [ "$(debt)" = no ]; then
    # An earlier try came this far.
    was_invocation=$unit_invocation was_pid=$unit_pid was_active=$unit_active was_text=$lu_text rs_failed=0 rs_restarts=0
  else
    restart_unit "$rs_verb" || rs_failed=$?
    rs_failed=${rs_failed-0}
    [ "$rs_failed" = 0 ] || restart_refused "$rs_verb"
  fi
  [ -z "$more" ] || restart_more
  if is_open && [ "${rm_whole-yes}" = yes ] && { [ "$unit_invocation" != "$was_invocation" ] || [ "$mode" = reload ] || [ "${rs_restarts-1}" = 0 ]; }; then
    # A step that names some of the units only has not paid for the others.
    ! pays_all || tx_state=restarted
    save_transaction
    # A reload is none.
    rs_count=$(about "$tx_release" restarts)
    rs_count=$((${rs_count:-0} + ${rm_total-0}))
    [ "$unit_invocation" = "$was_invocation" ] || rs_count=$((rs_count + 1))
    set_about "$tx_release" restarts "$rs_count" invocations "$was_invocation $unit_invocation" restarted "$(date +%s)"
    record_transaction restart
  elif ! is_open && [ -d "$own" ]; then
    record restart service "$service" holder "$holder" actor "$actor"
  fi
  say restarts "${rs_restarts-1}"
  say command-status "$rs_failed"
  say command-words "${ru_out-}"
  say invocation-before "$was_invocation"
  say pid-before "$was_pid"
  say active-before "$was_active"
  [ "$manager" != supervisor ] || printf '%s\n' "$was_text" | while IFS= read -r rs_line; do say program-before "$rs_line"; done
  say_unit
  say_running
  say state "$tx_state"
  done_ok
}

pays_all() {
  [ -n "$tx_more" ] || return 0
  for pa_each in $tx_service $tx_more; do
    case " $service $more " in *" $pa_each "*) ;; *) return 1 ;; esac
  done
}

# The other units, in their order, each once: not those that were restarted together with one before them, nor, of an open
# release, those that an earlier try had come to. Ends at the first that fails. A line for each:
# UNIT STARTS HOW INVOCATION-BEFORE INVOCATION-AFTER STATUS WORDS
restart_more() {
  rm_whole=yes rm_total=0 rm_main=$service rm_words=${ru_out-} rm_was="$was_invocation|$was_pid|$was_active|$was_text"
  for service in $more; do
    look_at_unit
    rm_before=$(printf '%s\n' "$rs_before" | sed -n "s/^$(printf '%s' "$service" | sed 's/[\\.]/\\&/g') //p" | head -n 1)
    rm_how=asked rm_code=0 rm_starts=1 ru_out=''
    if is_socket "$service"; then
      note "$service is left alone: it holds the port"
      rm_how=socket rm_starts=0
    elif [ "$rs_failed$rm_whole" != 0yes ]; then
      rm_how=not-reached rm_starts=0 rm_whole=no
    elif was_started_since "$rs_before"; then
      note "$service was restarted together with one before it"
      rm_how=together
    elif is_open && [ "$always" != true ] && [ "$(debt)" = no ]; then
      rm_how=before rm_starts=0
    else
      restart_unit "$rs_verb" || rm_code=$?
      [ "$rm_code" = 0 ] || { restart_refused "$rs_verb"; rm_whole=no; }
      [ "$unit_invocation" != "${rm_before#-}" ] || rm_starts=0
    fi
    rm_total=$((rm_total + rm_starts))
    say other "$service $rm_starts $rm_how ${rm_before:--} ${unit_invocation:--} $rm_code $ru_out"
  done
  service=$rm_main ru_out=$rm_words
  was_invocation=${rm_was%%|*} was_text=${rm_was#*|*|*|}
  rm_was=${rm_was#*|} was_pid=${rm_was%%|*} rm_was=${rm_was#*|}
  was_active=${rm_was%%|*}
  look_at_unit
}

# The journal of $service from the end of the invocation before $1 to the start of the one after it, the last $2 lines.
# By time, since a line whose writer was dead before journald read it carries the name of the unit and no invocation;
# and such a line may come just before the manager's own word that it started the unit.
read_journal() {
  if [ "$manager" = supervisor ]; then
    program_log "$2"
    return
  fi
  case $manager in
    systemd-user) rj_user=--user rj_prefix=USER_ ;;
    *) rj_user='' rj_prefix='' ;;
  esac
  rj_span=$(
    journalctl ${rj_user:+"$rj_user"} -q --no-pager -o export --output-fields="${rj_prefix}INVOCATION_ID" \
      "${rj_prefix}UNIT=$service" 2>/dev/null |
      awk -F = -v field="${rj_prefix}INVOCATION_ID" -v id="$1" '
        $1 == "__REALTIME_TIMESTAMP" { at = $2 / 1000000 }
        $1 != field { next }
        $2 == id && !seen { seen = 1; printf "%.6f", (before > at - 1 ? before + 0.000001 : at - 1) }
        $2 != id && seen { printf " %.6f", at - 0.000001; exit }
        { before = at }'
  )
  set -- "$1" "$2" "${rj_span%% *}" "${rj_span#* }"
  if [ -z "$3" ]; then
    journalctl ${rj_user:+"$rj_user"} -q --no-pager -o short-iso -n "$2" "_SYSTEMD_INVOCATION_ID=$1" 2>&1
  elif [ "$3" = "$4" ]; then
    journalctl ${rj_user:+"$rj_user"} -q --no-pager -o short-iso -n "$2" -u "$service" --since "@$3" 2>&1
  else
    journalctl ${rj_user:+"$rj_user"} -q --no-pager -o short-iso -n "$2" -u "$service" --since "@$3" --until "@$4" 2>&1
  fi
}

# What a program of supervisor said last, and what supervisord wrote of it: its logs know no starts.
program_log() {
  for pl_stream in stdout stderr; do
    bounded_supervisor 20 tail -8000 "$service" "$pl_stream" </dev/null 2>/dev/null 9>&-
  done | tail -n "$1"
  bounded_supervisor 20 maintail -8000 </dev/null 2>/dev/null 9>&- | grep -F " ${service##*:}" | tail -n 8
}

# What a service said last may still be on its way to the journal. Root can have it written; others wait, a second at
# most, for what the manager says after it: that the process exited, or that the unit failed or was deactivated
# (systemd's catalog, sd-messages.h).
await_journal() {
  if [ "$uid" = 0 ]; then
    journalctl --sync >/dev/null 2>&1 || :
    return 0
  fi
  case $manager in
    systemd-user) aj_user=--user aj_field=USER_INVOCATION_ID ;;
    *) aj_user='' aj_field=INVOCATION_ID ;;
  esac
  for aj_try in 1 2 3 4 5; do
    aj_line=$(journalctl ${aj_user:+"$aj_user"} -q --no-pager -o cat -n 1 "$aj_field=$1" \
      MESSAGE_ID=98e322203f7a4ed290d09fe03c09fe15 MESSAGE_ID=d9b373ed55a64feb8242e02dbe79a49c \
      MESSAGE_ID=7ad2d189f7e94e70a38c781354912448 2>/dev/null)
    [ -z "$aj_line" ] && [ "$aj_try" != 5 ] || return 0
    sleep 0.2 2>/dev/null || sleep 1
  done
}

may_read_journal() {
  [ "$manager" = systemd-user ] || [ "$manager" = supervisor ] || [ "$uid" = 0 ] || id -Gn | grep -qwE 'systemd-journal|adm|wheel'
}

# The last lines of one invocation, as they are: the reader makes them printable.
journal() {
  find_manager
  [ "$manager" = supervisor ] || await_journal "$invocation"
  jr_text=$(read_journal "$invocation" "$lines")
  if [ -z "$jr_text" ] && ! may_read_journal; then
    jr_text="($me may not read the journal: add it to the group systemd-journal)"
  fi
  printf '%s\n' "$jr_text"
  exit 0
}

# The [HEALTH] lines that the service wrote in the last `within` seconds, and what tells of memory that was out; of an
# open release none that is older than its restart. Before them stands the time of this host, or why there are none.
health() {
  load_transaction
  find_manager
  hl_now=$(date +%s)
  hl_since=$((hl_now - within))
  if is_open; then
    hl_start=$(about "$tx_release" restarted)
    [ -z "$hl_start" ] || [ "$hl_start" -lt "$hl_since" ] || hl_since=$hl_start
  fi
  case $manager in
    systemd-user) hl_user=--user ;;
    *) hl_user='' ;;
  esac
  may_read_journal || fault no-journal "$me may not read the journal." \
    "On the host, as root: usermod -aG systemd-journal $me"
  printf 'now=%s\n' "$hl_now"
  if [ "$manager" = supervisor ]; then
    # Its log carries no times: the last lines stand for the window.
    program_log "$lines" | grep -F -e '[HEALTH]' -e 'heap out of memory'
    exit 0
  fi
  journalctl ${hl_user:+"$hl_user"} -q --no-pager -o short-iso-precise -u "$service" --since "@$hl_since" 2>/dev/null |
    grep -F -e '[HEALTH]' -e 'OOM killer' -e oom-kill -e 'out of memory' | tail -n "$lines"
  exit 0
}

