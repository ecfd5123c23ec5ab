#!/bin/sh
# surefoot - the part of a deploy that happens on the server.
#
# An operator can run it by hand, with nothing else at work:
#   sh PATH/.surefoot/bin/DIGEST status   root=PATH
#   sh PATH/.surefoot/bin/DIGEST history  root=PATH
#   sh PATH/.surefoot/bin/DIGEST verify   root=PATH [release=ID]
#   sh PATH/.surefoot/bin/DIGEST rollback root=PATH [to=ID]
#
# Called with one word and KEY=VALUE arguments. It answers with KEY=VALUE lines on standard output, the last of which
# is end=ok; what a person should see goes to standard error. A refusal is fault=CODE with what=, state= and remedy=.
#
# Everything that changes state takes the lock, looks at what is there, does what is missing, and says what is.
# Below root: LIVE -> releases/ID (the live link), releases/ID (complete and read-only), shared/ (outlives releases),
# .surefoot/ (transaction, log, incoming bytes, what is known of each release).
#
# Needs: POSIX sh, coreutils or busybox, find, sed, tar, gzip, flock. No bash, no python, no perl (but see exchange).

# A && B || C is meant as such throughout: C refuses, goes on or returns. $ in single quotes is for another shell.
# shellcheck disable=SC2015,SC2016,SC2012

set -uf
LC_ALL=C
export LC_ALL
umask 022
PATH=${PATH:-/usr/bin:/bin}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export PATH
uid=$(id -u)
# The user's own service manager is found by this; a log-in without a session does not set it.
XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/run/user/$uid}
export XDG_RUNTIME_DIR
NEWLINE='
'
# Patterns of the names that a line cannot carry: sha256sum escapes line ends and backslashes.
ODD_NEWLINE="*$NEWLINE*"
ODD_RETURN=$(printf '*\r*')
ODD_BACKSLASH='*\\*'

# ---------------------------------------------------------------- answers

# One line of printable text: an answer must never hold a line end or a terminal escape.
# A range and no class: not every busybox knows classes.
# Most texts are clean already, and a process for each would be most of what an answer takes.
clean() {
  case $1 in
    *[!\ -~]*) printf '%s' "$1" | tr -c ' -~\200-\377' '?' ;;
    *) printf '%s' "$1" ;;
  esac
}

say() {
  case $2 in
    *[!\ -~]*) printf '%s=%s\n' "$1" "$(clean "$2")" ;;
    *) printf '%s=%s\n' "$1" "$2" ;;
  esac
}

note() { printf '%s\n' "$*" >&2; }

# fault CODE WHAT REMEDY: refuses, and says what is true on this host now.
fault() {
  [ -z "${cf_unproven-}" ] || { give_back && say put-back yes; } || :
  [ -z "${cm_receipt-}" ] || rm -f "$cm_receipt"
  say fault "$1"
  say what "$2"
  say state "$(state_words)"
  say remedy "$3"
  exit 65
}

# In the midst of a longer word the end of one of its parts is not the end of the answer.
done_ok() {
  [ -n "${in_deploy-}" ] || echo end=ok
  exit 0
}

state_words() {
  [ -z "${cf_words-}" ] || { printf '%s' "$cf_words"; return; }
  if [ -z "${own-}" ] || [ ! -d "$own" ]; then
    printf 'no release was changed'
    return
  fi
  load_transaction
  place_live
  sw_live=$(live_release)
  case $sw_live in
    '') printf 'nothing is live at %s' "$live" ;;
    '?'*) printf 'what is live at %s is not a release of Surefoot (%s)' "$live" "${sw_live#\?}" ;;
    *) printf 'release %s is live' "$sw_live" ;;
  esac
  case $tx_state in
    prepared) printf '; release %s is being prepared by %s' "$tx_release" "$tx_holder" ;;
    switched | restarted)
      [ "$sw_live" = "$tx_release" ] || {
        printf '; the way back from %s was begun and did not come to its end' "$tx_release"
        return
      }
      printf ', not confirmed yet (%s, by %s); the release before it is %s' \
      "$tx_state" "$tx_holder" "${tx_previous:-none}" ;;
  esac
}

# ---------------------------------------------------------------- arguments

word=${1-status}
[ $# -eq 0 ] || shift
# From the runner they come in the environment, which other users of the host cannot list.
[ -z "${SUREFOOT_ARGUMENTS-}" ] || eval "set -- \"\$@\" $SUREFOOT_ARGUMENTS"
unset SUREFOOT_ARGUMENTS
root='' live=current live_given='' release='' id='' commit='' recipe='' digest='' holder='' attempt=1 actor='' service=''
manager='' sudo=auto wait=0 base='' copy=false adopt=false keep=5 shared='' writable='' timeout=60 always=false
mode=restart check='' to='' only='' lines=40 invocation='' service_given='' need_bytes=0 need_inodes=0 reason='' within=0 deadline='' head='' at=0 no_return='' log='' upstream='' port='' variable=PORT since=0 files='' contents=''
until=switched pack=gzip list_digest='' tree_digest=''
for argument; do
  value=${argument#*=}
  case $argument in
    root=*) root=$value ;;
    live=*) live=$value live_given=yes ;;
    release=*) release=$value ;;
    id=*) id=$value ;;
    commit=*) commit=$value ;;
    recipe=*) recipe=$value ;;
    digest=*) digest=$value ;;
    holder=*) holder=$value ;;
    attempt=*) attempt=$value ;;
    actor=*) actor=$value ;;
    service=*) service=$value service_given=yes ;;
    manager=*) manager=$value ;;
    sudo=*) sudo=$value ;;
    wait=*) wait=$value ;;
    base=*) base=$value ;;
    copy=*) copy=$value ;;
    adopt=*) adopt=$value ;;
    keep=*) keep=$value ;;
    shared=*) shared=$shared$value$NEWLINE ;;
    writable=*) writable=$writable$value$NEWLINE ;;
    timeout=*) timeout=$value ;;
    always=*) always=$value ;;
    mode=*) mode=$value ;;
    check=*) check=$value ;;
    to=*) to=$value ;;
    only=*) only=$value ;;
    lines=*) lines=$value ;;
    invocation=*) invocation=$value ;;
    need-bytes=*) need_bytes=$value ;;
    need-inodes=*) need_inodes=$value ;;
    reason=*) reason=$value ;;
    within=*) within=$value ;;
    deadline=*) deadline=$value ;;
    head=*) head=$value ;;
    at=*) at=$value ;;
    no-return=*) no_return=$value ;;
    log=*) log=$value ;;
    since=*) since=$value ;;
    file=*) files=$files$value$NEWLINE ;;
    content=*) contents=$contents$value$NEWLINE ;;
    variable=*) variable=$value ;;
    port=*) port=$port$value$NEWLINE ;;
    upstream=*) upstream=$value ;;
    until=*) until=$value ;;
    pack=*) pack=$value ;;
    *) fault usage "The argument $argument is not known." "Run the program with the word status to see how it is used." ;;
  esac
done
case $root in
  '') root=/nonexistent ;; # a bare restart or probe: there is no deploy root
  /*) ;;
  *) root=$PWD/$root ;;
esac
while [ "$root" != / ] && [ "${root%/}" != "$root" ]; do root=${root%/}; done
# An operator may well say root=. or root=../app
case $root/ in
  */./* | */../* | *//*) root=$(cd "$root" 2>/dev/null && pwd || printf '%s' "$root") ;;
esac
own=$root/.surefoot

# A release's name is part of paths and of lines: nothing else than this ever gets that far.
is_id() {
  case $1 in
    '' | [!A-Za-z0-9]* | *[!A-Za-z0-9._-]*) return 1 ;;
  esac
  [ ${#1} -le 64 ]
}
# Nothing is done with arguments that could mean more than they say.
judge_arguments() {
  for given in "$release" "$id" "$base" "$to" "$commit"; do
    [ -z "$given" ] || is_id "$given" ||
      fault usage "$given is not a name that a release can have." "Use letters, digits, dots, underscores and dashes, 64 at most."
  done
  for given in "$recipe" "$digest" "$invocation" "$list_digest" "$tree_digest"; do
    case $given in *[!0-9a-f]*) fault usage "$given is not a digest." "Report this." ;; esac
  done
  # Shell arithmetic would run what a number that is none might hold, reads a leading zero as octal, and has an end.
  for given in "$wait" "$timeout" "$lines" "$attempt" "$keep" "$need_bytes" "$need_inodes" "$within" "$at" "$since" "${deadline:-0}"; do
    case $given in
      '' | *[!0-9]* | 0?* | ???????????????????*)
        fault usage "$given is not a whole number." "Give a number without a sign, of 18 digits at most." ;;
    esac
  done
  one_of manager "$manager" auto systemd systemd-user supervisor ''
  one_of sudo "$sudo" auto always never
  one_of mode "$mode" restart reload
  one_of only "$only" open release ''
  one_of until "$until" opened filled sealed switched
  one_of pack "$pack" gzip zstd none
  one_of always "$always" true false
  one_of adopt "$adopt" true false
  one_of copy "$copy" true false
  # A head that is not compared would pass for one that was.
  case ${#head}:$head in
    0:) [ "$at" = 0 ] || fault usage "at says a line, and head no digest." "Give both, as log.head and log.lines of a receipt say." ;;
    64:*[!0-9a-f]*) fault usage "$head is not a digest." "Give head as log.head of a receipt says." ;;
    64:*) [ "$at" != 0 ] || fault usage "head says a digest, and at no line." "Give both, as log.head and log.lines of a receipt say." ;;
    *) fault usage "$head is not a digest." "Give head as log.head of a receipt says." ;;
  esac
  case $log in '' | /*) ;; *) fault usage "$log is not an absolute path." "Name the file in full, such as /var/log/nginx/error.log." ;; esac
  case $port in *[!0-9"$NEWLINE"]*) fault usage "A port is not a number." "Report this." ;; esac
  # One line each in the transaction; a path that climbs would leave the root.
  for given in "$root" "$live" "$log" "$upstream"; do
    [ "$given" = "$(clean "$given")" ] || fault usage "$given holds a control character." "Choose another path."
  done
  case $NEWLINE$shared$writable in
    *"$NEWLINE/"* | *"$NEWLINE../"* | */../* | */..$NEWLINE* | *"$NEWLINE..$NEWLINE"*)
      fault usage "A shared or writable path leads out of its place." "Give paths below the release, without dots." ;;
    *"$NEWLINE$NEWLINE"* | *"$NEWLINE.$NEWLINE"* | *"$NEWLINE./"* | */./* | */.$NEWLINE* | *//*)
      fault usage "A shared or writable path is the release itself, or is written in a roundabout way." \
        "Give paths below the release, without dots." ;;
  esac
  case $contents in *[!A-Za-z0-9+/=$NEWLINE]*) fault usage "A content is not written in base64." "Report this." ;; esac
  case $variable in '' | [0-9]* | *[!A-Za-z0-9_]*) fault usage "$variable is not the name of a variable." "Give one such as PORT." ;; esac
  # It is a line of the transaction and of the unit that looks at every boot.
  case $service in
    -* | *[!A-Za-z0-9:_.\\@-]*) fault usage "$service is not the name of a unit." "Name the unit, such as my-app.service." ;;
  esac
  case $holder$actor$reason$no_return in
    *[!\ -~]*)
      holder=$(clean "$holder") actor=$(clean "$actor") reason=$(clean "$reason") no_return=$(clean "$no_return") ;;
  esac
}

# one_of KEY VALUE MAY...: refuses what means nothing here.
one_of() {
  oo_key=$1 oo_given=$2
  shift 2
  for oo_may; do [ "$oo_given" != "$oo_may" ] || return 0; done
  fault usage "$oo_key holds $oo_given, which is not understood." "It may hold one of: $*"
}

# ---------------------------------------------------------------- where things are

