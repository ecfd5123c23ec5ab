# ---------------------------------------------------------------- words: a rehearsal

# Where the new release can be started beside the old one, and by which manager; refuses what cannot be rehearsed.
# Fills rh_*. Needs find_manager.
may_rehearse() {
  [ "$manager" != supervisor ] && [ -d /run/systemd/system ] ||
    fault no-rehearsal "A program of supervisor, or a host without systemd, cannot be rehearsed." "Set rehearse to false."
  look_at_unit
  must_be_loaded
  case $unit_type in
    forking | dbus) fault no-rehearsal "$service is of Type=$unit_type: a second copy would take the place of the first (its PID file, its name on the bus)." \
      "Let it run in the foreground (Type=simple or notify), or set rehearse to false." ;;
  esac
  rh_user=$(systemctl_as show "$service" -p User 2>/dev/null)
  rh_user=${rh_user#User=}
  if [ "$manager" = systemd-user ]; then
    rh_manager=systemd-user
  elif [ "$uid" = 0 ]; then
    rh_manager=systemd
  elif [ "$rh_user" = "$me" ] && systemctl --user show-environment >/dev/null 2>&1; then
    rh_manager=systemd-user
  else
    fault no-rehearsal "$me cannot start a second copy of $service: it runs as ${rh_user:-root}, or the user's own systemd does not run." \
      "Let the service run as $me and turn lingering on (loginctl enable-linger $me), log in as root, or set rehearse to false."
  fi
  systemctl_as cat "$service" 2>/dev/null | grep -qF "$live" ||
    fault no-rehearsal "The unit $service does not name the live link $live: a second copy would run the old release." \
      "Let WorkingDirectory or ExecStart name the live link, or set rehearse to false."
  rehearsal_of
  find_socket
  [ -n "$rh_port" ] || rh_port=$(port_of_unit)
  [ -n "$rh_port" ] ||
    fault no-rehearsal "$service takes its port from no variable $variable that could be seen, and has no .socket with just one port: a second copy would want the port of the first." \
      "Let the app read its port from the environment (Environment=$variable=3000 in the unit; another name by the input port-variable), or set rehearse to false."
  rehearsal_place
}

# The one TCP socket that the manager holds for the service: its port, and the name by which the service is handed it.
# Without one rh_port is empty, and rh_held is no. Needs look_at_unit.
find_socket() {
  rh_port='' rh_held=no rh_descriptor='' fs_listens=''
  for fs_unit in $unit_trigger; do
    is_socket "$fs_unit" || continue
    fs_text=$(systemctl_as show "$fs_unit" -p Listen,Accept,FileDescriptorName 2>/dev/null)
    fs_listens=$fs_listens$(printf '%s\n' "$fs_text" | sed -n -e 's/^Listen=//p' -e 's/^Accept=yes$/one for each connection/p')$NEWLINE
    rh_descriptor=$(printf '%s\n' "$fs_text" | sed -n 's/^FileDescriptorName=//p')
  done
  # Of several sockets, or of one that is no TCP port, it is not known by which the service would be asked.
  case $fs_listens in '' | [/@]* | *"$NEWLINE"*"$NEWLINE"*) return 0 ;; esac
  fs_port=${fs_listens%" (Stream)$NEWLINE"}
  fs_port=${fs_port##*:}
  case $fs_port in '' | *[!0-9]*) return 0 ;; esac
  rh_port=$fs_port rh_held=yes
}

# The number that the service has for its port: of the process itself, else of its unit.
port_of_unit() {
  {
    tr '\0' '\n' 2>/dev/null <"/proc/$unit_pid/environ"
    systemctl_as show "$service" -p Environment 2>/dev/null | sed 's/^Environment=//' | tr ' ' '\n' | tr -d '"'
    systemctl_as show "$service" -p EnvironmentFiles 2>/dev/null | sed -n 's/^EnvironmentFiles=\(.*\) (ignore_errors=.*)$/\1/p' |
      while IFS= read -r pu_file; do cat "$pu_file" 2>/dev/null; done
  } | sed -n "s/^$variable=\([0-9][0-9]*\)\$/\1/p" | head -n 1
}

