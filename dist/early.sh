# ---------------------------------------------------------------- before it is known what is asked

# A deploy begins with nothing but its place: what it is to do comes a turn of the line later, or when the other side has
# read the build. Meanwhile the live release is looked at: a deploy that changes nothing wants to know that it is what it
# was, and the release of any other is linked from it.
ahead_id='' ahead_in='' ahead_look='' ahead_code=1 ahead_log='' ahead_link='' early_base=''

# Looks ahead, then takes the script that every program of the runner's begins with: it says the word and its arguments.
begin_early() {
  # That script asks for it.
  # shellcheck disable=SC2034
  early_program=${0##*/}
  place_live
  look_ahead "$(live_release)"
  # Asked while nobody waits.
  leaves_rest || :
  ask_early
  # Until the script comes, whoever reads the build may know already that it is another one.
  while IFS= read -r l || exit 255; do
    [ "$l" = another ] || break
    [ -z "$early_base" ] || begin_linking
  done
  eval "$l" || exit 255
  take_arguments
}

# Says what the live release holds, and so asks what is not here, before it is known what is to be deployed: whoever has
# read the build answers at once. Not where somebody has something under way or an earlier try has sent something: then
# another list is asked for.
ask_early() {
  load_transaction
  case $tx_state in none | committed | reverted | abandoned | failed) ;; *) return 0 ;; esac
  ! some_in "$own/incoming" '*/tree' && seen_ahead "$ahead_id" && is_listed "$ahead_id" || return 0
  # Whoever hangs up meanwhile leaves nothing.
  base=$ahead_id fl_how=keys fl_list=$ahead_in/list
  write_list 2>/dev/null || return 0
  early_base=$base
  # What was said before this is a greeting of the log-in shell's.
  echo "$early"
  say live-recipe "$(about "$base" recipe)"
  say_packs
  say_list
}

# Begins to look at all of a release, see listing_of.
look_ahead() {
  case $1 in '' | '?'*) return ;; esac
  [ -f "$own/releases/$1/seal.sums" ] && [ -z "$(about "$1" writable)" ] && prints || return
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
  {
    in_deploy=yes writable=''
    listing_of "$1" "$ahead_in"
  } >/dev/null 2>&1 &
  ahead_look=$! ahead_id=$1
}

# What was looked at is not wanted any more; what is still being read ends by itself, since its place is gone: at once under
# that name, so that nothing comes into it while it is removed.
end_ahead() {
  [ -n "$ahead_in" ] || return 0
  end_linking
  mv "$ahead_in" "$ahead_in.end" || return 0
  [ ! -d "$ahead_in.end/tree" ] || remove_tree "$ahead_in.end/tree"
  rm -rf "$ahead_in.end"
  ahead_id='' ahead_in='' ahead_look='' ahead_log=''
}

# Was release $1 looked at ahead? Then what it holds is in $ahead_in/seal.*. To be asked first by the process that looked.
seen_ahead() {
  [ "$ahead_id" = "$1" ] && [ -n "$1" ] || return 1
  [ -z "$ahead_look" ] || { wait "$ahead_look"; ahead_code=$? ahead_look=''; }
  return "$ahead_code"
}

# Begins to link the tree of the new release from what was looked at, while the transaction is opened.
link_ahead() {
  [ -n "$base" ] && [ "$ahead_id" = "$base" ] && [ "$copy" = false ] || return 0
  begin_linking
}

# Once: as soon as it is known that there will be another release, or when that is asked for.
begin_linking() {
  [ -z "$ahead_link" ] || return 0
  mortal link_tree "$ahead_id" "$ahead_in/tree" >/dev/null 2>&1 &
  ahead_link=$!
}

end_linking() {
  [ -z "$ahead_link" ] || [ "$ahead_link" = over ] || wait "$ahead_link" || :
  ahead_link=over
}

# What of directory $1 was written to, replaced, or touched in any other way since it was looked at ahead: by the time of the last
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

