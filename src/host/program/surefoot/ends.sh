# ---------------------------------------------------------------- words: the two ends

# The files that a manifest names, as sums_of says them. A name that JSON escapes otherwise than by \" is left out.
sums_in() {
  sed -n 's/^{"mode":"[0-7]*","path":"\(.*\)","sha256":"\([0-9a-f]*\)","size":[0-9]*,"type":"file"},\{0,1\}$/\2  .\/\1/p' "$1" |
    sed -e 's/\\"/"/g' -e '/\\/d'
}

# What a receipt says of the open release, as this host sees it: nothing here is taken from the caller.
facts() {
  load_transaction
  fc_id=${release:-$tx_release}
  is_complete "$fc_id" || fault incomplete "Release ${fc_id:-none} is not complete." "Deploy again."
  say release "$fc_id"
  say previous "$tx_previous"
  say digest "$(about "$fc_id" digest)"
  say recipe "$(about "$fc_id" recipe)"
  say made "$(about "$fc_id" made)"
  say opened "$tx_since"
  say restarted "$(about "$fc_id" restarted)"
  say restarts "$(about "$fc_id" restarts)"
  say invocations "$(about "$fc_id" invocations)"
  fc_seal=$own/releases/$fc_id/seal.sums
  if [ ! -f "$fc_seal" ]; then
    say unlisted yes
  else
    say files "$(wc -l <"$fc_seal")"
    say sealed "$(sort "$fc_seal" | sha256sum | cut -c 1-64)"
    fc_now=$own/tmp.facts.$$
    fc_changed=$(differences "$fc_id" "$fc_now")
    say on-disk "$(sort "$fc_now.sums" | sha256sum | cut -c 1-64)"
    if [ -n "$fc_changed" ]; then
      printf '%s\n' "$fc_changed" | head -n 20 | while IFS= read -r fc_each; do say changed "$fc_each"; done
    else
      now_known "$fc_id" "$fc_now.facts"
    fi
    fc_manifest=$own/releases/$fc_id/manifest.json
    if [ -f "$fc_manifest" ]; then
      say manifest "$(sha256sum <"$fc_manifest" | cut -c 1-64)"
      say manifest-files "$(grep -c ',"type":"file"},\{0,1\}$' "$fc_manifest")"
      say manifest-on-disk "$(sums_in "$fc_manifest" | sort -u | sort - "$fc_now.sums" | uniq -d | wc -l)"
    fi
    drop_listing "$fc_now"
  fi
  adopt_service
  if [ -n "$service" ]; then
    look_at_unit
    say service "$service"
    say_unit
    say_running
  fi
  done_ok
}

# The receipt as it came, with the head of the log put in: whoever has it can tell whether lines were lost since.
keep_receipt() {
  kr_head=$(tail -n 1 "$own/log.jsonl" | sha256sum | cut -c 1-64) kr_lines=$(wc -l <"$own/log.jsonl")
  say log-head "$kr_head"
  say log-lines "$kr_lines"
  [ ! -s "$cm_receipt" ] ||
    sed "1s/{/{\"log\":{\"head\":\"$kr_head\",\"lines\":$kr_lines},/" "$cm_receipt" |
    put "$own/releases/$tx_release/receipt.json"
}

