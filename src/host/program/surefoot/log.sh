# ---------------------------------------------------------------- the log: one line per act, each bound to the one before

# The text as JSON writes it, in the variable js_text: a process for each would be most of what a line of the log takes.
to_json() {
  case $1 in
    *[!\ -~]* | *[\\\"]*) js_text=$(clean "$1" | sed 's/[\\"]/\\&/g') ;;
    *) js_text=$1 ;;
  esac
  case $js_text in
    *[!\ -~]*) is_utf8 "$js_text" || js_text=$(printf '%s' "$js_text" | tr '\200-\377' '?') ;;
  esac
  js_text=\"$js_text\"
}

# What is left without the well-formed sequences of two to four bytes is ASCII, or the text is not UTF-8.
is_utf8() {
  iu_next=$(printf '[\200-\277]')
  iu_rest=$(printf '%s' "$1" | sed -e "s/$(printf '[\302-\337]')$iu_next/ /g" -e "s/$(printf '[\340-\357]')$iu_next$iu_next/ /g" \
    -e "s/$(printf '[\360-\364]')$iu_next$iu_next$iu_next/ /g")
  case $iu_rest in *[!\ -~]*) return 1 ;; esac
}

record() {
  rc_act=$1
  shift
  # A line that a power cut or a full disk tore was never answered for: it goes.
  rc_last=$(tail -n 1 "$own/log.jsonl" 2>/dev/null; echo .)
  case $rc_last in
    . | *"$NEWLINE.") ;;
    *)
      sed '$d' "$own/log.jsonl" | put "$own/log.jsonl"
      rc_last=$(tail -n 1 "$own/log.jsonl" 2>/dev/null; echo .)
      ;;
  esac
  rc_prev=$(printf %s "${rc_last%.}" | sha256sum)
  rc_line="{\"at\":\"$(date -u +%Y-%m-%dT%H:%M:%SZ)\""
  set -- act "$rc_act" user "$me" "$@"
  while [ $# -ge 2 ]; do
    if [ -n "$2" ]; then
      to_json "$2"
      rc_line=$rc_line,\"$1\":$js_text
    fi
    shift 2
  done
  rc_line="$rc_line,\"previous\":\"${rc_prev%% *}\"}"
  # Receipts name its last line: it must outlive a power cut as they do.
  { printf '%s\n' "$rc_line" >>"$own/log.jsonl"; } 2>/dev/null && flush "$own/log.jsonl" && return 0
  free_spare
  { sed '/}$/!d' "$own/log.jsonl"; printf '%s\n' "$rc_line"; } | put "$own/log.jsonl" ||
    note "The log $own/log.jsonl could not be written: what was done stands, and is not in it"
}

record_transaction() {
  record "$1" release "$tx_release" from "$tx_previous" holder "$tx_holder" attempt "$tx_attempt" actor "$tx_actor" \
    reason "${2-}"
}

