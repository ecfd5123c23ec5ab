# ---------------------------------------------------------------- processes and units

boot() { IFS= read -r bo_id </proc/sys/kernel/random/boot_id && printf '%s' "$bo_id"; }

# The time in clock ticks as /proc/PID/stat counts it. Taken from a process just made, which $(ticks_now) is: /proc/uptime
# may be another clock inside a container.
ticks_now() { IFS= read -r tn_stat </proc/self/stat && ticks_in "$tn_stat"; }
ticks_of() { [ -r "/proc/$1/stat" ] && IFS= read -r to_stat 2>/dev/null <"/proc/$1/stat" && ticks_in "$to_stat"; }
ticks_in() {
  # The program's name stands in parentheses and may hold anything: fields are counted from the last one.
  # shellcheck disable=SC2086 # the fields are wanted apart
  set -- ${1##*) }
  shift 19
  printf '%s' "$1"
}

systemctl_as() {
  case ${manager:-systemd} in
    systemd-user) systemctl --user "$@" ;;
    *) systemctl "$@" ;;
  esac
}

# What needs root for a system unit. Only these reach sudo, with these very words: a narrow sudoers file can name them.
systemctl_root() {
  if [ "${manager:-systemd}" = systemd-user ]; then
    systemctl_as "$@"
  elif [ "$sudo" = never ] || { [ "$sudo" = auto ] && [ "$uid" = 0 ]; }; then
    systemctl "$@"
  else
    sudo -n systemctl "$@"
  fi
}

# Sets how supervisorctl is run: as root where that is needed.
find_supervisor() {
  sv_how=sudo
  case $sudo in
    never) sv_how=plain ;;
    auto) if [ "$uid" = 0 ] || [ -w /var/run/supervisor.sock ]; then sv_how=plain; fi ;;
  esac
}

# The state of every program; the exit status only says whether all of them run.
supervisor_states() {
  st_text=$(bounded_supervisor 30 status </dev/null 2>&1 9>&-) || :
  case $st_text in
    *'command not found'* | *': not found'*)
      fault no-manager "This host has no supervisorctl." "Install supervisor, or correct the input manager." ;;
    *'a password is required'* | *'not allowed to execute'* | *'sudo: '*)
      fault no-sudo "$me may not run supervisorctl status: $st_text" \
        "Add to a sudoers file: $me ALL=(root) NOPASSWD: /usr/bin/supervisorctl status, /usr/bin/supervisorctl restart $service" ;;
    *'refused connection'* | *'no such file'* | *'rror: <class'* | *'Permission denied'* | *'ermissionError'*)
      fault no-manager "supervisord does not answer: $st_text" \
        "Start it (systemctl start supervisor), or allow its socket: supervisorctl status must work for $me, also by sudo." ;;
  esac
  printf '%s\n' "$st_text"
}

# A bound for supervisorctl, whichever way it is run.
bounded_supervisor() {
  bs_seconds=$1
  shift
  find_supervisor
  if [ "$sv_how" = sudo ]; then bounded "$bs_seconds" sudo -n supervisorctl "$@"; else bounded "$bs_seconds" supervisorctl "$@"; fi
}

# The same words for a program of supervisor. It has no invocation: a start is told by process, tick and boot.
look_at_program() {
  find_supervisor
  lu_text=$(supervisor_states) || {
    printf '%s\n' "$lu_text"
    exit 65
  }
  lp_line=$(printf '%s\n' "$lu_text" | awk -v name="$service" '$1 == name { print; exit }')
  unit_type=supervisor unit_load=not-found unit_active=inactive unit_sub=dead unit_result=success
  [ -n "$lp_line" ] || return 0
  unit_load=loaded
  # shellcheck disable=SC2086 # the words are wanted apart
  set -- $lp_line
  case ${2-} in
    RUNNING) unit_active=active unit_sub=running ;;
    STARTING) unit_active=activating unit_sub=start ;;
    BACKOFF) unit_active=activating unit_sub=auto-restart unit_result=exit-code ;;
    FATAL) unit_active=failed unit_sub=failed unit_result=exit-code ;;
    EXITED) unit_active=failed unit_sub=exited unit_result=exit-code ;;
  esac
  case $lp_line in
    *' pid '[0-9]*)
      unit_pid=${lp_line##* pid }
      unit_pid=${unit_pid%%,*}
      case $unit_pid in *[!0-9]*) unit_pid=0 ;; esac
      lp_tick=$(ticks_of "$unit_pid") || lp_tick=0
      unit_invocation=$(printf '%s %s %s %s' "$service" "$unit_pid" "$lp_tick" "$(boot)" | sha256sum | cut -c 1-32)
      unit_command=$(tr '\0' ' ' 2>/dev/null <"/proc/$unit_pid/cmdline")
      ;;
  esac
}

