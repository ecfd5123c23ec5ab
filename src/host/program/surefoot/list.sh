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

# What can be told of a tree without reading its files: a file that was written to since shows in its time or its size.
# Nothing where find cannot print it.
facts_of() { (cd "$1" && find . -type f -printf 'f %m %i %s %T@ %p\n' -o -printf '%y %m %p %l\n' 2>/dev/null | sort); }

has_its_facts() {
  [ "$ahead_id" != "$1" ] || [ -n "$ahead_facts" ] || return "$ahead_facts_code"
  hf_facts=$own/releases/$1/facts
  [ -s "$hf_facts" ] && [ "$(facts_of "$root/releases/$1" | sha256sum)" = "$(sha256sum <"$hf_facts")" ]
}

# Is a release what it was when it was made? By the facts where they are known, otherwise by reading everything. Good
# enough for a base: what is made from it is read whole before it can go live.
is_sound() {
  [ -f "$own/releases/$1/seal.sums" ] || return 1
  has_its_facts "$1" || [ -z "$(drifted "$1")" ]
}

# As drifted, without a second look at what the facts have told. Contents are read: a bit that a disk has lost, or a
# hand that put the time back, shows in no fact.
changed_in() {
  [ -z "$(about "$1" writable)" ] && has_its_facts "$1" && [ -f "$own/releases/$1/seal.sums" ] || {
    drifted "$1"
    return
  }
  if sums_ahead "$1"; then
    compare "$own/releases/$1/seal" "$ahead_in/now" sums odd
    return
  fi
  ci_now=$own/tmp.verify.$$
  sums_of "$root/releases/$1" >"$ci_now.sums" && odd_of "$root/releases/$1" >"$ci_now.odd"
  compare "$own/releases/$1/seal" "$ci_now" sums odd
  rm -f "$ci_now.sums" "$ci_now.odd"
}

# end_with_its_deploy PID: ends the user's lines once nobody waits for them any more: their deploy was given up, or its
# run is gone (then the lease is).
end_with_its_deploy() {
  while kill -0 "$1" 2>/dev/null; do
    load_transaction
    if [ "$tx_state" != prepared ] || [ "$tx_holder" != "$holder" ] || [ "$tx_attempt" != "$attempt" ] || [ ! -f "$own/lease" ]; then
      kill -TERM "$1"
      return
    fi
    sleep 1
  done
}

# Runs the user's lines (standard input) in the new tree, before anything is live.
prepare() {
  must_prepare
  unset SSH_CONNECTION SSH_CLIENT
  cd "$own/incoming/$recipe/tree" || fault lost "What was uploaded is gone." "Run the deploy again."
  SUREFOOT_ROOT=$root SUREFOOT_RELEASE=$release SUREFOOT_SHARED=$root/shared
  export SUREFOOT_ROOT SUREFOOT_RELEASE SUREFOOT_SHARED
  # A release's links into shared/ count two levels up: so they lead there from incoming/RECIPE/tree as well.
  rm -f ../../shared && ln -s ../../shared ../../shared
  # Held as long as the lines run: the next try of the same build must not work in the tree beside them.
  exec 8>>../preparing
  flock -n 8 || fault busy "Lines of before-switch of an earlier try still run in this tree." "Run the deploy again."
  exec 3<&0
  timeout -k 5 "$timeout" sh -euc 'lines=$(cat) && exec </dev/null && eval "$lines"' <&3 >&2 8>&- 3<&- &
  pp_pid=$! pp_began=$(date +%s)
  exec 3<&-
  end_with_its_deploy "$pp_pid" </dev/null >/dev/null 2>&1 8>&- &
  pp_watch=$!
  # A shell says "Terminated" of what was ended: that must not end it before it has tidied up, where nobody hears it any
  # more. A trap of its own, and not deafness, which the lines would inherit.
  trap : PIPE
  wait "$pp_pid"
  pp_code=$?
  kill "$pp_watch" 2>/dev/null
  rm -f ../../shared
  case $pp_code in
    0) ;;
    124 | 137 | 143)
      # 143 where timeout is busybox's. The lines may end with the same status by themselves.
      [ "$(($(date +%s) - pp_began))" -lt "$timeout" ] ||
        fault before-switch "before-switch did not end within $timeout s." \
          "Make it quicker or raise the input before-switch-timeout; the live release is untouched."
      [ "$pp_code" != 137 ] ||
        fault before-switch "A command of before-switch was killed (exit status 137); mostly the host ran out of memory." \
          "Look at the host's memory (dmesg | grep -i oom; free -m); the live release is untouched."
      fault before-switch "before-switch failed with exit status $pp_code (its output stands above)." \
        "Mend the command that failed; the live release is untouched."
      ;;
    *) fault before-switch "before-switch failed with exit status $pp_code (its output stands above)." \
      "Mend the command that failed; the live release is untouched." ;;
  esac
  : >../prepared-by-user
  done_ok
}

# Turns the tree into a release: read-only, listed, on the disk, and only then in its place.
seal() {
  # A deploy that was given up and a deploy that took over may both be here: the lock tells them apart.
  lock 60
  must_prepare
  sl_in=$own/incoming/$recipe sl_tree=$own/incoming/$recipe/tree sl_about=$own/releases/$release
  if ! is_complete "$release"; then
    # Not there any more but in its place: a try before this one was cut between the move and the note of it.
    [ ! -d "$sl_tree" ] || lay_down
    note_release
  fi
  rm -rf "$sl_in"
  done_ok
}

