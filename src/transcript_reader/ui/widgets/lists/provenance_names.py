"""What the places are called that transcripts come from."""

from pathlib import PurePath

from transcript_reader.domain.taught import Provenance
from transcript_reader.ui.widgets.parts.facet_names import value_name


def provenance_name(provenance: Provenance, *, short: bool = False) -> str:
    """Return a site's name, or a folder, ``short`` without its path, and a format's name."""
    if not provenance.format:
        return provenance.place
    folder = PurePath(provenance.place).name if short else ""
    return f"{folder or provenance.place} ({value_name('source', provenance.format)})"
