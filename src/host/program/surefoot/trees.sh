# ---------------------------------------------------------------- trees

# shape_of DIR / sums_of DIR [find-expression]: what a tree holds, one sorted line an entry: type and mode, content, link.
shape_of() { (cd "$1" && shift && even "$@" ! -type l -print0 | xargs -0 -r stat -c '%f %n' | sort); }
sums_of() { (cd "$1" && shift && even "$@" -type f -print0 | sums | sort); }
# Of names ended by NUL. In a deploy each core takes 1,000 files at a time, and writes into a file of its own: what two
# write into one pipe may be mixed within a line. Words that only look write nothing, and so use one core.
sums() {
  if [ "${in_deploy-}" = yes ] && command -v openssl >/dev/null 2>&1 && sm_cores=$(nproc 2>/dev/null) && [ "$sm_cores" -gt 1 ] &&
    xargs -0 -r -P 2 true </dev/null 2>/dev/null && sm_place=$(mktemp -d "${ahead_in:-$own}/tmp.sums.XXXXXX" 2>/dev/null); then
    xargs -0 -r -n 1000 -P "$sm_cores" sh -c 'exec openssl dgst -sha256 -r "$@" >>"$0/$$"' "$sm_place"
    (set +f; cat "$sm_place"/* 2>/dev/null) | sed 's/ \*/  /'
    rm -rf "$sm_place"
  else
    sums_of_few
  fi
}
# openssl uses what the processor has for it, and is five times as quick where it does.
sums_of_few() {
  if command -v openssl >/dev/null 2>&1; then xargs -0 -r openssl dgst -sha256 -r | sed 's/ \*/  /'; else xargs -0 -r sha256sum; fi
}
links_of() { (cd "$1" && shift &&
  even "$@" -type l -print0 | xargs -0 -r -n 200 sh -c 'for each; do
    target=$(readlink "$each"; echo .)
    printf "%s -> %s\n" "$each" "${target%??}"
  done' sh | sort); }
# Does find know -printf? Busybox's does not.
prints() { [ -n "${find_prints-}" ] || find_prints=$(find /dev/null -printf yes 2>/dev/null || echo no) && [ "$find_prints" = yes ]; }
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

# take_listing DIR INTO [AHEAD]: INTO.shape, .sums, .links and .odd, and INTO.facts (see known.sh) where find can print
# them. AHEAD: see sums_anew.
take_listing() {
  tl_into=$2 tl_ahead=${3-}
  case $tl_into in /*) ;; *) tl_into=$PWD/$tl_into ;; esac
  set -- "$1"
  tl_list=$writable
  while [ -n "$tl_list" ]; do
    tl_path=${tl_list%%"$NEWLINE"*}
    tl_list=${tl_list#*"$NEWLINE"}
    set -- "$@" ! -path "./$(literal "$tl_path")" ! -path "./$(literal "$tl_path")/*"
  done
  # The rest beside the reading of all files, which takes longer.
  tl_seen=0
  if prints; then
    # What it could see is compared all the same.
    look_over "$@" || tl_seen=1
    { shape_in "$tl_into.modes" >"$tl_into.shape" && sort -o "$tl_into.links" "$tl_into.links" && sort -o "$tl_into.facts" "$tl_into.facts" &&
      if [ -s "$tl_into.some-odd" ]; then odd_of "$@"; fi >"$tl_into.odd"; } &
    tl_rest=$!
    if [ -n "$tl_ahead" ]; then sums_anew; else tr '\n' '\0' <"$tl_into.new" | (cd "$1" && sums) | sort; fi >"$tl_into.sums"
  else
    { shape_of "$@" >"$tl_into.shape" && links_of "$@" >"$tl_into.links" && odd_of "$@" >"$tl_into.odd"; } &
    tl_rest=$!
    sums_of "$@" >"$tl_into.sums"
  fi
  tl_code=$?
  wait "$tl_rest" || tl_seen=1
  rm -f "$tl_into.modes" "$tl_into.new" "$tl_into.old" "$tl_into.some-odd"
  [ "$tl_code$tl_seen" = 00 ]
}

# One walk through a tree for all that can be told without reading its files, and which of them may be another than in what
# was looked at ahead.
look_over() (
  cd "$1" && shift || exit
  ov_new=-true
  [ -z "$tl_ahead" ] || ov_new="($NEWLINE-newer$NEWLINE$tl_ahead/begun$NEWLINE-o$NEWLINE-cnewer$NEWLINE$tl_ahead/linked$NEWLINE)"
  IFS=$NEWLINE
  # shellcheck disable=SC2086 # the words of the expression are wanted apart
  find . "$@" \( -type f -fprintf "$tl_into.facts" "$FILE_FACTS" -o \
    -type l -fprintf "$tl_into.facts" "$LINK_FACTS" -o -fprintf "$tl_into.facts" "$OTHER_FACTS" \) \
    \( \( -path "$ODD_NEWLINE" -o -path "$ODD_RETURN" -o -path "$ODD_BACKSLASH" \) -fprintf "$tl_into.some-odd" . -o \
    -type l -fprintf "$tl_into.links" '%p -> %l\n' -o \
    -fprintf "$tl_into.modes" '%y%m %p\n' -type f \( $ov_new -fprintf "$tl_into.new" '%p\n' -o -fprintf "$tl_into.old" '%p\n' \) \)
)

# What shape_of says, from lines of kind and permissions: the mode as stat has it.
shape_in() {
  awk '!($1 in mode) {
      bits = index("-pc-d-b---l-s", substr($1, 1, 1)) - 1
      bits = (substr($1, 1, 1) == "f" ? 8 : bits) * 4096
      of = 0
      for (at = 2; at <= length($1); at++) of = of * 8 + substr($1, at, 1)
      mode[$1] = sprintf("%x", bits + of)
    }
    { print mode[$1] substr($0, length($1) + 1) }' "$1" | sort
}

# What sums_of says of the directory tree, whose files were linked from one that was looked at just before, see look_ahead.
# What was touched between the look and the linking stands in AHEAD/touched; a file that was touched since, was sent, or was
# not there then is read now.
sums_anew() {
  true >anew.paths || return
  awk 'part == 1 { sums[substr($0, 67)] = $0; next }
    part == 2 { delete sums[$0]; next }
    part == 3 {
      path = substr($0, index($0, "\"path\":\"") + 8)
      delete sums["./" substr(path, 1, index(path, "\"") - 1)]
      next
    }
    part == 4 && ($0 in sums) { print sums[$0]; next }
    { print >"anew.paths" }' part=1 "$tl_ahead/seal.sums" part=2 "$tl_ahead/touched" part=3 expected.added part=4 "$tl_into.old" \
    part=5 "$tl_into.new" >anew.known || return
  tr '\n' '\0' <anew.paths | (cd tree && if [ "$need_inodes" -gt 1000 ]; then sums; else sums_of_few; fi) | sort anew.known -
}

# compare OLD NEW KIND...: the names of the entries that differ, one a line; "." where it cannot be told which.
compare() {
  cp_old=$1 cp_new=$2 cp_others=''
  shift 2
  # Both are sorted: mostly this is all, and what was not read again is the same file.
  for cp_kind; do
    is_same "$cp_old.$cp_kind" "$cp_new.$cp_kind" || cmp -s "$cp_old.$cp_kind" "$cp_new.$cp_kind" 2>/dev/null || cp_others="$cp_others $cp_kind"
  done
  [ -n "$cp_others" ] || return 0
  for cp_kind in $cp_others; do
    # What is not there, or cannot be sorted, is not alike.
    if [ -f "$cp_old.$cp_kind" ] && [ -f "$cp_new.$cp_kind" ]; then sort "$cp_old.$cp_kind" "$cp_new.$cp_kind" || echo .; else echo .; fi |
      uniq -u | case $cp_kind in
        links) sed 's/ -> .*//' ;;
        *) sed 's/^[0-9a-f]* *//' ;;
      esac
  done | sed 's|^\./||' | sort -u
}

# differences ID INTO: the names of the entries of a release that are not what they were when it was made, one a line. What it
# holds now is in INTO.*, see take_listing, until drop_listing INTO.
differences() {
  writable=$(sed -n 's/^writable=//p' "$own/releases/$1/about")
  [ -z "$writable" ] || writable=$writable$NEWLINE
  take_listing "$root/releases/$1" "$2" && di_whole=yes || di_whole=no
  di_names=$(compare "$own/releases/$1/seal" "$2" shape sums links odd)
  # What could not be looked at is not known to be what it was.
  [ "$di_whole" = yes ] || di_names=${di_names:-.}
  [ -z "$di_names" ] || printf '%s\n' "$di_names"
}

drop_listing() { rm -f "$1.shape" "$1.sums" "$1.links" "$1.odd" "$1.facts"; }

# drifted ID: the differences of a release of which it is known what it was. Nothing on success.
drifted() {
  [ -f "$own/releases/$1/seal.sums" ] || return 0
  differences "$1" "$own/tmp.verify.$$"
  drop_listing "$own/tmp.verify.$$"
}

remove_tree() {
  [ -e "$1" ] || [ -L "$1" ] || return 0
  [ -L "$1" ] || find "$1" -type d ! -perm -700 -exec chmod u+rwx {} \; 2>/dev/null
  rm -rf "$1"
}

