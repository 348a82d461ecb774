#!/usr/bin/env bash
# Sets everything up and opens the window; with no display, does so on a virtual one and
# leaves pictures of it: scripts/run.sh [FILE...]
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh run
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    exec .venv/bin/python -m transcript_reader "$@"
fi
echo "There is no display here, so the window is opened on a virtual one, which leaves pictures of it in $PWD/build/pictures."
scripts/virtual_display.sh .venv/bin/python scripts/pictures.py build/pictures "$@"