# Fills unit_* with what the service manager says now.
look_at_unit() {
  unit_load='' unit_active='' unit_sub='' unit_result='' unit_pid=0 unit_invocation='' unit_restarts=0 unit_reload=no
  unit_status=0 unit_code='' unit_exit='' unit_enter='' unit_type='' unit_directory='' unit_command=''
  unit_file='' unit_trigger=''
  if [ "$manager" = supervisor ]; then
    look_at_program
    return
  fi
  lu_text=$(systemctl_as show "$service" -p LoadState,ActiveState,SubState,Result,MainPID,InvocationID,NRestarts \
    -p NeedDaemonReload,ExecMainStatus,ExecMainCode,ActiveExitTimestampMonotonic,ActiveEnterTimestampMonotonic \
    -p Type,WorkingDirectory,ExecStart,UnitFileState,TriggeredBy 2>&1) ||
    fault no-manager "The service manager does not answer: $lu_text" \
      "For a user unit turn lingering on: loginctl enable-linger $me. Where there is no systemd, leave service empty."
  while IFS= read -r lu_line; do
    lu_value=${lu_line#*=}
    case $lu_line in
      LoadState=*) unit_load=$lu_value ;;
      ActiveState=*) unit_active=$lu_value ;;
      SubState=*) unit_sub=$lu_value ;;
      Result=*) unit_result=$lu_value ;;
      MainPID=*) unit_pid=$lu_value ;;
      InvocationID=*) unit_invocation=$lu_value ;;
      NRestarts=*) unit_restarts=$lu_value ;;
      NeedDaemonReload=*) unit_reload=$lu_value ;;
      ExecMainStatus=*) unit_status=$lu_value ;;
      ExecMainCode=*) unit_code=$lu_value ;;
      ActiveExitTimestampMonotonic=*) unit_exit=$lu_value ;;
      ActiveEnterTimestampMonotonic=*) unit_enter=$lu_value ;;
      Type=*) unit_type=$lu_value ;;
      WorkingDirectory=*) unit_directory=$lu_value ;;
      ExecStart=*) unit_command=$lu_value ;;
      UnitFileState=*) unit_file=$lu_value ;;
      TriggeredBy=*) unit_trigger=$lu_value ;;
    esac
  done <<LOOK
$lu_text
LOOK
}

# Which manager knows the service, when none was named.
find_manager() {
  [ -z "$manager" ] || [ "$manager" = auto ] || return 0
  if [ "$(systemctl show "$service" -p LoadState 2>/dev/null)" = LoadState=loaded ]; then
    manager=systemd
  elif [ "$(systemctl --user show "$service" -p LoadState \
    2>/dev/null)" = LoadState=loaded ]; then
    manager=systemd-user
  else
    manager=systemd
  fi
}

say_unit() {
  say manager "$manager"
  say load "$unit_load"
  say active "$unit_active"
  say sub "$unit_sub"
  say result "$unit_result"
  say pid "$unit_pid"
  say invocation "$unit_invocation"
  say automatic-restarts "$unit_restarts"
  say exit-status "$unit_status"
  say exit-code "$unit_code"
  say stopped-at "$unit_exit"
  say started-at "$unit_enter"
  say type "$unit_type"
  say working-directory "$unit_directory"
  say command "$unit_command"
  say unit-file "$unit_file"
  say triggered-by "$unit_trigger"
  say boot "$(boot)"
  [ "$manager" != supervisor ] || printf '%s\n' "$lu_text" | while IFS= read -r su_line; do say program "$su_line"; done
}

# Fills the service from the transaction where the caller did not name one.
adopt_service() {
  [ -n "$service_given" ] || { service=$tx_service; more=$tx_more; manager=$tx_manager; sudo=$tx_sudo; }
  [ -z "$service" ] || find_manager
}

# Is a restart owed? "yes" when what runs started before the switch or nothing runs; "no"; "none" without a service.
# Needs look_at_unit.
debt() {
  if [ -z "$service" ]; then
    printf none
  elif [ "$tx_state" = restarted ]; then
    printf no
  elif [ "$unit_pid" -gt 0 ] 2>/dev/null; then
    started_after_switch && printf no || printf yes
  elif [ -n "$unit_invocation" ] && [ "$unit_active" = active ] && is_new_invocation; then
    printf no
  else
    printf yes
  fi
}

# The debt of all units together: "yes" where any owes. Needs look_at_unit.
owes() {
  ow_all=$(debt)
  for service in $more; do
    is_socket "$service" && continue
    look_at_unit
    [ "$(debt)" != yes ] || ow_all=yes
  done
  printf '%s' "$ow_all"
}

