# ---------------------------------------------------------------- words: a configuration that a reload takes up

# Where the old files are kept, and the note of what is not proven yet. Never beside the files themselves:
# `include sites-enabled/*` would load them too.
configuration_place() {
  cf_own=/var/lib/surefoot
  [ "$uid" = 0 ] || cf_own=${XDG_STATE_HOME:-${HOME:-/nonexistent}/.local/state}/surefoot
  cf_own=$cf_own/configuration
}

lock_configuration() {
  (umask 077 && mkdir -p "$cf_own/before" && : >>"$cf_own/lock") 2>/dev/null ||
    fault no-rights "$me cannot write $cf_own, where the old files are kept." "Give the account a home directory of its own, or log in as root."
  command -v flock >/dev/null 2>&1 || fault no-flock "This host has no flock." "Install util-linux (or a busybox with flock)."
  exec 9>>"$cf_own/lock"
  bounded "$1" flock 9 || fault busy "Another run changes a configuration on this host." "Wait for it to end and run this again."
}

# Runs a command as root where $1 is sudo. Only install, mv, rm and cat come here, with words that a sudoers file can name.
as_needed() {
  an_how=$1
  shift
  if [ "$an_how" = sudo ]; then sudo -n "$@" 9>&-; else "$@" 9>&-; fi
}

# The digest of a file, "none" where there is none, nothing where that cannot be told.
digest_at() {
  if [ ! -e "$1" ]; then
    printf none
  elif [ -r "$1" ]; then
    sha256sum <"$1" | cut -c 1-64
  else
    as_needed sudo cat "$1" </dev/null 2>/dev/null | sha256sum | cut -c 1-64
  fi
}

# Beside the file, since a rename stays in one file system; with a dot, since no include takes such a name.
beside() { printf '%s/.%s.surefoot-new' "${1%/*}" "${1##*/}"; }

# The same words as put_file. A busybox may come without install.
put_beside() {
  if [ "$2" = sudo ] || command -v install >/dev/null 2>&1; then
    as_needed "$2" install -m "$3" -o "$4" -g "$5" /dev/stdin "$pn_new" <"$1"
  else
    rm -f "$pn_new" && (umask 077 && cat "$1" >"$pn_new") && chown "$4:$5" "$pn_new" && chmod "$3" "$pn_new"
  fi
}

# put_file CONTENT HOW MODE UID GID FILE: at once, durably, with owner and mode.
put_file() {
  pn_new=$(beside "$6")
  { put_beside "$@" && flush "$pn_new" &&
    as_needed "$2" mv -fT "$pn_new" "$6" </dev/null && flush "${6%/*}"; } >&2 && return 0
  [ ! -e "$pn_new" ] || as_needed "$2" rm -f "$pn_new" </dev/null >&2
  return 1
}

