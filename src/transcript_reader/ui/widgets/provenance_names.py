"""What the places are called that transcripts come from."""

from transcript_reader.domain.taught import Provenance
from transcript_reader.ui.widgets.facet_names import value_name


def provenance_name(provenance: Provenance) -> str:
    """Return a site's name, or a folder and the name of a format."""
    if provenance.format:
        return f"{provenance.place} ({value_name('source', provenance.format)})"
    return provenance.place
