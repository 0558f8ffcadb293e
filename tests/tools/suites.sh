# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev: which tests make up its verbs.

CORE_SUITES=(--suite unit --suite store --suite exchange --suite render --suite fuzz)
TRANSLATIONS=(po/zh_CN/LC_MESSAGES/qihe.mo)
# Tests of the window wait more than they compute.
WAITING=(--num-processes "$((2 * $(nproc)))")
logs=()

prepare_tests() {
  install_packages "${PACKAGES_TO_BUILD[@]}" "${PACKAGES_TO_TEST[@]}"
  build_main
}

# Passes on results alone, without what else Meson and ninja say.
results() {
  grep --line-buffered --invert-match --extended-regexp \
    '^(\[[0-9]+/[0-9]+\] |ninja: |(Ok|Expected Fail|Fail|Unexpected Pass|Skipped|Timeout): |Full log |$)' || true
}

# run_tests FOLDER NAME MESON_TEST_OPTION…: goes on after a failure, which the tally tells.
run_tests() {
  local folder=$1 name=$2
  shift 2
  logs+=("$folder/meson-logs/$name.json")
  rm -f "$folder/meson-logs/$name.json"
  say "$name"
  meson test -C "$folder" --logbase "$name" --print-errorlogs "$@" 2>&1 | results || true
}

sanitized() {
  (. tests/support/sanitizers.sh && run_tests "$@")
  logs+=("$1/meson-logs/$2.json")
}

test_core_sanitized() {
  configure "$SANITIZED_BUILD" gcc "${SANITIZED[@]}"
  # Meson builds what the tests need, but does not know that some need the translations.
  compile "$SANITIZED_BUILD" "${TRANSLATIONS[@]}"
  sanitized "$SANITIZED_BUILD" core-sanitized --timeout-multiplier 5 "${CORE_SUITES[@]}"
}

# fuzz SECONDS: each fuzzer for so long, after the corpus.
fuzz() {
  export QIHE_FUZZ_SECONDS=$1
  configure "$FUZZ_BUILD" clang "${SANITIZED[@]}" -Dc_args=-fsanitize=fuzzer-no-link
  sanitized "$FUZZ_BUILD" fuzz --suite fuzz
}

verb_test() {
  prepare_tests
  run_tests "$MAIN_BUILD" all "${WAITING[@]}" --no-suite bench --no-suite long
  test_core_sanitized
  fuzz 2
  python3 tests/tools/tally.py "${logs[@]}"
}

verb_check() {
  export QIHE_KILLS=200
  prepare_tests
  run_tests "$MAIN_BUILD" all "${WAITING[@]}" --no-suite bench
  configure "$SANITIZED_BUILD" gcc "${SANITIZED[@]}"
  compile "$SANITIZED_BUILD"
  sanitized "$SANITIZED_BUILD" all-sanitized --timeout-multiplier 10 --no-suite bench --no-suite lint --no-suite long
  fuzz 30
  python3 tests/tools/tally.py "${logs[@]}"
}

verb_bench() {
  prepare_tests
  meson test -C "$MAIN_BUILD" --logbase bench --suite bench --verbose --num-processes 1 2>&1 |
    grep --invert-match '^>>> ' | results
}

verb_lint() {
  prepare_tests
  run_tests "$MAIN_BUILD" lint --suite lint
  python3 tests/tools/tally.py "${logs[@]}"
}
