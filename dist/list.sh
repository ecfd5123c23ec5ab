# ---------------------------------------------------------------- the list of a release

# One line an entry, sorted: seven characters of its own digest, a mark, and its line of manifest.json, which says what
# was built. The mark is a space; "-" where it is no part of the release, "+" where it is no part of the build. Names
# that JSON would escape are not in it: they come with every upload, in the lists called extra.

# The keys of a list: base64 of sorts, so that its decoder packs them best, and filled up to its groups of four.
keys_of() {
  {
    cut -c 1-7 "$1" | tr -d '\n'
    printf %.$(($(wc -l <"$1") % 4))s AAA
  } | tr -- -_ +/ | base64 -d
}

# Makes the list of the new release.
make_list() {
  if [ -f expected.added ]; then
    # What is gone stands as "KEY !" and so right before the line that goes.
    sort -m "$own/releases/$base/list" gone expected.added | sed '/^.\{7\} !$/{
N
d
}' >list
  else
    mv expected.list list
  fi
  [ -z "$list_digest" ] || [ "$(sha256sum <list)" = "$list_digest  -" ] ||
    fault corrupt "The list of the new release is not what was sent." \
      "Run the deploy again: it then compares every file. If it happens again, look at the disk and the memory of the host."
}

# What the tree must hold, from its list, in the words of the tools that look at it.
expect() {
  sed '/^.\{7\}-/d' list >expected.lines
  ex_modes=$(sed -n 's/^.\{8\}{"mode":"0\([0-7]*\)".*,"type":"file"}$/\1/p' expected.lines | sort -u)
  ex_modes=$(for ex_mode in $ex_modes; do printf 's/^f%s /%x /;' "$ex_mode" "$((0100400 | (0$ex_mode & 0555)))"; done)
  {
    echo '41ed .'
    sed -n -e 's/^.\{8\}{"mode":"0\([0-7]*\)","path":"\([^"]*\)","sha256":.*/f\1 .\/\2/p' \
      -e 's/^.\{8\}{"mode":"0[0-7]*","path":"\([^"]*\)","type":"directory"}$/41ed .\/\1/p' expected.lines | sed "$ex_modes"
    cat expected.extra-shape
  } >expected.shape
  {
    sed -n 's/^.*"path":"\([^"]*\)","sha256":"\([0-9a-f]*\)",.*/\2  .\/\1/p' expected.lines
    cat expected.extra-sums
  } >expected.sums
  {
    sed -n 's/^.\{8\}{"path":"\([^"]*\)","target":"\([^"]*\)","type":"link"}$/.\/\1 -> \2/p' expected.lines
    cat expected.extra-links
  } >expected.links
}

# manifest_of LIST EXTRA-JSON: the manifest of what was built, sorted by paths, to the byte.
manifest_of() {
  printf '{"version":1,"entries":['
  {
    awk 'substr($0, 8, 1) != "+" {
      line = substr($0, 9)
      path = substr(line, index(line, "\"path\":\"") + 8)
      print substr(path, 1, index(path, "\"") - 1) "\001" line
    }' "$1"
    cat "$2"
  } | sort | awk 'BEGIN { ORS = "" }
    { print (NR == 1 ? "\n" : ",\n") substr($0, index($0, "\001") + 1) }
    END { if (NR > 0) print "\n" }'
  printf ']}\n'
}

# The paths of those lines of a list that go, one a line.
gone_paths() { sort -m "$1" "$2" | sed -n '/^.\{7\} !$/{
n
/^.\{7\}-/d
s/^.*"path":"\([^"]*\)".*/.\/\1/p
}'; }

# Is a release what it was when it was made? Nothing on success: the names of the entries that are not, one a line.
changed_in() {
  if seen_ahead "$1"; then
    compare "$own/releases/$1/seal" "$ahead_in/seal" shape sums links odd
  else
    drifted "$1"
  fi
}
