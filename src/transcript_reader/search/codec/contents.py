"""The table of contents: which segments make the index, and which documents of them are gone.

Whoosh's own table pickles objects, which an altered file could turn against the reader; this
one keeps Whoosh's names and generations and is JSON with a checksum.
"""

import json
import zlib
from pathlib import Path
from typing import Any, Final

from whoosh.codec.whoosh3 import W3Segment
from whoosh.index import TOC, EmptyIndexError

from transcript_reader.search.codec.container import DamagedIndex
from transcript_reader.search.codec.disk import replace_file

_NAME: Final = "MAIN"


class ArraySegment(W3Segment):
    """Whoosh's segment, which also knows how many words it holds."""

    words: int = 0


class Contents(TOC):
    """Whoosh's table of contents, in another writing."""

    @classmethod
    def of(cls, storage: Any, codec: Any, schema: Any) -> "Contents":
        """Read the latest table.

        Raises:
            DamagedIndex: if it is cut short or altered.
            EmptyIndexError: if there is none.
            OSError: if it cannot be read; a writer may have replaced it just now.
        """
        generation = cls._latest_generation(storage, _NAME)
        if generation < 0:
            raise EmptyIndexError(f"no index in {storage.folder}")
        text = (Path(storage.folder) / cls._filename(_NAME, generation)).read_bytes()
        checksum, _, body = text.partition(b"\n")
        if checksum != b"%08x" % zlib.crc32(body):
            raise DamagedIndex("the table of contents is not what was written")
        segments = [_segment(codec, found) for found in json.loads(body)]
        return cls(schema, segments, generation)

    def save(self, storage: Any) -> None:
        """Write the table, down to the disk, in one step."""
        body = json.dumps(
            [
                {
                    "id": segment.segid,
                    "documents": segment.doc_count_all(),
                    "words": segment.words,
                    "deleted": sorted(segment.deleted_docs()),
                }
                for segment in self.segments
            ]
        ).encode()
        path = Path(storage.folder) / self._filename(_NAME, self.generation)
        replace_file(path, b"%08x\n" % zlib.crc32(body) + body)


def _segment(codec: Any, found: dict[str, Any]) -> ArraySegment:
    deleted = set(found["deleted"]) or None
    segment = ArraySegment(codec, _NAME, found["documents"], found["id"], deleted)
    segment.words = found["words"]
    return segment
