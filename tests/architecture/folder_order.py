#!/usr/bin/env python3
"""Says which #include lines break the order of the folders that ARCHITECTURE.md describes.

usage: folder_order.py ROOT        exit code 1 if there are such lines
"""

import pathlib
import re
import sys

HOUSES = ("core", "ui", "app")
PROGRAMS = ("cli", "studio", "vamp")

# Inside a house a folder includes itself and the folders before it.
STOREYS = {
    "core": ["base", "audio", "features", "model", "notes", "pedal", "score", "transcription"],
    "ui": ["text", "theme", "plot", "sound", "roll", "panels", "transport"],
    "app/studio": ["base", "session", "window"],
}
# These stand on top and do not include each other, but for those that are named. Training and study
# read recordings and references as people's commands do, and use the measures that people read later.
ROOF = {
    "core": {"evaluation": set(), "io": set(), "playback": set(), "capture": set(),
             "training": {"evaluation", "io"}, "study": {"evaluation", "io"}},
    "ui": {},
    "app/studio": {"capture": {"playback"}, "device": set(), "editing": set(), "files": set(),
                   "playback": set(), "runs": set(), "study": set(), "views": set()},
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.MULTILINE)
# Libraries of others that only one folder's name may know, as core opens what is in it at run time.
SIDES = {"torch": ("LibTorch", re.compile(r"^(torch|ATen|c10)/")),
         "media": ("FFmpeg", re.compile(r"^lib(av|sw)"))}
QT = re.compile(r"^(Q[A-Z]|Qt|qcustomplot)")


def place(file):
    """The house with an order that a file lies in and its folder there; None without one."""
    for house in STOREYS:
        if file.startswith(house + "/"):
            folders = pathlib.PurePosixPath(file).relative_to(house).parts[:-1]
            return house, folders[0] if folders else None
    return None, None


def out_of_order(file, included):
    """Why the order of a house forbids `file` to include `included`, or None."""
    house, folder = place(file)
    target_house, target = place(included)
    if not folder or target_house != house:
        return None
    storeys, roof = STOREYS[house], ROOF[house]
    if folder not in storeys and folder not in roof:
        return f"{house}/{folder} has no place in the order yet"
    below = storeys[: storeys.index(folder)] if folder in storeys else {*storeys, *roof[folder]}
    if target != folder and target not in below:
        return f"{house}/{folder} stands before {included} or beside it"
    return None


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
    return out_of_order(file, included)


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
