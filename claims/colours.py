"""How well two colours can be told apart, as WCAG 2 measures it; each is written “#8f1d2c”."""

READABLE = 4.5  # the contrast that small text needs


def contrast(colour: str, other: str) -> float:
    """From 1, where they are the same, to 21, for black on white."""
    darker, lighter = sorted([luminance(colour), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = (linear(part / 255) for part in parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def lightened(colour: str, background: str) -> str:
    """The colour with as much white in it as makes it readable on a dark background."""
    for share in range(0, 101, 5):
        mixed = [round(part + (255 - part) * share / 100) for part in parts(colour)]
        lighter = "#" + bytes(mixed).hex()
        if contrast(lighter, background) >= READABLE:
            break
    return lighter