# What is at a path: its real place (a link stays), owner, mode, and how it can be written. Refuses what is no file.
look_at_file() {
  lf_real=$(readlink -f "$1"; echo .)
  lf_real=${lf_real%.}
  lf_real=${lf_real%"$NEWLINE"}
  case $1 in
    /*[!/]) ;;
    *) fault usage "$1 is not the absolute path of a file." "Write SOURCE -> /absolute/path/on/the/host." ;;
  esac
  [ "$1" = "$(clean "$1")" ] && [ "$lf_real" = "$(clean "$lf_real")" ] ||
    fault usage "$1 holds or leads to a name with a control character." "Choose another path."
  lf_directory=${lf_real%/*}/
  [ -n "$lf_real" ] && [ -d "$lf_directory" ] ||
    fault no-directory "There is no directory for $1 on this host." "Make it once (as root), or correct the input configuration."
  [ -x "$lf_directory" ] || fault no-rights "$me may not look into $lf_directory." "Let the account enter it, or log in as root."
  [ ! -e "$lf_real" ] || [ -f "$lf_real" ] || fault not-a-file "$1 is no file on this host." "Correct the input configuration."
  lf_new=$(beside "$lf_real")
  [ ! -d "$lf_new" ] || fault not-a-file "$lf_new is a directory." "Move it away by hand."
  if [ -e "$lf_real" ]; then
    # shellcheck disable=SC2046 # the words are wanted apart
    set -- $(stat -c '%a %u %g' "$lf_real")
    lf_mode=$1 lf_uid=$2 lf_gid=$3
  else
    lf_mode=644 lf_uid=$uid lf_gid=$(id -g)
  fi
  lf_how=sudo
  case $sudo:$uid in
    auto:0 | never:*) lf_how=plain ;;
    # Its own file stays its own; what is another's would change hands.
    auto:*) if [ -w "$lf_directory" ] && [ "$lf_uid" = "$uid" ] && may_give "$lf_gid"; then lf_how=plain; fi ;;
  esac
  [ "$lf_how" = plain ] || [ -e "$lf_real" ] || lf_uid=0 lf_gid=0
  [ "$sudo:$uid" = never:0 ] || [ "$sudo" != never ] || { [ -w "$lf_directory" ] && [ "$lf_uid" = "$uid" ] && may_give "$lf_gid"; } ||
    fault no-rights "$me may not replace $lf_real." "Set the input sudo to auto, or log in as root."
  [ -r "$lf_real" ] || [ ! -e "$lf_real" ] || [ "$lf_how" = sudo ] ||
    fault no-rights "$me may not read $lf_real." "Set the input sudo to auto, or log in as root."
}

may_give() { case " $(id -G) " in *" $1 "*) return 0 ;; esac; return 1; }

# A word of a sudoers file: its own signs, and those of its patterns, are taken as they are.
sudoers_word() { printf '%s' "$1" | sed 's/[][,:=\\ *?!()"]/\\&/g'; }

# may_sudo COMMAND...: adds the command to the words that a sudoers file lacks.
may_sudo() {
  sudo -n -l "$@" </dev/null >/dev/null 2>&1 9>&- && return 0
  ms_words=$(command -v "$1")
  shift
  for ms_each; do ms_words="$ms_words $(sudoers_word "$ms_each")"; done
  ms_lacks=${ms_lacks:+$ms_lacks, }$ms_words
}

# Takes the files out of the arguments into $cf_own/work: N (the new content) and table, a line for each that differs:
# MODE UID GID HOW OLD-DIGEST NEW-DIGEST REAL-PATH| (a name may end in a space).
take_files() {
  rm -rf "$cf_own/work"
  (umask 077 && mkdir "$cf_own/work" && : >"$cf_own/work/table") || fault disk "$cf_own cannot be written." "Look at the disk: df -h $cf_own"
  tf_number=0 ms_lacks='' tf_seen=$NEWLINE
  while [ -n "$files" ]; do
    tf_path=${files%%"$NEWLINE"*} files=${files#*"$NEWLINE"}
    [ -n "$contents" ] || fault usage "$tf_path comes without a content." "Report this."
    tf_content=${contents%%"$NEWLINE"*} contents=${contents#*"$NEWLINE"}
    tf_at=$cf_own/work/$tf_number
    (umask 077 && printf '%s' "$tf_content" | base64 -d >"$tf_at") ||
      fault disk "The new $tf_path cannot be kept below $cf_own (or this host has no base64)." "Look at the disk: df -h $cf_own"
    look_at_file "$tf_path"
    case $tf_seen in *"$NEWLINE$lf_real$NEWLINE"*) fault usage "$tf_path is the same file as one before it ($lf_real)." "Name each file once." ;; esac
    tf_seen=$tf_seen$lf_real$NEWLINE
    tf_old=$(digest_at "$lf_real") tf_new=$(sha256sum <"$tf_at" | cut -c 1-64)
    if [ "$tf_old" = "$tf_new" ]; then
      say file "$tf_number same $lf_real"
    else
      tf_word=changed
      [ "$tf_old" != none ] || tf_word=made
      say file "$tf_number $tf_word $lf_real"
      mv "$tf_at" "$cf_own/work/$tf_new"
      printf '%s %s %s %s %s %s %s|\n' "$lf_mode" "$lf_uid" "$lf_gid" "$lf_how" "$tf_old" "$tf_new" "$lf_real" >>"$cf_own/work/table"
      if [ "$lf_how" = sudo ]; then
        may_sudo install -m "$lf_mode" -o "$lf_uid" -g "$lf_gid" /dev/stdin "$lf_new"
        may_sudo mv -fT "$lf_new" "$lf_real"
        may_sudo rm -f "$lf_new"
        [ "$tf_old" != none ] || may_sudo rm -f "$lf_real"
        [ ! -e "$lf_real" ] || [ -r "$lf_real" ] || may_sudo cat "$lf_real"
      fi
    fi
    tf_number=$((tf_number + 1))
  done
  if [ "$manager" = systemd ] && [ "$sudo" != never ] && { [ "$sudo" = always ] || [ "$uid" != 0 ]; }; then
    may_sudo systemctl reload-or-restart "$service"
  fi
  [ -z "$ms_lacks" ] || fault no-sudo "$me may not replace these files, or not have them taken up." \
    "Add to a sudoers file: $me ALL=(root) NOPASSWD: $ms_lacks. Whoever may write what nginx reads decides what root does: guard the key so."
}

# Copies of the old files, under their own paths, for people too. The newest ten are kept.
keep_before() {
  kb_name=$(date -u +%Y-%m-%dT%H-%M-%SZ)
  cf_before=$cf_own/before/$kb_name kb_more=1
  while [ -e "$cf_before" ]; do kb_more=$((kb_more + 1)) cf_before=$cf_own/before/$kb_name-$kb_more; done
  while IFS=' ' read -r _ _ _ _ kb_old _ kb_real <&3; do
    kb_real=${kb_real%|} kb_at=$cf_before${kb_real%|}
    (
      umask 077
      mkdir -p "${kb_at%/*}" || exit 1
      [ "$kb_old" != none ] || exit 0
      if [ -r "$kb_real" ]; then cat "$kb_real"; else as_needed sudo cat "$kb_real" </dev/null; fi >"$kb_at"
    ) && { [ "$kb_old" = none ] || [ "$(digest_at "$kb_at")" = "$kb_old" ]; } ||
      fault disk "The old $kb_real could not be kept at $kb_at." "Look at the disk: df -h $cf_own"
    [ "$kb_old" = none ] || say before "$kb_real $(base64 <"$kb_at" | tr -d '\n')"
  done 3<"$cf_own/work/table"
  flush_all "$cf_own"
  kb_many=$(names_in "$cf_own/before" | wc -l)
  for kb_each in $(names_in "$cf_own/before" | sort); do
    [ "$kb_many" -gt 10 ] || break
    rm -rf "$cf_own/before/$kb_each"
    kb_many=$((kb_many - 1))
  done
}

# The note that outlives this program: what may be in place and is not proven, and where the old files are.
note_unproven() {
  {
    printf 'before=%s\nservice=%s\nmanager=%s\nsudo=%s\nloaded=%s\n' "$cf_before" "$service" "$manager" "$sudo" "$1"
    sed 's/^/file=/' "$cf_own/work/table"
  } | (umask 077 && put "$cf_own/unproven") || fault disk "$cf_own cannot be written." "Look at the disk: df -h $cf_own"
}

# A boot before the proof must start the service with the old files. Root can have that; of others the next run mends it.
guard_boot() {
  [ "$uid" = 0 ] && [ "$manager" = systemd ] && [ -d /run/systemd/system ] || return 0
  {
    echo '# Surefoot: puts back a configuration that nobody proved before the host went down.'
    while IFS=' ' read -r gt_mode gt_uid gt_gid _ gt_old gt_new gt_real <&3; do
      gt_real=${gt_real%|}
      gt_put="rm -f $(shell_word "$gt_real")"
      [ "$gt_old" = none ] || gt_put=$(printf 'cp %s %s && chown %s:%s %s && chmod %s %s && sync && mv -fT %s %s' \
        "$(shell_word "$cf_before$gt_real")" "$(shell_word "$(beside "$gt_real")")" "$gt_uid" "$gt_gid" \
        "$(shell_word "$(beside "$gt_real")")" "$gt_mode" "$(shell_word "$(beside "$gt_real")")" \
        "$(shell_word "$(beside "$gt_real")")" "$(shell_word "$gt_real")")
      # What somebody else wrote meanwhile is theirs.
      printf '[ "$(sha256sum <%s | cut -c 1-64)" != %s ] || { %s; }\n' "$(shell_word "$gt_real")" "$gt_new" "$gt_put"
    done 3<"$cf_own/work/table"
    printf 'sync\nrm -f %s\n' "$cf_own/armed"
  } | (umask 077 && put "$cf_own/undo") && : >"$cf_own/armed" && flush "$cf_own" || return 0
  gt_unit=surefoot-configuration.service
  gt_text="[Unit]
Description=Surefoot: puts back a configuration that nobody proved
ConditionPathExists=$cf_own/armed
Before=$service

[Service]
Type=oneshot
ExecStart=/bin/sh $cf_own/undo

[Install]
WantedBy=multi-user.target"
  [ "$(cat "/etc/systemd/system/$gt_unit" 2>/dev/null)" != "$gt_text" ] || return 0
  { printf '%s\n' "$gt_text" | put "/etc/systemd/system/$gt_unit" && systemctl enable "$gt_unit" &&
    flush /etc/systemd/system/multi-user.target.wants; } </dev/null >/dev/null 2>&1 9>&- ||
    note "The unit that looks at a boot could not be installed: the next run looks instead"
}

shell_word() { printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"; }

# Puts back what the note names, and has it loaded where the new files may have been. Sets cf_words, the state of the host.
give_back() {
  cf_unproven='' gv_left='' gv_other=''
  # What is not needed any more makes room.
  rm -rf "$cf_own/work"
  gv_value() { sed -n "s/^$1=//p" "$cf_own/unproven"; }
  cf_before=$(gv_value before) service=$(gv_value service) manager=$(gv_value manager) sudo=$(gv_value sudo)
  gv_loaded=$(gv_value loaded)
  gv_files=$(gv_value file)
  while IFS=' ' read -r gv_mode gv_uid gv_gid gv_how gv_old gv_new gv_real <&3; do
    gv_real=${gv_real%|}
    case $(digest_at "$gv_real") in
      "$gv_old") continue ;;
      "$gv_new") ;;
      *)
        gv_other="$gv_other $gv_real"
        continue
        ;;
    esac
    if [ "$gv_old" = none ]; then
      as_needed "$gv_how" rm -f "$gv_real" </dev/null >&2 && flush "${gv_real%/*}"
    else
      put_file "$cf_before$gv_real" "$gv_how" "$gv_mode" "$gv_uid" "$gv_gid" "$gv_real"
    fi
    [ "$(digest_at "$gv_real")" = "$gv_old" ] || gv_left="$gv_left $gv_real"
  done 3<<GIVEN
$gv_files
GIVEN
  if [ -n "$gv_left" ]; then
    cf_words="these files could NOT be put back:$gv_left; the old ones lie in $cf_before, and the next run tries again"
    say put-back no
    return 1
  fi
  cf_words="the files are as they were before, byte for byte"
  [ -z "$gv_other" ] || cf_words="somebody else changed$gv_other meanwhile, which was left so (the old one lies in $cf_before); the other files are as they were before"
  if [ "$gv_loaded" = yes ]; then
    see_workers
    if restart_unit reload-or-restart back && took_up; then
      cf_words="$cf_words, and $service was reloaded with them"
    else
      cf_words="$cf_words, but $service did not take them up again: ${tu_words:-${ru_out-}}"
    fi
  else
    cf_words="$cf_words; $service was not reloaded and runs on with what it had"
  fi
  rm -f "$cf_own/unproven" "$cf_own/armed"
  flush "$cf_own"
}

# What a run that was killed, or a boot, left unproven is put back before anything else. Needs the lock.
mend_configuration() {
  [ -f "$cf_own/unproven" ] || return 0
  (
    # It may have been loaded since, by whoever reloaded or booted.
    sed 's/^loaded=.*/loaded=yes/' "$cf_own/unproven" | (umask 077 && put "$cf_own/unproven")
    give_back || fault left "What an earlier run put in place without proof could not be put back." "Look at the disk and the rights of these files, and run this again."
    note "An earlier run ended before its configuration was proven: $cf_words"
    say mended "$cf_words"
  ) || exit 65
}

