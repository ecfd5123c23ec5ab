# ---------------------------------------------------------------- the timer: going back with nobody there

# Its unit's name: one for each root and release.
timer_unit() { printf 'surefoot-%s-%s' "$(printf '%s' "$root" | sha256sum | cut -c 1-8)" "$tx_release"; }

# How this host can wake itself: systemd for root, the user's own systemd for an ordinary user (it must live on when
# nobody is logged in, and must be allowed to restart the service), a sleeping process where there is no systemd.
choose_timer() {
  if [ ! -d /run/systemd/system ]; then
    command -v setsid >/dev/null 2>&1 ||
      fault cannot-arm "This host cannot go back by itself: it has neither systemd nor setsid." \
        "Install util-linux (or a busybox with setsid), or set confirm-within to 0."
    tx_timer=setsid
    return
  fi
  if [ "$uid" = 0 ]; then
    tx_timer=systemd
    return
  fi
  tx_timer=systemd-user
  ct_user=$me
  [ -e "/var/lib/systemd/linger/$ct_user" ] &&
    systemctl --user show-environment >/dev/null 2>&1 ||
    fault cannot-arm "This host cannot go back by itself for $ct_user: the user's own systemd does not live on after log-out." \
      "On the host, once: sudo loginctl enable-linger $ct_user. Or set confirm-within to 0."
  if [ -n "$service" ]; then
    # A name that is mistyped is no matter of rights.
    look_at_unit
    must_be_loaded
  fi
  if [ -n "$service" ] && [ "$manager" = supervisor ] && [ "${sv_how-}" = sudo ]; then
    sudo -n -l supervisorctl restart "$service" >/dev/null 2>&1 ||
      fault cannot-arm "This host cannot go back by itself: $ct_user may not run supervisorctl restart $service." \
        "Add to a sudoers file: $ct_user ALL=(root) NOPASSWD: /usr/bin/supervisorctl status, /usr/bin/supervisorctl restart $service. Or set confirm-within to 0."
  fi
  if [ -n "$service" ] && [ "${manager:-systemd}" = systemd ] && [ "$sudo" != never ]; then
    for ct_unit in "$service" $more; do
      is_socket "$ct_unit" || sudo -n -l systemctl restart "$ct_unit" >/dev/null 2>&1 ||
        fault cannot-arm "This host cannot go back by itself: $ct_user may not run systemctl restart $ct_unit." \
          "Add to a sudoers file: $ct_user ALL=(root) NOPASSWD: /usr/bin/systemctl restart $ct_unit, /usr/bin/systemctl reset-failed $ct_unit, /usr/bin/systemctl daemon-reload. Or set confirm-within to 0."
    done
  fi
}

# A word of a command line as systemd takes it: it expands $ and, in unit files, %.
systemd_word() { printf '%s' "$1" | sed -e 's/[$]/$$/g'; }

