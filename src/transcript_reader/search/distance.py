"""How many letters must be added, dropped or changed to make one word of another."""


def within(one: str, other: str, limit: int) -> bool:
    """Say whether two words are at most ``limit`` such edits apart."""
    if abs(len(one) - len(other)) > limit:
        return False
    row = list(range(len(other) + 1))
    for count, char in enumerate(one, 1):
        above, row = row, [count]
        for at, own in enumerate(other):
            row.append(min(above[at] + (char != own), above[at + 1] + 1, row[at] + 1))
        if min(row) > limit:
            return False
    return row[-1] <= limit


def edits(one: str, other: str) -> int:
    """Return how many slips of the pen part two words; two letters exchanged are one slip."""
    rows = [list(range(len(other) + 1))]
    for count, char in enumerate(one, 1):
        above, row = rows[-1], [count]
        for at, own in enumerate(other):
            best = min(above[at] + (char != own), above[at + 1] + 1, row[at] + 1)
            if count > 1 and at and char == other[at - 1] and one[count - 2] == own:
                best = min(best, rows[-2][at - 1] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
