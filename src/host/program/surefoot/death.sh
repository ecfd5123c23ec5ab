# ---------------------------------------------------------------- words: why a service died

# What tells why a service is not well: its unit, its settings (of the environment names only, never a value), where it
# listens, who holds the ports that are asked for, and file systems that are full. Needs find_manager.
say_evidence() {
  look_at_unit
  say_unit
  say_running
  se_text=''
  [ "$manager" = supervisor ] || se_text=$(systemctl_as show "$service" -p User,Environment,EnvironmentFiles,MemoryMax,LimitNOFILE,WatchdogUSec 2>/dev/null)
  while IFS= read -r se_line; do
    case $se_line in
      User=*) say user "${se_line#*=}" ;;
      Environment=*) variables_in "${se_line#*=}" ;;
      EnvironmentFiles=*)
        se_file=${se_line#*=}
        se_file=${se_file% (ignore_errors=*}
        say environment-file "$se_file"
        if [ -r "$se_file" ]; then
          sed -n 's/^[[:blank:]]*\([A-Za-z_][A-Za-z0-9_]*\)=.*/variable=\1/p' "$se_file"
        elif [ ! -e "$se_file" ]; then
          say environment-file-missing "$se_file"
        fi
        ;;
      MemoryMax=*) say memory-max "${se_line#*=}" ;;
    esac
  done <<EVIDENCE
$se_text
EVIDENCE
  case $unit_directory in
    /*) if [ -d "$unit_directory/." ]; then say directory-there yes; else say directory-there no; fi ;;
  esac
  se_own=$(sockets_of "$service")
  se_seen=no
  for se_pid in $(pids_of "$service"); do
    ls "/proc/$se_pid/fd" >/dev/null 2>&1 && { [ "$se_seen" = part ] || se_seen=yes; } || se_seen=part
  done
  [ "$se_seen" = yes ] || say listening-unknown yes
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk '$4 == "0A" { print $2, $8, $10 }' |
    while read -r se_at se_uid se_inode; do say_listener "$se_at" "$se_uid" "$se_inode"; done
  for se_place in "$root" /tmp /var/log; do
    [ -d "$se_place" ] || continue
    df -Pk "$se_place" 2>/dev/null | awk -v place="$se_place" 'NR == 2 && $4 < 1024 { print "full=" place " bytes" }'
    df -Pi "$se_place" 2>/dev/null | awk -v place="$se_place" 'NR == 2 && $2 > 0 && $4 < 10 { print "full=" place " inodes" }'
  done
}

# The names in what systemctl prints as Environment. A value may hold spaces: those that do stand in quotes.
variables_in() {
  printf '%s\n' "$1" |
    sed -e 's/\\.//g' -e 's/"\([A-Za-z_][A-Za-z0-9_]*\)=[^"]*"/\1=/g' -e "s/\\\$'\([A-Za-z_][A-Za-z0-9_]*\)=[^']*'/\\1=/g" |
    tr ' ' '\n' | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/variable=\1/p'
}

# One listening socket, by its address, its owner and its inode: is it the unit's, or on a port that is asked for?
say_listener() {
  sl_port=$(printf '%d' "0x${1##*:}")
  sl_at=$(address_of "${1%:*}")
  case " $se_own " in *" $3 "*) say listens "$sl_at:$sl_port" ;; esac
  case "$NEWLINE$port" in *"$NEWLINE$sl_port$NEWLINE"*) say_holder "$sl_port|$sl_at" "$2" "$3" ;; esac
}

# Who holds the port: as much as this account may see.
say_holder() {
  sh_pid=$( (set +f; ls -l /proc/[0-9]*/fd 2>/dev/null) | awk -v socket="socket:[$3]" '
    /^\/proc\// { split($1, part, "/"); pid = part[3] }
    $NF == socket { print pid; exit }')
  sh_name='' sh_unit=''
  if [ -n "$sh_pid" ]; then
    IFS= read -r sh_name 2>/dev/null <"/proc/$sh_pid/comm"
    sh_unit=$(sed -n -e 's#.*/\([^/]*\.service\)$#\1#p' -e 's#.*/\([^/]*\.scope\)$#\1#p' "/proc/$sh_pid/cgroup" 2>/dev/null | head -n 1)
  fi
  sh_user=$(awk -F : -v uid="$2" '$3 == uid { print $1; exit }' /etc/passwd)
  say holder "$1|$sh_pid|$sh_name|$sh_unit|${sh_user:-$2}"
}

# The address of /proc/net/tcp as people write it.
address_of() {
  case $1 in
    ????????) printf '%d.%d.%d.%d' "0x${1#??????}" "0x$(printf '%s' "$1" | cut -c 5-6)" \
      "0x$(printf '%s' "$1" | cut -c 3-4)" "0x$(printf '%s' "$1" | cut -c 1-2)" ;;
    00000000000000000000000000000000) printf '[::]' ;;
    00000000000000000000000001000000) printf '[::1]' ;;
    *) printf '[an IPv6 address]' ;;
  esac
}

# The processes of a unit, by their control group; those of a program of supervisor, by the process group that it gets.
pids_of() {
  if [ "$manager" = supervisor ]; then
    [ "$unit_pid" = 0 ] ||
      (set +f; cat /proc/[0-9]*/stat 2>/dev/null) | awk -v group="$unit_pid" '{ pid = $1; sub(/^.*\) /, "") } $3 == group && pid ~ /^[0-9]+$/ { print pid }'
    return
  fi
  (set +f; grep -lF "/$1" /proc/[0-9]*/cgroup 2>/dev/null) | sed 's|^/proc/\([0-9]*\)/.*|\1|'
}

# The inodes of the sockets that a unit's processes hold, as far as they can be seen.
sockets_of() {
  for so_pid in $(pids_of "$1"); do
    ls -l "/proc/$so_pid/fd" 2>/dev/null | sed -n 's/.*socket:\[\([0-9]*\)\]$/\1/p'
  done | tr '\n' ' '
}

evidence() {
  load_transaction
  find_manager
  say_evidence
  say release "$tx_release"
  done_ok
}

# When the open release was switched to, in seconds since 1970. A tick of /proc is 10 ms on every Linux.
switched_at() {
  if is_open && [ "$(boot)" = "$tx_boot" ]; then
    printf '%s' "$(($(date +%s) - ($(ticks_now) - tx_ticks) / 100 - 1))"
  else
    printf '%s' "$(($(date +%s) - within))"
  fi
}

# How often nginx could not reach the app: since the switch, or since the second `since`. Its log has the host's own time of day.
nginx_errors() {
  load_transaction
  ne_since=$since
  [ "$since" != 0 ] || ne_since=$(switched_at)
  [ -e "$log" ] || fault no-log "There is no $log on this host." "Name the error_log of nginx in the probe (log: /var/log/nginx/error.log)."
  [ -r "$log" ] || fault no-log "$me may not read $log." "On the host, as root: usermod -aG adm $me"
  say now "$(date +%s)"
  tail -n 20000 "$log" | SINCE=$(date -d "@$ne_since" '+%Y/%m/%d %H:%M:%S') UPSTREAM=$upstream awk '
    substr($0, 1, 19) >= ENVIRON["SINCE"] &&
      /connect\(\) failed|connect\(\) to .* failed|upstream timed out|upstream prematurely closed|no live upstreams|recv\(\) failed/ &&
      (ENVIRON["UPSTREAM"] == "" || index($0, ENVIRON["UPSTREAM"])) { count++; last = $0 }
    END { print "count=" count + 0; gsub(/[^ -~]/, "?", last); print "last=" last }'
  done_ok
}

