# ---------------------------------------------------------------- before it is known what is asked

# A deploy begins with nothing but its place: what it is to do comes a turn of the line later, or when the other side has
# read the build. Meanwhile the live release is read, to the last byte: a deploy that changes nothing wants to know that
# it is what it was, and the release of any other is linked from it.
ahead_id='' ahead_in='' ahead_facts='' ahead_facts_code=1 ahead_sums='' ahead_sums_code=1 ahead_log=''

# Reads ahead, then takes the script that every program of the runner's begins with: it says the word and its arguments.
early() {
  # That script asks for it.
  # shellcheck disable=SC2034
  early_program=${0##*/}
  place_live
  read_ahead "$(live_release)"
  # Asked while nobody waits.
  prints || :
  leaves_rest || :
  IFS= read -r l && eval "$l" || exit 255
  take_arguments
}

# Begins to look at the facts of a release, and to read all its files.
read_ahead() {
  case $1 in '' | '?'*) return ;; esac
  [ -s "$own/releases/$1/facts" ] && [ -f "$own/releases/$1/seal.sums" ] && [ -z "$(about "$1" writable)" ] || return
  ahead_in=$own/tmp.$$
  mkdir "$ahead_in" 2>/dev/null || return
  trap 'rm -rf "$ahead_in"' EXIT
  : >"$ahead_in/begun"
  has_its_facts "$1" >/dev/null 2>&1 &
  ahead_facts=$!
  {
    in_deploy=yes
    sums_of "$root/releases/$1" >"$ahead_in/now.sums" && odd_of "$root/releases/$1" >"$ahead_in/now.odd"
  } >/dev/null 2>&1 &
  ahead_sums=$!
  verify_log >"$ahead_in/log" 2>/dev/null &
  ahead_log=$! ahead_id=$1
}

# Was release $1 looked at ahead, and is it what its facts say? To be asked first by the process that read ahead.
facts_ahead() {
  [ "$ahead_id" = "$1" ] && [ -n "$1" ] || return 1
  [ -z "$ahead_facts" ] || { wait "$ahead_facts"; ahead_facts_code=$? ahead_facts=''; }
  return "$ahead_facts_code"
}

# Was release $1 read ahead? Then its sums are in $ahead_in/now.sums. To be asked first by the process that read ahead.
sums_ahead() {
  [ "$ahead_id" = "$1" ] && [ -n "$1" ] || return 1
  [ -z "$ahead_sums" ] || { wait "$ahead_sums"; ahead_sums_code=$? ahead_sums=''; }
  return "$ahead_sums_code"
}

# Is the log what it was? As verify_log, whose words are in log_words where it is not.
log_ahead() {
  if [ -n "$ahead_log" ]; then
    wait "$ahead_log" && return
    log_words=$(cat "$ahead_in/log")
    return 1
  fi
  log_words=$(verify_log)
}