is_socket() { case $1 in *.socket) return 0 ;; esac; return 1; }

started_after_switch() {
  [ "$(boot)" = "$tx_boot" ] || return 0
  if ss_ticks=$(ticks_of "$unit_pid"); then
    # A tick is 10 ms: a start within the switch's own tick may have been before it, and is counted so.
    [ "$ss_ticks" -gt "$tx_ticks" ]
  else
    [ -n "$unit_invocation" ] && is_new_invocation
  fi
}

# Was there no such start of any unit at the switch?
is_new_invocation() { case " $tx_invocation " in *" $unit_invocation "*) return 1 ;; esac; }

# The release in which the running process has its working directory; nothing where it has none or that cannot be read.
# Needs look_at_unit.
stands_in() {
  [ "$unit_pid" -gt 0 ] 2>/dev/null && si_cwd=$(readlink "/proc/$unit_pid/cwd" 2>/dev/null) || return 0
  si_below=$(readlink -f "$root")/releases/
  case $si_cwd in
    "$si_below"*)
      si_cwd=${si_cwd#"$si_below"}
      printf '%s' "${si_cwd%%/*}"
      ;;
  esac
}

# Which release the running process stands in, and how that is known.
say_running() {
  [ "$unit_pid" -gt 0 ] 2>/dev/null || return 0
  sr_release=$(stands_in)
  if [ -n "$sr_release" ]; then
    say running-release "$sr_release"
    say proof cwd
    return 0
  fi
  if sr_cwd=$(readlink "/proc/$unit_pid/cwd" 2>/dev/null); then say runs-in "$sr_cwd"; fi
  if is_open && started_after_switch; then
    say running-release "$tx_release"
    say proof started-after-switch
  fi
}

# Needs look_at_unit.
must_be_loaded() {
  case $unit_load in
    loaded) ;;
    masked) fault masked "The unit $service is masked." "Unmask it on the host: systemctl unmask $service" ;;
    *)
      [ "$manager" != supervisor ] || fault no-unit "supervisor knows no program $service." \
        "Its programs: $(printf '%s\n' "$lu_text" | awk '{ printf "%s ", $1 }'). Correct the input service, or run supervisorctl update."
      fault no-unit "The host has no unit $service (systemd says: ${unit_load:-nothing})." \
        "Install the unit file and run systemctl daemon-reload, or correct the input service."
      ;;
  esac
}

# Several units are restarted in the order in which they are named. Refused is one that systemd would have another way
# (After=), or by which one would be started twice (PartOf=, Requires=, BindsTo=). A socket is not restarted: it holds the
# port meanwhile, and must be there.
judge_units() {
  [ -n "$more" ] || return 0
  ju_main=$service ju_before=''
  for service in $ju_main $more; do
    look_at_unit
    must_be_loaded
    if is_socket "$service"; then
      [ "$unit_active" = active ] || fault socket-down "$service does not listen ($unit_active): callers would find nobody." \
        "On the host, while the service is stopped: systemctl enable --now $service"
      continue
    fi
    if [ "$manager" != supervisor ]; then
      ju_then=" $(systemctl_as show "$service" -p ConsistsOf,RequiredBy,BoundBy 2>/dev/null | sed 's/^[A-Za-z]*=//' | tr '\n' ' ') "
      for ju_each in $ju_before; do
        case " $(systemctl_as show "$ju_each" -p After 2>/dev/null | sed 's/^After=//') " in
          *" $service "*) fault order "$ju_each is named before $service, and its unit says After=$service." "Name $service before $ju_each in the input service." ;;
        esac
        case $ju_then in
          *" $ju_each "*) fault order "$ju_each is named before $service, and would be restarted a second time with it (PartOf=, Requires= or BindsTo=)." \
            "Name $service before $ju_each in the input service." ;;
        esac
      done
    fi
    may_restart
    ju_before="$ju_before $service"
  done
  service=$ju_main
}

# Where one is restarted and another may not be, old and new would run side by side.
may_restart() {
  [ "$manager" = systemd ] || return 0
  [ "$sudo" != never ] && { [ "$sudo" = always ] || [ "$uid" != 0 ]; } || return 0
  sudo -n -l systemctl restart "$service" </dev/null >/dev/null 2>&1 9>&- || [ "$mode" = reload ] ||
    fault no-sudo "$me may not run systemctl restart $service." \
      "Add to a sudoers file: $me ALL=(root) NOPASSWD: /usr/bin/systemctl restart $service, /usr/bin/systemctl reset-failed $service, /usr/bin/systemctl daemon-reload"
}

