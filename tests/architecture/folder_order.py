#!/usr/bin/env python3
"""Says which #include lines break the order of the folders that ARCHITECTURE.md describes.

usage: folder_order.py ROOT        exit code 1 if there are such lines
"""

import pathlib
import re
import sys

HOUSES = ("core", "ui", "app")
PROGRAMS = ("cli", "studio", "vamp")

# Inside core a folder includes itself and the folders before it.
STOREYS = ["base", "audio", "features", "model", "notes", "pedal", "score", "transcription"]
# These stand on top and do not include each other, but for training and study: they read
# recordings and references as people's commands do, and use the measures that people read later.
ROOF = {"evaluation": set(), "io": set(), "playback": set(), "capture": set(),
        "training": {"evaluation", "io"}, "study": {"evaluation", "io"}}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.MULTILINE)
# Libraries of others that only one folder's name may know, as core opens what is in it at run time.
SIDES = {"torch": ("LibTorch", re.compile(r"^(torch|ATen|c10)/")),
         "media": ("FFmpeg", re.compile(r"^lib(av|sw)"))}
QT = re.compile(r"^(Q[A-Z]|Qt|qcustomplot)")


def allowed_in_core(folder):
    """The folders of core that a folder of core may include."""
    if folder in STOREYS:
        return set(STOREYS[: STOREYS.index(folder) + 1])
    return set(STOREYS) | {folder} | ROOF[folder]


def objection(file, included, quoted):
    """Why `file` may not include `included` (both relative to the root), or None."""
    house, *rooms = pathlib.PurePosixPath(file).parts[:-1]
    target = pathlib.PurePosixPath(included).parts
    if quoted and target[0] not in HOUSES and not included.endswith(".moc"):
        return "includes are written from the top"
    for side, (library, headers) in SIDES.items():
        if side in rooms:
            continue
        if headers.match(included):
            return f"{library}'s headers belong into core/*/{side}"
        if target[0] == "core" and side in target[2:-1]:
            return f"what is inside core/*/{side} is opened at run time only"
    windowless = house == "core" or (house == "app" and rooms[:1] in (["cli"], ["vamp"]))
    if windowless and (QT.match(included) or target[0] == "ui"):
        return "core, the command line and the plugin have no Qt"
    if house == "core" and target[0] == "app":
        return "core knows no program"
    if house == "ui" and target[0] == "app":
        return "ui knows no program"
    if house == "app" and target[0] == "app" and target[1] in PROGRAMS:
        if list(target[1:2]) != rooms[:1]:
            return "the programs do not include each other"
    if house == "core" and target[0] == "core" and len(rooms) > 0:
        if rooms[0] not in STOREYS and rooms[0] not in ROOF:
            return f"core/{rooms[0]} has no place in the order yet"
        if target[1] not in allowed_in_core(rooms[0]):
            return f"core/{rooms[0]} stands before core/{target[1]} or beside it"
    return None


def violations(root):
    """All objections, one line each, sorted by file."""
    root = pathlib.Path(root)
    found = []
    for folder in HOUSES:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            file = path.relative_to(root).as_posix()
            for match in INCLUDE.finditer(path.read_text(encoding="utf-8")):
                reason = objection(file, match[2], quoted=match[1] == '"')
                if reason:
                    found.append(f"{file}: {match[2]}: {reason}")
    return found


if __name__ == "__main__":
    lines = violations(sys.argv[1])
    print("\n".join(lines) if lines else "the folders are in order")
    sys.exit(1 if lines else 0)
