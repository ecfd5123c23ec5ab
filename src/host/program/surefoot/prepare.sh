# ---------------------------------------------------------------- words: preparing

# Opens the transaction: from here this deploy is the one that prepares.
open_transaction() {
  [ -d "$own/releases" ] && [ -d "$own/incoming" ] && [ -d "$root/releases" ] || ot_why=$(mkdir -p "$own/releases" "$own/incoming" "$root/releases" 2>&1) || case $ot_why in
    *'o space'*) fault disk "The directories below $root could not be made: the disk is full." "Look at the disk: df -h $root; df -i $root" ;;
  esac
  [ -d "$own/releases" ] && [ -d "$own/incoming" ] && [ -d "$root/releases" ] ||
    fault no-rights "$me may not make directories below $root." "On the host: sudo install -d -o $me $root"
  chmod 755 "$own" "$root/releases" 2>/dev/null
  make_shared
  ot_until=$(($(date +%s) + wait)) ot_told=''
  while :; do
    lock 60
    ot_service=$service ot_more=$more ot_manager=$manager ot_sudo=$sudo
    load_transaction
    lose_previous
    ot_mine=no
    [ "$tx_holder" != "$holder" ] || ot_mine=yes
    case $tx_state in
      none | committed | reverted | abandoned | failed) break ;;
      garbled)
        note "$own/transaction cannot be read; what is live is taken as it is"
        break
        ;;
      prepared)
        [ "$ot_mine" = no ] && is_alive || {
          [ "$ot_mine" = yes ] || note "Taking over from $(holder_words): its run is gone"
          break
        }
        ;;
      switched | restarted)
        if [ "$ot_mine" = yes ] && [ "$(about "$tx_release" recipe)" = "$recipe" ] &&
          [ "$(live_release)" = "$tx_release" ]; then
          # The same run asks again for what it already switched to: it goes on from there.
          tx_attempt=$attempt tx_actor=$actor
          mend_cut
          save_transaction
          unlock
          say resumed yes
          say_transaction
          done_ok
        elif [ "$ot_mine" = yes ]; then
          note "This run had already switched to $tx_release, which is another build or was being taken back"
          service_given='' timeout=120
          [ -z "$tx_previous" ] || go_back "replaced by the next try of the same run"
          service=$ot_service more=$ot_more manager=$ot_manager sudo=$ot_sudo service_given=yes
          break
        elif is_overdue; then
          note "Taking back $tx_release of $(holder_words): its time is over, and its timer did not fire"
          service_given='' timeout=120
          mend_cut
          go_back "nobody confirmed it in its time, and its timer did not fire"
          service=$ot_service more=$ot_more manager=$ot_manager sudo=$ot_sudo service_given=yes
          break
        elif [ -z "$tx_previous" ] && [ "$(date +%s)" -ge "$ot_until" ]; then
          note "Taking over from $(holder_words): it was never confirmed, and there is nothing to go back to"
          break
        elif [ "$tx_kind" = rollback ] && [ "$(date +%s)" -ge "$ot_until" ]; then
          # What it led to was committed once: it is as good a base as any.
          note "Taking over from $(holder_words): that rollback to $tx_release was never confirmed"
          break
        fi
        ;;
    esac
    unlock
    [ "$(date +%s)" -lt "$ot_until" ] ||
      fault busy "Another deploy holds this host: $(holder_words), release $tx_release is $tx_state." \
        "Wait for that run to end (input lock-wait says how long this one waits). If it is dead, go back with the rollback action, or on the host: sh $own/bin/$(basename "$0") rollback root=$root"
    [ -n "$ot_told" ] || note "Waiting for $(holder_words): release $tx_release is $tx_state"
    ot_told=yes
    sleep 1
  done
  # Whoever was called off while waiting must not take the host later: then nobody reads what is said here.
  [ -z "$ot_told" ] || say waited "$tx_release" 2>/dev/null || exit 74
  place_live
  ot_live=$(live_release)
  [ "$ot_live" != 0000-adopted ] || note_adoption
  case $ot_live in
    '?a file') fault live-file "$live is a file." "Name the link that the service runs from with the input live." ;;
    '?'*'not there') fault live-dangling "$live is ${ot_live#\?}." "Remove the link (rm $live) if nothing uses it, and deploy again." ;;
    '?'*)
      [ "$adopt" = true ] ||
        fault live-foreign "$live is ${ot_live#\?} that Surefoot did not make." \
          "Set adopt: true to keep it as release 0 and put a link in its place without a gap, or name another link with the input live."
      ;;
  esac
  if [ -z "$id" ]; then
    ot_last=$(last_number)
    id=$(printf '%04d-%s' "$((ot_last + 1))" "$commit")
  elif is_complete "$id" && ! { [ "$(about "$id" recipe)" = "$recipe" ] && [ -z "$(about "$id" live-from)" ]; }; then
    # The same build that was cut before it went live goes on.
    fault exists "There is a release $id already." "Choose another name with the input release, or leave it empty."
  fi
  if [ "$tx_state" = reverted ]; then say last "$tx_release was taken back: ${tx_reason:-no reason was noted}"; fi
  # Taken here: waiting for the lock, and the way back of another, may have taken minutes.
  ot_now=$(date +%s)
  tx_within=0 tx_timer='' tx_deadline=0 tx_no_return=$no_return
  tx_state=prepared tx_release=$id tx_holder=$holder tx_attempt=$attempt tx_actor=$actor tx_since=$ot_now
  tx_service=$service tx_more=$more tx_manager=$manager tx_sudo=$sudo tx_kind=deploy tx_boot='' tx_ticks=0 tx_invocation='' tx_reason=''
  tx_keep=$keep
  # What is live is what the switch starts from; what was committed is what a failure goes back to.
  case $ot_live in
    '?'*) tx_from=0000-adopted tx_previous=0000-adopted ;;
    *)
      tx_from=$ot_live tx_previous=$ot_live
      [ -z "$ot_live" ] || [ -n "$(about "$ot_live" committed)" ] || tx_previous=$(last_committed "$ot_live")
      ;;
  esac
  if [ -n "$no_return" ]; then
    # What was before must not come back: then there is nothing that a failure could go back to.
    tx_previous=''
    note "This release is a point of no return: $no_return"
  fi
  # Nor does an earlier one let anything by.
  [ -z "$tx_previous" ] || [ -z "$(no_return_after "$tx_previous")" ] || tx_previous=''
  save_transaction
  beat "$ot_now"
  record_transaction open
  say resumed no
  say_transaction
  # What the new release starts from: the live one, when it is ours and read-only. Never an adopted tree.
  case $ot_live in
    '' | '?'* | 0000-adopted) ;;
    *) say base "$ot_live" ;;
  esac
  done_ok
}

