# ---------------------------------------------------------------- arguments

# From the runner they come in the environment, which other users of the host cannot list.
take_arguments() {
  [ -z "${SUREFOOT_ARGUMENTS-}" ] || eval "set -- \"\$@\" $SUREFOOT_ARGUMENTS"
  unset SUREFOOT_ARGUMENTS
  root='' live=current live_given='' release='' id='' commit='' recipe='' digest='' holder='' attempt=1 actor='' service=''
  manager='' sudo=auto wait=0 base='' copy=false adopt=false keep=5 shared='' writable='' timeout=60 always=false
  mode=restart check='' to='' only='' lines=40 invocation='' service_given='' need_bytes=0 need_inodes=0 reason='' within=0 deadline='' head='' at=0 no_return='' log='' upstream='' port='' variable=PORT since=0 files='' contents='' more=''
  until=switched pack=gzip list_digest='' tree_digest='' early=no
  for argument; do
    value=${argument#*=}
    case $argument in
      root=*) root=$value ;;
      live=*) live=$value live_given=yes ;;
      release=*) release=$value ;;
      id=*) id=$value ;;
      commit=*) commit=$value ;;
      recipe=*) recipe=$value ;;
      digest=*) digest=$value ;;
      holder=*) holder=$value ;;
      attempt=*) attempt=$value ;;
      actor=*) actor=$value ;;
      service=*) service=$value service_given=yes ;;
      more=*) more="$more $value" ;;
      manager=*) manager=$value ;;
      sudo=*) sudo=$value ;;
      wait=*) wait=$value ;;
      base=*) base=$value ;;
      copy=*) copy=$value ;;
      adopt=*) adopt=$value ;;
      keep=*) keep=$value ;;
      shared=*) shared=$shared$value$NEWLINE ;;
      writable=*) writable=$writable$value$NEWLINE ;;
      timeout=*) timeout=$value ;;
      always=*) always=$value ;;
      mode=*) mode=$value ;;
      check=*) check=$value ;;
      to=*) to=$value ;;
      only=*) only=$value ;;
      lines=*) lines=$value ;;
      invocation=*) invocation=$value ;;
      need-bytes=*) need_bytes=$value ;;
      need-inodes=*) need_inodes=$value ;;
      reason=*) reason=$value ;;
      within=*) within=$value ;;
      deadline=*) deadline=$value ;;
      head=*) head=$value ;;
      at=*) at=$value ;;
      no-return=*) no_return=$value ;;
      log=*) log=$value ;;
      since=*) since=$value ;;
      file=*) files=$files$value$NEWLINE ;;
      content=*) contents=$contents$value$NEWLINE ;;
      variable=*) variable=$value ;;
      port=*) port=$port$value$NEWLINE ;;
      upstream=*) upstream=$value ;;
      until=*) until=$value ;;
      early=*) early=$value ;;
      pack=*) pack=$value ;;
      *) fault usage "The argument $argument is not known." "Run the program with the word status to see how it is used." ;;
    esac
  done
  case $root in
    '') root=/nonexistent ;; # a bare restart or probe: there is no deploy root
    /*) ;;
    *) root=$PWD/$root ;;
  esac
  while [ "$root" != / ] && [ "${root%/}" != "$root" ]; do root=${root%/}; done
  # An operator may well say root=. or root=../app
  case $root/ in
    */./* | */../* | *//*) root=$(cd "$root" 2>/dev/null && pwd || printf '%s' "$root") ;;
  esac
  own=$root/.surefoot
}
word=${1-status}
[ $# -eq 0 ] || shift
take_arguments "$@"

# A release's name is part of paths and of lines: nothing else than this ever gets that far.
is_id() {
  case $1 in
    '' | [!A-Za-z0-9]* | *[!A-Za-z0-9._-]*) return 1 ;;
  esac
  [ ${#1} -le 64 ]
}
# Nothing is done with arguments that could mean more than they say.
judge_arguments() {
  for given in "$release" "$id" "$base" "$to" "$commit"; do
    [ -z "$given" ] || is_id "$given" ||
      fault usage "$given is not a name that a release can have." "Use letters, digits, dots, underscores and dashes, 64 at most."
  done
  for given in "$recipe" "$digest" "$invocation" "$list_digest" "$tree_digest"; do
    case $given in *[!0-9a-f]*) fault usage "$given is not a digest." "Report this." ;; esac
  done
  # Shell arithmetic would run what a number that is none might hold, reads a leading zero as octal, and has an end.
  for given in "$wait" "$timeout" "$lines" "$attempt" "$keep" "$need_bytes" "$need_inodes" "$within" "$at" "$since" "${deadline:-0}"; do
    case $given in
      '' | *[!0-9]* | 0?* | ???????????????????*)
        fault usage "$given is not a whole number." "Give a number without a sign, of 18 digits at most." ;;
    esac
  done
  one_of manager "$manager" auto systemd systemd-user supervisor ''
  one_of sudo "$sudo" auto always never
  one_of mode "$mode" restart reload
  one_of only "$only" open release ''
  one_of until "$until" opened filled sealed switched
  one_of pack "$pack" gzip zstd none
  case $early in '' | *[!a-z0-9-]*) fault usage "early holds $early, which is no mark." "Report this." ;; esac
  one_of always "$always" true false
  one_of adopt "$adopt" true false
  one_of copy "$copy" true false
  # A head that is not compared would pass for one that was.
  case ${#head}:$head in
    0:) [ "$at" = 0 ] || fault usage "at says a line, and head no digest." "Give both, as log.head and log.lines of a receipt say." ;;
    64:*[!0-9a-f]*) fault usage "$head is not a digest." "Give head as log.head of a receipt says." ;;
    64:*) [ "$at" != 0 ] || fault usage "head says a digest, and at no line." "Give both, as log.head and log.lines of a receipt say." ;;
    *) fault usage "$head is not a digest." "Give head as log.head of a receipt says." ;;
  esac
  case $log in '' | /*) ;; *) fault usage "$log is not an absolute path." "Name the file in full, such as /var/log/nginx/error.log." ;; esac
  case $port in *[!0-9"$NEWLINE"]*) fault usage "A port is not a number." "Report this." ;; esac
  # One line each in the transaction; a path that climbs would leave the root.
  for given in "$root" "$live" "$log" "$upstream"; do
    [ "$given" = "$(clean "$given")" ] || fault usage "$given holds a control character." "Choose another path."
  done
  case $NEWLINE$shared$writable in
    *"$NEWLINE/"* | *"$NEWLINE../"* | */../* | */..$NEWLINE* | *"$NEWLINE..$NEWLINE"*)
      fault usage "A shared or writable path leads out of its place." "Give paths below the release, without dots." ;;
    *"$NEWLINE$NEWLINE"* | *"$NEWLINE.$NEWLINE"* | *"$NEWLINE./"* | */./* | */.$NEWLINE* | *//*)
      fault usage "A shared or writable path is the release itself, or is written in a roundabout way." \
        "Give paths below the release, without dots." ;;
  esac
  case $contents in *[!A-Za-z0-9+/=$NEWLINE]*) fault usage "A content is not written in base64." "Report this." ;; esac
  case $variable in '' | [0-9]* | *[!A-Za-z0-9_]*) fault usage "$variable is not the name of a variable." "Give one such as PORT." ;; esac
  # It is a line of the transaction and of the unit that looks at every boot.
  case $more in *[!A-Za-z0-9:_.\\@\ -]*) fault usage "$more does not name units." "Name each, such as my-worker.service." ;; esac
  for given in "$service" $more; do
    case $given in
      -* | *[!A-Za-z0-9:_.\\@-]*) fault usage "$given is not the name of a unit." "Name the unit, such as my-app.service." ;;
    esac
  done
  case $holder$actor$reason$no_return in
    *[!\ -~]*)
      holder=$(clean "$holder") actor=$(clean "$actor") reason=$(clean "$reason") no_return=$(clean "$no_return") ;;
  esac
}

# one_of KEY VALUE MAY...: refuses what means nothing here.
one_of() {
  oo_key=$1 oo_given=$2
  shift 2
  for oo_may; do [ "$oo_given" != "$oo_may" ] || return 0; done
  fault usage "$oo_key holds $oo_given, which is not understood." "It may hold one of: $*"
}