arm() {
  tx_within=$within tx_timer='' tx_deadline=0
  [ "$within" != 0 ] || return 0
  if [ -z "$tx_previous" ]; then
    if [ -n "$tx_from" ]; then note "There is nothing to go back to: no timer"; else note "There is nothing to go back to yet: no timer"; fi
    tx_within=0
    return 0
  fi
  case $0 in
    /*) ;;
    *) fault cannot-arm "The program does not know its own place ($0)." "Report this." ;;
  esac
  choose_timer
  tx_deadline=$(($(date +%s) + within))
  : >"$own/armed"
  flush "$own/armed"
  flush "$own"
  install_boot_unit
  save_transaction
  set -- /bin/sh "$(systemd_word "$0")" expire "root=$(systemd_word "$root")" "release=$tx_release" "deadline=$tx_deadline"
  case $tx_timer in
    systemd)
      systemd-run --quiet --collect --unit="$(timer_unit)" --on-active="${within}s" --timer-property=AccuracySec=100ms \
        --property=Restart=on-failure --property=RestartSec=30 "$@" </dev/null >&2 9>&-
      ;;
    systemd-user)
      systemd-run --user --quiet --collect --unit="$(timer_unit)" \
        --on-active="${within}s" --timer-property=AccuracySec=100ms \
        --property=Restart=on-failure --property=RestartSec=30 "$@" </dev/null >&2 9>&-
      ;;
    *)
      # shellcheck disable=SC2016 # for the other shell
      setsid sh -c 'sleep "$1" && for _ in 1 2 3 4 5 6 7 8 9 10; do
          sh "$2" expire "root=$3" "release=$4" "deadline=$5" && exit
          sleep 30
        done' sh "$within" "$0" "$root" "$tx_release" "$tx_deadline" \
        </dev/null >/dev/null 2>&1 9>&- &
      ;;
  esac || {
    rm -f "$own/armed"
    fault cannot-arm "The timer that goes back could not be set (its words stand above)." "Mend that, or set confirm-within to 0."
  }
}

# The timer is no longer wanted. Should it fire all the same, it finds nothing open.
disarm() {
  rm -f "$own/armed"
  case $tx_timer in
    systemd) systemctl stop "$(timer_unit).timer" </dev/null >/dev/null 2>&1 9>&- || : ;;
    systemd-user) systemctl --user stop "$(timer_unit).timer" </dev/null >/dev/null 2>&1 9>&- || : ;;
  esac
}

# A timer does not survive a reboot; this unit does, and looks once at every boot.
install_boot_unit() {
  ib_name=surefoot-$(printf '%s' "$root" | sha256sum | cut -c 1-8).service
  case $tx_timer in
    systemd) ib_place=/etc/systemd/system ib_wanted=multi-user.target ;;
    systemd-user) ib_place=${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user ib_wanted=default.target ;;
    *)
      note "There is no systemd here: an unconfirmed release outlives a reboot"
      return 0
      ;;
  esac
  ib_root=$(printf '%s' "$root" | sed -e 's/[%]/%%/g' -e 's/[\\"]/\\&/g')
  ib_before='' ib_mounts='' ib_unit="$service$more"
  [ "$manager" != supervisor ] || ib_unit='supervisor.service supervisord.service'
  [ "$tx_timer" != systemd ] || [ -z "$service" ] || ib_before="Before=$ib_unit"
  # The condition is looked at once: a disk that is mounted late must be there by then.
  [ "$tx_timer" != systemd ] || ib_mounts="RequiresMountsFor=\"$ib_root\""
  ib_text="[Unit]
Description=Surefoot: takes back what nobody confirmed below $(printf '%s' "$root" | sed 's/[%]/%%/g')
ConditionPathExists=$(printf '%s' "$own/armed" | sed 's/[%]/%%/g')
$ib_before
$ib_mounts

[Service]
Type=oneshot
ExecStart=/bin/sh \"$(printf '%s' "$ib_root" | sed 's/[$]/$$/g')/.surefoot/bin/$(basename "$0")\" boot \"root=$(printf '%s' "$ib_root" | sed 's/[$]/$$/g')\"

[Install]
WantedBy=$ib_wanted"
  # Both, since a power cut may have left the one without the other.
  [ "$(cat "$ib_place/$ib_name" 2>/dev/null)" != "$ib_text" ] || [ ! -L "$ib_place/$ib_wanted.wants/$ib_name" ] || return 0
  mkdir -p "$ib_place" && printf '%s\n' "$ib_text" | put "$ib_place/$ib_name" && {
    if [ "$tx_timer" = systemd ]; then
      systemctl enable "$ib_name"
    else
      systemctl --user enable "$ib_name"
    fi && flush "$ib_place/$ib_wanted.wants" && flush "$ib_place"
  } </dev/null >/dev/null 2>&1 9>&- ||
    note "The unit that looks after a reboot could not be installed: an unconfirmed release outlives a reboot"
}

# What the timer calls. It says what it did to the journal of its unit.
expire() {
  lock 900
  load_transaction
  # A rollback may have led back to this release since: that is not what this timer was set for.
  if ! is_open || [ "$tx_within" = 0 ] || [ "$tx_release" != "$release" ] || [ "${deadline:-$tx_deadline}" != "$tx_deadline" ]; then
    say acted no
    say_transaction
    done_ok
  fi
  mend_cut
  lose_previous
  [ -n "$tx_previous" ] || close_failed "nobody confirmed it within $tx_within s, and ${lp_lost-}, which was live before, is gone"
  go_back "nobody confirmed it within $tx_within s"
  say acted yes
  say restarts "$gb_restarts"
  say_transaction
  done_ok
}

# What the unit calls at every boot: an armed release of an earlier boot is taken back, before the service starts where
# root armed it.
boot_again() {
  lock 900
  load_transaction
  if ! is_open || [ "$tx_within" = 0 ] || { [ "$tx_boot" = "$(boot)" ] && [ "$tx_cut" = no ]; }; then
    say acted no
    say_transaction
    done_ok
  fi
  mend_cut
  lose_previous
  [ -n "$tx_previous" ] || close_failed "the host was started anew before anybody confirmed it, and ${lp_lost-}, which was live before, is gone"
  at_boot=yes
  go_back "the host was started anew before anybody confirmed it"
  say acted yes
  say_transaction
  done_ok
}

