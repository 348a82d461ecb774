#!/usr/bin/env bash
# Writes requirements/*.lock anew from pyproject.toml: versions and hashes, no addresses.
set -euo pipefail
cd "$(dirname "$0")/.."

tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
"${PYTHON:-python3}" -m venv "$tool"
"$tool/bin/pip" install --quiet --disable-pip-version-check uv

lock() {
    "$tool/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
        --output-file "$@" pyproject.toml
}
lock requirements/run.lock --group build ${UPGRADE:+--upgrade}
lock requirements/check.lock --group build --group dev --extra speech ${UPGRADE:+--upgrade}