# Called late as well as early: the live link's name may come from the transaction.
place_live() {
  case $live in
    /*) ;;
    *) live=$root/$live ;;
  esac
}

# Where the live link points for a release. Relative where the link lies in the root itself, so that the root can be moved.
target_of() {
  case ${live%/*} in
    "$root") printf 'releases/%s' "$1" ;;
    *) printf '%s/releases/%s' "$root" "$1" ;;
  esac
}

# The live release's name; empty when there is none; ?WORDS when what is there is not one of ours.
live_release() {
  if [ -L "$live" ]; then
    lr_target=$(readlink "$live")
    lr_id=${lr_target##*/}
    if is_id "$lr_id" && [ "$lr_target" = "$(target_of "$lr_id")" ] && is_ours "$lr_id" && [ -e "$live/." ]; then
      printf '%s' "$lr_id"
    elif [ -e "$live/." ]; then
      printf '?a link to %s' "$lr_target"
    else
      printf '?a link to %s, which is not there' "$lr_target"
    fi
  elif [ -d "$live" ]; then
    printf '?a real directory'
  elif [ -e "$live" ]; then
    printf '?a file'
  fi
}

# ---------------------------------------------------------------- files that survive a power cut

# One file, or the names in one directory, on the disk. Where sync takes no names, everything is synced.
flush() { sync "$1" 2>/dev/null || sync; }

# Everything below a path (all of its file system) on the disk: for 3,000 files a hundred times quicker than file by file.
flush_all() { sync -f "$1" 2>/dev/null || sync; }

# put FILE: standard input becomes the file's content, at once and durably. On a full disk the spare room goes for it.
put() {
  pt_text=$(cat; echo .)
  pt_text=${pt_text%.}
  printf '%s' "$pt_text" >"$1.new" 2>/dev/null || { free_spare; printf '%s' "$pt_text" >"$1.new"; } || return 1
  flush "$1.new" && mv -f "$1.new" "$1" && flush "${1%/*}"
}

# A release that fills the disk must not keep its own way back from being written down: some room is taken before the
# switch. Random, since a file system may store zeros as nothing.
keep_spare() { [ -s "$own/spare" ] || head -c 65536 /dev/urandom >"$own/spare" 2>/dev/null || :; }
free_spare() { rm -f "$own/spare"; }

# ---------------------------------------------------------------- what is known of a release

about() {
  [ -f "$own/releases/$1/about" ] || return 0
  ab_found=no
  while IFS= read -r ab_line; do
    case $ab_line in "$2="*) ab_found=yes ab_value=${ab_line#*=} ;; esac
  done <"$own/releases/$1/about"
  [ "$ab_found" = no ] || printf '%s\n' "$ab_value"
}

set_about() {
  sa_file=$own/releases/$1/about
  {
    grep -v "^$2=" "$sa_file" 2>/dev/null
    printf '%s=%s\n' "$2" "$(clean "$3")"
  } | put "$sa_file" || fault disk "$sa_file could not be written." "Look at the disk: df -h $own; df -i $own"
}

# Complete: its files are in place and what is known of it was written, which happens last.
# Only an adopted one may be a link.
is_complete() {
  is_id "$1" && [ -e "$root/releases/$1/." ] && [ -f "$own/releases/$1/about" ] &&
    { [ ! -L "$root/releases/$1" ] || [ "$1" = 0000-adopted ]; }
}

# Other tools keep their releases in releases/ too, with links that look alike: ours are those that we know something of.
is_ours() { [ "$1" = 0000-adopted ] || [ -d "$own/releases/$1" ]; }

# What lies in a directory, one name a line.
names_in() {
  [ -d "$1" ] || return 0
  find "$1/." ! -name . -prune ! -name "$ODD_NEWLINE" -print | sed 's|.*/||'
}

# The releases there are, the one made first first, one a line. By what was written down and not by name: v10 comes after v9.
all_releases() {
  names_in "$root/releases" | sort | while IFS= read -r ar_id; do
    if is_id "$ar_id" && is_ours "$ar_id"; then
      ar_made=$(about "$ar_id" made)
      [ "$ar_id" != 0000-adopted ] || ar_made=0
      printf '%s %s\n' "${ar_made:-0}" "$ar_id"
    fi
  done | sort -s -n -k 1,1 | sed 's/^[0-9]* //'
}

# Points of no return, one a line: how many commits there had been when it went live, its name, why. It outlives the
# release itself: what pruning takes is no less irreversible.
note_no_return() {
  [ -n "$tx_no_return" ] || return 0
  {
    cat "$own/no-return" 2>/dev/null
    printf '%s %s %s\n' "$(commits)" "$tx_release" "$(clean "$tx_no_return")"
  } | put "$own/no-return" || fault disk "$own/no-return could not be written." "Look at the disk: df -h $own; df -i $own"
}

# How many commits there have been.
commits() {
  cs_most=$(for cs_id in $(all_releases); do about "$cs_id" committed; done | sort -n | tail -n 1)
  printf '%s' "${cs_most:-0}"
}

# The first point of no return that lies after release $1, as "NAME (WHY)".
no_return_after() {
  nr_order=$(about "$1" committed)
  while read -r nr_commits nr_id nr_why; do
    [ "$nr_id" != "$1" ] && [ "${nr_order:-0}" -le "${nr_commits:-0}" ] || continue
    printf '%s (%s)' "$nr_id" "$nr_why"
    return 0
  done 2>/dev/null <"$own/no-return" || :
}

# The newest committed release other than $1 (and $2), by the order of the commits and not by any file's time. A release that
# somebody went back from is not a target by itself.
last_committed() {
  lc_best='' lc_order=-1
  for lc_id in $(all_releases); do
    [ "$lc_id" != "$1" ] && [ "$lc_id" != "${2-}" ] && is_complete "$lc_id" && [ -z "$(about "$lc_id" withdrawn)" ] || continue
    lc_this=$(about "$lc_id" committed)
    if [ -n "$lc_this" ] && [ "$lc_this" -gt "$lc_order" ]; then lc_best=$lc_id lc_order=$lc_this; fi
  done
  printf '%s' "$lc_best"
}

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
    *) fault no-rights "$(id -un) may not write $own." \
      "Give the directory to the user who deploys: chown -R $(id -un) $own" ;;
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
  tx_state=none tx_release='' tx_previous='' tx_from='' tx_holder='' tx_attempt=1 tx_actor='' tx_since=0 tx_live='' tx_service=''
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
  if [ "$tx_state" = prepared ] && [ -n "$tx_release" ] && [ "$(live_release)" = "$tx_release" ]; then
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
  {
    printf 'state=%s\nrelease=%s\nprevious=%s\nfrom=%s\n' "$tx_state" "$tx_release" "$tx_previous" "$tx_from"
    printf 'holder=%s\nattempt=%s\nactor=%s\n' "$(clean "$tx_holder")" "$(clean "$tx_attempt")" "$(clean "$tx_actor")"
    printf 'since=%s\nlive=%s\nservice=%s\nmanager=%s\nsudo=%s\n' "$tx_since" "${live#"$root/"}" \
      "$(clean "$tx_service")" "$tx_manager" "$tx_sudo"
    printf 'kind=%s\nboot=%s\nticks=%s\ninvocation=%s\nreason=%s\nkeep=%s\n' "$tx_kind" "$tx_boot" "$tx_ticks" \
      "$tx_invocation" "$(clean "$tx_reason")" "$tx_keep"
    printf 'within=%s\ntimer=%s\ndeadline=%s\nno-return=%s\n' "$tx_within" "$tx_timer" "$tx_deadline" "$(clean "$tx_no_return")"
  } | put "$own/transaction" ||
    fault disk "The transaction could not be written below $own." "Look at the disk: df -h $own; df -i $own"
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

beat() { date +%s >"$own/lease.new" && mv -f "$own/lease.new" "$own/lease"; }

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

# ---------------------------------------------------------------- the log: one line per act, each bound to the one before

json() {
  case $1 in
    *[!\ -~]* | *[\\\"]*) js_text=$(clean "$1" | sed 's/[\\"]/\\&/g') ;;
    *) js_text=$1 ;;
  esac
  case $js_text in
    *[!\ -~]*) is_utf8 "$js_text" || js_text=$(printf '%s' "$js_text" | tr '\200-\377' '?') ;;
  esac
  printf '"%s"' "$js_text"
}

# What is left without the well-formed sequences of two to four bytes is ASCII, or the text is not UTF-8.
is_utf8() {
  iu_next=$(printf '[\200-\277]')
  iu_rest=$(printf '%s' "$1" | sed -e "s/$(printf '[\302-\337]')$iu_next/ /g" -e "s/$(printf '[\340-\357]')$iu_next$iu_next/ /g" \
    -e "s/$(printf '[\360-\364]')$iu_next$iu_next$iu_next/ /g")
  case $iu_rest in *[!\ -~]*) return 1 ;; esac
}

record() {
  rc_act=$1
  shift
  # A line that a power cut or a full disk tore was never answered for: it goes.
  [ ! -s "$own/log.jsonl" ] || [ "$(tail -c 1 "$own/log.jsonl" | tr '\n' n)" = n ] || sed '$d' "$own/log.jsonl" | put "$own/log.jsonl"
  rc_prev=$(tail -n 1 "$own/log.jsonl" 2>/dev/null | sha256sum | cut -c 1-64)
  rc_line="{\"at\":\"$(date -u +%Y-%m-%dT%H:%M:%SZ)\",\"act\":$(json "$rc_act"),\"user\":$(json "$(id -un)")"
  while [ $# -ge 2 ]; do
    [ -z "$2" ] || rc_line="$rc_line,$(json "$1"):$(json "$2")"
    shift 2
  done
  rc_line="$rc_line,\"previous\":\"$rc_prev\"}"
  # Receipts name its last line: it must outlive a power cut as they do.
  { printf '%s\n' "$rc_line" >>"$own/log.jsonl"; } 2>/dev/null && flush "$own/log.jsonl" && return 0
  free_spare
  { sed '/}$/!d' "$own/log.jsonl"; printf '%s\n' "$rc_line"; } | put "$own/log.jsonl" ||
    note "The log $own/log.jsonl could not be written: what was done stands, and is not in it"
}

record_transaction() {
  record "$1" release "$tx_release" from "$tx_previous" holder "$tx_holder" attempt "$tx_attempt" actor "$tx_actor" \
    reason "${2-}"
}

# ---------------------------------------------------------------- processes and units

boot() { cat /proc/sys/kernel/random/boot_id; }

# The time in clock ticks as /proc/PID/stat counts it. Taken from a process just made: /proc/uptime may be another
# clock inside a container.
ticks_now() { ticks_in "$(cat /proc/self/stat)"; }
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
      fault no-sudo "$(id -un) may not run supervisorctl status: $st_text" \
        "Add to a sudoers file: $(id -un) ALL=(root) NOPASSWD: /usr/bin/supervisorctl status, /usr/bin/supervisorctl restart $service" ;;
    *'refused connection'* | *'no such file'* | *'rror: <class'* | *'Permission denied'* | *'ermissionError'*)
      fault no-manager "supervisord does not answer: $st_text" \
        "Start it (systemctl start supervisor), or allow its socket: supervisorctl status must work for $(id -un), also by sudo." ;;
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
      "For a user unit turn lingering on: loginctl enable-linger $(id -un). Where there is no systemd, leave service empty."
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
  [ -n "$service_given" ] || { service=$tx_service; manager=$tx_manager; sudo=$tx_sudo; }
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
  elif [ -n "$unit_invocation" ] && [ "$unit_active" = active ] && [ "$unit_invocation" != "$tx_invocation" ]; then
    printf no
  else
    printf yes
  fi
}

