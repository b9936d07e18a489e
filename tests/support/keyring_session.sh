#!/usr/bin/env bash
# SPDX-FileCopyrightText: Tillbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command in a session of its own: a throw-away home and runtime folder, a private D-Bus and a real
# gnome-keyring with its login keyring unlocked, or locked with --locked. Nothing of the caller's is seen or touched,
# and nothing is left behind. Ends with the command's exit status.
#
#   keyring_session.sh [--locked] COMMAND [ARGUMENT…]
#
# Inside such a session:
#   keyring_session.sh --lock-now      locks the login keyring
#   keyring_session.sh --unlock-now    unlocks it again: with TILLBRIDGE_KEYRING_UNLOCK (the program keyring_unlock)
#                                      as by its prompt, else by a new keyring service, as after a new login
# shellcheck disable=SC2317  # several functions are called by name, through wait_until
set -euo pipefail

readonly login=/org/freedesktop/secrets/collection/login

secrets_service() {
    gdbus call --session --dest org.freedesktop.secrets --object-path "$1" --method "${@:2}"
}

is_locked() {
    [[ $(secrets_service "$login" org.freedesktop.DBus.Properties.Get \
        org.freedesktop.Secret.Collection Locked 2>/dev/null) == "(<true>,)" ]]
}

is_unlocked() {
    [[ $(secrets_service "$login" org.freedesktop.DBus.Properties.Get \
        org.freedesktop.Secret.Collection Locked 2>/dev/null) == "(<false>,)" ]]
}

# Asking for the service by name would start one that knows no password.
is_there() {
    [[ $(gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
        --method org.freedesktop.DBus.NameHasOwner org.freedesktop.secrets 2>/dev/null) == "(true,)" ]]
}

wait_until() {
    for _ in {1..200}; do
        "$@" && return
        sleep 0.05
    done
    echo "keyring_session.sh: the keyring never became ready ($*)" >&2
    exit 99
}

lock_now() {
    secrets_service /org/freedesktop/secrets org.freedesktop.Secret.Service.Lock "[objectpath '$login']" >/dev/null
    wait_until is_locked
}

unlock_now() {
    if [[ -n ${TILLBRIDGE_KEYRING_UNLOCK:-} ]]; then
        "$TILLBRIDGE_KEYRING_UNLOCK"
        wait_until is_unlocked
    else
        stop_keyring
        start_keyring
    fi
}

start_keyring() {
    mkdir -p "$HOME/.local/share/keyrings"
    setsid gnome-keyring-daemon --foreground --unlock --components=secrets \
        < <(printf 'only for tests') >/dev/null 2>>"$HOME/keyring.log" &
    echo $! >"$XDG_RUNTIME_DIR/keyring.pid"
    wait_until is_there
    wait_until is_unlocked
}

stop_keyring() {
    local daemon
    daemon=$(<"$XDG_RUNTIME_DIR/keyring.pid")
    kill "$daemon" 2>/dev/null || true
    wait_until has_ended "$daemon"
}

has_ended() {
    ! kill -0 "$1" 2>/dev/null || [[ $(ps -o state= -p "$1") == Z* ]]
}

case ${1:-} in
--lock-now) lock_now && exit ;;
--unlock-now) unlock_now && exit ;;
--inside-locked | --inside-unlocked)
    trap stop_keyring EXIT
    start_keyring
    [[ $1 == --inside-unlocked ]] || lock_now
    shift
    [[ -z ${COMMANDS_DISPLAY:-} ]] || export DISPLAY=$COMMANDS_DISPLAY
    "$@"
    exit
    ;;
esac

inside=--inside-unlocked
if [[ ${1:-} == --locked ]]; then
    inside=--inside-locked
    shift
fi
if (($# == 0)); then
    echo "usage: keyring_session.sh [--locked] COMMAND [ARGUMENT…]" >&2
    exit 2
fi

# Short, for a socket's path may have 107 bytes at most.
scratch=$(mktemp -d /tmp/keyring.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
mkdir -m 700 "$scratch/home" "$scratch/run"
status=0
# Only the command may see the display: the keyring's prompter would open a window there, and wait for a person.
env -u DBUS_SESSION_BUS_ADDRESS -u GNOME_KEYRING_CONTROL -u XDG_CURRENT_DESKTOP -u KDE_FULL_SESSION \
    -u DISPLAY -u WAYLAND_DISPLAY COMMANDS_DISPLAY="${DISPLAY:-}" \
    HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/run" XDG_DATA_HOME="$scratch/home/.local/share" \
    XDG_CONFIG_HOME="$scratch/home/.config" XDG_CACHE_HOME="$scratch/home/.cache" \
    dbus-run-session -- "${BASH_SOURCE[0]}" $inside "$@" 2> >(grep -v '^dbus-daemon\[' >&2) || status=$?
exit $status
