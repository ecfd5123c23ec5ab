# ---------------------------------------------------------------- the whole way in one conversation

# Everything from the first look to the switch. Answers as the words that it is made of, with step=NAME where each
# begins. Asks once what is to be sent, before it opens or is even told what to do (see ask_early) where it can: list=HOW
# SIZE and that many bytes, where HOW is
#   none   the tree is empty
#   keys   the first seven characters of each line of the base's list, six bits each
#   all    gzip of all that lies in the tree, see list_all
# The other side says "all", for that list instead, or
#   send PACK SIZE BYTES INODES LIST-DIGEST TREE-DIGEST
# then SIZE bytes (gzip of what goes: "KEY !" lines, or names ended by NUL), then what receive takes, to the end.
# until=opened|filled|sealed|switched says how far it goes.
deploy() {
  in_deploy=yes
  echo step=look
  dp_lacks=$(say_lacks)
  [ -z "$dp_lacks" ] || {
    printf '%s\n' "$dp_lacks"
    finish_deploy
  }
  if [ -d "$own" ]; then load_transaction; else tx_state=none; fi
  place_live
  dp_live=$(live_release)
  say live "$dp_live"
  case $dp_live in
    '' | '?'*) dp_live='' ;;
    *) say live-holder "$(about "$dp_live" holder)" ;;
  esac
  echo step=compare
  if [ -n "$dp_live" ] && ! is_open && [ "$(about "$dp_live" recipe)" = "$recipe" ] &&
    [ -n "$(about "$dp_live" committed)" ]; then
    begin_log
    # Where it was touched since, it is looked at anew.
    if seen_ahead "$dp_live"; then
      [ -z "$(touched_since "$root/releases/$dp_live" || echo no)" ] || ahead_id=''
    fi
    dp_changed=$(changed_in "$dp_live")
    if [ -z "$dp_changed" ]; then
      end_log || printf '%s\n' "$log_words" | sed -n -e 's/^what=/log-changed=/p' -e 's/^remedy=/log-remedy=/p'
      say unchanged yes
      say_debt
      finish_deploy
    fi
    printf '%s\n' "$dp_changed" | head -n 20 | while IFS= read -r dp_each; do say changed "$dp_each"; done
  fi
  # A base is what is live, when it is ours and read-only. Never an adopted tree.
  base=$dp_live dp_asked=no dp_listed=''
  [ "$base" != 0000-adopted ] || base=''
  # What was changed since is compared anew; so the other side, which has nothing else to send, gives no answer yet.
  [ -z "${dp_changed-}" ] || early_base=''
  if [ -n "$early_base" ]; then
    # The answer is to what was live then.
    base=$early_base dp_asked=yes dp_listed=yes
  else
    case $tx_state in none | committed | reverted | abandoned | failed) ask_ahead || leave_deploy ;; esac
  fi
  [ "$dp_asked" = no ] || link_ahead
  echo step=open
  # What the other side sends meanwhile is for later.
  (open_transaction) </dev/null || exit
  load_transaction
  release=$tx_release id=''
  [ "$until" != opened ] || finish_deploy
  if [ "$tx_state" = prepared ]; then
    echo step=send 2>/dev/null || leave_deploy
    fill
    [ "$until" != filled ] || finish_deploy
    echo step=seal 2>/dev/null || leave_deploy
    (seal) || exit
  fi
  [ "$until" = switched ] || finish_deploy
  echo step=switch
  (switch) || leave_deploy
  finish_deploy
}

finish_deploy() {
  echo end=ok
  exit 0
}

# The other end is gone, or was told why this cannot go on: whoever deploys next need not wait.
leave_deploy() {
  [ -z "${fl_laying-}" ] || wait "$fl_laying"
  rm -f "$own/tmp.list.$$" "$own/tmp.asked.$$" "$own/tmp.asked.$$.answer"
  load_transaction
  [ "$tx_holder" != "$holder" ] || [ "$tx_attempt" != "$attempt" ] || rm -f "$own/lease"
  exit 65
}

