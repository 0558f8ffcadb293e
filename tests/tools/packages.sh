# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev: the Debian packages that it needs, and their installation.

PACKAGES_TO_BUILD=(
  gcc libc6-dev meson ninja-build pkgconf ccache gettext git
  libgtk-4-dev libadwaita-1-dev libsqlite3-dev libsoup-3.0-dev libjson-glib-dev libarchive-dev libexpat1-dev
  libcairo2-dev libpango1.0-dev libglib2.0-dev-bin libgtk-4-bin
  libxml2-utils librsvg2-common adwaita-icon-theme desktop-file-utils fonts-noto-cjk fonts-dejavu-core locales
)

PACKAGES_TO_TEST=(
  clang clang-format libclang-rt-dev llvm cppcheck shellcheck
  python3-gi python3-yaml appstream poppler-utils
  xvfb openbox xdotool xclip imagemagick at-spi2-core dbus x11-utils x11-xserver-utils xcompmgr
  libx11-dev libxdamage-dev procps
)

missing_packages() {
  # One call for all: asking for each takes longer than a build in which nothing has changed.
  comm -13 \
    <(dpkg-query --show --showformat='${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii //p' | sort) \
    <(printf '%s\n' "$@" | sort)
}

# install_packages NAME…: installs what is missing, and says so.
install_packages() {
  local missing apt
  command -v dpkg-query >/dev/null || {
    say "this is no Debian: the tools and libraries of tests/tools/packages.sh have to be there already"
    return 0
  }
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0
  apt=(env DEBIAN_FRONTEND=noninteractive apt-get --quiet)
  if [ "$(id --user)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "missing: ${missing[*]}. Install them as root: apt-get install ${missing[*]}"
    apt=(sudo "${apt[@]}")
  fi
  say "installing ${#missing[@]} Debian packages: ${missing[*]}"
  mkdir -p build
  {
    "${apt[@]}" update && "${apt[@]}" --yes --no-install-recommends install "${missing[@]}"
  } </dev/null >build/packages.log 2>&1 || {
    cat build/packages.log >&2
    fail "apt-get could not install them; the reason is above"
  }
}