started_after_switch() {
  [ "$(boot)" = "$tx_boot" ] || return 0
  if ss_ticks=$(ticks_of "$unit_pid"); then
    # A tick is 10 ms: a start within the switch's own tick may have been before it, and is counted so.
    [ "$ss_ticks" -gt "$tx_ticks" ]
  else
    [ -n "$unit_invocation" ] && [ "$unit_invocation" != "$tx_invocation" ]
  fi
}

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
      fault no-sudo "The unit file of $service changed on disk and $(id -un) may not run systemctl daemon-reload." \
        "Allow it in a sudoers file ($(id -un) ALL=(root) NOPASSWD: /usr/bin/systemctl daemon-reload) or run it by hand."
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
        fault no-sudo "$(id -un) may not run supervisorctl restart $service: $ru_out" \
          "Add to a sudoers file: $(id -un) ALL=(root) NOPASSWD: /usr/bin/supervisorctl status, /usr/bin/supervisorctl restart $service" ;;
    esac
    [ "$ru_code" != 124 ] || fault restart-timeout "supervisorctl restart $service did not end within $timeout s." \
      "Look at startsecs and stopwaitsecs of the program, and raise timeout above both."
    return 0
  fi
  case $ru_out in
    *'a password is required'* | *'not allowed to execute'* | *'must have a tty'* | *'not in the sudoers'* | *'sudo: '*)
      fault no-sudo "$(id -un) may not run systemctl $1 $service: $ru_out" \
        "Add to a sudoers file: $(id -un) ALL=(root) NOPASSWD: /usr/bin/systemctl $1 $service, /usr/bin/systemctl reset-failed $service, /usr/bin/systemctl daemon-reload" ;;
    *'nteractive authentication required'* | *'Access denied'*)
      fault no-sudo "$(id -un) may not run systemctl $1 $service." "Set the input sudo to auto and allow the command in a sudoers file." ;;
  esac
  [ "$ru_code" != 124 ] ||
    fault restart-timeout "systemctl $1 $service did not end within $timeout s (the unit is $unit_active/$unit_sub)." \
      "Look at the unit's own time-outs: systemctl show $service -p TimeoutStopUSec,TimeoutStartUSec"
}

# ---------------------------------------------------------------- trees

# skip_writable: makes the find expression that leaves the writable paths out; used through "$@".
# shape_of DIR / sums_of DIR [find-expression]: what a tree holds, one sorted line an entry: type and mode, content, link.
shape_of() { (cd "$1" && shift && even "$@" ! -type l -print0 | xargs -0 -r stat -c '%f %n' | sort); }
sums_of() { (cd "$1" && shift && even "$@" -type f -print0 | sums | sort); }
# Of names ended by NUL. openssl uses what the processor has for it, and is five times as quick where it does.
sums() {
  if command -v openssl >/dev/null 2>&1; then
    xargs -0 -r openssl dgst -sha256 -r | sed 's/ \*/  /'
  else
    xargs -0 -r sha256sum
  fi
}
links_of() { (cd "$1" && shift && even "$@" -type l -print0 | xargs -0 -r -n 200 sh -c 'for each; do
    target=$(readlink "$each"; echo .)
    printf "%s -> %s\n" "$each" "${target%??}"
  done' sh | sort); }
even() { find . ! -path "$ODD_NEWLINE" ! -path "$ODD_RETURN" ! -path "$ODD_BACKSLASH" "$@"; }
# Odd names: one digest over mode and content or target. The name stands there with question marks.
odd_of() { (cd "$1" && shift &&
  find . "$@" \( -path "$ODD_NEWLINE" -o -path "$ODD_RETURN" -o -path "$ODD_BACKSLASH" \) -print0 |
  xargs -0 -r -n 200 sh -c 'for each; do
    digest=$({
      stat -c %f "$each"
      if [ -L "$each" ]; then readlink "$each"; elif [ -f "$each" ]; then sha256sum <"$each"; fi
    } | sha256sum | cut -c 1-64)
    printf "%s  " "$digest"
    printf "%s" "$each" | tr "\n\r\\\\" "???"
    echo
  done' sh | sort); }

# 0755, in words: a number leaves a set-group-id bit, which directories inherit, where it is.
DIRECTORY_MODE=u=rwx,go=rx,ug-s,o-t

# A path as a pattern that matches just itself.
literal() { printf '%s' "$1" | sed 's/[][*?\\]/\\&/g'; }

take_listing() {
  tl_into=$2
  set -- "$1"
  tl_list=$writable
  while [ -n "$tl_list" ]; do
    tl_path=${tl_list%%"$NEWLINE"*}
    tl_list=${tl_list#*"$NEWLINE"}
    set -- "$@" ! -path "./$(literal "$tl_path")" ! -path "./$(literal "$tl_path")/*"
  done
  shape_of "$@" >"$tl_into.shape" && sums_of "$@" >"$tl_into.sums" && links_of "$@" >"$tl_into.links" &&
    odd_of "$@" >"$tl_into.odd"
}

# compare OLD NEW KIND...: the names of the entries that differ, one a line.
compare() {
  cp_old=$1 cp_new=$2
  shift 2
  for cp_kind; do
    sort "$cp_old.$cp_kind" "$cp_new.$cp_kind" | uniq -u | case $cp_kind in
      links) sed 's/ -> .*//' ;;
      *) sed 's/^[0-9a-f]* *//' ;;
    esac
  done | sed 's|^\./||' | sort -u
}

# drifted ID: the files of a release that are not what they were when it was made. Nothing on success.
drifted() {
  df_seal=$own/releases/$1/seal
  [ -f "$df_seal.sums" ] || return 0
  writable=$(sed -n 's/^writable=//p' "$own/releases/$1/about")
  [ -z "$writable" ] || writable=$writable$NEWLINE
  df_now=$own/tmp.verify.$$
  take_listing "$root/releases/$1" "$df_now"
  compare "$df_seal" "$df_now" shape sums links odd
  rm -f "$df_now.shape" "$df_now.sums" "$df_now.links" "$df_now.odd"
}

remove_tree() {
  [ -e "$1" ] || [ -L "$1" ] || return 0
  [ -L "$1" ] || find "$1" -type d ! -perm -700 -exec chmod u+rwx {} \; 2>/dev/null
  rm -rf "$1"
}

# ---------------------------------------------------------------- words: looking

survey() {
  say user "$(id -un)"
  say uid "$uid"
  say system "$(uname -sm)"
  say boot "$(boot)"
  say time "$(date +%s)"
  sv_at=$root
  while [ ! -d "$sv_at" ]; do sv_at=${sv_at%/*} sv_at=${sv_at:-/}; done
  say exists "$([ -d "$root" ] && echo yes || echo no)"
  say writable-root "$([ -w "$sv_at" ] && echo yes || echo no)"
  # blocks free to this user, block size, inodes free, inodes in all (0: the file system does not count them)
  say room "$(stat -f -c '%a %S %d %c' "$sv_at")"
  say filesystem "$(stat -f -c '%T' "$sv_at" 2>/dev/null)"
  say libc "$(libc)"
  say node "$(node --version 2>/dev/null)"
  for sv_tool in tar gzip flock sha256sum find xargs stat; do
    command -v "$sv_tool" >/dev/null 2>&1 || say lacks "$sv_tool"
  done
  if [ -d "$own" ]; then load_transaction; else tx_state=none; fi
  place_live
  sv_live=$(live_release)
  say live "$sv_live"
  case $sv_live in
    '' | '?'*) ;;
    *)
      say live-recipe "$(about "$sv_live" recipe)"
      say live-holder "$(about "$sv_live" holder)"
      say live-committed "$(about "$sv_live" committed)"
      ;;
  esac
  say transaction "$tx_state"
  if [ "$tx_state" != none ]; then
    say transaction-release "$tx_release"
    say transaction-previous "$tx_previous"
    say transaction-service "$tx_service"
    say transaction-deadline "$tx_deadline"
    say transaction-no-return "$tx_no_return"
    say transaction-manager "$tx_manager"
    say transaction-holder "$tx_holder"
    say transaction-words "$(holder_words)"
  fi
  done_ok
}

# "glibc 2.36", "musl", or nothing where it cannot be told.
libc() {
  getconf GNU_LIBC_VERSION 2>/dev/null && return
  [ -z "$(find /lib -maxdepth 1 -name 'ld-musl-*' 2>/dev/null)" ] || echo musl
}

# Which of the tools that a build asked for are there: engines come as lines "TOOL" on standard input.
versions() {
  while IFS= read -r vs_tool; do
    case $vs_tool in '' | *[!A-Za-z0-9._+-]*) continue ;; esac
    say "version-$vs_tool" "$("$vs_tool" --version 2>/dev/null </dev/null | head -n 1)"
  done
  done_ok
}

# ---------------------------------------------------------------- words: preparing

# Opens the transaction: from here this deploy is the one that prepares.
open_transaction() {
  [ -d "$own/releases" ] && [ -d "$own/incoming" ] && [ -d "$root/releases" ] || ot_why=$(mkdir -p "$own/releases" "$own/incoming" "$root/releases" 2>&1) || case $ot_why in
    *'o space'*) fault disk "The directories below $root could not be made: the disk is full." "Look at the disk: df -h $root; df -i $root" ;;
  esac
  [ -d "$own/releases" ] && [ -d "$own/incoming" ] && [ -d "$root/releases" ] ||
    fault no-rights "$(id -un) may not make directories below $root." "On the host: sudo install -d -o $(id -un) $root"
  chmod 755 "$own" "$root/releases" 2>/dev/null
  make_shared
  ot_until=$(($(date +%s) + wait)) ot_told=''
  while :; do
    lock 60
    ot_service=$service ot_manager=$manager ot_sudo=$sudo
    load_transaction
    lose_previous
    ot_mine=no
    [ "$tx_holder" != "$holder" ] || ot_mine=yes
    case $tx_state in
      none | committed | reverted | abandoned | failed) break ;;
      garbled)
        note "$own/transaction cannot be read; what is live is taken as it is"
        break
        ;;
      prepared)
        [ "$ot_mine" = no ] && is_alive || {
          [ "$ot_mine" = yes ] || note "Taking over from $(holder_words): its run is gone"
          break
        }
        ;;
      switched | restarted)
        if [ "$ot_mine" = yes ] && [ "$(about "$tx_release" recipe)" = "$recipe" ] &&
          [ "$(live_release)" = "$tx_release" ]; then
          # The same run asks again for what it already switched to: it goes on from there.
          tx_attempt=$attempt tx_actor=$actor
          mend_cut
          save_transaction
          unlock
          say resumed yes
          say_transaction
          done_ok
        elif [ "$ot_mine" = yes ]; then
          note "This run had already switched to $tx_release, which is another build or was being taken back"
          service_given='' timeout=120
          [ -z "$tx_previous" ] || go_back "replaced by the next try of the same run"
          service=$ot_service manager=$ot_manager sudo=$ot_sudo service_given=yes
          break
        elif is_overdue; then
          note "Taking back $tx_release of $(holder_words): its time is over, and its timer did not fire"
          service_given='' timeout=120
          mend_cut
          go_back "nobody confirmed it in its time, and its timer did not fire"
          service=$ot_service manager=$ot_manager sudo=$ot_sudo service_given=yes
          break
        elif [ -z "$tx_previous" ] && [ "$(date +%s)" -ge "$ot_until" ]; then
          note "Taking over from $(holder_words): it was never confirmed, and there is nothing to go back to"
          break
        elif [ "$tx_kind" = rollback ] && [ "$(date +%s)" -ge "$ot_until" ]; then
          # What it led to was committed once: it is as good a base as any.
          note "Taking over from $(holder_words): that rollback to $tx_release was never confirmed"
          break
        fi
        ;;
    esac
    unlock
    [ "$(date +%s)" -lt "$ot_until" ] ||
      fault busy "Another deploy holds this host: $(holder_words), release $tx_release is $tx_state." \
        "Wait for that run to end (input lock-wait says how long this one waits). If it is dead, go back with the rollback action, or on the host: sh $own/bin/$(basename "$0") rollback root=$root"
    [ -n "$ot_told" ] || note "Waiting for $(holder_words): release $tx_release is $tx_state"
    ot_told=yes
    sleep 1
  done
  # Whoever was called off while waiting must not take the host later: then nobody reads what is said here.
  [ -z "$ot_told" ] || say waited "$tx_release" 2>/dev/null || exit 74
  place_live
  ot_live=$(live_release)
  [ "$ot_live" != 0000-adopted ] || note_adoption
  case $ot_live in
    '?a file') fault live-file "$live is a file." "Name the link that the service runs from with the input live." ;;
    '?'*'not there') fault live-dangling "$live is ${ot_live#\?}." "Remove the link (rm $live) if nothing uses it, and deploy again." ;;
    '?'*)
      [ "$adopt" = true ] ||
        fault live-foreign "$live is ${ot_live#\?} that Surefoot did not make." \
          "Set adopt: true to keep it as release 0 and put a link in its place without a gap, or name another link with the input live."
      ;;
  esac
  if [ -z "$id" ]; then
    ot_last=$(last_number)
    id=$(printf '%04d-%s' "$((ot_last + 1))" "$commit")
  elif is_complete "$id" && ! { [ "$(about "$id" recipe)" = "$recipe" ] && [ -z "$(about "$id" live-from)" ]; }; then
    # The same build that was cut before it went live goes on.
    fault exists "There is a release $id already." "Choose another name with the input release, or leave it empty."
  fi
  if [ "$tx_state" = reverted ]; then say last "$tx_release was taken back: ${tx_reason:-no reason was noted}"; fi
  tx_within=0 tx_timer='' tx_deadline=0 tx_no_return=$no_return
  tx_state=prepared tx_release=$id tx_holder=$holder tx_attempt=$attempt tx_actor=$actor tx_since=$(date +%s)
  tx_service=$service tx_manager=$manager tx_sudo=$sudo tx_kind=deploy tx_boot='' tx_ticks=0 tx_invocation='' tx_reason=''
  tx_keep=$keep
  # What is live is what the switch starts from; what was committed is what a failure goes back to.
  case $ot_live in
    '?'*) tx_from=0000-adopted tx_previous=0000-adopted ;;
    *)
      tx_from=$ot_live tx_previous=$ot_live
      [ -z "$ot_live" ] || [ -n "$(about "$ot_live" committed)" ] || tx_previous=$(last_committed "$ot_live")
      ;;
  esac
  if [ -n "$no_return" ]; then
    # What was before must not come back: then there is nothing that a failure could go back to.
    tx_previous=''
    note "This release is a point of no return: $no_return"
  fi
  # Nor does an earlier one let anything by.
  [ -z "$tx_previous" ] || [ -z "$(no_return_after "$tx_previous")" ] || tx_previous=''
  save_transaction
  beat
  record_transaction open
  say resumed no
  say_transaction
  # What the new release starts from: the live one, when it is ours and read-only. Never an adopted tree.
  case $ot_live in
    '' | '?'* | 0000-adopted) ;;
    *) say base "$ot_live" ;;
  esac
  done_ok
}

# The highest number that a release has had.
last_number() (
  set +f
  ln_last=0
  for ln_each in "$root/releases/"* "$own/releases/"*; do
    ln_number=${ln_each##*/}
    case $ln_number in [0-9][0-9][0-9][0-9]*-*) ln_number=${ln_number%%-*} ;; *) continue ;; esac
    case $ln_number in *[!0-9]* | ??????????*) continue ;; esac
    while [ "$ln_number" != "${ln_number#0}" ]; do ln_number=${ln_number#0}; done
    [ "${ln_number:-0}" -le "$ln_last" ] || ln_last=$ln_number
  done
  printf '%s' "$ln_last"
)

# What releases link to must be there before one of them is live: directories are made, files cannot be.
make_shared() {
  ms_list=$shared
  while [ -n "$ms_list" ]; do
    ms_path=${ms_list%%"$NEWLINE"*}
    ms_list=${ms_list#*"$NEWLINE"}
    case $ms_path in
      */) mkdir -p "$root/shared/$ms_path" || fault no-rights "$root/shared/$ms_path cannot be made." "Look at the rights of $root/shared." ;;
      *) [ -e "$root/shared/$ms_path" ] || fault no-shared "$root/shared/$ms_path is not there." \
        "Put it there, or end its name in the input shared with a slash to have an empty directory made." ;;
    esac
  done
}