# Where nobody else has something under way here, the answer comes while the transaction is opened and the tree laid out.
ask_ahead() {
  fl_in=$own/incoming/$recipe
  [ "$until" != opened ] && [ -n "$base" ] && [ ! -d "$fl_in/tree" ] && [ -z "${dp_changed-}" ] || return 0
  seen_ahead "$base" || :
  dp_listed=no
  is_listed "$base" || return 0
  dp_listed=yes fl_how=keys fl_list=$own/tmp.list.$$
  # Where it cannot be written, whoever opens finds out why.
  write_list 2>/dev/null || return 0
  dp_asked=yes
  say_packs
  say_list
}

say_packs() { if command -v zstd >/dev/null 2>&1; then say packs zstd; fi; }

# What is here, as fl_how says it. In a process of its own: a shell may end where it cannot write.
write_list() (
  case $fl_how in
    none) true ;;
    keys) keys_of "$own/releases/$base/list" ;;
    *) list_all ;;
  esac >"$fl_list"
)

# Says it, and so asks for what is not here.
say_list() {
  echo "list=$fl_how $(($(wc -c <"$fl_list")))" 2>/dev/null && cat "$fl_list" 2>/dev/null && echo 2>/dev/null || return 1
  rm -f "$fl_list"
}

# Makes the tree of the new release complete.
fill() {
  fl_in=$own/incoming/$recipe fl_how=all fl_new=no fl_list=$own/tmp.list.$$
  st_in=$fl_in st_tree=$fl_in/tree
  [ -d "$fl_in/tree" ] || fl_new=yes
  [ "$dp_asked" = no ] || is_complete "$base" ||
    fault changed "Release $base, which was live when this deploy began, is gone: others were deployed since." "Run this deploy again."
  # The answer was made for a tree that is laid out anew.
  fl_anew=$dp_asked fl_asked=no
  # Nor does what is asked first need the tree.
  [ "$dp_asked" = no ] || hear_answer
  end_linking
  # Beside the list, and its way to the other end and back: of many files it takes its time.
  mortal lay_out >/dev/null 2>&1 &
  fl_laying=$!
  seen_ahead "$base" || :
  if [ "$dp_asked" = yes ]; then
    fl_how=keys
  elif [ "$fl_new" = yes ]; then
    if [ -z "$base" ]; then
      fl_how=none
    elif [ -z "${dp_changed-}" ] && { [ "$dp_listed" = yes ] || { [ -z "$dp_listed" ] && is_listed "$base"; }; }; then
      fl_how=keys
    fi
  fi
  [ "$fl_how" = keys ] || {
    laid_out
    end_ahead
  }
  [ "$dp_asked" = yes ] || say_packs
  while :; do
    [ "$dp_asked" = yes ] || {
      write_list || {
        laid_out
        fault disk "The list of files could not be written." "Look at the disk: df -h $own; df -i $own"
      }
      say_list || leave_deploy
      hear_answer
    }
    dp_asked=no
    laid_out
    [ "$fl_line" = all ] || break
    fl_how=all
  done
  # What was found here is linked and read from there.
  [ "$fl_asked" = no ] || { rm -f "$fl_in/kept" && ln -s ../../../releases "$fl_in/kept"; }
  # shellcheck disable=SC2086 # the fields are wanted apart
  set -- $fl_line
  case $#$1 in 7send) ;; *) fault usage "The answer $fl_line is not known." "Report this." ;; esac
  pack=$2 need_bytes=$4 need_inodes=$5 list_digest=$6 tree_digest=$7
  judge_arguments
  mortal room || leave_deploy
  mortal drop_before "$3" || leave_deploy
  fl_known=''
  if [ "$fl_how" = keys ] && seen_ahead "$base" && [ -f "$ahead_in/linked" ]; then fl_known=$ahead_in; fi
  mortal receive || leave_deploy
  [ "$fl_how" != keys ] || say_changes
}

# The answer to the list is in fl_line, when what was asked back is answered.
hear_answer() {
  while :; do
    IFS= read -r fl_line || leave_deploy
    case $fl_line in 'ask '*[!0-9]* | 'ask ') return ;; 'ask '*) ;; *) return ;; esac
    mortal answer "${fl_line#ask }" || leave_deploy
    fl_asked=yes
  done
}

# Waits until the tree is laid out. Where it could not be, it is tried again, now with words.
laid_out() {
  [ -n "${fl_laying-}" ] || return 0
  wait "$fl_laying"
  lo_code=$? fl_laying=''
  [ "$lo_code" = 0 ] || mortal lay_out || leave_deploy
}

