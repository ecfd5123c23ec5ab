# ---------------------------------------------------------------- before it is known what is asked

# A deploy begins with nothing but its place: what it is to do comes a turn of the line later, or when the other side has
# read the build. Meanwhile the live release is read, to the last byte: a deploy that changes nothing wants to know that
# it is what it was, and the release of any other is linked from it.
ahead_id='' ahead_in='' ahead_facts='' ahead_facts_code=1 ahead_sums='' ahead_sums_code=1 ahead_log=''

# Reads ahead, then takes the script that every program of the runner's begins with: it says the word and its arguments.
begin_early() {
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
  # No colon: a shell ends where that cannot write, and a full disk has its words later.
  mkdir "$ahead_in" 2>/dev/null || {
    ahead_in=''
    return
  }
  trap end_ahead EXIT
  trap 'exit 255' HUP PIPE INT TERM
  true >"$ahead_in/begun" || {
    end_ahead
    return
  }
  has_its_facts "$1" >/dev/null 2>&1 &
  ahead_facts=$!
  {
    in_deploy=yes
    sums_of "$root/releases/$1" >"$ahead_in/now.sums" && odd_of "$root/releases/$1" >"$ahead_in/now.odd"
  } >/dev/null 2>&1 &
  ahead_sums=$! ahead_id=$1
}

# What was read is not wanted any more; what is still being read ends by itself, since its place is gone: at once under
# that name, so that nothing comes into it while it is removed.
end_ahead() {
  [ -n "$ahead_in" ] || return 0
  mv "$ahead_in" "$ahead_in.end" && rm -rf "$ahead_in.end"
  ahead_id='' ahead_in='' ahead_facts='' ahead_sums='' ahead_log=''
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
  [ "$ahead_sums_code" = 0 ] && [ -f "$ahead_in/now.sums" ] && [ -f "$ahead_in/now.odd" ]
}

# What of directory $1 was written to, replaced, or touched in any other way since it was read ahead: by the time of the last
# change of its inode, which nobody can put back.
touched_since() { (cd "$1" && find . -cnewer "$ahead_in/begun"); }

# Begins to look whether the log is what it was, beside what is still being read.
begin_log() {
  [ -n "$ahead_in" ] || return 0
  verify_log >"$ahead_in/log" 2>/dev/null &
  ahead_log=$!
}

# Is it? As verify_log, whose words are in log_words where it is not.
end_log() {
  if [ -n "$ahead_log" ]; then
    wait "$ahead_log" && return
    log_words=$(cat "$ahead_in/log")
    return 1
  fi
  log_words=$(verify_log)
}

