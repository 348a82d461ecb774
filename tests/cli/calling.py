"""What calling the program gives."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class Done:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str


Call = Callable[..., Done]
Start = Callable[..., "subprocess.Popen[str]"]
