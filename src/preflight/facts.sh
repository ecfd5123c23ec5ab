#!/bin/sh
# What a deploy needs to know of this host, said as KEY=VALUE lines on standard output, the last of which is end=ok.
# It only looks: nothing is written, started or changed, and nothing is left behind.
#
# Arguments, each KEY=VALUE: root and live (absolute paths), service, manager, sudo (auto, always, never), verb (what a
# restart is called: restart or reload-or-restart), key (the public key of the log-in, base64), engine (a tool whose
# version is wanted; any number of them).

# A line stands for one fact, and a tool that is missing is one: no command has to succeed.
# shellcheck disable=SC2015

set -uf
LC_ALL=C
export LC_ALL
PATH=${PATH:-/usr/bin:/bin}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export PATH

# One line of printable text. A range and no class: not every busybox knows classes.
clean() { printf '%s' "$1" | tr -c ' -~\200-\377' '?'; }
say() { printf '%s=%s\n' "$1" "$(clean "$2")"; }
has() { command -v "$1" >/dev/null 2>&1; }
yes_if() { if "$@" 2>/dev/null; then printf yes; else printf no; fi; }

# bounded SECONDS COMMAND: no question to a host may hold a deploy up.
bounded() {
  if has timeout; then timeout "$@"; else
    shift
    "$@"
  fi
}

root='' live='' service='' manager='' sudo=auto verb=restart key='' engines=''
for argument; do
  value=${argument#*=}
  case $argument in
    root=*) root=$value ;;
    live=*) live=$value ;;
    service=*) service=$value ;;
    manager=*) manager=$value ;;
    sudo=*) sudo=$value ;;
    verb=*) verb=$value ;;
    key=*) key=$value ;;
    engine=*) engines="$engines $value" ;;
  esac
done

account() {
  say user "$(id -un)"
  say uid "$(id -u)"
  # What sets a timer for this user: systemd, and for an ordinary user one that does not end with the log-in.
  say systemd "$(yes_if [ -d /run/systemd/system ])"
  say linger "$(yes_if [ -e "/var/lib/systemd/linger/$(id -un)" ])"
  ac_shell=${SHELL:-}
  say shell "$ac_shell"
  # bash reads its start-up file over SSH when it is the outermost shell.
  # shellcheck disable=SC2016
  [ -z "$ac_shell" ] || say greeting "$( (
    unset SHLVL
    bounded 5 "$ac_shell" -c : </dev/null 2>&1
  ) | head -c 300 | head -n 1)"
  # The addresses that the key may be used to reach, where its line in authorized_keys names any.
  [ -z "$key" ] || grep -F "$key" "$HOME/.ssh/authorized_keys" 2>/dev/null | grep -o 'permitopen="[^"]*"' |
    cut -d '"' -f 2 | while IFS= read -r ac_address; do say permitopen "$ac_address"; done
}

machine() {
  say system "$(uname -s)"
  say machine "$(uname -m)"
  if ma_libc=$(getconf GNU_LIBC_VERSION 2>/dev/null) && [ -n "$ma_libc" ]; then
    say libc "$ma_libc"
  elif [ -n "$(find /lib -maxdepth 1 -name 'ld-musl-*' 2>/dev/null)" ]; then
    say libc musl
  fi
  if has node; then
    say node "$(bounded 5 node --version 2>/dev/null </dev/null)"
    say node-machine "$(bounded 5 node -p process.arch 2>/dev/null </dev/null)"
  fi
  for ma_tool in $engines; do
    case $ma_tool in *[!A-Za-z0-9._+-]* | -*) continue ;; esac
    has "$ma_tool" || continue
    ma_word=--version
    [ "$ma_tool" != go ] || ma_word=version
    say "version-$ma_tool" "$(bounded 10 "$ma_tool" "$ma_word" 2>/dev/null </dev/null | head -n 1)"
  done
}

tools() {
  for to_tool in tar gzip flock sha256sum find xargs stat sed awk timeout; do
    if to_at=$(command -v "$to_tool" 2>/dev/null); then
      case $(readlink -f "$to_at" 2>/dev/null) in
        */busybox*) say busybox "$to_tool" ;;
      esac
    else
      say lacks "$to_tool"
    fi
  done
  # An option that is known is judged before the names are, which lie nowhere.
  case $(mv -T /nonexistent/a /nonexistent/b 2>&1) in
    *option* | *sage:*) say lacks 'mv -T' ;;
  esac
  case $(cp -al /nonexistent/a /nonexistent/b 2>&1) in
    *option* | *sage:*) say lacks-links 'cp -al' ;;
  esac
}

# The kind of thing at a path.
kind_of() {
  if [ -L "$1" ] && [ ! -e "$1" ]; then
    printf dangling
  elif [ -d "$1" ]; then
    printf directory
  elif [ -e "$1" ]; then
    printf file
  else
    printf missing
  fi
}