# The invocations of all units, one "UNIT INVOCATION" a line.
all_invocations() {
  for service in "$service" $more; do
    look_at_unit
    printf '%s %s\n' "$service" "${unit_invocation:--}"
  done
}

# Was $service started since all_invocations said $1? Needs look_at_unit.
was_started_since() {
  ! printf '%s\n' "$1" | grep -qxF "$service ${unit_invocation:--}" && [ -n "$unit_invocation" ]
}

# restart_unit VERB: pays one restart, and no second one. Fills unit_* with the state after it, was_* with the one before.
restart_unit() {
  look_at_unit
  was_invocation=$unit_invocation was_pid=$unit_pid was_active=$unit_active was_text=$lu_text
  if [ "${2-}" = back ] && [ "$unit_load" != loaded ]; then
    # The way back comes to its end also where nothing can be restarted: that is said, not refused.
    ru_out="systemd says of $service: ${unit_load:-nothing}"
    return 1
  fi
  must_be_loaded
  if [ "$manager" = supervisor ]; then
    note "supervisorctl restart $service"
    ru_out=$(bounded_supervisor "$timeout" restart "$service" </dev/null 2>&1 9>&-)
    ru_code=$?
    # What was not running is started all the same; supervisorctl calls that an error.
    case $ru_out in *"$service: started"*) ru_code=0 ;; *ERROR*) [ "$ru_code" != 0 ] || ru_code=1 ;; esac
    look_at_unit
    return "$ru_code"
  fi
  if [ "$unit_reload" = yes ]; then
    note "The unit file changed on disk: daemon-reload first"
    systemctl_root daemon-reload </dev/null >&2 2>&1 9>&- || [ "${2-}" = back ] ||
      fault no-sudo "The unit file of $service changed on disk and $me may not run systemctl daemon-reload." \
        "Allow it in a sudoers file ($me ALL=(root) NOPASSWD: /usr/bin/systemctl daemon-reload) or run it by hand."
  fi
  # Restarts by hand count toward the start limit, and a crash-looping release may just have used it up. At the limit
  # systemctl restart stops what runs and starts nothing.
  systemctl_root reset-failed "$service" </dev/null >/dev/null 2>&1 9>&- || :
  note "systemctl $1 $service"
  ru_out=$(timeout_of "$timeout" "$1" "$service")
  ru_code=$?
  look_at_unit
  return "$ru_code"
}

# systemctl with a bound in seconds. The bound is on our wait: the job itself goes on in the manager.
timeout_of() {
  to_seconds=$1
  shift
  if [ "${manager:-systemd}" = systemd-user ]; then
    bounded "$to_seconds" systemctl --user "$@" </dev/null 2>&1 9>&-
  elif [ "$sudo" = never ] || { [ "$sudo" = auto ] && [ "$uid" = 0 ]; }; then
    bounded "$to_seconds" systemctl "$@" </dev/null 2>&1 9>&-
  else
    bounded "$to_seconds" sudo -n systemctl "$@" </dev/null 2>&1 9>&-
  fi
}

# Turns a failed systemctl into words. $1: what was asked.
restart_refused() {
  if [ "$manager" = supervisor ]; then
    case $ru_out in
      *'a password is required'* | *'not allowed to execute'* | *'sudo: '*)
        fault no-sudo "$me may not run supervisorctl restart $service: $ru_out" \
          "Add to a sudoers file: $me ALL=(root) NOPASSWD: /usr/bin/supervisorctl status, /usr/bin/supervisorctl restart $service" ;;
    esac
    [ "$ru_code" != 124 ] || fault restart-timeout "supervisorctl restart $service did not end within $timeout s." \
      "Look at startsecs and stopwaitsecs of the program, and raise timeout above both."
    return 0
  fi
  case $ru_out in
    *'a password is required'* | *'not allowed to execute'* | *'must have a tty'* | *'not in the sudoers'* | *'sudo: '*)
      fault no-sudo "$me may not run systemctl $1 $service: $ru_out" \
        "Add to a sudoers file: $me ALL=(root) NOPASSWD: /usr/bin/systemctl $1 $service, /usr/bin/systemctl reset-failed $service, /usr/bin/systemctl daemon-reload" ;;
    *'nteractive authentication required'* | *'Access denied'*)
      fault no-sudo "$me may not run systemctl $1 $service." "Set the input sudo to auto and allow the command in a sudoers file." ;;
  esac
  [ "$ru_code" != 124 ] ||
    fault restart-timeout "systemctl $1 $service did not end within $timeout s (the unit is $unit_active/$unit_sub)." \
      "Look at the unit's own time-outs: systemctl show $service -p TimeoutStopUSec,TimeoutStartUSec"
}

