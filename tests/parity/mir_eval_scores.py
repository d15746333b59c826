"""The note scores and counts of mir_eval, by the groups and names of a report."""
import warnings

import mir_eval
import mir_eval.transcription_velocity  # not imported by the package itself
import numpy

GROUPS = ("note", "note-with-offsets", "note-with-offsets-and-velocity")
FIELDS = ("precision", "recall", "f1", "overlap")


def _columns(notes):
    """Notes that do not sound are left out: mir_eval refuses them."""
    notes = [note for note in notes if note[1] > note[0]]
    table = numpy.array(notes, dtype=float).reshape(-1, 4)
    return table[:, :2], mir_eval.util.midi_to_hz(table[:, 2]), table[:, 3]


def scores(reference, estimate):
    intervals, pitches, velocities = _columns(reference)
    est_intervals, est_pitches, est_velocities = _columns(estimate)
    score = mir_eval.transcription.precision_recall_f1_overlap
    plain = (intervals, pitches, est_intervals, est_pitches)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        results = (
            score(*plain, offset_ratio=None),
            score(*plain),
            mir_eval.transcription_velocity.precision_recall_f1_overlap(
                intervals, pitches, velocities, est_intervals, est_pitches, est_velocities))
    return {group: dict(zip(FIELDS, map(float, result)))
            for group, result in zip(GROUPS, results)}


def counts(reference, estimate):
    """What the difference view should count, by mir_eval's matching."""
    intervals, pitches, _ = _columns(reference)
    est_intervals, est_pitches, _ = _columns(estimate)
    hits = 0
    if len(pitches) and len(est_pitches):
        hits = len(mir_eval.transcription.match_notes(intervals, pitches, est_intervals,
                                                      est_pitches, offset_ratio=None))
    return {"true-positives": hits, "false-positives": len(est_pitches) - hits,
            "false-negatives": len(pitches) - hits}


def velocity_is_undecided(reference, estimate):
    """Whether a velocity lies so close to the tolerance that rounding decides in mir_eval."""
    intervals, pitches, velocities = _columns(reference)
    est_intervals, est_pitches, est_velocities = _columns(estimate)
    if not len(pitches) or not len(est_pitches):
        return False
    matches = numpy.array(mir_eval.transcription.match_notes(
        intervals, pitches, est_intervals, est_pitches))
    if not len(matches):
        return False
    span = max(1, velocities.max() - velocities.min())
    target = ((velocities - velocities.min()) / span)[matches[:, 0]]
    heard = est_velocities[matches[:, 1]]
    design = numpy.vstack([heard, numpy.ones(len(heard))]).T
    fitted = design @ numpy.linalg.lstsq(design, target, rcond=None)[0]
    return bool((abs(abs(fitted - target) - 0.1) < 1e-9).any())