say_transaction() {
  say release "$tx_release"
  say previous "$tx_previous"
  say from "$tx_from"
  say state "$tx_state"
}

# One line on standard input is one beat; the end of it is the end of the run.
lease() {
  while IFS= read -r _; do
    load_transaction
    [ "$tx_holder" = "$holder" ] && [ "$tx_state" = prepared ] || break
    beat
  done
  load_transaction
  # The next attempt of the same run beats by itself.
  [ "$tx_holder" != "$holder" ] || [ "$tx_attempt" != "$attempt" ] || rm -f "$own/lease"
  done_ok
}

must_prepare() {
  load_transaction
  [ "$tx_state" = prepared ] && [ "$tx_holder" = "$holder" ] && [ "$tx_release" = "$release" ] ||
    fault lost "This deploy no longer holds the host: release $tx_release is $tx_state by $(holder_words)." \
      "Run the deploy again; what was uploaded is kept."
}

# Lays out the tree that the new release is built in, from the base and from what an earlier try left, and lists it.
stage() {
  must_prepare
  lay_out
  list_all
  exit 0
}

# What an earlier try left stays as it is; otherwise it is made from the base.
lay_out() {
  st_in=$own/incoming/$recipe st_tree=$own/incoming/$recipe/tree
  if [ -f "$st_in/preparing" ]; then
    exec 8>>"$st_in/preparing"
    bounded 30 flock 8 || fault busy "Lines of before-switch of an earlier try still run in $st_tree." \
      "End them on the host, or wait until they have ended, and run the deploy again."
    exec 8>&-
  fi
  # What a killed before-switch left: through it the links of a tree would lead into shared/.
  rm -f "$own/incoming/shared"
  if [ ! -d "$st_tree" ]; then
    remove_tree "$st_in"
    mkdir -p "$st_in" || fault no-rights "$st_in cannot be made." "Look at the rights and the room of $own."
    if [ -n "$base" ] && is_complete "$base"; then
      # Linked, not copied: release files are read-only. Copied where lines of the user's run in the tree.
      { [ "$copy" = false ] && cp -al "$root/releases/$base" "$st_in/tree.new" 2>/dev/null; } || {
        remove_tree "$st_in/tree.new"
        cp -a "$root/releases/$base" "$st_in/tree.new" || fault disk "The base release could not be copied." \
          "Look at the disk: df -h $own; df -i $own"
      }
      find "$st_in/tree.new" -type d -exec chmod u+rwx {} +
      # Links first: what is dropped is dropped here, and never behind one of them.
      [ -z "$writable$(about "$base" writable)" ] || {
        find "$st_in/tree.new" -type l -exec rm -f {} +
        drop_writable "$st_in/tree.new" "$base"
      }
    else
      mkdir "$st_in/tree.new" || fault no-rights "$st_in cannot be written." "Look at the rights and the room of $own."
    fi
    mv "$st_in/tree.new" "$st_tree"
  fi
}

# Everything that lies in the tree, as gzip of "HEXMODE ./path" lines, an empty line, "SHA256  ./path" lines.
list_all() {
  find "$st_tree" -type d ! -perm -700 -exec chmod u+rwx {} +
  # Links are few, and sent anew; names that a line cannot carry too.
  find "$st_tree" -type l -exec rm -f {} +
  (cd "$st_tree" && find . \( -name "$ODD_NEWLINE" -o -name "$ODD_RETURN" -o -name "$ODD_BACKSLASH" \) -prune -exec rm -rf {} +)
  {
    shape_of "$st_tree" && echo && sums_of "$st_tree"
    # A large file may be the beginning of one that was cut on its way.
    (cd "$st_tree" && even -type f -size +511 -print0 | xargs -0 -r stat -c 'size %s %n')
  } | gzip -1
}

# What the service may write is never shared between releases, neither with the base nor with the next one.
drop_writable() {
  dw_list=$writable$(sed -n 's/^writable=//p' "$own/releases/$2/about")$NEWLINE
  while [ -n "$dw_list" ]; do
    dw_path=${dw_list%%"$NEWLINE"*}
    dw_list=${dw_list#*"$NEWLINE"}
    [ -z "$dw_path" ] || rm -rf "$1/${dw_path:?}"
  done
}

# Lists the files of a release as stage does, and changes nothing.
contents() {
  is_complete "$release" || fault incomplete "Release ${release:-none} is not complete." "Deploy again."
  { shape_of "$root/releases/$release" && echo && sums_of "$root/releases/$release"; } | gzip -1
  exit 0
}

# Removes what the new release does not hold: names ended by NUL on standard input, relative to the tree.
drop() {
  must_prepare
  cd "$own/incoming/$recipe/tree" || fault lost "What was uploaded is gone." "Run the deploy again."
  xargs -0 -r rm -rf -- || fault disk "Old files could not be removed from the new tree." "Look at the disk and run again."
  done_ok
}

# Is there room for what will be sent? Asked before the first byte.
room() {
  rm_facts=$(stat -f -c '%a %S %d %c' "$own")
  # shellcheck disable=SC2086 # the four figures are wanted apart
  set -- $rm_facts
  [ "$need_bytes" -lt "$(($1 * $2))" ] ||
    fault no-room "The new release needs $need_bytes bytes on $own and $(($1 * $2)) are free." "Free some space: df -h $own"
  [ "$4" = 0 ] || [ "$need_inodes" -lt "$3" ] ||
    fault no-inodes "The new release needs $need_inodes inodes on $own and $3 are free." "Free some inodes: df -i $own"
  done_ok
}

# Receives the files: a packed tar on standard input with tree/... and expected.*, then compares the whole tree.
receive() {
  must_prepare
  rv_in=$own/incoming/$recipe
  cd "$rv_in" || fault lost "What was uploaded is gone." "Run the deploy again."
  find . ! -name . -prune \( -name 'expected.*' -o -name 'patch.*' \) -exec rm -f {} +
  rm -f list unpack.status
  { unpack; echo $? >unpack.status; } | tar -x -o -p -f - || rv_failed=yes
  # 141: it could write no more, since tar had given up. Any other failure is a stream that is not whole.
  case $(cat unpack.status 2>/dev/null) in
    0 | 141) ;;
    '') rv_failed=yes ;;
    *) fault cut "The upload ended before it was complete." "Run the deploy again; what arrived is kept." ;;
  esac
  [ -z "${rv_failed-}" ] ||
    fault disk "The files could not be unpacked in $rv_in (the reason stands above)." \
      "Look at the disk: df -h $own; df -i $own. What arrived is kept; run the deploy again."
  [ -f expected.odd ] ||
    fault cut "The upload ended before it was complete." "Run the deploy again; what arrived is kept."
  make_list
  patch_files || exit
  find tree -type d -exec chmod "$DIRECTORY_MODE" {} +
  writable=''
  take_listing tree now
  rv_wrong=''
  # One digest tells that all is well; only where it is not, who is wrong must be found.
  [ -n "$tree_digest" ] && [ "$(cat now.shape now.sums now.links | sha256sum | cut -c 1-64)" = "$tree_digest" ] || {
    expect
    rv_wrong=$(compare expected now shape sums links | head -n 5)
  }
  rv_odd=$(xargs -0 -r -n 300 sh -c '
    while [ $# -ge 3 ]; do
      case $1 in
        link) [ -L "$3" ] && [ "$(readlink "$3"; echo .)" = "$2
." ] || printf "%s\n" "$3" ;;
        *) [ -f "$3" ] && [ ! -L "$3" ] && [ "$(sha256sum <"$3" | cut -c 1-64)" = "$1" ] &&
          [ "$(stat -c %f "$3")" = "$2" ] || printf "%s\n" "$3" ;;
      esac
      shift 3
    done' sh <expected.odd | head -n 5)
  if [ -n "$rv_wrong$rv_odd" ]; then
    # What is wrong is thrown away, so that the next try sends it again.
    printf '%s\n' "$rv_wrong" | while IFS= read -r rv_each; do [ -z "$rv_each" ] || rm -rf "tree/$rv_each"; done
    fault corrupt "What arrived is not what was sent: $(printf '%s %s' "$rv_wrong" "$rv_odd" | tr '\n' ' ')" \
      "Run the deploy again. If it happens again, look at the disk and the memory of the host."
  fi
  done_ok
}