# The highest number that a release has had.
last_number() (
  set +f
  ln_last=0
  for ln_each in "$root/releases/"* "$own/releases/"*; do
    ln_number=${ln_each##*/}
    case $ln_number in [0-9][0-9][0-9][0-9]*-*) ln_number=${ln_number%%-*} ;; *) continue ;; esac
    case $ln_number in *[!0-9]* | ??????????*) continue ;; esac
    while [ "$ln_number" != "${ln_number#0}" ]; do ln_number=${ln_number#0}; done
    [ "${ln_number:-0}" -le "$ln_last" ] || ln_last=$ln_number
  done
  printf '%s' "$ln_last"
)

# What releases link to must be there before one of them is live: directories are made, files cannot be.
make_shared() {
  ms_list=$shared
  while [ -n "$ms_list" ]; do
    ms_path=${ms_list%%"$NEWLINE"*}
    ms_list=${ms_list#*"$NEWLINE"}
    case $ms_path in
      */) mkdir -p "$root/shared/$ms_path" || fault no-rights "$root/shared/$ms_path cannot be made." "Look at the rights of $root/shared." ;;
      *) [ -e "$root/shared/$ms_path" ] || fault no-shared "$root/shared/$ms_path is not there." \
        "Put it there, or end its name in the input shared with a slash to have an empty directory made." ;;
    esac
  done
}

say_transaction() {
  say release "$tx_release"
  say previous "$tx_previous"
  say from "$tx_from"
  say state "$tx_state"
}

# One line on standard input is one beat; the end of it is the end of the run.
lease() {
  while IFS= read -r _; do
    load_transaction
    [ "$tx_holder" = "$holder" ] && [ "$tx_state" = prepared ] || break
    beat
  done
  load_transaction
  # The next attempt of the same run beats by itself.
  [ "$tx_holder" != "$holder" ] || [ "$tx_attempt" != "$attempt" ] || rm -f "$own/lease"
  done_ok
}

must_prepare() {
  load_transaction
  [ "$tx_state" = prepared ] && [ "$tx_holder" = "$holder" ] && [ "$tx_release" = "$release" ] ||
    fault lost "This deploy no longer holds the host: release $tx_release is $tx_state by $(holder_words)." \
      "Run the deploy again; what was uploaded is kept."
}

# Lays out the tree that the new release is built in, from the base and from what an earlier try left, and lists it.
stage() {
  must_prepare
  lay_out
  list_all
  exit 0
}