lay_down() {
  remove_tree "$root/releases/$release"
  [ ! -e "$sl_about" ] || rm -rf "$sl_about"
  mkdir -p "$sl_about" || fault no-rights "$sl_about cannot be made." "Look at the rights and the room of $own."
  # Where nothing ran in the tree since it was compared, the modes are those that were compared.
  sl_compared=no
  [ -e "$sl_in/prepared-by-user" ] || [ -n "$writable" ] || [ ! -f "$sl_in/seal.sums" ] || sl_compared=yes
  [ "$sl_compared" = yes ] || {
    find "$sl_tree" -type d -exec chmod "$DIRECTORY_MODE" {} +
    find "$sl_tree" -type f \( -perm -200 -o -perm -020 -o -perm -002 \) -exec chmod a-w {} +
  }
  find "$sl_tree" -type d -exec chmod a-w {} +
  sl_owner=''
  if [ "$uid" = 0 ] && [ -n "$service" ] && [ "$manager" != systemd-user ]; then
    sl_owner=$(systemctl show "$service" -p User 2>/dev/null | sed 's/^User=//')
  fi
  sl_list=$writable
  while [ -n "$sl_list" ]; do
    sl_path=${sl_list%%"$NEWLINE"*}
    sl_list=${sl_list#*"$NEWLINE"}
    ! leads_away "$sl_tree" "$sl_path" ||
      fault usage "The writable path $sl_path is a link, or lies behind one." "Name what it leads to, or use shared."
    chmod -R ug+w "$sl_tree/$sl_path" || fault disk "The writable path $sl_path could not be made." "Look at the artifact."
    [ -z "$sl_owner" ] || chown -hR "$sl_owner" "$sl_tree/$sl_path"
  done
  [ ! -f "$sl_in/list" ] || [ "$sl_compared" = yes ] || cp "$sl_in/manifest.json" "$sl_about/manifest.json" ||
    fault disk "The manifest could not be written." "Look at the disk: df -h $own; df -i $own"
  if [ "$sl_compared" = no ]; then
    take_listing "$sl_tree" "$sl_about/seal"
  else
    # It is what was compared, but for the write bits of its directories.
    cp "$sl_in/seal.sums" "$sl_in/seal.links" "$sl_in/seal.odd" "$sl_in/list" "$sl_in/manifest.json" "$sl_about/" &&
      cp "$sl_in/expected.extra-names" "$sl_about/extra" &&
      sed 's/^41ed /416d /' "$sl_in/seal.shape" | sort >"$sl_about/seal.shape" ||
      fault disk "What is known of the release could not be written." "Look at the disk: df -h $own; df -i $own"
    # Those that are directories gave up their write bits too.
    [ ! -s "$sl_in/seal.odd" ] || odd_of "$sl_tree" >"$sl_about/seal.odd"
    keep_chunks
  fi
  facts_of "$sl_tree" >"$sl_about/facts"
  # The bytes first, then the name: after a power cut a release that has its name has its files.
  flush_all "$sl_tree"
  # A read-only directory cannot change its parent: the top one gives up its write bit after the move.
  chmod u+w "$sl_tree" && mv "$sl_tree" "$root/releases/$release" ||
    fault disk "The new release could not be put in its place." "Look at the rights of $root/releases."
}

# The pieces of the large files: those that came, and those of the base whose files are still here.
keep_chunks() {
  ! some_in "$sl_in" 'chunks.*' || find "$sl_in/." ! -name . -prune -name 'chunks.*' -type f | while IFS= read -r kc_each; do
    mkdir -p "$sl_about/chunks" && mv "$kc_each" "$sl_about/chunks/${kc_each##*/chunks.}"
  done
  [ -n "$tx_from" ] && [ -d "$own/releases/$tx_from/chunks" ] || return 0
  for kc_sum in $(names_in "$own/releases/$tx_from/chunks"); do
    [ ! -f "$sl_about/chunks/$kc_sum" ] && grep -q "^$kc_sum " "$sl_about/seal.sums" || continue
    mkdir -p "$sl_about/chunks" && ln "$own/releases/$tx_from/chunks/$kc_sum" "$sl_about/chunks/$kc_sum" 2>/dev/null
  done
}

# Is a path below directory $1, or a directory on the way to it, a link?
leads_away() {
  la_path=$2
  while [ -n "$la_path" ] && [ "$la_path" != . ]; do
    [ ! -L "$1/$la_path" ] || return 0
    case $la_path in */*) la_path=${la_path%/*} ;; *) la_path='' ;; esac
  done
  return 1
}

note_release() {
  [ -d "$root/releases/$release" ] && [ -f "$sl_about/seal.shape" ] ||
    fault lost "What was uploaded is gone." "Run the deploy again."
  chmod a-w "$root/releases/$release" || fault no-rights "$root/releases/$release is somebody else's." "Look at its owner."
  to_clean "$holder"
  nr_text="recipe=$recipe${NEWLINE}digest=$digest${NEWLINE}holder=$cleaned$NEWLINE"
  to_clean "$actor"
  nr_text="${nr_text}actor=$cleaned${NEWLINE}made=$(date +%s)$NEWLINE"
  nr_rest=$writable
  while [ -n "$nr_rest" ]; do
    nr_text=${nr_text}writable=${nr_rest%%"$NEWLINE"*}$NEWLINE
    nr_rest=${nr_rest#*"$NEWLINE"}
  done
  [ -z "$tx_no_return" ] || nr_text="${nr_text}no-return=$(clean "$tx_no_return")$NEWLINE"
  put_text "$sl_about/about" "$nr_text" || fault disk "What is known of the release could not be written." "Look at the disk: df -h $own"
  flush "$root/releases"
}

