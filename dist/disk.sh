# ---------------------------------------------------------------- files that survive a power cut

# One file, or the names in one directory, on the disk. Where sync takes no names, everything is synced.
flush() { sync "$1" 2>/dev/null || sync; }

# Everything below a path (all of its file system) on the disk: for 3,000 files a hundred times quicker than file by file.
flush_all() { sync -f "$1" 2>/dev/null || sync; }

# put FILE: standard input becomes the file's content, at once and durably. On a full disk the spare room goes for it.
put() {
  pt_text=$(cat; echo .)
  put_text "$1" "${pt_text%.}"
}

# put_text FILE TEXT: the same of a text that is at hand.
put_text() {
  printf '%s' "$2" >"$1.new" 2>/dev/null || { free_spare; printf '%s' "$2" >"$1.new"; } || return 1
  flush "$1.new" && mv -f "$1.new" "$1" && flush "${1%/*}"
}

# A release that fills the disk must not keep its own way back from being written down: some room is taken before the
# switch. Random, since a file system may store zeros as nothing.
keep_spare() { [ -s "$own/spare" ] || head -c 65536 /dev/urandom >"$own/spare" 2>/dev/null || :; }
free_spare() { rm -f "$own/spare"; }

