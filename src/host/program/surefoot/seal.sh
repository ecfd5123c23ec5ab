# ---------------------------------------------------------------- words: sealing

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
    take_listing "$sl_tree" "$sl_about/seal" || fault disk "What is in the new tree could not be read (the reason stands above)." \
      "Look at the disk: df -h $own; dmesg. Then run the deploy again."
    [ ! -f "$sl_about/seal.facts" ] || mv "$sl_about/seal.facts" "$sl_about/facts"
  else
    # It is what was compared, but for the write bits of its directories.
    cp "$sl_in/seal.sums" "$sl_in/seal.links" "$sl_in/seal.odd" "$sl_in/list" "$sl_in/manifest.json" "$sl_about/" &&
      cp "$sl_in/expected.extra-names" "$sl_about/extra" &&
      sed 's/^41ed /416d /' "$sl_in/seal.shape" | sort >"$sl_about/seal.shape" ||
      fault disk "What is known of the release could not be written." "Look at the disk: df -h $own; df -i $own"
    # Of the time before the files were read: what was touched since is read once more.
    [ ! -f "$sl_in/seal.facts" ] || sed 's/^d 755 /d 555 /' "$sl_in/seal.facts" | sort >"$sl_about/facts"
    # Those that are directories gave up their write bits too.
    [ ! -s "$sl_in/seal.odd" ] || odd_of "$sl_tree" >"$sl_about/seal.odd"
    keep_chunks
  fi
  # What was linked is known for as long as it was there.
  [ -z "${fl_known-}" ] || touch -r "$own/releases/$base/facts" "$sl_about/facts" 2>/dev/null || rm -f "$sl_about/facts"
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

