#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# cppcheck.sh SOURCE_ROOT: cppcheck finds no fault in the C files.
set -eu
cd "$1"
command -v cppcheck >/dev/null || exit 77 # skipped
# It does not see that GLib's functions take ownership and end the program without memory, and holds
# enumerations for signed: leaks are found by LeakSanitizer, wrong formats by the compiler.
cppcheck --quiet --error-exitcode=1 --enable=warning,performance,portability --inline-suppr \
  --suppress=memleak --suppress=resourceLeak --suppress=leakNoVarFunctionCall --suppress=unknownMacro \
  --suppress=invalidPrintfArgType_uint --suppress=invalidPrintfArgType_sint \
  --suppress=nullPointerOutOfMemory --suppress=normalCheckLevelMaxBranches \
  --library=gtk --library=posix --std=c17 -I src src