# What an earlier try left stays as it is; otherwise it is made from the base.
lay_out() {
  st_in=$own/incoming/$recipe st_tree=$own/incoming/$recipe/tree
  if [ -f "$st_in/preparing" ]; then
    exec 8>>"$st_in/preparing"
    bounded 30 flock 8 || fault busy "Lines of before-switch of an earlier try still run in $st_tree." \
      "End them on the host, or wait until they have ended, and run the deploy again."
    exec 8>&-
  fi
  # What a killed before-switch left: through it the links of a tree would lead into shared/.
  rm -f "$own/incoming/shared"
  [ "${fl_anew-no}" = no ] || [ ! -d "$st_tree" ] || remove_tree "$st_in"
  if [ ! -d "$st_tree" ]; then
    remove_tree "$st_in"
    mkdir -p "$st_in" || fault no-rights "$st_in cannot be made." "Look at the rights and the room of $own."
    if [ -n "$base" ] && is_complete "$base"; then
      # Linked, not copied: release files are read-only. Copied where lines of the user's run in the tree.
      { [ "$copy" = false ] && [ "$ahead_id" = "$base" ] && [ -f "$ahead_in/linked" ] && mv "$ahead_in/tree" "$st_in/tree.new"; } ||
        { [ "$copy" = false ] && link_tree "$base" "$st_in/tree.new"; } || {
        remove_tree "$st_in/tree.new"
        { cp -a "$root/releases/$base" "$st_in/tree.new" && find "$st_in/tree.new" -type d -exec chmod "$DIRECTORY_MODE" {} +; } ||
          fault disk "The base release could not be copied." "Look at the disk: df -h $own; df -i $own"
      }
      # Links first: what is dropped is dropped here, and never behind one of them.
      [ -z "$writable$(about "$base" writable)" ] || {
        find "$st_in/tree.new" -type l -exec rm -f {} +
        drop_writable "$st_in/tree.new" "$base"
      }
    else
      mkdir "$st_in/tree.new" || fault no-rights "$st_in cannot be written." "Look at the rights and the room of $own."
    fi
    mv "$st_in/tree.new" "$st_tree"
  fi
}

# link_tree ID INTO: a tree whose directories may be written. Of what was looked at ahead it is noted what was touched since,
# and when it was linked.
link_tree() {
  [ "$ahead_id" != "$1" ] || touched_since "$root/releases/$1" >"$ahead_in/touched" || rm -f "$ahead_in/touched"
  { cp -al "$root/releases/$1" "$2" && find "$2" -type d -exec chmod "$DIRECTORY_MODE" {} +; } 2>/dev/null || {
    remove_tree "$2"
    return 1
  }
  [ "$ahead_id" != "$1" ] || [ ! -f "$ahead_in/touched" ] || true >"$ahead_in/linked" || :
}

# Everything that lies in the tree, as gzip of "HEXMODE ./path" lines, an empty line, "SHA256  ./path" lines.
list_all() {
  find "$st_tree" -type d ! -perm -700 -exec chmod u+rwx {} +
  # Links are few, and sent anew; names that a line cannot carry too.
  find "$st_tree" -type l -exec rm -f {} +
  (cd "$st_tree" && find . \( -name "$ODD_NEWLINE" -o -name "$ODD_RETURN" -o -name "$ODD_BACKSLASH" \) -prune -exec rm -rf {} +)
  {
    shape_of "$st_tree" && echo && sums_of "$st_tree"
    # A large file may be the beginning of one that was cut on its way.
    (cd "$st_tree" && even -type f -size +511 -print0 | xargs -0 -r stat -c 'size %s %n')
  } | gzip -1
}

