"""How much a file may ask of the machine."""

MOST_BYTES = 50_000_000  # of a file
MOST_MEMORY = 1_000_000_000  # bytes of address space for reading it
MOST_SECONDS = 10  # of processor time
MOST_WAITING = 30  # seconds by the clock: a disk that does not answer, a busy machine
MOST_PICTURE_BYTES = 10_000_000  # of one picture beside it
MOST_PICTURES_BYTES = 40_000_000  # of all of them