# The same for a plain restart or reload, which would load what is not proven.
mend_before_restart() {
  configuration_place
  [ -f "$cf_own/unproven" ] || return 0
  (lock_configuration "$timeout" && mend_configuration) || exit 65
}

# Waits for the lock, which is free when this program was killed, and mends what it left.
guard_configuration() {
  (
    exec 9>>"$cf_own/lock" </dev/null >/dev/null 2>&1
    bounded "$((within + 4 * timeout + 60))" flock 9 && mend_configuration
  ) &
}

# Who reads the configuration: the main process of an nginx and its workers, as "PID PID ".
see_workers() {
  cf_master='' cf_workers='' cf_logs=''
  look_at_unit
  [ "$unit_pid" -gt 0 ] 2>/dev/null || return 0
  IFS= read -r sw_name 2>/dev/null <"/proc/$unit_pid/comm" ||
    fault no-proof "$me may not see the processes of $service: what they take up cannot be told." \
      "Let /proc show them (it is mounted with hidepid), or log in as root."
  [ "$sw_name" = nginx ] || return 0
  cf_master=$unit_pid
  cf_workers=$(workers)
  [ -n "$cf_workers" ] || fault no-proof "No worker of $service can be seen: what a reload takes up cannot be told." \
    "Let nginx have workers (master_process on), or leave the input configuration away."
  cf_logs=$( (ls -l "/proc/$cf_master/fd" 2>/dev/null | sed -n 's|.* -> \(/.*error[^/]*\)$|\1|p'; echo /var/log/nginx/error.log) | sort -u |
    while IFS= read -r sw_log; do [ ! -r "$sw_log" ] || [ ! -f "$sw_log" ] || printf '%s %s\n' "$(wc -c <"$sw_log")" "$sw_log"; done)
}