# What a person may want to see of a change: how many files, and the first names. The other side knows what it sent:
# where all of that is new, or nothing of it, it needs no names.
say_changes() {
  awk 'function path_of(line) {
      line = substr(line, index(line, "\"path\":\"") + 8)
      return substr(line, 1, index(line, "\"") - 1)
    }
    part == 1 { going[substr($0, 1, 7)]; next }
    substr($0, 8, 1) == "-" { next }
    part == 2 { if (substr($0, 1, 7) in going) gone[path_of($0)]; next }
    { there[path_of($0)]; if ($0 ~ /"type":"file"}$/) files[path_of($0)] }
    END {
      for (path in gone) if (!(path in there)) print "removed=" path; else if (path in files) print "changed=" path
      for (path in files) if (!(path in gone)) print "added=" path
    }' part=1 "$fl_in/gone" part=2 "$own/releases/$base/list" part=3 "$fl_in/expected.added" | sort | awk '{ kind = substr($0, 1, index($0, "=") - 1); if (++count[kind] <= 20) names[kind] = names[kind] $0 "\n" }
    END {
      print "removed-count=" count["removed"] + 0 "\nchanged-count=" count["changed"] + 0 "\nadded-count=" count["added"] + 0
      printf "%s", names["removed"]
      if (count["changed"] && count["added"]) printf "%s%s", names["changed"], names["added"]
    }'
}

# Runs a part that may end when the other end is gone.
mortal() (
  trap - HUP PIPE INT TERM
  "$@"
)

# Is there a list of a release that says what it holds, to the last file?
is_listed() {
  command -v base64 >/dev/null 2>&1 && [ -f "$own/releases/$1/list" ] && [ -f "$own/releases/$1/extra" ] && [ -z "$writable" ] && [ -z "$(about "$1" writable)" ] &&
    [ -f "$own/releases/$1/seal.sums" ] && [ -z "$(changed_in "$1")" ]
}

# take SIZE: exactly that many bytes of standard input, whatever follows.
take() {
  if leaves_rest; then
    head -c "$1"
  else
    dd bs="$1" count=1 iflag=fullblock 2>/dev/null
  fi
}

# Does head leave alone what comes after the bytes that it is asked for?
leaves_rest() {
  [ -n "${head_leaves-}" ] || head_leaves=$(printf ab | { head -c 1 >/dev/null; cat; })
  [ "$head_leaves" = b ]
}

# Answers what is asked of what is kept here: "DIGEST ?" lines, the first twelve characters of contents, and "chunks PATH"
# of large files of the base. Says have=SIZE and so many bytes: gzip of "SHA256 MODE RELEASE/PATH" lines of the contents
# that are here, and "chunks NUMBER RELEASE SHA256 BASE64" lines of the pieces that came with the large files.
answer() {
  an_in=$own/tmp.asked.$$
  take "$1" | gzip -dc >"$an_in" || fault cut "The question ended before it was complete." "Run the deploy again."
  # The lists that are read, each behind the name of its release: an assignment to awk.
  set --
  for an_id in $(all_releases); do
    [ -f "$own/releases/$an_id/list" ] && [ -O "$root/releases/$an_id" ] && is_complete "$an_id" || continue
    set -- "$@" "id=$an_id" "$own/releases/$an_id/list"
  done
  {
    awk 'function after(mark) {
        at = index($0, mark)
        rest = substr($0, at + length(mark))
        return at ? substr(rest, 1, index(rest, "\"") - 1) : ""
      }
      id == "" { if (substr($0, 13) == " ?") asked[substr($0, 1, 12)]; next }
      {
        sha256 = after("\"sha256\":\"")
        if (substr($0, 8, 1) == "-" || !(substr(sha256, 1, 12) in asked)) next
        mode = after("\"mode\":\"")
        if (!told[sha256 mode]++) print sha256, mode, id "/" after("\"path\":\"")
      }' "$an_in" "$@"
    an_number=0
    sed -n 's/^chunks //p' "$an_in" | while IFS= read -r an_path; do
      an_number=$((an_number + 1))
      an_sum=$(grep -F "\"path\":\"$an_path\",\"sha256\":\"" "$own/releases/$base/list" | sed 's/.*"sha256":"\([0-9a-f]*\)".*/\1/')
      [ -n "$an_sum" ] && [ -f "$own/releases/$base/chunks/$an_sum" ] || continue
      printf 'chunks %s %s %s %s\n' "$an_number" "$base" "$an_sum" "$(base64 <"$own/releases/$base/chunks/$an_sum" | tr -d '\n')"
    done
  } | gzip -1 >"$an_in.answer"
  echo "have=$(($(wc -c <"$an_in.answer")))" && cat "$an_in.answer" && echo && rm -f "$an_in" "$an_in.answer"
}

