# ---------------------------------------------------------------- pruning

# Releases beyond tx_keep go, oldest first; never the live one, the one before it, one that a process may still use, or
# one that was not finished by this program.
prune() {
  pr_keep=${tx_keep:-5}
  case $pr_keep in *[!0-9]*) pr_keep=5 ;; esac
  pr_live=$(live_release)
  pr_previous=$(last_committed "$pr_live")
  pr_many=$(all_releases | wc -l) pr_first=yes
  for pr_id in $(all_releases); do
    ! is_complete "$pr_id" || [ "$pr_many" -gt "$pr_keep" ] || continue
    [ "$pr_id" != "$pr_live" ] && [ "$pr_id" != "$pr_previous" ] && [ "$pr_id" != "$tx_release" ] || continue
    [ "$pr_id" != "$tx_previous" ] && [ "$pr_id" != 0000-adopted ] && ! may_be_used "$pr_id" || continue
    # What is known goes first: without it the release is incomplete, and nothing will go back to it.
    rm -f "$own/releases/$pr_id/about"
    prune_tree "$root/releases/$pr_id"
    rm -rf "$own/releases/$pr_id"
    record prune release "$pr_id"
    say pruned "$pr_id"
    pr_many=$((pr_many - 1))
  done
  # Leftovers of uploads that nobody goes on with.
  pr_places=$(
    find "$own/." ! -name . -prune -name 'tmp.*' -mtime +0 ! -name "$ODD_NEWLINE" -print
    find "$own/incoming/." ! -name . -prune -type d -mtime +7 ! -name "$ODD_NEWLINE" -print
  )
  [ -z "$pr_places" ] || while IFS= read -r pr_old; do prune_tree "$pr_old"; done <<OLD
$pr_places
OLD
  [ "$pr_first" = yes ] || end_unlinking "$pr_live"
}

prune_tree() {
  [ "$pr_first" = no ] || begin_unlinking "$pr_live"
  pr_first=no
  remove_tree "$1"
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

