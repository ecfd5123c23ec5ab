# ---------------------------------------------------------------- words: looking

# The tools that every deploy needs and this host lacks.
say_lacks() {
  for sv_tool in tar gzip flock sha256sum find xargs stat awk; do
    command -v "$sv_tool" >/dev/null 2>&1 || say lacks "$sv_tool"
  done
}

survey() {
  say user "$me"
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
  say_lacks
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
    for sv_each in $tx_more; do say transaction-more "$sv_each"; done
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