unpack() {
  case $pack in
    zstd) zstd -q -dc ;;
    none) cat ;;
    *) gzip -dc ;;
  esac
}

# ---------------------------------------------------------------- the list of a release

# One line an entry, sorted: seven characters of its own digest, a mark, and its line of manifest.json, which says what
# was built. The mark is a space; "-" where it is no part of the release, "+" where it is no part of the build. Names
# that JSON would escape are not in it: they come with every upload, in the lists called extra.

# The keys of a list: base64 of sorts, so that its decoder packs them best, and filled up to its groups of four.
keys_of() {
  {
    cut -c 1-7 "$1" | tr -d '\n'
    printf %.$(($(wc -l <"$1") % 4))s AAA
  } | tr -- -_ +/ | base64 -d
}

# Makes the list of the new release.
make_list() {
  if [ -f expected.added ]; then
    # What is gone stands as "KEY !" and so right before the line that goes.
    sort -m "$own/releases/$base/list" gone expected.added | sed '/^.\{7\} !$/{
N
d
}' >list
  else
    mv expected.list list
  fi
  [ -z "$list_digest" ] || [ "$(sha256sum <list | cut -c 1-64)" = "$list_digest" ] ||
    fault corrupt "The list of the new release is not what was sent." \
      "Run the deploy again: it then compares every file. If it happens again, look at the disk and the memory of the host."
}

# What the tree must hold, from its list, in the words of the tools that look at it.
expect() {
  sed '/^.\{7\}-/d' list >expected.lines
  ex_modes=$(sed -n 's/^.\{8\}{"mode":"0\([0-7]*\)".*,"type":"file"}$/\1/p' expected.lines | sort -u)
  ex_modes=$(for ex_mode in $ex_modes; do printf 's/^f%s /%x /;' "$ex_mode" "$((0100400 | (0$ex_mode & 0555)))"; done)
  {
    echo '41ed .'
    sed -n -e 's/^.\{8\}{"mode":"0\([0-7]*\)","path":"\([^"]*\)","sha256":.*/f\1 .\/\2/p' \
      -e 's/^.\{8\}{"mode":"0[0-7]*","path":"\([^"]*\)","type":"directory"}$/41ed .\/\1/p' expected.lines | sed "$ex_modes"
    cat expected.extra-shape
  } >expected.shape
  {
    sed -n 's/^.*"path":"\([^"]*\)","sha256":"\([0-9a-f]*\)",.*/\2  .\/\1/p' expected.lines
    cat expected.extra-sums
  } >expected.sums
  {
    sed -n 's/^.\{8\}{"path":"\([^"]*\)","target":"\([^"]*\)","type":"link"}$/.\/\1 -> \2/p' expected.lines
    cat expected.extra-links
  } >expected.links
}

# manifest_of LIST EXTRA-JSON: the manifest of what was built, sorted by paths, to the byte.
manifest_of() {
  mo_mark=$(printf '\001')
  printf '{"version":1,"entries":['
  {
    sed -n "/^.\\{7\\}+/!s/^.\\{8\\}\\(.*\"path\":\"\\([^\"]*\\)\".*\\)\$/\\2$mo_mark\\1/p" "$1"
    cat "$2"
  } | sort | sed -e "s/^[^$mo_mark]*$mo_mark//" -e '$!s/$/,/' -e '1s/^/\
/'
  printf ']}\n'
}

# The paths of those lines of a list that go, one a line.
gone_paths() { sort -m "$1" "$2" | sed -n '/^.\{7\} !$/{
n
/^.\{7\}-/d
s/^.*"path":"\([^"]*\)".*/.\/\1/p
}'; }

# What can be told of a tree without reading its files: a file that was written to since shows in its time or its size.
# Nothing where find cannot print it.
facts_of() { (cd "$1" && find . -type f -printf 'f %m %i %s %T@ %p\n' -o -printf '%y %m %p %l\n' 2>/dev/null | sort); }

has_its_facts() {
  hf_facts=$own/releases/$1/facts
  [ -s "$hf_facts" ] && [ "$(facts_of "$root/releases/$1" | sha256sum)" = "$(sha256sum <"$hf_facts")" ]
}

# Is a release what it was when it was made? By the facts where they are known, otherwise by reading everything. Good
# enough for a base: what is made from it is read whole before it can go live.
is_sound() {
  [ -f "$own/releases/$1/seal.sums" ] || return 1
  has_its_facts "$1" || [ -z "$(drifted "$1")" ]
}

# As drifted, without a second look at what the facts have told. Contents are read: a bit that a disk has lost, or a
# hand that put the time back, shows in no fact.
changed_in() {
  [ -z "$(about "$1" writable)" ] && has_its_facts "$1" && [ -f "$own/releases/$1/seal.sums" ] || {
    drifted "$1"
    return
  }
  ci_now=$own/tmp.verify.$$
  sums_of "$root/releases/$1" >"$ci_now.sums" && odd_of "$root/releases/$1" >"$ci_now.odd"
  compare "$own/releases/$1/seal" "$ci_now" sums odd
  rm -f "$ci_now.sums" "$ci_now.odd"
}

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

# Turns the tree into a release: read-only, listed, on the disk, and only then in its place.
seal() {
  # A deploy that was given up and a deploy that took over may both be here: the lock tells them apart.
  lock 60
  must_prepare
  sl_in=$own/incoming/$recipe sl_tree=$own/incoming/$recipe/tree sl_about=$own/releases/$release
  if ! is_complete "$release"; then
    # Not there any more but in its place: a try before this one was cut between the move and the note of it.
    [ ! -d "$sl_tree" ] || lay_down
    note_release
  fi
  rm -rf "$sl_in"
  done_ok
}

