#!/usr/bin/env bash
# Sets everything up and opens the window; with no display, does so on a virtual one and
# leaves pictures of it: scripts/run.sh [FILE...]
set -euo pipefail
cd "$(dirname "$0")/.."

display_answers() {
    if [[ -n ${WAYLAND_DISPLAY:-} && -S ${XDG_RUNTIME_DIR:-/}/$WAYLAND_DISPLAY ]]; then
        return 0
    fi
    # A display may be named and be gone; Qt would abort.
    [[ -n ${DISPLAY:-} ]] && .venv/bin/python - <<'END'
import ctypes, sys
xcb = ctypes.CDLL("libxcb.so.1")
xcb.xcb_connect.restype = ctypes.c_void_p
connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
sys.exit(xcb.xcb_connection_has_error(connection))
END
}

scripts/setup.sh run
if display_answers; then
    exec .venv/bin/python -m transcript_reader "$@"
fi
command -v Xvfb >/dev/null || env -u DISPLAY -u WAYLAND_DISPLAY scripts/setup.sh run
echo "There is no display here, so the window is opened on a virtual one, which leaves pictures of it in $PWD/build/pictures."
scripts/virtual_display.sh .venv/bin/python scripts/pictures.py build/pictures "$@"
