# ---------------------------------------------------------------- what is known of a release

about() {
  [ -f "$own/releases/$1/about" ] || return 0
  ab_found=no
  while IFS= read -r ab_line; do
    case $ab_line in "$2="*) ab_found=yes ab_value=${ab_line#*=} ;; esac
  done <"$own/releases/$1/about"
  [ "$ab_found" = no ] || printf '%s\n' "$ab_value"
}

# set_about ID KEY VALUE...
set_about() {
  sa_file=$own/releases/$1/about
  shift
  sa_new='' sa_keys='|' sa_kept=''
  while [ $# -ge 2 ]; do
    to_clean "$2"
    sa_new=$sa_new$1=$cleaned$NEWLINE sa_keys=$sa_keys$1'|'
    shift 2
  done
  [ ! -f "$sa_file" ] || while IFS= read -r sa_line || [ -n "$sa_line" ]; do
    case $sa_keys in *"|${sa_line%%=*}|"*) ;; *) sa_kept=$sa_kept$sa_line$NEWLINE ;; esac
  done <"$sa_file"
  put_text "$sa_file" "$sa_kept$sa_new" ||
    fault disk "$sa_file could not be written." "Look at the disk: df -h $own; df -i $own"
}

# Complete: its files are in place and what is known of it was written, which happens last.
# Only an adopted one may be a link.
is_complete() {
  is_id "$1" && [ -e "$root/releases/$1/." ] && [ -f "$own/releases/$1/about" ] &&
    { [ ! -L "$root/releases/$1" ] || [ "$1" = 0000-adopted ]; }
}

# Other tools keep their releases in releases/ too, with links that look alike: ours are those that we know something of.
is_ours() { [ "$1" = 0000-adopted ] || [ -d "$own/releases/$1" ]; }

# Is there anything in a directory whose name has this form? Without a program.
some_in() (
  set +f
  # shellcheck disable=SC2086 # the second one is a pattern
  set -- "$1"/$2
  [ -e "$1" ] || [ -L "$1" ]
)

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

