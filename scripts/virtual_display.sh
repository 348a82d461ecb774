#!/usr/bin/env bash
# Runs a command on a virtual display of its own, and ends the display with it:
# scripts/virtual_display.sh COMMAND [ARGUMENT...]
#
# Xvfb chooses a free number itself (-displayfd), so that several may run side by side. That is
# also why this is not xvfb-run, which waits for ever where its parent is process number 1.
set -euo pipefail

folder=$(mktemp -d)
server=
trap '[[ -z $server ]] || { kill "$server" 2>/dev/null; wait "$server"; } || true; rm -rf "$folder"' EXIT

mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 "${SCREEN:-1600x1200x24}" -dpi 96 -nolisten tcp -noreset \
    3>"$folder/number" 2>"$folder/messages" &
server=$!
if ! read -r -t 30 number <"$folder/number"; then
    echo "The virtual display could not be started: $(tail -n 1 "$folder/messages")" >&2
    exit 1
fi
unset WAYLAND_DISPLAY XAUTHORITY
DISPLAY=:$number QT_QPA_PLATFORM=xcb "$@"