# What the service may write is never shared between releases, neither with the base nor with the next one.
drop_writable() {
  dw_list=$writable$(sed -n 's/^writable=//p' "$own/releases/$2/about")$NEWLINE
  while [ -n "$dw_list" ]; do
    dw_path=${dw_list%%"$NEWLINE"*}
    dw_list=${dw_list#*"$NEWLINE"}
    [ -z "$dw_path" ] || rm -rf "$1/${dw_path:?}"
  done
}

# Lists the files of a release as stage does, and changes nothing.
contents() {
  is_complete "$release" || fault incomplete "Release ${release:-none} is not complete." "Deploy again."
  { shape_of "$root/releases/$release" && echo && sums_of "$root/releases/$release"; } | gzip -1
  exit 0
}

# Removes what the new release does not hold: names ended by NUL on standard input, relative to the tree.
drop() {
  must_prepare
  cd "$own/incoming/$recipe/tree" || fault lost "What was uploaded is gone." "Run the deploy again."
  xargs -0 -r rm -rf -- || fault disk "Old files could not be removed from the new tree." "Look at the disk and run again."
  done_ok
}

# Is there room for what will be sent? Asked before the first byte.
room() {
  rm_facts=$(stat -f -c '%a %S %d %c' "$own")
  # shellcheck disable=SC2086 # the four figures are wanted apart
  set -- $rm_facts
  [ "$need_bytes" -lt "$(($1 * $2))" ] ||
    fault no-room "The new release needs $need_bytes bytes on $own and $(($1 * $2)) are free." "Free some space: df -h $own"
  [ "$4" = 0 ] || [ "$need_inodes" -lt "$3" ] ||
    fault no-inodes "The new release needs $need_inodes inodes on $own and $3 are free." "Free some inodes: df -i $own"
  done_ok
}

# Receives the files: a packed tar on standard input with tree/... and expected.*, then compares the whole tree.
receive() {
  must_prepare
  rv_in=$own/incoming/$recipe
  cd "$rv_in" || fault lost "What was uploaded is gone." "Run the deploy again."
  # Of an earlier try.
  [ "${fl_new-}" = yes ] || {
    find . ! -name . -prune \( -name 'expected.*' -o -name 'patch.*' -o -name 'seal.*' \) -exec rm -f {} +
    rm -f list manifest.json unpack.status
  }
  { unpack; echo $? >unpack.status; } | tar -x -o -p -f - || rv_failed=yes
  # 141: it could write no more, since tar had given up. Any other failure is a stream that is not whole.
  rv_unpacked=''
  [ ! -f unpack.status ] || IFS= read -r rv_unpacked <unpack.status
  case $rv_unpacked in
    0 | 141) ;;
    '') rv_failed=yes ;;
    *) fault cut "The upload ended before it was complete." "Run the deploy again; what arrived is kept." ;;
  esac
  [ -z "${rv_failed-}" ] ||
    fault disk "The files could not be unpacked in $rv_in (the reason stands above)." \
      "Look at the disk: df -h $own; df -i $own. What arrived is kept; run the deploy again."
  [ -f expected.odd ] ||
    fault cut "The upload ended before it was complete." "Run the deploy again; what arrived is kept."
  # On its way to the disk while it is read: the flush before the switch has less to wait for.
  flush_all tree >/dev/null 2>&1 &
  make_list
  patch_files || exit
  writable=''
  # Beside the reading of all files: both take their time.
  manifest_of list expected.extra-json >manifest.json &
  rv_manifest=$!
  take_listing tree seal "${fl_known-}"
  wait "$rv_manifest" || fault disk "The manifest could not be written." "Look at the disk: df -h $own; df -i $own"
  rv_wrong=''
  # One digest tells that all is well. Where it is not, it may be directories with modes of another place; only then who is
  # wrong must be found.
  is_right || {
    find tree -type d -exec chmod "$DIRECTORY_MODE" {} +
    take_listing tree seal
    is_right
  } || {
    expect
    rv_wrong=$(compare expected seal shape sums links | head -n 5)
    [ "$rv_wrong" != . ] || fault disk "What is in the new tree could not be read (the reason stands above)." \
      "Look at the disk: df -h $own; dmesg. What arrived is kept; run the deploy again."
  }
  rv_odd=''
  [ ! -s expected.odd ] || rv_odd=$(xargs -0 -r -n 300 sh -c '
    while [ $# -ge 3 ]; do
      case $1 in
        link) [ -L "$3" ] && [ "$(readlink "$3"; echo .)" = "$2
." ] || printf "%s\n" "$3" ;;
        *) [ -f "$3" ] && [ ! -L "$3" ] && [ "$(sha256sum <"$3" | cut -c 1-64)" = "$1" ] &&
          [ "$(stat -c %f "$3")" = "$2" ] || printf "%s\n" "$3" ;;
      esac
      shift 3
    done' sh <expected.odd | head -n 5)
  if [ -n "$rv_wrong$rv_odd" ]; then
    # What is wrong is thrown away, so that the next try sends it again.
    printf '%s\n' "$rv_wrong" | while IFS= read -r rv_each; do [ -z "$rv_each" ] || rm -rf "tree/$rv_each"; done
    fault corrupt "What arrived is not what was sent: $(printf '%s %s' "$rv_wrong" "$rv_odd" | tr '\n' ' ')" \
      "Run the deploy again. If it happens again, look at the disk and the memory of the host."
  fi
  done_ok
}

is_right() { [ -n "$tree_digest" ] && [ "$(cat seal.shape seal.sums seal.links | sha256sum)" = "$tree_digest  -" ]; }

unpack() {
  case $pack in
    zstd) zstd -q -dc ;;
    none) cat ;;
    *) gzip -dc ;;
  esac
}

