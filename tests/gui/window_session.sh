#!/usr/bin/env bash
# SPDX-FileCopyrightText: Tillbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command with a display, a window manager, accessibility, and a keyring session of its own. Ends with the
# command's exit status, or with 77 ("skipped") when this computer lacks what is needed, which it names.
#
#   window_session.sh COMMAND [ARGUMENT…]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if [[ ${1:-} == --inside ]]; then
    shift
    openbox >/dev/null 2>&1 &
    manager=$!
    trap 'kill $manager 2>/dev/null || true' EXIT
    "$@"
    exit
fi

for tool in Xvfb openbox xdotool dbus-run-session gnome-keyring-daemon; do
    if ! command -v $tool >/dev/null; then
        echo "window_session.sh: $tool is not installed" >&2
        exit 77
    fi
done
if ! /usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null; then
    echo "window_session.sh: python3-gi or gir1.2-atspi-2.0 is not installed" >&2
    exit 77
fi

scratch=$(mktemp -d)
mkfifo "$scratch/display"
Xvfb -displayfd 4 -screen 0 "${TILLBRIDGE_TEST_SCREEN:-1600x1000x24}" -nolisten tcp \
    4>"$scratch/display" >"$scratch/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$scratch"' EXIT
read -r number <"$scratch/display"

# Qt shows its accessibility tree only when somebody seems to use it; Chromium wants to be asked, and refuses to start
# its own sandbox as root. Only pages of this machine are opened here.
settings=(DISPLAY=":$number" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
    QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY=1 LC_ALL=C.UTF-8 TZ=UTC)
((EUID != 0)) || settings+=(QTWEBENGINE_DISABLE_SANDBOX=1)
status=0
env -u WAYLAND_DISPLAY "${settings[@]}" "$here/../support/keyring_session.sh" \
    "${BASH_SOURCE[0]}" --inside "$@" || status=$?
exit $status