lay_down() {
  remove_tree "$root/releases/$release"
  rm -rf "$sl_about"
  mkdir -p "$sl_about" || fault no-rights "$sl_about cannot be made." "Look at the rights and the room of $own."
  find "$sl_tree" -type d -exec chmod "$DIRECTORY_MODE" {} +
  find "$sl_tree" -type f \( -perm -200 -o -perm -020 -o -perm -002 \) -exec chmod a-w {} +
  find "$sl_tree" -type d -exec chmod a-w {} +
  sl_owner=''
  if [ "$uid" = 0 ] && [ -n "$service" ] && [ "$manager" != systemd-user ]; then
    sl_owner=$(systemctl show "$service" -p User 2>/dev/null | sed 's/^User=//')
  fi
  sl_list=$writable
  while [ -n "$sl_list" ]; do
    sl_path=${sl_list%%"$NEWLINE"*}
    sl_list=${sl_list#*"$NEWLINE"}
    ! leads_away "$sl_tree" "$sl_path" ||
      fault usage "The writable path $sl_path is a link, or lies behind one." "Name what it leads to, or use shared."
    chmod -R ug+w "$sl_tree/$sl_path" || fault disk "The writable path $sl_path could not be made." "Look at the artifact."
    [ -z "$sl_owner" ] || chown -hR "$sl_owner" "$sl_tree/$sl_path"
  done
  # Beside what follows: it is the one thing here that takes its time.
  [ ! -f "$sl_in/list" ] || manifest_of "$sl_in/list" "$sl_in/expected.extra-json" >"$sl_about/manifest.json" 9>&- &
  sl_manifest=$!
  if [ -e "$sl_in/prepared-by-user" ] || [ -n "$writable" ] || [ ! -f "$sl_in/now.sums" ]; then
    take_listing "$sl_tree" "$sl_about/seal"
  else
    # Nothing ran in the tree since it was compared: it is that, but for the write bits of its directories.
    for sl_kind in sums links; do cp "$sl_in/now.$sl_kind" "$sl_about/seal.$sl_kind"; done
    sed 's/^41ed /416d /' "$sl_in/now.shape" | sort >"$sl_about/seal.shape"
    odd_of "$sl_tree" >"$sl_about/seal.odd"
    cp "$sl_in/list" "$sl_about/list" && cp "$sl_in/expected.extra-names" "$sl_about/extra"
    keep_chunks
  fi
  facts_of "$sl_tree" >"$sl_about/facts"
  wait "$sl_manifest" || fault disk "The manifest could not be written." "Look at the disk: df -h $own; df -i $own"
  # The bytes first, then the name: after a power cut a release that has its name has its files.
  flush_all "$sl_tree"
  # A read-only directory cannot change its parent: the top one gives up its write bit after the move.
  chmod u+w "$sl_tree" && mv "$sl_tree" "$root/releases/$release" ||
    fault disk "The new release could not be put in its place." "Look at the rights of $root/releases."
}

# The pieces of the large files: those that came, and those of the base whose files are still here.
keep_chunks() {
  find "$sl_in/." ! -name . -prune -name 'chunks.*' -type f | while IFS= read -r kc_each; do
    mkdir -p "$sl_about/chunks" && mv "$kc_each" "$sl_about/chunks/${kc_each##*/chunks.}"
  done
  [ -n "$tx_from" ] && [ -d "$own/releases/$tx_from/chunks" ] || return 0
  for kc_sum in $(names_in "$own/releases/$tx_from/chunks"); do
    [ ! -f "$sl_about/chunks/$kc_sum" ] && grep -q "^$kc_sum " "$sl_about/seal.sums" || continue
    mkdir -p "$sl_about/chunks" && ln "$own/releases/$tx_from/chunks/$kc_sum" "$sl_about/chunks/$kc_sum" 2>/dev/null
  done
}

# Is a path below directory $1, or a directory on the way to it, a link?
leads_away() {
  la_path=$2
  while [ -n "$la_path" ] && [ "$la_path" != . ]; do
    [ ! -L "$1/$la_path" ] || return 0
    case $la_path in */*) la_path=${la_path%/*} ;; *) la_path='' ;; esac
  done
  return 1
}

note_release() {
  [ -d "$root/releases/$release" ] && [ -f "$sl_about/seal.shape" ] ||
    fault lost "What was uploaded is gone." "Run the deploy again."
  chmod a-w "$root/releases/$release" || fault no-rights "$root/releases/$release is somebody else's." "Look at its owner."
  {
    printf 'recipe=%s\ndigest=%s\nholder=%s\nactor=%s\nmade=%s\n' "$recipe" "$digest" "$(clean "$holder")" \
      "$(clean "$actor")" "$(date +%s)"
    printf '%s' "$writable" | sed 's/^/writable=/'
    [ -z "$tx_no_return" ] || printf 'no-return=%s\n' "$(clean "$tx_no_return")"
  } | put "$sl_about/about" || fault disk "What is known of the release could not be written." "Look at the disk: df -h $own"
  flush "$root/releases"
}

# ---------------------------------------------------------------- the whole way in one conversation

# Everything from the first look to the switch. Answers as the words that it is made of, with step=NAME where each
# begins. Asks once what is to be sent: list=HOW SIZE and that many bytes, where HOW is
#   none   the tree is empty
#   keys   the first seven characters of each line of the base's list, six bits each
#   all    gzip of all that lies in the tree, see list_all
# The other side says "all", for that list instead, or
#   send PACK SIZE BYTES INODES LIST-DIGEST TREE-DIGEST
# then SIZE bytes (gzip of what goes: "KEY !" lines, or names ended by NUL), then what receive takes, to the end.
# until=opened|filled|sealed|switched says how far it goes.
deploy() {
  in_deploy=yes
  echo step=look
  for dp_tool in tar gzip flock sha256sum find xargs stat; do
    command -v "$dp_tool" >/dev/null 2>&1 || { say lacks "$dp_tool"; dp_lacks=yes; }
  done
  [ -z "${dp_lacks-}" ] || finish_deploy
  if [ -d "$own" ]; then load_transaction; else tx_state=none; fi
  place_live
  dp_live=$(live_release)
  say live "$dp_live"
  case $dp_live in
    '' | '?'*) dp_live='' ;;
    *) say live-holder "$(about "$dp_live" holder)" ;;
  esac
  echo step=compare
  if [ -n "$dp_live" ] && ! is_open && [ "$(about "$dp_live" recipe)" = "$recipe" ] &&
    [ -n "$(about "$dp_live" committed)" ]; then
    dp_changed=$(changed_in "$dp_live")
    if [ -z "$dp_changed" ]; then
      dp_log=$(verify_log) || printf '%s\n' "$dp_log" | sed -n -e 's/^what=/log-changed=/p' -e 's/^remedy=/log-remedy=/p'
      say unchanged yes
      say_debt
      finish_deploy
    fi
    printf '%s\n' "$dp_changed" | head -n 20 | while IFS= read -r dp_each; do say changed "$dp_each"; done
  fi
  echo step=open
  (open_transaction) || exit
  load_transaction
  release=$tx_release id=''
  [ "$until" != opened ] || finish_deploy
  if [ "$tx_state" = prepared ]; then
    echo step=send 2>/dev/null || leave_deploy
    fill
    [ "$until" != filled ] || finish_deploy
    echo step=seal 2>/dev/null || leave_deploy
    (seal) || exit
  fi
  [ "$until" = switched ] || finish_deploy
  echo step=switch
  (switch) || exit
  finish_deploy
}

finish_deploy() {
  echo end=ok
  exit 0
}

# The other end is gone, or was told why this cannot go on: whoever deploys next need not wait.
leave_deploy() {
  load_transaction
  [ "$tx_holder" != "$holder" ] || [ "$tx_attempt" != "$attempt" ] || rm -f "$own/lease"
  exit 65
}

# Makes the tree of the new release complete.
fill() {
  # A base is what is live, when it is ours and read-only. Never an adopted tree.
  base=$dp_live
  [ "$base" != 0000-adopted ] || base=''
  fl_in=$own/incoming/$recipe fl_how=all
  if [ ! -d "$fl_in/tree" ]; then
    if [ -z "$base" ]; then fl_how=none; elif [ -z "${dp_changed-}" ] && is_listed "$base"; then fl_how=keys; fi
  fi
  st_in=$fl_in st_tree=$fl_in/tree
  mortal lay_out || leave_deploy
  if command -v zstd >/dev/null 2>&1; then say packs zstd; fi
  while :; do
    case $fl_how in
      none) : ;;
      keys) keys_of "$own/releases/$base/list" ;;
      *) list_all ;;
    esac >"$fl_in/listing" || fault disk "The list of files could not be written." "Look at the disk: df -h $own; df -i $own"
    echo "list=$fl_how $(($(wc -c <"$fl_in/listing")))" 2>/dev/null && cat "$fl_in/listing" 2>/dev/null && echo 2>/dev/null || leave_deploy
    rm -f "$fl_in/listing"
    IFS= read -r fl_line || leave_deploy
    while :; do
      case $fl_line in 'ask '*[!0-9]* | 'ask ') break ;; 'ask '*) ;; *) break ;; esac
      mortal answer "${fl_line#ask }" || leave_deploy
      IFS= read -r fl_line || leave_deploy
    done
    [ "$fl_line" = all ] || break
    fl_how=all
  done
  # shellcheck disable=SC2086 # the fields are wanted apart
  set -- $fl_line
  case $#$1 in 7send) ;; *) fault usage "The answer $fl_line is not known." "Report this." ;; esac
  pack=$2 need_bytes=$4 need_inodes=$5 list_digest=$6 tree_digest=$7
  judge_arguments
  mortal room || leave_deploy
  mortal drop_before "$3" || leave_deploy
  mortal receive || leave_deploy
  [ "$fl_how" != keys ] || say_changes
}

# What a person may want to see of a change: how many files, and the first names. The other side knows what it sent:
# where all of that is new, or nothing of it, it needs no names.
say_changes() {
  sc_path='s/^.*"path":"\([^"]*\)".*/\1/p'
  gone_paths "$own/releases/$base/list" "$fl_in/gone" | sed 's|^\./||' | sort >"$fl_in/gone.paths"
  sed -n "/^.\{7\}-/d;/\"type\":\"file\"}\$/$sc_path" "$fl_in/expected.added" | sort >"$fl_in/added.files"
  sed -n "/^.\{7\}-/d;$sc_path" "$fl_in/expected.added" | sort | comm -23 "$fl_in/gone.paths" - >"$fl_in/removed"
  comm -12 "$fl_in/gone.paths" "$fl_in/added.files" >"$fl_in/changed"
  comm -13 "$fl_in/gone.paths" "$fl_in/added.files" >"$fl_in/added"
  say removed-count "$(($(wc -l <"$fl_in/removed")))"
  say changed-count "$(($(wc -l <"$fl_in/changed")))"
  say added-count "$(($(wc -l <"$fl_in/added")))"
  for sc_kind in removed changed added; do
    [ "$sc_kind" = removed ] || { [ -s "$fl_in/changed" ] && [ -s "$fl_in/added" ]; } || continue
    head -n 20 "$fl_in/$sc_kind" | sed "s/^/$sc_kind=/"
  done
}

# Runs a part that may end when the other end is gone.
mortal() (
  trap - HUP PIPE INT TERM
  "$@"
)

# Is there a list of a release that says what it holds, to the last file?
is_listed() {
  command -v base64 >/dev/null 2>&1 && [ -f "$own/releases/$1/list" ] && [ -f "$own/releases/$1/extra" ] && [ -z "$writable" ] && [ -z "$(about "$1" writable)" ] &&
    (is_sound "$1")
}

# take SIZE: exactly that many bytes of standard input, whatever follows.
take() {
  if [ "$(printf ab | { head -c 1 >/dev/null; cat; })" = b ]; then
    head -c "$1"
  else
    dd bs="$1" count=1 iflag=fullblock 2>/dev/null
  fi
}

# Answers what is asked of what is kept here: "DIGEST ?" lines, the first twelve characters of contents, and "chunks PATH"
# of large files of the base. Says have=SIZE and so many bytes: gzip of "SHA256 MODE RELEASE/PATH" lines of the contents
# that are here, and "chunks NUMBER RELEASE SHA256 BASE64" lines of the pieces that came with the large files.
answer() {
  cd "$fl_in" || fault lost "What was uploaded is gone." "Run the deploy again."
  take "$1" | gzip -dc >asked || fault cut "The question ended before it was complete." "Run the deploy again."
  rm -f kept && ln -s ../../../releases kept
  {
    {
      grep '^............ ?$' asked
      sed -n 's/^\(............\) ?$/\1/p' asked >asked.digests
      for an_id in $(all_releases); do
        [ -f "$own/releases/$an_id/list" ] && [ -O "$root/releases/$an_id" ] && is_complete "$an_id" || continue
        grep -F -f asked.digests "$own/releases/$an_id/list" | sed '/^.\{7\}-/d' |
          sed -n "s|^.\\{8\\}{\"mode\":\"\\(0[0-7]*\\)\",\"path\":\"\\([^\"]*\\)\",\"sha256\":\"\\([0-9a-f]*\\)\",.*|\\3 \\1 $an_id/\\2|p"
      done
    } | sort -u | sed -n ':again
/ ?$/{
N
s/^\(.\{12\}\) ?\n\(\1.*\)$/\2/
t found
D
}
b
:found
p'
    an_number=0
    sed -n 's/^chunks //p' asked | while IFS= read -r an_path; do
      an_number=$((an_number + 1))
      an_sum=$(grep -F "\"path\":\"$an_path\",\"sha256\":\"" "$own/releases/$base/list" | sed 's/.*"sha256":"\([0-9a-f]*\)".*/\1/')
      [ -n "$an_sum" ] && [ -f "$own/releases/$base/chunks/$an_sum" ] || continue
      printf 'chunks %s %s %s %s\n' "$an_number" "$base" "$an_sum" "$(base64 <"$own/releases/$base/chunks/$an_sum" | tr -d '\n')"
    done
  } | gzip -1 >answer
  echo "have=$(($(wc -c <answer)))" && cat answer && echo
}

# Makes the large files of which only the changes came. patch.N.how says from which file here, to which, its mode, then
# "c OFFSET LENGTH" for a stretch of that file and "l OFFSET LENGTH" for one of patch.N.bytes.
patch_files() {
  find . ! -name . -prune -name 'patch.*.how' | while IFS= read -r pa_how; do
    pa_bytes=${pa_how%.how}.bytes pa_new=${pa_how%.how}.new
    {
      IFS= read -r pa_from && IFS= read -r pa_to && IFS= read -r pa_mode && {
        if command -v perl >/dev/null 2>&1; then
          perl -e 'use strict; binmode STDOUT; my %f; open($f{c}, "<:raw", $ARGV[0]) && open($f{l}, "<:raw", $ARGV[1]) or die "$!";
            while (<STDIN>) { my ($k, $at, $left) = split; my $h = $f{$k}; seek($h, $at, 0);
              while ($left > 0) { my $n = read($h, my $b, $left > 1048576 ? 1048576 : $left); die "short" unless $n; print $b; $left -= $n } }
            close STDOUT or die "$!"' "$pa_from" "$pa_bytes"
        elif command -v python3 >/dev/null 2>&1; then
          python3 -c 'import sys
f = {"c": open(sys.argv[1], "rb"), "l": open(sys.argv[2], "rb")}
for line in sys.stdin:
    k, at, left = line.split(); at, left = int(at), int(left); f[k].seek(at)
    while left > 0:
        b = f[k].read(min(left, 1048576))
        if not b: sys.exit(1)
        sys.stdout.buffer.write(b); left -= len(b)' "$pa_from" "$pa_bytes"
        else
          while read -r pa_kind pa_at pa_left; do
            if [ "$pa_kind" = c ]; then pa_file=$pa_from; else pa_file=$pa_bytes; fi
            stretch "$pa_file" "$pa_at" "$pa_left" || exit 1
          done
        fi
      } >"$pa_new" && chmod "$pa_mode" "$pa_new" && mv -f "$pa_new" "$pa_to"
    } <"$pa_how" || fault disk "A large file could not be made from the one before (the reason stands above)." \
      "Look at the disk: df -h $own. Run the deploy again."
    rm -f "$pa_how" "$pa_bytes"
  done
}

# stretch FILE OFFSET LENGTH
stretch() {
  dd if="$1" bs=65536 iflag=skip_bytes,count_bytes skip="$2" count="$3" 2>/dev/null ||
    tail -c "+$(($2 + 1))" "$1" | head -c "$3"
}

# Removes from the tree what goes. $1: how long its list is.
drop_before() {
  must_prepare
  cd "$fl_in/tree" || fault lost "What was uploaded is gone." "Run the deploy again."
  take "$1" | gzip -dc >../gone || fault cut "The upload ended before it was complete." "Run the deploy again; what arrived is kept."
  case $fl_how in
    none) ;;
    keys)
      xargs -0 -r rm -rf -- <"$own/releases/$base/extra" &&
        gone_paths "$own/releases/$base/list" ../gone | tr '\n' '\0' | xargs -0 -r rm -rf -- ;;
    *) xargs -0 -r rm -rf -- <../gone ;;
  esac || fault disk "Old files could not be removed from the new tree." "Look at the disk and run again."
}