place() {
  say path-kind "$(kind_of "$root")"
  pl_at=$root
  while [ ! -d "$pl_at" ]; do
    pl_at=${pl_at%/*}
    pl_at=${pl_at:-/}
  done
  say path-at "$pl_at"
  say path-owner "$(stat -L -c '%U' "$pl_at" 2>/dev/null)"
  say path-mode "$(stat -L -c '%a' "$pl_at" 2>/dev/null)"
  say path-writable "$([ -w "$pl_at" ] && [ -x "$pl_at" ] && printf yes || printf no)"
  # What an earlier deploy of another user left cannot be written either.
  for pl_each in .surefoot .surefoot/lock .surefoot/transaction .surefoot/bin .surefoot/releases .surefoot/incoming \
    releases shared; do
    [ ! -e "$root/$pl_each" ] || [ -w "$root/$pl_each" ] || say foreign "$pl_each $(stat -c '%U' "$root/$pl_each")"
  done
  pl_up=$pl_at
  while [ "$pl_up" != / ]; do
    pl_up=${pl_up%/*}
    pl_up=${pl_up:-/}
    say parent "$(stat -L -c '%a %U' "$pl_up" 2>/dev/null) $pl_up"
  done
  # blocks free to this user, block size, inodes free, inodes in all (0: the file system does not count them)
  say room "$(stat -f -c '%a %S %d %c' "$pl_at" 2>/dev/null)"
  pl_mount=$(df -P "$pl_at" 2>/dev/null | sed -n '2s/^.*% *//p')
  [ ! -r /proc/mounts ] || while read -r _ pl_on _ pl_options _; do
    [ "$pl_on" != "$pl_mount" ] || case ,$pl_options, in *,ro,*) say read-only yes ;; *) say read-only no ;; esac
  done </proc/mounts
}

live_link() {
  if [ -L "$live" ]; then
    say live-kind link
    say live-target "$(readlink "$live")"
    say live-there "$(yes_if [ -e "$live/." ])"
    ll_id=$(readlink "$live")
    ll_id=${ll_id##*/}
    say live-ours "$([ -d "$root/.surefoot/releases/$ll_id" ] || [ "$ll_id" = 0000-adopted ] && printf yes || printf no)"
  else
    say live-kind "$(kind_of "$live")"
  fi
  ll_parent=${live%/*}
  ll_parent=${ll_parent:-/}
  say live-parent "$ll_parent"
  if [ -d "$ll_parent" ]; then say live-parent-writable "$(yes_if [ -w "$ll_parent" ])"; fi
  [ -L "$live" ] || [ ! -d "$live" ] || [ ! -d "$root" ] || {
    say live-device "$(stat -c '%d' "$live")"
    say path-device "$(stat -c '%d' "$root")"
    case $(mv --help 2>&1) in
      *--exchange*) say exchange mv ;;
      *) if has perl; then say exchange perl; elif has python3; then say exchange python3; else say exchange no; fi ;;
    esac
  }
}

transaction() {
  [ -f "$root/.surefoot/transaction" ] || return 0
  for tr_name in state release previous holder attempt actor since; do
    say "transaction-$tr_name" "$(sed -n "s/^$tr_name=//p" "$root/.surefoot/transaction" 2>/dev/null | tail -n 1)"
  done
}

# As the restart of a deploy asks: the user's own manager has to be told where it listens.
systemctl_as() {
  if [ "$manager" = systemd-user ]; then
    XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/run/user/$(id -u)} bounded 10 systemctl --user "$@"
  else
    bounded 10 systemctl "$@"
  fi
}

unit() {
  [ -n "$service" ] || return 0
  has systemctl || {
    say manager none
    return 0
  }
  case $manager in
    '' | auto)
      manager=systemd
      [ "$(systemctl_as show "$service" -p LoadState 2>/dev/null)" = LoadState=not-found ] && manager=systemd-user &&
        [ "$(systemctl_as show "$service" -p LoadState 2>/dev/null)" = LoadState=loaded ] || manager=systemd
      ;;
  esac
  say manager "$manager"
  say systemctl "$(command -v systemctl)"
  if un_text=$(systemctl_as show "$service" -p LoadState,LoadError,ActiveState,SubState,Result,Type,Restart,User \
    -p StartLimitBurst,StartLimitIntervalUSec,WorkingDirectory,ExecStart,NeedDaemonReload,TriggeredBy,UnitFileState \
    -p DynamicUser 2>&1); then
    printf '%s\n' "$un_text" | while IFS= read -r un_line; do
      case $un_line in [A-Z]*=*) say "unit-${un_line%%=*}" "${un_line#*=}" ;; esac
    done
    un_directory=$(printf '%s\n' "$un_text" | sed -n 's/^WorkingDirectory=[!-]*//p')
    [ -z "$un_directory" ] || [ ! -d "$live/." ] || case $(readlink -f "$un_directory")/ in
      "$(readlink -f "$live")"/*) say same-as-working yes ;;
    esac
  else
    say unit-silent "$un_text"
  fi
  if [ "$manager" != systemd-user ] && has journalctl; then
    say journal "$(bounded 10 journalctl -u "$service" -n 1 -o cat 2>&1 >/dev/null </dev/null | head -n 1)"
  fi
}

# What root is asked for, word for word. `sudo -l COMMAND` says whether it would be run, and does not run it.
rights() {
  [ "$manager" = systemd ] && [ -n "$service" ] || return 0
  [ "$sudo" = always ] || { [ "$sudo" = auto ] && [ "$(id -u)" != 0 ]; } || return 0
  has sudo || {
    say sudo missing
    return 0
  }
  say sudo there
  for ri_words in "$verb $service" "reset-failed $service" daemon-reload; do
    # shellcheck disable=SC2086 # the words are wanted apart; the name of a unit holds no space
    if ri_said=$(bounded 10 sudo -n -l systemctl $ri_words 2>&1 </dev/null); then
      say may "$ri_words"
    else
      say may-not "$ri_words"
      say sudo-says "$(printf '%s\n' "$ri_said" | grep . | head -n 1)"
    fi
  done
  # Where !authenticate is among the defaults of the user, no rule asks for a password.
  bounded 10 sudo -n -l 2>/dev/null </dev/null | sed -n 's/^ *(/(/p; s/^ .*!authenticate.*/!authenticate/p' |
    while IFS= read -r ri_rule; do say rule "$ri_rule"; done
}

say time "$(date +%s)"
account
machine
tools
if [ -n "$root" ]; then
  place
  live_link
  transaction
fi
unit
rights
echo end=ok
