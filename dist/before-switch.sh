# ---------------------------------------------------------------- words: the user's lines before the switch

# end_with_its_deploy PID: ends the user's lines once nobody waits for them any more: their deploy was given up, or its
# run is gone (then the lease is).
end_with_its_deploy() {
  while kill -0 "$1" 2>/dev/null; do
    load_transaction
    if [ "$tx_state" != prepared ] || [ "$tx_holder" != "$holder" ] || [ "$tx_attempt" != "$attempt" ] || [ ! -f "$own/lease" ]; then
      kill -TERM "$1"
      return
    fi
    sleep 1
  done
}

# Runs the user's lines (standard input) in the new tree, before anything is live.
prepare() {
  must_prepare
  unset SSH_CONNECTION SSH_CLIENT
  cd "$own/incoming/$recipe/tree" || fault lost "What was uploaded is gone." "Run the deploy again."
  SUREFOOT_ROOT=$root SUREFOOT_RELEASE=$release SUREFOOT_SHARED=$root/shared
  export SUREFOOT_ROOT SUREFOOT_RELEASE SUREFOOT_SHARED
  # A release's links into shared/ count two levels up: so they lead there from incoming/RECIPE/tree as well.
  rm -f ../../shared && ln -s ../../shared ../../shared
  # Held as long as the lines run: the next try of the same build must not work in the tree beside them.
  exec 8>>../preparing
  flock -n 8 || fault busy "Lines of before-switch of an earlier try still run in this tree." "Run the deploy again."
  exec 3<&0
  timeout -k 5 "$timeout" sh -euc 'lines=$(cat) && exec </dev/null && eval "$lines"' <&3 >&2 8>&- 3<&- &
  pp_pid=$! pp_began=$(date +%s)
  exec 3<&-
  end_with_its_deploy "$pp_pid" </dev/null >/dev/null 2>&1 8>&- &
  pp_watch=$!
  # A shell says "Terminated" of what was ended: that must not end it before it has tidied up, where nobody hears it any
  # more. A trap of its own, and not deafness, which the lines would inherit.
  trap : PIPE
  wait "$pp_pid"
  pp_code=$?
  kill "$pp_watch" 2>/dev/null
  rm -f ../../shared
  case $pp_code in
    0) ;;
    124 | 137 | 143)
      # 143 where timeout is busybox's. The lines may end with the same status by themselves.
      [ "$(($(date +%s) - pp_began))" -lt "$timeout" ] ||
        fault before-switch "before-switch did not end within $timeout s." \
          "Make it quicker or raise the input before-switch-timeout; the live release is untouched."
      [ "$pp_code" != 137 ] ||
        fault before-switch "A command of before-switch was killed (exit status 137); mostly the host ran out of memory." \
          "Look at the host's memory (dmesg | grep -i oom; free -m); the live release is untouched."
      fault before-switch "before-switch failed with exit status $pp_code (its output stands above)." \
        "Mend the command that failed; the live release is untouched."
      ;;
    *) fault before-switch "before-switch failed with exit status $pp_code (its output stands above)." \
      "Mend the command that failed; the live release is untouched." ;;
  esac
  : >../prepared-by-user
  done_ok
}