# Gives up what was prepared. What arrived stays for the next try.
abandon() {
  lock 60
  load_transaction
  if [ "$tx_state" = prepared ] && [ "$tx_holder" = "$holder" ]; then
    tx_state=abandoned tx_reason=$reason
    save_transaction
    rm -f "$own/lease"
    record_transaction abandon "$reason"
  fi
  say_transaction
  done_ok
}

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
  ct_user=$(id -un)
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
    sudo -n -l systemctl restart "$service" >/dev/null 2>&1 ||
      fault cannot-arm "This host cannot go back by itself: $ct_user may not run systemctl restart $service." \
        "Add to a sudoers file: $ct_user ALL=(root) NOPASSWD: /usr/bin/systemctl restart $service, /usr/bin/systemctl reset-failed $service, /usr/bin/systemctl daemon-reload. Or set confirm-within to 0."
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
  ib_before='' ib_mounts='' ib_unit=$service
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

# ---------------------------------------------------------------- words: switching

# point_live_at ID: one rename. ln -f is not one on busybox; mv -T is, everywhere.
point_live_at() {
  # Always the same name, since the lock is held: what a cut left is replaced.
  pl_new=$live.surefoot-new
  rm -f "$pl_new"
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
    look_at_unit
    tx_invocation=$unit_invocation
  fi
}

# From the first time on in this boot: a process of that time may live yet.
live_since() {
  ls_from=$(about "$1" live-from)
  [ -n "$ls_from" ] && [ "${ls_from% *}" = "$tx_boot" ] || set_about "$1" live-from "$tx_boot $tx_ticks"
  set_about "$1" live-until ''
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
    service=$tx_service manager=$tx_manager sudo=$tx_sudo
    [ -z "$service" ] || find_manager
    tx_manager=$manager
    mkdir -p "${live%/*}" 2>/dev/null
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
  say owed "$(debt)"
  say service "$service"
}

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
    [ -n "$tx_service" ] || { tx_service=$service tx_manager=$manager tx_sudo=$sudo; }
    look_at_unit
    rs_owed=$(debt)
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
  restart_unit "$rs_verb" || rs_failed=$?
  rs_failed=${rs_failed-0}
  [ "$rs_failed" = 0 ] || restart_refused "$rs_verb"
  if is_open && { [ "$unit_invocation" != "$was_invocation" ] || [ "$mode" = reload ]; }; then
    tx_state=restarted
    save_transaction
    # A reload is none.
    rs_count=$(about "$tx_release" restarts)
    [ "$unit_invocation" = "$was_invocation" ] || set_about "$tx_release" restarts "$((${rs_count:-0} + 1))"
    set_about "$tx_release" invocations "$was_invocation $unit_invocation"
    set_about "$tx_release" restarted "$(date +%s)"
    record_transaction restart
  elif ! is_open && [ -d "$own" ]; then
    record restart service "$service" holder "$holder" actor "$actor"
  fi
  say restarts 1
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
    jr_text="($(id -un) may not read the journal: add it to the group systemd-journal)"
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
  may_read_journal || fault no-journal "$(id -un) may not read the journal." \
    "On the host, as root: usermod -aG systemd-journal $(id -un)"
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
  elif [ "$rh_user" = "$(id -un)" ] && systemctl --user show-environment >/dev/null 2>&1; then
    rh_manager=systemd-user
  else
    fault no-rehearsal "$(id -un) cannot start a second copy of $service: it runs as ${rh_user:-root}, or the user's own systemd does not run." \
      "Let the service run as $(id -un) and turn lingering on (loginctl enable-linger $(id -un)), log in as root, or set rehearse to false."
  fi
  systemctl_as cat "$service" 2>/dev/null | grep -qF "$live" ||
    fault no-rehearsal "The unit $service does not name the live link $live: a second copy would run the old release." \
      "Let WorkingDirectory or ExecStart name the live link, or set rehearse to false."
  rh_port=$(port_of_unit)
  [ -n "$rh_port" ] ||
    fault no-rehearsal "$service takes its port from no variable $variable that could be seen: a second copy would want the port of the first." \
      "Let the app read its port from the environment (Environment=$variable=3000 in the unit; another name by the input port-variable), or set rehearse to false."
  rehearsal_of
  rehearsal_place
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
  systemctl_as cat "$service" 2>/dev/null | LIVE=$live RELEASE=$root/releases/$release OWN=$rh_own awk '
    function placed(text,   out, at, next_one) {
      out = ""
      while ((at = index(text, ENVIRON["LIVE"])) > 0) {
        next_one = substr(text, at + length(ENVIRON["LIVE"]), 1)
        out = out substr(text, 1, at - 1) (next_one ~ /[A-Za-z0-9._-]/ ? ENVIRON["LIVE"] : ENVIRON["RELEASE"])
        text = substr(text, at + length(ENVIRON["LIVE"]))
      }
      return out text
    }
    BEGIN { print "[Unit]\nDescription=Surefoot: a rehearsal\n[Service]" }
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
  rehearsal_ctl stop "$rh_name" || :
  rehearsal_ctl reset-failed "$rh_name" || :
  [ -e "$rh_place/$rh_name" ] || return 0
  rm -f "$rh_place/$rh_name" "$rh_place/$rh_name.env"
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

rehearsal_of() { rh_name=surefoot-rehearsal-$(printf '%s' "$root" | sha256sum | cut -c 1-8).service; }
rehearsal_place() {
  case $rh_manager in
    systemd) rh_place=/run/systemd/system ;;
    *) rh_place=$XDG_RUNTIME_DIR/systemd/user ;;
  esac
}

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
  for se_pid in $(pids_of "$service"); do [ -r "/proc/$se_pid/fd" ] && ls "/proc/$se_pid/fd" >/dev/null 2>&1 || say listening-unknown yes; done
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

# The processes of a unit, by their control group.
pids_of() {
  if [ "$manager" = supervisor ]; then
    [ "$unit_pid" = 0 ] || printf '%s\n' "$unit_pid"
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
  [ -r "$log" ] || fault no-log "$(id -un) may not read $log." "On the host, as root: usermod -aG adm $(id -un)"
  say now "$(date +%s)"
  tail -n 20000 "$log" | SINCE=$(date -d "@$ne_since" '+%Y/%m/%d %H:%M:%S') UPSTREAM=$upstream awk '
    substr($0, 1, 19) >= ENVIRON["SINCE"] &&
      /connect\(\) failed|connect\(\) to .* failed|upstream timed out|upstream prematurely closed|no live upstreams|recv\(\) failed/ &&
      (ENVIRON["UPSTREAM"] == "" || index($0, ENVIRON["UPSTREAM"])) { count++; last = $0 }
    END { print "count=" count + 0; gsub(/[^ -~]/, "?", last); print "last=" last }'
  done_ok
}

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
    fault no-rights "$(id -un) cannot write $cf_own, where the old files are kept." "Give the account a home directory of its own, or log in as root."
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
    as_needed "$2" install -m "$3" -o "$4" -g "$5" /dev/stdin "$pf_new" <"$1"
  else
    rm -f "$pf_new" && (umask 077 && cat "$1" >"$pf_new") && chown "$4:$5" "$pf_new" && chmod "$3" "$pf_new"
  fi
}

# put_file CONTENT HOW MODE UID GID FILE: at once, durably, with owner and mode.
put_file() {
  pf_new=$(beside "$6")
  { put_beside "$@" && flush "$pf_new" &&
    as_needed "$2" mv -fT "$pf_new" "$6" </dev/null && flush "${6%/*}"; } >&2 && return 0
  [ ! -e "$pf_new" ] || as_needed "$2" rm -f "$pf_new" </dev/null >&2
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
  [ -x "$lf_directory" ] || fault no-rights "$(id -un) may not look into $lf_directory." "Let the account enter it, or log in as root."
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
    fault no-rights "$(id -un) may not replace $lf_real." "Set the input sudo to auto, or log in as root."
  [ -r "$lf_real" ] || [ ! -e "$lf_real" ] || [ "$lf_how" = sudo ] ||
    fault no-rights "$(id -un) may not read $lf_real." "Set the input sudo to auto, or log in as root."
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
  [ -z "$ms_lacks" ] || fault no-sudo "$(id -un) may not replace these files." \
    "Add to a sudoers file: $(id -un) ALL=(root) NOPASSWD: $ms_lacks. Whoever may write what nginx reads decides what root does: guard the key so."
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
  rm -f "$cf_own/unproven"
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
    fault no-proof "$(id -un) may not see the processes of $service: what they take up cannot be told." \
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
    rm -f "$cf_own/unproven"
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
    writable=$(sed -n 's/^writable=//p' "$own/releases/$fc_id/about")
    [ -z "$writable" ] || writable=$writable$NEWLINE
    fc_now=$own/tmp.facts.$$
    take_listing "$root/releases/$fc_id" "$fc_now"
    say on-disk "$(sort "$fc_now.sums" | sha256sum | cut -c 1-64)"
    compare "$own/releases/$fc_id/seal" "$fc_now" shape sums links odd | head -n 20 |
      while IFS= read -r fc_each; do say changed "$fc_each"; done
    fc_manifest=$own/releases/$fc_id/manifest.json
    if [ -f "$fc_manifest" ]; then
      say manifest "$(sha256sum <"$fc_manifest" | cut -c 1-64)"
      say manifest-files "$(grep -c ',"type":"file"},\{0,1\}$' "$fc_manifest")"
      say manifest-on-disk "$(sums_in "$fc_manifest" | sort -u | sort - "$fc_now.sums" | uniq -d | wc -l)"
    fi
    rm -f "$fc_now.shape" "$fc_now.sums" "$fc_now.links" "$fc_now.odd"
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
    [ "$(debt)" != yes ] ||
      fault owed "$service still runs what it ran before the switch: a restart is owed." "Put single-restart before the probes."
  fi
  set_about "$tx_release" committed "$(($(commits) + 1))"
  set_about "$tx_release" withdrawn ''
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
  gb_running=no
  if [ -n "$service" ]; then
    look_at_unit
    # Back is owed a restart when what runs started after the switch, stands in what is taken back, or nothing runs well.
    if [ "$tx_state" = restarted ] || [ "$unit_pid" = 0 ] || started_after_switch || [ "$(stands_in)" = "$tx_release" ]; then
      gb_running=yes
    fi
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
    [ -z "$service" ] || after_boot
  elif [ "$gb_running" = yes ]; then
    restart_unit restart back || gb_code=$?
    [ "$unit_load" != loaded ] || gb_restarts=1
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

# At boot the service starts by itself. Where it was quicker than we were, it runs what was just taken back.
after_boot() {
  [ "$tx_timer" = systemd-user ] || return 0
  ab_end=$(($(date +%s) + 30))
  while look_at_unit && [ "$unit_pid" = 0 ] && [ "$unit_active" != failed ] && [ "$(date +%s)" -lt "$ab_end" ]; do sleep 1; done
  if [ "$unit_pid" != 0 ] && ab_start=$(ticks_of "$unit_pid") && [ "$ab_start" -gt "$tx_ticks" ]; then return 0; fi
  restart_unit restart back || gb_code=$?
  gb_restarts=1
}

# Why it was given up, before the way back overwrites it: what the manager says, and the last lines of that invocation.
keep_evidence() {
  [ -n "$service" ] && [ -d "$own/releases/$tx_release" ] || return 0
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
  [ "${console-}" != yes ] || [ -z "$service" ] || must_run
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
  tx_since=$(date +%s) tx_service=$service tx_manager=$manager tx_sudo=$sudo tx_kind=rollback tx_reason=$reason
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
  say owed "$(debt)"
  done_ok
}

# ---------------------------------------------------------------- pruning

# Releases beyond tx_keep go, oldest first; never the live one, the one before it, one that a process may still use, or
# one that was not finished by this program.
prune() {
  pr_keep=${tx_keep:-5}
  case $pr_keep in *[!0-9]*) pr_keep=5 ;; esac
  pr_live=$(live_release)
  pr_previous=$(last_committed "$pr_live")
  pr_many=$(all_releases | wc -l)
  for pr_id in $(all_releases); do
    ! is_complete "$pr_id" || [ "$pr_many" -gt "$pr_keep" ] || continue
    [ "$pr_id" != "$pr_live" ] && [ "$pr_id" != "$pr_previous" ] && [ "$pr_id" != "$tx_release" ] || continue
    [ "$pr_id" != "$tx_previous" ] && [ "$pr_id" != 0000-adopted ] && ! may_be_used "$pr_id" || continue
    # What is known goes first: without it the release is incomplete, and nothing will go back to it.
    rm -f "$own/releases/$pr_id/about"
    remove_tree "$root/releases/$pr_id"
    rm -rf "$own/releases/$pr_id"
    record prune release "$pr_id"
    say pruned "$pr_id"
    pr_many=$((pr_many - 1))
  done
  # Leftovers of uploads that nobody goes on with.
  find "$own/." ! -name . -prune -name 'tmp.*' -mtime +0 -exec rm -rf {} +
  find "$own/incoming/." ! -name . -prune -type d -mtime +7 -print | while IFS= read -r pr_old; do remove_tree "$pr_old"; done
}

