# ---------------------------------------------------------------- what is known of a release without reading it

# releases/ID/facts says of each entry what the file system tells without reading it, and of a file when its inode was
# changed last: a time that nobody can put back. While that is what it was, the contents are what they were; only a bit that
# the disk itself has lost does not show. So what is known is read again once a day: the facts are as old as the last
# reading of all contents.
READ_AGAIN=1440

# The line of a file, of a link (with its length, or two names could be read as two others) and of all else (of a directory no
# size: it grows with names that are gone), as find prints it.
FILE_FACTS='f %m %i %s %T@ %C@ %p\n' LINK_FACTS='l %m %s %p %l\n' OTHER_FACTS='%y %m %p\n'

# facts_of DIR: one sorted line an entry. Nothing where find cannot print it.
facts_of() { (cd "$1" && find . -type f -printf "$FILE_FACTS" -o -type l -printf "$LINK_FACTS" -o -printf "$OTHER_FACTS" 2>/dev/null | sort); }

# listing_of ID INTO: what a release holds, in INTO/seal.* as take_listing puts it there. What is known is not read. What is
# read, and is what was made, is known from then on.
listing_of() {
  facts_of "$root/releases/$1" >"$2/facts" || return
  if is_known "$1" "$2/facts"; then
    (cd "$own/releases/$1" && { ln seal.shape seal.sums seal.links seal.odd "$2/" || cp seal.shape seal.sums seal.links seal.odd "$2/"; })
    return
  fi
  take_listing "$root/releases/$1" "$2/seal" || return
  [ -n "$(compare "$own/releases/$1/seal" "$2/seal" shape sums links odd)" ] || now_known "$1" "$2/facts"
}

# now_known ID FACTS: the facts of a release that was read since they were noted, and is what was made.
now_known() { [ ! -f "$2" ] || [ -n "$(about "$1" writable)" ] || mv -f "$2" "$own/releases/$1/facts" || :; }

# Are these the facts of release $1, and are they of the last day, by a clock that was not put back since?
is_known() {
  has_facts "$1" "$2" && [ -n "$(find "$own/releases/$1/facts" -mmin "-$READ_AGAIN" ! -newer "$2")" ]
}

has_facts() { [ -s "$own/releases/$1/facts" ] && cmp -s "$own/releases/$1/facts" "$2"; }

# Whatever unlinks files that release $1 holds as well changes the times of their inodes: begin_unlinking before it, and
# end_unlinking behind it.
begin_unlinking() {
  ul_facts=$own/tmp.unlinking.$$
  [ ! -s "$own/releases/$1/facts" ] || facts_of "$root/releases/$1" >"$ul_facts"
  ul_known=no
  ! has_facts "$1" "$ul_facts" 2>/dev/null || ul_known=yes
  rm -f "$ul_facts"
}
end_unlinking() {
  [ "$ul_known" = yes ] && facts_of "$root/releases/$1" >"$ul_facts" || return 0
  if [ "$(but_for_changes "$ul_facts")" = "$(but_for_changes "$own/releases/$1/facts")" ]; then
    touch -r "$own/releases/$1/facts" "$ul_facts" && mv -f "$ul_facts" "$own/releases/$1/facts"
  fi
  rm -f "$ul_facts"
}
but_for_changes() { sed 's/^\(f\( [^ ]*\)\{4\}\) [^ ]*/\1/' "$1" | sha256sum; }
