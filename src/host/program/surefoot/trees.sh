# ---------------------------------------------------------------- trees

# skip_writable: makes the find expression that leaves the writable paths out; used through "$@".
# shape_of DIR / sums_of DIR [find-expression]: what a tree holds, one sorted line an entry: type and mode, content, link.
shape_of() { (cd "$1" && shift && even "$@" ! -type l -print0 | xargs -0 -r stat -c '%f %n' | sort); }
sums_of() { (cd "$1" && shift && even "$@" -type f -print0 | sums | sort); }
# sums_anew AHEAD: what sums_of says of the directory tree, whose files were linked from one that was read just before, see
# read_ahead. What was touched between the reading and the linking stands in AHEAD/touched; a file that was touched since,
# was sent, or was not read then is read now.
sums_anew() {
  (cd tree && even -type f \( \( -newer "$1/begun" -o -cnewer "$1/linked" \) -printf 'new %p\n' -o -printf 'old %p\n' \)) >anew.names &&
    true >anew.paths || return
  awk 'part == 1 { sums[substr($0, 67)] = $0; next }
    part == 2 { delete sums[$0]; next }
    part == 3 {
      path = substr($0, index($0, "\"path\":\"") + 8)
      delete sums["./" substr(path, 1, index(path, "\"") - 1)]
      next
    }
    $1 == "old" && (substr($0, 5) in sums) { print sums[substr($0, 5)]; next }
    { print substr($0, 5) >"anew.paths" }' part=1 "$1/now.sums" part=2 "$1/touched" part=3 expected.added part=4 anew.names \
    >anew.known || return
  tr '\n' '\0' <anew.paths | (cd tree && if [ "$need_inodes" -gt 1000 ]; then sums; else sums_of_few; fi) | sort anew.known -
}
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
# By find where it can print, since a tree of npm holds many: readlink is a process for each.
links_of() { (cd "$1" && shift && if prints; then even "$@" -type l -printf '%p -> %l\n'; else
  even "$@" -type l -print0 | xargs -0 -r -n 200 sh -c 'for each; do
    target=$(readlink "$each"; echo .)
    printf "%s -> %s\n" "$each" "${target%??}"
  done' sh; fi | sort); }
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

# take_listing DIR INTO [AHEAD]: INTO.shape, .sums, .links and .odd. AHEAD: see sums_anew.
take_listing() {
  tl_into=$2 tl_ahead=${3-}
  # Asked once, before the parts of this have processes of their own.
  prints || :
  set -- "$1"
  tl_list=$writable
  while [ -n "$tl_list" ]; do
    tl_path=${tl_list%%"$NEWLINE"*}
    tl_list=${tl_list#*"$NEWLINE"}
    set -- "$@" ! -path "./$(literal "$tl_path")" ! -path "./$(literal "$tl_path")/*"
  done
  # Beside the reading of all files, which takes longer.
  { shape_of "$@" >"$tl_into.shape" && links_of "$@" >"$tl_into.links" && odd_of "$@" >"$tl_into.odd"; } &
  tl_rest=$!
  { [ -n "$tl_ahead" ] && sums_anew "$tl_ahead" >"$tl_into.sums"; } || sums_of "$@" >"$tl_into.sums"
  tl_code=$?
  wait "$tl_rest" && [ "$tl_code" = 0 ]
}

# compare OLD NEW KIND...: the names of the entries that differ, one a line.
compare() {
  cp_old=$1 cp_new=$2
  shift 2
  for cp_kind; do
    # Both are sorted: mostly this is all.
    ! cmp -s "$cp_old.$cp_kind" "$cp_new.$cp_kind" 2>/dev/null || continue
    sort "$cp_old.$cp_kind" "$cp_new.$cp_kind" | uniq -u | case $cp_kind in
      links) sed 's/ -> .*//' ;;
      *) sed 's/^[0-9a-f]* *//' ;;
    esac
  done | sed 's|^\./||' | sort -u
}

# drifted ID: the files of a release that are not what they were when it was made. Nothing on success.
drifted() {
  df_seal=$own/releases/$1/seal
  [ -f "$df_seal.sums" ] || return 0
  writable=$(sed -n 's/^writable=//p' "$own/releases/$1/about")
  [ -z "$writable" ] || writable=$writable$NEWLINE
  df_now=$own/tmp.verify.$$
  take_listing "$root/releases/$1" "$df_now"
  compare "$df_seal" "$df_now" shape sums links odd
  rm -f "$df_now.shape" "$df_now.sums" "$df_now.links" "$df_now.odd"
}

remove_tree() {
  [ -e "$1" ] || [ -L "$1" ] || return 0
  [ -L "$1" ] || find "$1" -type d ! -perm -700 -exec chmod u+rwx {} \; 2>/dev/null
  rm -rf "$1"
}

