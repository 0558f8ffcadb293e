#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# format.sh SOURCE_ROOT: the C files are as .clang-format says. `clang-format -i FILE` makes them so.
set -eu
cd "$1"
command -v clang-format >/dev/null || exit 77 # skipped
# Each version formats a little differently; the one of Debian 12 decides.
clang-format --version | grep -q 'version 14\.' || exit 77
find src tests -name '*.[ch]' -exec clang-format --dry-run --Werror {} +
