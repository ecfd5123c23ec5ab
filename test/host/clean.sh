#!/bin/sh
# Removes what test hosts put on this machine. One program for the two who need it: the library when a host is
# stopped, and the reaper when the process that booted hosts is gone, however it went.
#
#   clean.sh host DIRECTORY            one host
#   clean.sh owner DIRECTORY OWNER     all hosts of one process, if OWNER still is who the directory belongs to
#   clean.sh reaper DIRECTORY OWNER    the same, once standard input ends (a pipe that the owner holds open)
set -u

# Every place a control group can be: cgroup v2 alone, or v1 with systemd's own hierarchies.
groups() {
  for root in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
    [ -d "$root/$1" ] && [ -e "$root/cgroup.procs" ] && printf '%s\n' "$root/$1"
  done
}

processes() {
  groups "$1" | while read -r group; do
    find "$group" -name cgroup.procs -exec cat {} + 2>/dev/null
  done | sort -un | grep -vx 0
}

end_processes() {
  attempts=0
  while [ "$attempts" -lt 200 ]; do
    # The numbers are words of their own.
    # shellcheck disable=SC2046
    set -- "$1" $(processes "$1")
    [ $# -gt 1 ] || return 0
    name=$1
    shift
    kill -KILL "$@" 2>/dev/null
    set -- "$name"
    attempts=$((attempts + 1))
    sleep 0.02
  done
  return 1
}

clean_host() {
  machine=surefoot-$(basename "$(dirname "$1")")-$(basename "$1")
  end_processes "$machine"
  if lock=$(stat -c 'inode-%d:%i' "$1/disk/root" 2>/dev/null); then rm -f "/run/systemd/nspawn/locks/$lock"; fi
  for mounted in "$1/disk/root" "$1/disk"; do
    if mountpoint -q "$mounted"; then umount "$mounted" 2>/dev/null || umount -l "$mounted"; fi
  done
  if [ -e "/run/netns/$machine" ]; then ip netns delete "$machine"; fi
  groups "$machine" | while read -r group; do
    find "$group" -depth -type d -exec rmdir {} + 2>/dev/null
  done
  if [ -d "/run/systemd/nspawn/propagate/$machine" ]; then rm -r "/run/systemd/nspawn/propagate/$machine"; fi
  # Never across a mount: below one that stayed lies the machine's own file system.
  rm -rf --one-file-system "$1"
}

clean_owner() {
  # One cleaning at a time: the reaper and the next process may both find the same leftovers.
  exec 9<"$(dirname "$1")"
  flock 9
  [ "$(cat "$1/owner" 2>/dev/null)" = "$2" ] || return 0
  for host in "$1"/[0-9]*; do
    [ -d "$host" ] && clean_host "$host"
  done
  switch=surefoot-$(basename "$1")
  # A namespace may outlive its name for as long as a connection in it lingers: the cable is pulled out here.
  if [ -e "/sys/class/net/surefoot$(basename "$1")" ]; then ip link delete "surefoot$(basename "$1")"; fi
  if [ -e "/run/netns/$switch" ]; then ip netns delete "$switch"; fi
  # The directory is the claim to the addresses: given back last, and at once.
  mv "$1" "$1.gone.$$" && rm -rf --one-file-system "$1.gone.$$"
}

case $1 in
  host) clean_host "$2" ;;
  owner) clean_owner "$2" "$3" ;;
  reaper)
    cat >/dev/null
    clean_owner "$2" "$3"
    ;;
esac
