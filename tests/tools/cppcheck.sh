#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# cppcheck.sh SOURCE_ROOT: cppcheck finds no fault in the C files.
set -eu
cd "$1"
# Each version knows other faults, and is wrong about others; the one of Debian 12 decides.
[ "$(cppcheck --version 2>/dev/null)" = 'Cppcheck 2.10' ] || exit 77 # skipped
# It does not see that GLib's functions take ownership, and holds enumerations for signed: leaks are
# found by LeakSanitizer, wrong formats by the compiler.
cppcheck --quiet --error-exitcode=1 --enable=warning,performance,portability --inline-suppr \
  --suppress=memleak --suppress=resourceLeak --suppress=unknownMacro \
  --suppress=invalidPrintfArgType_uint --suppress=invalidPrintfArgType_sint \
  --library=gtk --library=posix --std=c17 -I src src