# The workers of the master that take requests, as "PID PID ".
workers() {
  (set +f; cat /proc/[0-9]*/stat 2>/dev/null) | sed -n "s/^\([0-9]*\) (.*) [A-Z] $cf_master .*/\1/p" |
    while read -r wk_pid; do
      case $(tr '\0' ' ' 2>/dev/null <"/proc/$wk_pid/cmdline") in
        *'is shutting down'*) ;;
        'nginx: worker process'*) printf '%s ' "$wk_pid" ;;
      esac
    done
}

# Did the process take up what lies there now? Of an nginx: every worker of before has gone or is going, and new ones of
# the same master are there. Else: it is active, which is all that its manager knows.
took_up() {
  tu_words='' tu_end=$(($(date +%s) + timeout))
  look_at_unit
  # Where it could only be restarted, another process reads it.
  if [ "$unit_pid" != "$cf_master" ]; then
    case $unit_active in active | reloading) return 0 ;; esac
    tu_words="it is $unit_active/$unit_sub"
    return 1
  fi
  while :; do
    tu_now=$(workers) tu_fresh=no tu_stale=no
    for tu_pid in $tu_now; do
      case " $cf_workers" in *" $tu_pid "*) tu_stale=yes ;; *) tu_fresh=yes ;; esac
    done
    [ "$tu_fresh$tu_stale" = yesno ] && return 0
    tu_said=$(emergencies)
    # nginx tries five times to have a port before it gives up.
    tu_last=$(printf '%s\n' "$tu_said" | grep -v 'bind() to .* failed' | head -n 1)
    if [ -n "$tu_last" ] || [ "$(date +%s)" -ge "$tu_end" ]; then break; fi
    sleep 0.2 2>/dev/null || sleep 1
  done
  tu_words=$(printf '%s' "$tu_said" | head -n 1)
  tu_words=${tu_words:+its log says: $tu_words}
  tu_words="${tu_words:-its workers are those of before}"
  return 1
}

