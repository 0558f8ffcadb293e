# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev: build folders, and the program run from one.

MAIN_BUILD=build                # what people run
SANITIZED_BUILD=build/sanitized # gcc, AddressSanitizer and UndefinedBehaviorSanitizer
FUZZ_BUILD=build/fuzz           # clang with its fuzzer
RUN_FOLDER=$PWD/build/run

SANITIZED=(-Doptimization=1 -Db_sanitize=address,undefined -Db_lundef=false)

# logged FOLDER COMMAND…: says what COMMAND had to say only where it fails.
logged() {
  local folder=$1
  shift
  "$@" >"$folder/setup.log" 2>&1 || {
    cat "$folder/setup.log" >&2
    fail "cannot configure $folder; the reason is above"
  }
}

# configure FOLDER COMPILER MESON_OPTION…: anew, or after a change of the build files.
configure() {
  local folder=$1 compiler=$2
  shift 2
  if [ -e "$folder/build.ninja" ]; then
    logged "$folder" ninja -C "$folder" build.ninja
    return
  fi
  if command -v ccache >/dev/null; then compiler="ccache $compiler"; fi
  mkdir -p "$folder"
  say "configuring $folder"
  logged "$folder" env CC="$compiler" meson setup "$folder" . "$@"
}

# compile FOLDER [TARGET…]: quiet but for what goes wrong.
compile() {
  local folder=$1
  say "building $folder"
  ninja --quiet -C "$@" | { grep --invert-match '^ninja: ' || true; } ||
    fail "cannot build $folder; the reason is above"
}

build_main() {
  configure "$MAIN_BUILD" "${CC:-gcc}"
  compile "$MAIN_BUILD"
}

# Data, settings and state of the runs of a developer: never those of the user.
uninstalled_environment() {
  mkdir -p "$RUN_FOLDER"/{data,state,config}
  export XDG_DATA_HOME=$RUN_FOLDER/data XDG_STATE_HOME=$RUN_FOLDER/state XDG_CONFIG_HOME=$RUN_FOLDER/config
  export GSETTINGS_BACKEND=keyfile GSETTINGS_SCHEMA_DIR=$PWD/$MAIN_BUILD/data
  export QIHE_LOCALEDIR=$PWD/$MAIN_BUILD/po
}

draw_charts() {
  local folder=$RUN_FOLDER/charts kind
  mkdir -p "$folder"
  for kind in radar heatmap levels; do
    "$MAIN_BUILD/src/ctl/qihectl" render "$kind" --sample --output "$folder/$kind.png"
  done
  say "no display here: the sample's charts are in $folder"
}

verb_run() {
  install_packages "${PACKAGES_TO_BUILD[@]}"
  build_main
  uninstalled_environment
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$MAIN_BUILD/src/app/qihe" --sample "$@"
  fi
  draw_charts
}
