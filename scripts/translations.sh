#!/usr/bin/env bash
# Brings the translations level with the source: new texts in, vanished ones out, compiled.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=${1:-resources/translations}
bin=${BIN:-.venv/bin}
sources=$(find src/transcript_reader -name '*.py' | LC_ALL=C sort)
flags="-silent -no-obsolete -sort-messages -locations none -source-language en"
flags+=" -tr-function-alias translate+=_translate"

# English is the source's language; its file gives the plurals alone.
"$bin"/pyside6-lupdate $flags -pluralonly -target-language en $sources \
    -ts "$folder/transcript_reader_en.ts"
"$bin"/pyside6-lupdate $flags -target-language ru $sources \
    -ts "$folder/transcript_reader_ru.ts"
for language in en ru; do
    "$bin"/pyside6-lrelease -silent "$folder/transcript_reader_$language.ts" \
        -qm "$folder/transcript_reader_$language.qm"
done
