# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced: options for programs built with -Db_sanitize=address,undefined. Passes or fails fast; to see
# where a leak comes from add :fast_unwind_on_malloc=0 to ASAN_OPTIONS (seven times slower, because
# Debian's libraries keep no frame pointers).
_support=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1:malloc_context_size=30:exitcode=99:suppressions=$_support/reads.supp
export LSAN_OPTIONS=suppressions=$_support/leaks.supp:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
# GL drivers that are loaded and closed again leave leaks of an unknown module: none is loaded.
export GSK_RENDERER=cairo GDK_DEBUG=gl-disable
export G_SLICE=always-malloc G_ENABLE_DIAGNOSTIC=0
export UI_TIMEOUT=60 # all is slower
