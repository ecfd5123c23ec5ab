# ---------------------------------------------------------------- where things are

# Called late as well as early: the live link's name may come from the transaction.
place_live() {
  case $live in
    /*) ;;
    *) live=$root/$live ;;
  esac
}

# Do two names lead to the same? Without a process; where the shell cannot tell, 2.
is_same() {
  # shellcheck disable=SC3013 # in POSIX since 2024, and in every sh long before
  [ "$1" -ef "$2" ] 2>/dev/null
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

