#!/bin/sh
# surefoot - the part of a deploy that happens on the server.
#
# An operator can run it by hand, with nothing else at work:
#   sh PATH/.surefoot/bin/DIGEST status   root=PATH
#   sh PATH/.surefoot/bin/DIGEST history  root=PATH
#   sh PATH/.surefoot/bin/DIGEST verify   root=PATH [release=ID]
#   sh PATH/.surefoot/bin/DIGEST rollback root=PATH [to=ID]
#
# Called with one word and KEY=VALUE arguments. It answers with KEY=VALUE lines on standard output, the last of which
# is end=ok; what a person should see goes to standard error. A refusal is fault=CODE with what=, state= and remedy=.
#
# Everything that changes state takes the lock, looks at what is there, does what is missing, and says what is.
# Below root: LIVE -> releases/ID (the live link), releases/ID (complete and read-only), shared/ (outlives releases),
# .surefoot/ (transaction, log, incoming bytes, what is known of each release).
#
# Needs: POSIX sh, coreutils or busybox, find, sed, awk, tar, gzip, flock. No bash, no python, no perl (but see exchange).

# A && B || C is meant as such throughout: C refuses, goes on or returns. $ in single quotes is for another shell.
# shellcheck disable=SC2015,SC2016,SC2012

set -uf
LC_ALL=C
export LC_ALL
umask 022
PATH=${PATH:-/usr/bin:/bin}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export PATH
uid=$(id -u)
# The account's name, or its number where it has none.
me=$(id -un 2>/dev/null) || me=$uid
# The user's own service manager is found by this; a log-in without a session does not set it.
XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/run/user/$uid}
export XDG_RUNTIME_DIR
NEWLINE='
'
# Patterns of the names that a line cannot carry: sha256sum escapes line ends and backslashes.
ODD_NEWLINE="*$NEWLINE*"
ODD_RETURN=$(printf '*\r*')
ODD_BACKSLASH='*\\*'

