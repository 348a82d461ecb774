"""Where a place of a transcript is once the transcript has been read anew."""

from bisect import bisect_right

from transcript_reader.domain.transcript import Block, Transcript

_SNIPPET = 60  # characters by which words are known again
_REACH = 400  # characters around the place where they are expected


def same_place(
    before: Transcript, after: Transcript, block: int, character: int
) -> tuple[int, int]:
    """Return the block and the character that stand where those of the old reading stood.

    Both readings have one text, cut into other blocks: the block is told by where it begins in
    that text, the character by the words that stand there. Where those have become a label,
    it is the beginning of its block.
    """
    if not 0 <= block < len(before.blocks) or not after.blocks:
        return 0, 0
    old = before.blocks[block]
    words = old.text[character : character + _SNIPPET].partition("\n\n")[0]
    starts = [one.start for one in after.blocks]
    first = max(0, bisect_right(starts, old.start) - 1)
    last = max(first, bisect_right(starts, max(old.start, old.end - 1)) - 1)
    if character == 0 and starts[first] == old.start:
        return first, 0
    at = old.start + character + len(old.label)
    for index in range(first, last + 1):
        found = _nearest(after.blocks[index], words, at)
        if found is not None:
            return index, found
    for index in range(first, last + 1):  # a label was cut off the words
        label = after.blocks[index].label
        if label and words.lstrip("[(").startswith(label[:_SNIPPET].lstrip("[(")):
            return index, 0
    return first, 0


def _nearest(block: Block, words: str, at: int) -> int | None:
    """Return where in a block's text these words stand, nearest to a place in the whole text."""
    expected = at - block.start - len(block.label)
    found: list[int] = []
    place = block.text.find(words, max(0, expected - _REACH)) if words else -1
    while 0 <= place <= max(0, expected) + _REACH:
        found.append(place)
        place = block.text.find(words, place + 1)
    return min(found, key=lambda one: abs(one - expected)) if found else None
