"""Tables of notes that tests of scores share."""
HEADER = "onset\toffset\tpitch\tvelocity\n"
# Four notes; an estimate that misses one, is late with one, and invents one.
PLAYED = [(0.5, 1.0, 60, 64), (1.0, 1.5, 64, 70), (1.2, 1.9, 67, 80), (1.5, 1.8, 72, 90)]
HEARD = [(0.51, 1.02, 60, 64), (1.0, 1.5, 64, 70), (1.3, 1.9, 67, 80), (0.1, 0.4, 30, 20)]


def write_tsv(path, notes, shift=0.0):
    path.write_text(HEADER + "".join(f"{on + shift}\t{off + shift}\t{pitch}\t{velocity}\n"
                                     for on, off, pitch, velocity in notes))
    return path


def write_hertz(path, notes):
    path.write_text("".join(f"{on} {off} {440 * 2 ** ((pitch - 69) / 12)}\n"
                            for on, off, pitch, _ in notes))
    return path
