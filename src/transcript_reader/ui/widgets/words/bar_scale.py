"""Round numbers along the axis of a chart."""

import math


def steps(most: float, count: int) -> tuple[float, ...]:
    """Return at most ``count`` round numbers above 0, evenly apart, up to ``most``."""
    if most <= 0 or count < 1:
        return ()
    rough = most / count
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough)
    return tuple(step * number for number in range(1, int(most / step + 1e-9) + 1))