# The one way forward. Standard input: the receipt, which is read whole before the lock is taken.
commit() {
  [ -d "$own" ] || fault missing "There is no deploy root at $root." "Deploy once with atomic-sync; it makes the directory."
  cm_receipt=$own/tmp.receipt.$$
  cat >"$cm_receipt"
  lock 60
  load_transaction
  if [ "$tx_state" = committed ] && [ "$tx_release" = "$release" ]; then
    [ -f "$own/releases/$tx_release/receipt.json" ] || keep_receipt
    rm -f "$cm_receipt"
    say_transaction
    done_ok
  fi
  must_be_open
  [ "$(live_release)" = "$tx_release" ] ||
    fault changed "$live no longer points at $tx_release." "Look who changed it: $own/log.jsonl"
  adopt_service
  if [ -n "$service" ]; then
    look_at_unit
    [ "$(owes)" != yes ] ||
      fault owed "$service still runs what it ran before the switch: a restart is owed." "Put single-restart before the probes."
  fi
  set_about "$tx_release" committed "$(($(commits) + 1))" withdrawn ''
  [ "$tx_kind" != rollback ] || ! is_complete "$tx_from" || set_about "$tx_from" withdrawn "$(date +%s)"
  tx_state=committed
  save_transaction
  disarm
  record_transaction commit
  keep_receipt
  rm -f "$cm_receipt"
  prune
  say_transaction
  done_ok
}

# The one way back, for every failure after the switch, and for the person at the console. Needs the lock and the
# transaction. Leaves tx_state reverted.
go_back() {
  adopt_service
  gb_units=''
  if [ -n "$service" ]; then
    gb_main=$service
    for service in $gb_main $more; do
      is_socket "$service" && continue
      look_at_unit
      # Back is owed a restart when what runs started after the switch, stands in what is taken back, or nothing runs well.
      if [ "$tx_state" = restarted ] || [ "$unit_pid" = 0 ] || started_after_switch || [ "$(stands_in)" = "$tx_release" ]; then
        gb_units="$gb_units $service"
      fi
    done
    service=$gb_main
    look_at_unit
  fi
  lose_previous
  if [ -n "$tx_previous" ]; then
    keep_evidence
    [ "$(live_release)" = "$tx_previous" ] || point_live_at "$tx_previous"
  else
    [ -z "$tx_no_return" ] ||
      fault no-return "There is no way back from $tx_release: it was declared a point of no return ($tx_no_return)." \
        "Mend it forward: deploy a good build. Release $tx_release stays live, unconfirmed."
    [ -z "${lp_lost-}" ] ||
      fault nothing-before "Release $lp_lost, which was live before $tx_release, is gone: there is nothing to go back to." \
        "Deploy a good build, or name a committed release: sh $0 rollback root=$root to=ID (word: history). Release $tx_release stays live, unconfirmed."
    fault nothing-before "Nothing was live before $tx_release: there is nothing to go back to." \
      "Deploy a good build. Release $tx_release stays live, unconfirmed."
  fi
  tx_reason=${1-}
  gb_forward=$tx_release
  tx_boot=$(boot) tx_ticks=$(ticks_now)
  gb_restarts=0 gb_code=0
  if [ "${at_boot-}" = yes ]; then
    [ -z "$service" ] || each_after_boot
  elif [ -n "$gb_units" ]; then
    restart_back
  fi
  # The service first, the notes of it after: a disk that what is taken back has filled must not keep the old one away.
  tx_state=reverted
  set_about "$tx_release" ended "taken back${1:+: $1}"
  # A commit that was cut may have left its mark already.
  [ "$tx_kind" != deploy ] || set_about "$tx_release" committed ''
  live_until "$gb_forward"
  live_since "$tx_previous"
  save_transaction
  disarm
  record revert release "$tx_release" from "$tx_previous" holder "$tx_holder" attempt "$tx_attempt" actor "$tx_actor" \
    reason "${1-}" restarts "$gb_restarts" service "${service:+$service is $unit_active}"
}

# Every unit of gb_units once, in its order; the others are restarted also where one does not come up.
restart_back() {
  rb_before=$(all_invocations) rb_words=''
  for service in $gb_units; do
    look_at_unit
    rb_code=0
    if [ "$service" = "${gb_units# }" ] || ! was_started_since "$rb_before"; then
      restart_unit restart back || rb_code=$?
    fi
    [ "$unit_load" != loaded ] || gb_restarts=$((gb_restarts + 1))
    case $rb_code:$unit_active in
      0:active | 0:activating | 0:reloading) ;;
      0:*) [ "$service" = "$gb_main" ] || rb_code=1 ru_out="$service is $unit_active/$unit_sub" ;;
    esac
    [ "$rb_code" = 0 ] || gb_code=$rb_code rb_words=$ru_out
  done
  [ "$gb_code" = 0 ] || ru_out=$rb_words
  service=$gb_main
  look_at_unit
}