# The unit as it is, for a second copy: of [Service] what makes the process what it is, with the release in the place of
# the live link. What would act on the first copy (ExecStop, Restart, PIDFile, a socket) is left out.
rehearsal_text() {
  systemctl_as cat "$service" 2>/dev/null | LIVE=$live RELEASE=$root/releases/$release OWN=$rh_own HELD=$rh_held SOCKET=$rh_socket awk '
    function placed(text,   out, at, next_one) {
      out = ""
      while ((at = index(text, ENVIRON["LIVE"])) > 0) {
        next_one = substr(text, at + length(ENVIRON["LIVE"]), 1)
        out = out substr(text, 1, at - 1) (next_one ~ /[A-Za-z0-9._-]/ ? ENVIRON["LIVE"] : ENVIRON["RELEASE"])
        text = substr(text, at + length(ENVIRON["LIVE"]))
      }
      return out text
    }
    BEGIN {
      print "[Unit]\nDescription=Surefoot: a rehearsal"
      if (ENVIRON["HELD"] == "yes") print "Requires=" ENVIRON["SOCKET"] "\nAfter=" ENVIRON["SOCKET"]
      print "[Service]"
    }
    /^[[:blank:]]*[#;]/ { next }
    { line = line $0 }
    /\\$/ { line = line "\n"; next }
    { whole = line; line = "" }
    whole ~ /^\[/ { section = whole; next }
    section != "[Service]" { next }
    {
      key = whole
      sub(/[[:blank:]]*=.*/, "", key)
      if (ENVIRON["OWN"] == "yes") {
        # Another manager than the unit was written for: it knows no other account, and may not lock itself in.
        if (key !~ /^(Type|NotifyAccess|WorkingDirectory|ExecStart|Environment|EnvironmentFile|PassEnvironment|UnsetEnvironment|Limit[A-Z]+|UMask|Nice|TimeoutStartSec)$/) next
      } else if (key ~ /^(Restart.*|ExecStop|ExecStopPost|ExecReload|PIDFile|Sockets|BusName|FileDescriptorStore.*|RuntimeMaxSec|.*Action|RuntimeDirectoryPreserve)$/) next
      print placed(whole)
    }'
  printf 'Restart=no\nRuntimeDirectoryPreserve=yes\nRuntimeMaxSec=%s\nTimeoutStopSec=10\nEnvironmentFile=%s\n' "$timeout" \
    "$rh_place/$rh_name.env"
}

# The socket of a second copy, which is gone with it: else whoever asked there would start it again.
rehearsal_socket() {
  printf '[Unit]\nDescription=Surefoot: a rehearsal\nBindsTo=%s\n[Socket]\nListenStream=127.0.0.1:%s\nFileDescriptorName=%s\n' \
    "$rh_name" "$rh_spare" "$rh_descriptor"
}

# A port that nobody listens on.
spare_port() {
  sp_taken=$(cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk '{ split($2, part, ":"); print part[2] }')
  sp_try=$((($(date +%s) + $$) % 10000 + 20000))
  while printf '%s\n' "$sp_taken" | grep -qx "$(printf '%04X' "$sp_try")"; do sp_try=$((sp_try + 1)); done
  printf '%s' "$sp_try"
}

rehearsal_ctl() {
  if [ "$rh_manager" = systemd-user ]; then systemctl --user "$@"; else systemctl "$@"; fi </dev/null >/dev/null 2>&1
}

# Says whether a rehearsal can be had, before anything is sent.
rehearsable() {
  load_transaction
  find_manager
  may_rehearse
  say port "$rh_port"
  done_ok
}

# Starts the release beside the live one. It ends by itself after `timeout` seconds, whatever becomes of the caller.
rehearse() {
  load_transaction
  find_manager
  is_complete "$release" || fault incomplete "Release $release is not complete." "Run the deploy again."
  may_rehearse
  rh_own=no
  [ "$rh_manager" = "$manager" ] || rh_own=yes
  rh_spare=$(spare_port)
  end_rehearsal
  mkdir -p "$rh_place" && printf '%s=%s\n' "$variable" "$rh_spare" >"$rh_place/$rh_name.env" &&
    { [ "$rh_held" = no ] || rehearsal_socket >"$rh_place/$rh_socket"; } &&
    rehearsal_text >"$rh_place/$rh_name" && rehearsal_ctl daemon-reload ||
    fault no-rehearsal "The unit of the rehearsal cannot be written to $rh_place." "Look at its rights, or set rehearse to false."
  note "A second copy of $service runs $release on port $rh_spare"
  rehearsal_ctl start --no-block "$rh_name" || :
  say name "$rh_name"
  say rehearsal-manager "$rh_manager"
  say port "$rh_port"
  say spare "$rh_spare"
  done_ok
}

end_rehearsal() {
  # Its socket first: what is asked meanwhile would start the copy again.
  rehearsal_ctl stop "$rh_socket" "$rh_name" || :
  rehearsal_ctl reset-failed "$rh_socket" "$rh_name" || :
  [ -e "$rh_place/$rh_name" ] || return 0
  rm -f "$rh_place/$rh_name" "$rh_place/$rh_name.env" "$rh_place/$rh_socket"
  rehearsal_ctl daemon-reload || :
}

# Ends the second copy. Safe to run again.
rehearsed() {
  rehearsal_of
  for rh_manager in systemd systemd-user; do
    [ "$rh_manager" = systemd-user ] || [ "$uid" = 0 ] || continue
    rehearsal_place
    [ ! -e "$rh_place/$rh_name" ] || end_rehearsal
  done
  done_ok
}

rehearsal_of() {
  ro_name=surefoot-rehearsal-$(printf '%s' "$root" | sha256sum | cut -c 1-8)
  rh_name=$ro_name.service rh_socket=$ro_name.socket
}

rehearsal_place() {
  case $rh_manager in
    systemd) rh_place=/run/systemd/system ;;
    *) rh_place=$XDG_RUNTIME_DIR/systemd/user ;;
  esac
}