# Makes the large files of which only the changes came. patch.N.how says from which file here, to which, its mode, then
# "c OFFSET LENGTH" for a stretch of that file and "l OFFSET LENGTH" for one of patch.N.bytes.
patch_files() {
  ! some_in . 'patch.*.how' || find . ! -name . -prune -name 'patch.*.how' | while IFS= read -r pa_how; do
    pa_bytes=${pa_how%.how}.bytes pa_new=${pa_how%.how}.new
    {
      IFS= read -r pa_from && IFS= read -r pa_to && IFS= read -r pa_mode && {
        if command -v perl >/dev/null 2>&1; then
          perl -e 'use strict; binmode STDOUT; my %f; open($f{c}, "<:raw", $ARGV[0]) && open($f{l}, "<:raw", $ARGV[1]) or die "$!";
            while (<STDIN>) { my ($k, $at, $left) = split; my $h = $f{$k}; seek($h, $at, 0);
              while ($left > 0) { my $n = read($h, my $b, $left > 1048576 ? 1048576 : $left); die "short" unless $n; print $b; $left -= $n } }
            close STDOUT or die "$!"' "$pa_from" "$pa_bytes"
        elif command -v python3 >/dev/null 2>&1; then
          python3 -c 'import sys
f = {"c": open(sys.argv[1], "rb"), "l": open(sys.argv[2], "rb")}
for line in sys.stdin:
    k, at, left = line.split(); at, left = int(at), int(left); f[k].seek(at)
    while left > 0:
        b = f[k].read(min(left, 1048576))
        if not b: sys.exit(1)
        sys.stdout.buffer.write(b); left -= len(b)' "$pa_from" "$pa_bytes"
        else
          while read -r pa_kind pa_at pa_left; do
            if [ "$pa_kind" = c ]; then pa_file=$pa_from; else pa_file=$pa_bytes; fi
            stretch "$pa_file" "$pa_at" "$pa_left" || exit 1
          done
        fi
      } >"$pa_new" && chmod "$pa_mode" "$pa_new" && mv -f "$pa_new" "$pa_to"
    } <"$pa_how" || fault disk "A large file could not be made from the one before (the reason stands above)." \
      "Look at the disk: df -h $own. Run the deploy again."
    rm -f "$pa_how" "$pa_bytes"
  done
}

# stretch FILE OFFSET LENGTH
stretch() {
  dd if="$1" bs=65536 iflag=skip_bytes,count_bytes skip="$2" count="$3" 2>/dev/null ||
    tail -c "+$(($2 + 1))" "$1" | head -c "$3"
}

# Removes from the tree what goes. $1: how long its list is.
drop_before() {
  must_prepare
  cd "$fl_in/tree" || fault lost "What was uploaded is gone." "Run the deploy again."
  take "$1" | gzip -dc >../gone || fault cut "The upload ended before it was complete." "Run the deploy again; what arrived is kept."
  case $fl_how in
    none) ;;
    keys)
      xargs -0 -r rm -rf -- <"$own/releases/$base/extra" &&
        gone_paths "$own/releases/$base/list" ../gone | tr '\n' '\0' | xargs -0 -r rm -rf -- ;;
    *) xargs -0 -r rm -rf -- <../gone ;;
  esac || fault disk "Old files could not be removed from the new tree." "Look at the disk and run again."
}

# Gives up what was prepared. What arrived stays for the next try.
abandon() {
  lock 60
  load_transaction
  if [ "$tx_state" = prepared ] && [ "$tx_holder" = "$holder" ]; then
    tx_state=abandoned tx_reason=$reason
    save_transaction
    rm -f "$own/lease"
    record_transaction abandon "$reason"
  fi
  say_transaction
  done_ok
}