each_after_boot() {
  for service in $gb_main $more; do is_socket "$service" || after_boot; done
  service=$gb_main
  look_at_unit
}

# At boot the service starts by itself. Where it was quicker than we were, it runs what was just taken back.
after_boot() {
  [ "$tx_timer" = systemd-user ] || return 0
  ab_end=$(($(date +%s) + 30))
  while look_at_unit && [ "$unit_pid" = 0 ] && [ "$unit_active" != failed ] && [ "$(date +%s)" -lt "$ab_end" ]; do sleep 1; done
  if [ "$unit_pid" != 0 ] && ab_start=$(ticks_of "$unit_pid") && [ "$ab_start" -gt "$tx_ticks" ]; then return 0; fi
  restart_unit restart back || gb_code=$?
  gb_restarts=$((gb_restarts + 1))
}

# Why it was given up, before the way back overwrites it: what the manager says, and the last lines of that invocation.
keep_evidence() {
  [ -n "$service" ] && [ -d "$own/releases/$tx_release" ] || return 0
  ke_main=$service
  for service in $more; do
    (
      umask 077
      exec >"$own/releases/$tx_release/evidence-$service.txt" 2>&1 </dev/null 9>&-
      say_evidence
      read_journal "$unit_invocation" 200
    ) || :
  done
  service=$ke_main
  # Where the manager has started it again, the start that died first tells more than the last one.
  ke_first=$(about "$tx_release" invocations)
  ke_first=${ke_first##* } ke_last=$unit_invocation
  # For those who may read the journal: it may hold more than the world should see.
  (
    umask 077
    exec >"$own/releases/$tx_release/evidence.txt" 2>&1 </dev/null 9>&-
    printf '%s\n' "$lu_text"
    say_evidence
    [ -z "$ke_first" ] || [ "$ke_first" = "$ke_last" ] || [ "$tx_state" != restarted ] || read_journal "$ke_first" 200
    read_journal "$ke_last" 200
  ) || :
}

revert() {
  lock "$timeout"
  load_transaction
  lose_previous
  case $only in
    open)
      [ "$tx_holder" = "$holder" ] || { say acted no; say_transaction; done_ok; }
      if [ "$tx_state" = prepared ]; then
        tx_state=abandoned
        save_transaction
        record_transaction abandon "$reason"
      fi
      is_open || { say acted no; say_transaction; done_ok; }
      if [ -z "$tx_previous" ]; then
        unlock
        fail
      fi
      ;;
    *)
      if [ "$tx_state" = reverted ] && { [ -z "$release" ] || [ "$tx_release" = "$release" ]; }; then
        say acted no
        say_transaction
        done_ok
      fi
      must_be_open
      ;;
  esac
  go_back "$reason"
  [ "${console-}" != yes ] || [ -z "$service" ] || all_must_run
  say acted yes
  say restarts "$gb_restarts"
  say command-status "$gb_code"
  say command-words "${ru_out-}"
  if [ -n "$service" ]; then
    say service "$service"
    say_unit
  fi
  say_transaction
  done_ok
}

# Closes an open transaction that has nothing to go back to: what is live stays, and is not committed.
fail() {
  lock 60
  load_transaction
  must_be_open
  adopt_service
  # A manager that does not answer must not keep it open.
  [ -z "$service" ] || (look_at_unit && keep_evidence) >/dev/null 2>&1 || :
  close_failed "$reason"
}