# A process stands in the release, runs or has open what lies in it, or cannot be looked into and started while the
# release was live.
may_be_used() {
  mu_place=$(readlink -f "$root/releases/$1")
  mu_from=$(about "$1" live-from) mu_until=$(about "$1" live-until)
  [ -n "$mu_place" ] || return 0
  # Where others' processes are hidden (hidepid), nothing shows that none of this boot uses it.
  [ -d /proc/1 ] || [ "${mu_from% *}" != "$(boot)" ] || return 0
  (set +f; cat /proc/[0-9]*/maps 2>/dev/null) | grep -qF " $mu_place/" && return 0
  mu_seen=$(set +f; ls -ld /proc/[0-9]*/cwd /proc/[0-9]*/exe /proc/[0-9]*/fd/* 2>/dev/null | sed 's|.* /proc/|/proc/|')
  while IFS= read -r mu_line; do
    case $mu_line in
      *" -> $mu_place" | *" -> $mu_place/"*) return 0 ;;
      *' -> '* | '') ;;
      */cwd)
        mu_pid=${mu_line#/proc/}
        { IFS= read -r mu_stat <"/proc/${mu_pid%%/*}/stat"; } 2>/dev/null || continue
        # Ended, and only waiting for its parent to notice: it stands nowhere any more.
        case ${mu_stat##*) } in [ZXx]*) continue ;; esac
        within "$(ticks_in "$mu_stat")" && return 0
        ;;
    esac
  done <<USED
$mu_seen
USED
  return 1
}

# Was a process that started at tick $1 of this boot started while the release was live?
within() {
  [ -n "$mu_from" ] || return 1
  [ "${mu_from% *}" != "$(boot)" ] || [ "$1" -ge "${mu_from#* }" ] || return 1
  [ -n "$mu_until" ] || return 0
  [ "${mu_until% *}" = "$(boot)" ] || return 1
  [ "$1" -le "$((${mu_until#* } + 1))" ]
}

# ---------------------------------------------------------------- words: for the operator

# Of one release, for a person.
fate() {
  is_complete "$1" || { printf 'incomplete: an upload that never ended'; return; }
  ft_committed=$(about "$1" committed) ft_ended=$(about "$1" ended)
  if [ -n "$(about "$1" withdrawn)" ]; then
    printf 'was good, and was gone back from later'
  elif [ "$1" = 0000-adopted ]; then
    printf 'what was here before Surefoot'
  elif [ -n "$ft_committed" ]; then
    printf 'good'
  else
    printf '%s' "${ft_ended:-never confirmed}"
  fi
}

# The status as sentences, where a person looks: at a terminal.
status_words() {
  sw_now=$(live_release)
  printf 'Live: %s (%s)\n' "${sw_now:-nothing}" "$live"
  case $tx_state in
    prepared) printf 'Being prepared: %s, by %s\n' "$tx_release" "$(holder_words)" ;;
    switched | restarted)
      printf 'Not confirmed yet: %s, by %s\n' "$tx_release" "$(holder_words)"
      [ "$tx_within" = 0 ] || printf 'It goes back by itself to %s at %s, unless it is confirmed.\n' "$tx_previous" \
        "$(date -u -d "@$tx_deadline" '+%H:%M:%S UTC' 2>/dev/null || printf '%s' "$tx_deadline")"
      [ "$tx_within" != 0 ] || printf 'To go back to %s: sh %s rollback root=%s\n' "${tx_previous:-nothing}" "$0" "$root"
      ;;
    reverted) printf 'The last deploy, %s, was taken back: %s\n' "$tx_release" "${tx_reason:-no reason was noted}" ;;
    failed) printf 'The last deploy, %s, failed, with nothing to go back to: %s\n' "$tx_release" "$tx_reason" ;;
    *) printf 'No deploy is open.\n' ;;
  esac
  printf 'Releases, oldest first:\n'
  for sw_id in $(all_releases); do
    sw_mark=' '
    [ "$sw_id" != "$sw_now" ] || sw_mark='*'
    printf ' %s %-28s %s\n' "$sw_mark" "$sw_id" "$(fate "$sw_id")"
  done
  exit 0
}

status() {
  load_transaction
  place_live
  [ ! -t 1 ] || status_words
  say live "$(live_release)"
  say link "$live"
  say transaction "$tx_state"
  [ "$tx_state" = none ] || {
    say_transaction
    say holder "$(holder_words)"
  }
  say words "$(state_words)"
  for st_id in $(all_releases); do
    st_words=complete
    is_complete "$st_id" || st_words=incomplete
    [ -z "$(about "$st_id" committed)" ] || st_words=committed
    [ -z "$(about "$st_id" withdrawn)" ] || st_words='committed, taken back later'
    [ -z "$(about "$st_id" ended)" ] || [ -n "$(about "$st_id" committed)" ] || st_words=$(about "$st_id" ended)
    say "release-$st_id" "$st_words"
  done
  done_ok
}

history() {
  [ -f "$own/log.jsonl" ] || fault missing "There is no log at $own/log.jsonl." "Deploy once with atomic-sync."
  if [ -t 1 ]; then
    # Time, act, release and who: what a person looks for first. The file itself holds more.
    sed -n 's/^{"at":"\([^T]*\)T\([^Z]*\)Z","act":"\([^"]*\)","user":"\([^"]*\)"\(.*\)$/\1 \2  \3  \5/p' "$own/log.jsonl" |
      sed -e 's/,"previous":"[0-9a-f]*"}$//' -e 's/,"\([a-z-]*\)":"/  \1: /g' -e 's/"  / /g' -e 's/"$//'
  else
    cat "$own/log.jsonl"
  fi
  exit 0
}

# Every line names the digest of the one before. head=DIGEST at=LINE, from a receipt, also shows that no last lines are gone.
verify_log() {
  [ -z "$head" ] || [ "$at" -gt 0 ] || fault usage "head= names a line's digest, and at= is missing." "Give both, as the receipt has them (log.head, log.lines)."
  [ -f "$own/log.jsonl" ] || fault log "The log $own/log.jsonl is not there." "Look who removed it; a backup may have it."
  # Each line in a file of its own: so one call has all the digests, and not a process each.
  vl_in=$own/tmp.log.$$
  (umask 077 && mkdir "$vl_in") && awk -v to="$vl_in" '{ f = sprintf("%s/%09d", to, NR); print > f; close(f) }' "$own/log.jsonl" ||
    fault disk "The log could not be read apart in $own." "Look at the disk: df -h $own; df -i $own"
  # A line without its end was torn by a power cut: whoever writes next takes that away.
  vl_whole=$(($(wc -l <"$own/log.jsonl")))
  vl_sums=$(find "$vl_in" -type f | sort | head -n "$vl_whole" | tr '\n' '\0' | xargs -0 -r sha256sum | cut -c 1-64)
  [ -z "$(find "$vl_in" -name "$(printf '%09d' "$((vl_whole + 1))")")" ] || say log-torn yes
  rm -rf "$vl_in"
  vl_first=$(printf '' | sha256sum | cut -c 1-64)
  vl_wrong=$({
    printf '%s\n' "$vl_first"
    [ -z "$vl_sums" ] || printf '%s\n' "$vl_sums"
  } | awk -v whole="$vl_whole" 'FNR == NR { due[NR] = $0; next }
    FNR <= whole && (sub(/.*"previous":"/, "") != 1 || $0 != due[FNR] "\"}") { print FNR; exit }' - "$own/log.jsonl")
  [ -z "$vl_wrong" ] || fault log "The log was changed: line $vl_wrong does not follow from the one before it." \
    "Compare $own/log.jsonl with a backup; lines before $vl_wrong are as they were written."
  if [ "$at" -gt "$vl_whole" ]; then
    fault log "The log has lost its last lines: it has $vl_whole, and the receipt names $at." \
      "Compare $own/log.jsonl with a backup."
  fi
  [ "$at" = 0 ] || [ "$(printf '%s\n' "$vl_sums" | sed -n "${at}p")" = "$head" ] ||
    fault log "The log was changed: line $at is not the one that the receipt names." "Compare $own/log.jsonl with a backup."
  say log-lines "$vl_whole"
  say log-head "$(printf '%s\n' "${vl_sums:-$vl_first}" | tail -n 1)"
}

verify() {
  load_transaction
  place_live
  [ "$only" = release ] || verify_log
  vf_id=${release:-$(live_release)}
  is_complete "$vf_id" || fault incomplete "Release ${vf_id:-none} is not complete." "Name one of: $(all_releases | tr '\n' ' ')"
  [ -f "$own/releases/$vf_id/seal.sums" ] ||
    fault unlisted "What $vf_id held when it was made is not known (it was adopted)." "Name a release that was deployed."
  vf_wrong=$(drifted "$vf_id")
  say release "$vf_id"
  if [ -n "$vf_wrong" ]; then
    printf '%s\n' "$vf_wrong" | head -n 20 | while IFS= read -r vf_each; do say changed "$vf_each"; done
    say verified no
    echo end=ok
    exit 1
  fi
  say verified yes
  done_ok
}

# For the person at the console: the service runs, and still does after a moment.
must_run() {
  look_at_unit
  mr_first=$unit_invocation
  sleep 2
  look_at_unit
  case $unit_active in
    active | reloading) [ "$unit_invocation" = "$mr_first" ] && return 0 ;;
  esac
  fault not-up "$service does not run after the way back ($unit_active/$unit_sub)." \
    "Look at it: systemctl status $service; journalctl -u $service -n 50"
}

rollback() {
  console=yes
  holder=${holder:-$(id -un) at the console} actor=${actor:-$(id -un)} reason=${reason:-by hand}
  load_transaction
  if is_open && [ "$tx_kind" = deploy ] && [ -z "$to" ]; then
    holder='' release=''
    revert
  fi
  (back_to) || exit 65
  holder='' release='' always=false
  load_transaction
  adopt_service
  if [ -n "$service" ]; then
    (restart) || exit 65
    must_run
  fi
  release=$tx_release
  : | commit
}

# From here on nothing stops half way because the other end is gone.
case $word in
  lease | stage | drop | receive | prepare) ;;
  *) trap '' HUP PIPE INT TERM ;;
esac
place_live
judge_arguments
case $word in
  open) open_transaction ;;
  boot) boot_again ;;
  nginx-errors) nginx_errors ;;
  back-to) back_to ;;
  survey | versions | contents | lease | deploy | stage | drop | room | receive | prepare | seal | abandon | switch | owed | unit | restart | configure | journal | health | evidence | rehearsable | rehearse | rehearsed | facts | commit | revert | fail | expire | status | history | verify | rollback)
    "$word" ;;
  *) fault usage "The word $word is not known." "Use status, history, verify or rollback." ;;
esac
