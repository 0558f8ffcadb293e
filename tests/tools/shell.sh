#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# shell.sh SOURCE_ROOT: shellcheck has nothing to say on the scripts.
set -eu
cd "$1"
command -v shellcheck >/dev/null || exit 77 # skipped
# What is sourced is checked with what sources it.
grep --recursive --files-with-matches --binary-files=without-match '^#!/bin/bash' dev .ci tests |
  xargs shellcheck --external-sources --severity=info