close_failed() {
  set_about "$tx_release" ended "failed${1:+: $1}"
  tx_state=failed tx_reason=$1
  save_transaction
  disarm
  record_transaction fail "$1"
  say acted no
  say_transaction
  done_ok
}

# Opens a transaction that leads to a release that is there already, and switches to it.
back_to() {
  lock 60
  load_transaction
  if is_open && [ "$tx_kind" = deploy ] && [ -z "$to" ]; then
    say open "$tx_release"
    say kind revert
    done_ok
  fi
  if is_open && [ "$tx_kind" = rollback ] && [ "$tx_holder" = "$holder" ] && [ "${to:-$tx_release}" = "$tx_release" ] &&
    [ "$(live_release)" = "$tx_release" ]; then
    note "This rollback had already switched"
    mend_cut
    say kind rollback
    say_transaction
    say_debt
    done_ok
  fi
  if [ "$tx_state" = prepared ] && is_alive && [ "$tx_holder" != "$holder" ]; then
    fault busy "A deploy is being prepared: $(holder_words)." "Wait for it to end, or cancel it, and run this again."
  fi
  bt_live=$(live_release)
  case $bt_live in
    '?'* | '') fault no-live "Nothing of Surefoot's is live at $live." "Deploy first." ;;
  esac
  # What an unconfirmed rollback came from is not where the next one leads.
  bt_not=''
  if is_open && [ "$tx_kind" = rollback ]; then bt_not=$tx_from; fi
  bt_target=${to:-$(last_committed "$bt_live" "$bt_not")}
  [ -n "$bt_target" ] ||
    fault nothing-before "There is no committed release other than $bt_live to go back to." "Deploy a good build instead."
  [ "$bt_target" != "$bt_live" ] || fault is-live "Release $bt_target is the live one." "Name another with the input to: $(all_releases | tr '\n' ' ')"
  is_complete "$bt_target" ||
    fault incomplete "Release $bt_target is not there or not complete." "Name one of: $(all_releases | tr '\n' ' ')"
  [ -n "$(about "$bt_target" committed)" ] ||
    fault uncommitted "Release $bt_target never passed its probes." "Name a committed one (word: history)."
  bt_words=$(no_return_after "$bt_target")
  [ -z "$bt_words" ] ||
    fault no-return "There is no way back before ${bt_words%% *}, which was declared a point of no return ${bt_words#* }." \
      "Mend it forward: deploy a good build."
  [ "$bt_target" = 0000-adopted ] || [ -f "$own/releases/$bt_target/seal.sums" ] ||
    fault tampered "What release $bt_target held when it was made is not known any more." "Deploy a good build instead."
  bt_wrong=$(drifted "$bt_target" | head -n 5 | tr '\n' ' ')
  [ -z "$bt_wrong" ] ||
    fault tampered "Release $bt_target is not what was deployed; these files changed: $bt_wrong" "Deploy a good build instead."
  adopt_service
  if is_open; then disarm; fi
  # Where this one fails, what was confirmed last comes back, and never what was not.
  bt_previous=$bt_live
  [ -n "$(about "$bt_live" committed)" ] || bt_previous=$(last_committed "$bt_live" "$bt_target")
  tx_state=prepared tx_release=$bt_target tx_previous=$bt_previous tx_from=$bt_live tx_holder=$holder tx_attempt=$attempt tx_actor=$actor
  tx_since=$(date +%s) tx_service=$service tx_more=$more tx_manager=$manager tx_sudo=$sudo tx_kind=rollback tx_reason=$reason
  tx_within=0 tx_timer='' tx_deadline=0 tx_no_return=''
  keep_spare
  save_transaction
  point_live_at "$bt_target"
  note_switch switched
  save_transaction
  live_until "$bt_live"
  live_since "$bt_target"
  record_transaction rollback "$reason"
  say kind rollback
  say_transaction
  say service "$service"
  for bt_each in $more; do say more "$bt_each"; done
  say owed "$(owes)"
  done_ok
}

