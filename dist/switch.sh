# ---------------------------------------------------------------- words: switching

# point_live_at ID: one rename. ln -f is not one on busybox; mv -T is, everywhere.
point_live_at() {
  # Always the same name, since the lock is held: what a cut left is replaced.
  pl_new=$live.surefoot-new
  { [ ! -e "$pl_new" ] && [ ! -L "$pl_new" ]; } || rm -f "$pl_new"
  ln -s "$(target_of "$1")" "$pl_new" && mv -fT "$pl_new" "$live" || {
    rm -f "$pl_new"
    fault no-rights "The live link $live could not be replaced." "Look at the rights of ${live%/*}."
  }
  flush "${live%/*}"
}

# Exchanges two names in one system call (renameat2 with RENAME_EXCHANGE).
exchange() {
  mv --exchange -T "$1" "$2" 2>/dev/null && return 0
  if command -v perl >/dev/null 2>&1; then
    perl -e 'my %n = (x86_64 => 316, aarch64 => 276, riscv64 => 276, armv7l => 382, i686 => 353);
      my $m = `uname -m`; chomp $m; exit 2 unless $n{$m};
      exit(syscall($n{$m}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)' "$1" "$2" && return 0
  fi
  if command -v python3 >/dev/null 2>&1; then
    python3 -c 'import ctypes, os, sys
c = ctypes.CDLL(None, use_errno=True)
sys.exit(0 if c.renameat2(-100, os.fsencode(sys.argv[1]), -100, os.fsencode(sys.argv[2]), 2) == 0 else 1)' \
      "$1" "$2" 2>/dev/null && return 0
  fi
  return 1
}

# Makes what is live now release 0, and the live name a link to it, without a moment in which it is missing.
adopt_live() {
  al_place=$root/releases/0000-adopted
  # What a cut adoption left: a link that leads to itself, or to what is live.
  if [ -L "$al_place" ] && { [ ! -e "$al_place" ] || [ "$(readlink -f "$al_place")" = "$(readlink -f "$live")" ]; }; then
    rm -f "$al_place"
  fi
  [ ! -e "$al_place" ] && [ ! -L "$al_place" ] || fault exists "There is a release 0000-adopted already, and $live is not a link to it." \
    "Move $al_place away by hand if it is not needed."
  if [ -L "$live" ]; then
    ln -s "$(readlink -f "$live")" "$al_place" || fault no-rights "$al_place cannot be made." "Look at the rights of $root/releases."
    point_live_at 0000-adopted
  else
    ln -s "$(target_of 0000-adopted)" "$al_place" || fault no-rights "$al_place cannot be made." "Look at the rights of $root/releases."
    exchange "$al_place" "$live" || {
      rm -f "$al_place"
      fault no-exchange "The real directory $live could not be exchanged with a link in one step (another file system, a mount point, or no rights; needs mv --exchange of coreutils 9.5, perl or python3)." \
        "Install perl or python3 on the host, or stop the service once and put the link there by hand."
    }
  fi
  flush "$root"
  flush "$root/releases"
  note_adoption
  note "What was live is release 0000-adopted now"
}

# Writes down that release 0 is there: also when the adoption was cut before it could.
note_adoption() {
  ! is_complete 0000-adopted || return 0
  mkdir -p "$own/releases/0000-adopted"
  printf 'made=%s\nadopted=yes\ncommitted=0\n' "$(date +%s)" | put "$own/releases/0000-adopted/about"
  record adopt release 0000-adopted path "$live"
}

note_switch() {
  tx_state=$1 tx_boot=$(boot) tx_ticks=$(ticks_now) tx_invocation=''
  if [ -n "$service" ]; then
    tx_invocation=$(all_invocations | sed 's/.* //' | tr '\n' ' ')
  fi
}

# From the first time on in this boot: a process of that time may live yet.
live_since() {
  ls_from=$(about "$1" live-from)
  [ -n "$ls_from" ] && [ "${ls_from% *}" = "$tx_boot" ] || ls_from="$tx_boot $tx_ticks"
  set_about "$1" live-from "$ls_from" live-until ''
}
live_until() { [ -z "$1" ] || [ ! -d "$own/releases/$1" ] || set_about "$1" live-until "$tx_boot $tx_ticks"; }

switch() {
  lock 60
  load_transaction
  if is_open && [ "$tx_release" = "$release" ] && [ "$tx_holder" = "$holder" ]; then
    note "Already switched"
    mend_cut
  else
    must_prepare
    is_complete "$release" || fault incomplete "Release $release is not complete." "Run the deploy again."
    sw_now=$(live_release)
    case $sw_now in
      '?'*) [ "$tx_from" = 0000-adopted ] && [ "$adopt" = true ] ||
        fault changed "$live changed while this deploy was prepared: it is ${sw_now#\?} now." "Look who did that, and run the deploy again."
        adopt_live ;;
      "$tx_from") [ "$sw_now" != 0000-adopted ] || note_adoption ;;
      *) fault changed "$live changed while this deploy was prepared: release ${sw_now:-none} is live, not ${tx_from:-none}." \
        "Another deploy was quicker. Run this one again." ;;
    esac
    service=$tx_service more=$tx_more manager=$tx_manager sudo=$tx_sudo
    [ -z "$service" ] || { find_manager; judge_units; }
    tx_manager=$manager
    [ -d "${live%/*}" ] || mkdir -p "${live%/*}" 2>/dev/null
    keep_spare
    arm
    note_no_return
    point_live_at "$release"
    note_switch switched
    save_transaction
    rm -f "$own/lease"
    live_until "$tx_from"
    live_since "$release"
    record_transaction switch
  fi
  say_transaction
  say_debt
  if [ "$tx_within" != 0 ]; then
    say deadline "$tx_deadline"
    say timer "$tx_timer"
  fi
  done_ok
}

say_debt() {
  adopt_service
  if [ -n "$service" ]; then look_at_unit; fi
  say owed "$(owes)"
  say service "$service"
}

