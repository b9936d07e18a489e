# SPDX-FileCopyrightText: Tillbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The one list of Debian packages that Tillbridge needs (the same names in Debian 12 and 13), and the function
# that installs what is missing. Sourced by installer/try, installer/package and tests/run.

# shellcheck disable=SC2034  # the arrays are read by name in install_missing
build_packages=(
    g++ cmake ninja-build
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qt6-webengine-dev libqt6webenginecore6-bin
    qtkeychain-qt6-dev libsqlitecpp-dev libsqlite3-dev libsimdjson-dev zlib1g-dev
)
# shellcheck disable=SC2034
run_packages=(
    libsecret-1-0 libqt6svg6 qt6-translations-l10n fonts-dejavu-core ca-certificates
)
# A desktop session has these already; without a display they make a private one.
# shellcheck disable=SC2034
headless_packages=(
    dbus dbus-daemon gnome-keyring libglib2.0-bin xvfb xauth xdotool imagemagick procps curl
)
# shellcheck disable=SC2034
test_packages=(
    ccache openssl
    openbox at-spi2-core gir1.2-atspi-2.0 python3 python3-gi
)
# shellcheck disable=SC2034
package_packages=(
    dpkg-dev fakeroot file librsvg2-bin desktop-file-utils appstream lintian
)

say() { printf '%s\n' "$*" >&2; }

# One compiler per core, but never more than the free memory carries (a big translation unit takes over 1 GiB).
build_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable/ {print int($2 / 1500000)}' /proc/meminfo)
    ((memory > 0)) || memory=1
    echo $((cores < memory ? cores : memory))
}

is_installed() {
    [[ $(dpkg-query --show --showformat='${db:Status-Abbrev}' "$1" 2>/dev/null) == ii* ]]
}

# Prints why it stops, what to do, and what would have been installed.
give_up_installing() {
    local reason=$1
    shift
    say "" "Tillbridge: $reason"
    say "Please install these Debian packages, then start again:"
    say "  $*"
    exit 1
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo "$@"
    fi
}

# install_missing GROUP…: installs the packages of <GROUP>_packages that are not there yet. Calls apt-get only if
# there is something to install, so the second time costs a moment.
install_missing() {
    local group name wanted=() missing=()
    for group in "$@"; do
        local -n names="${group}_packages"
        wanted+=("${names[@]}")
    done
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        give_up_installing "this system has no apt-get; packages are installed for you on Debian 12 and 13 only." \
            "${wanted[@]}"
    fi
    for name in "${wanted[@]}"; do
        is_installed "$name" || missing+=("$name")
    done
    ((${#missing[@]})) || return 0
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        give_up_installing "packages are missing, and installing them needs root or sudo." "${missing[@]}"
    fi
    fetch_and_install "${missing[@]}"
}

fetch_and_install() {
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300) name updated=yes
    say "Installing: $*"
    as_root "${apt[@]}" -o APT::Update::Error-Mode=any update || updated=no
    for name in "$@"; do
        [[ -n $(apt-cache show --no-all-versions "$name" 2>/dev/null) ]] && continue
        if [[ $updated == no ]]; then
            give_up_installing "the package lists could not be fetched. Is this computer connected to the network?" "$@"
        fi
        give_up_installing "this system does not offer the package $name. Debian 12 and 13 do." "$@"
    done
    as_root "${apt[@]}" -y --no-install-recommends -o Dpkg::Use-Pty=0 install "$@" >/dev/null ||
        give_up_installing "the packages could not be installed (see above). Check the network and the free space." "$@"
}