# What the master wrote in its logs since see_workers that kept it from going on.
emergencies() {
  printf '%s\n' "$cf_logs" | while read -r em_from em_log; do
    [ -z "$em_log" ] || tail -c "+$((em_from + 1))" "$em_log" 2>/dev/null | grep "^[0-9/]* [0-9:]* \[emerg\] $cf_master#"
  done
}

# The command that must pass; its words are kept for whoever sees the fault alone.
passes_check() {
  note "Checking: $check"
  # Nobody but this very program may hold the lock: it is free when this is killed.
  pc_said=$(
    exec 9>&- </dev/null 2>&1
    SUREFOOT_CHECK=$check && export SUREFOOT_CHECK && bounded "$timeout" sh -c 'eval "$SUREFOOT_CHECK"'
  )
  pc_code=$?
  [ -z "$pc_said" ] || note "$pc_said"
  return "$pc_code"
}

# Puts files in place, has them checked and taken up, and waits on standard input for the word `keep`. Whatever else
# comes, or happens, before that: every file is put back.
configure() {
  cf_words='no file was changed'
  configuration_place
  lock_configuration "$timeout"
  find_manager
  mend_configuration
  look_at_unit
  must_be_loaded
  was_first=$unit_invocation
  see_workers
  take_files
  if [ ! -s "$cf_own/work/table" ] && [ "$always" != true ]; then
    rm -rf "$cf_own/work"
    say changed no
    say_unit
    done_ok
  fi
  keep_before
  note_unproven no
  cf_unproven=yes
  trap '[ -z "${cf_unproven-}" ] || give_back' EXIT
  guard_configuration
  guard_boot
  while IFS=' ' read -r co_mode co_uid co_gid co_how _ co_new co_real <&3; do
    co_real=${co_real%|}
    put_file "$cf_own/work/$co_new" "$co_how" "$co_mode" "$co_uid" "$co_gid" "$co_real" &&
      [ "$(digest_at "$co_real")" = "$co_new" ] ||
      fault not-put "$co_real could not be replaced (see above)." "Look at the disk and the rights of ${co_real%/*}."
    note "Put $co_real in place"
  done 3<"$cf_own/work/table"
  passes_check || {
    co_said=$(printf '%s' "$pc_said" | tail -n 4 | tr '\n' ' ')
    ! give_back || say put-back yes
    co_also=''
    passes_check || co_also=' What was there before does not pass it either.'
    fault check "The configuration did not pass $check: ${co_said:-it ended with $pc_code}$co_also" "Mend what it says, and run this again."
  }
  note_unproven yes
  see_workers
  restart_unit reload-or-restart || {
    restart_refused reload-or-restart
    fault not-taken "systemctl reload-or-restart $service failed: $(printf '%s' "$ru_out" | tail -n 3 | tr '\n' ' ')" "Look at the host: systemctl status $service"
  }
  took_up || fault not-taken "$service passed the check and did not take up the configuration; $tu_words." \
    "Mend what it says (a port that is taken: ss -ltnp), and run this again."
  note "$id"
  co_word=$(bounded "$within" sh -c 'IFS= read -r word && printf %s "$word"' 9>&-)
  look_at_unit
  say invocation-before "$was_first"
  say_unit
  if [ "$co_word" = keep ]; then
    case $unit_active in
      active | reloading) ;;
      *) fault not-up "$service does not run any more ($unit_active/$unit_sub)." "Look at it: systemctl status $service" ;;
    esac
    rm -f "$cf_own/unproven" "$cf_own/armed"
    cf_unproven=''
    flush "$cf_own"
    say changed yes
    say kept-in "$cf_before"
  else
    give_back || fault left "The configuration was not well." "Put the files back by hand: they lie in $cf_before"
    say put-back yes
    say changed no
    say state "$cf_words"
  fi
  rm -rf "$cf_own/work"
  done_ok
}

