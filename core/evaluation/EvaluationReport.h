#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/Units.h"
#include "core/evaluation/NoteMatcher.h"
#include "core/notes/Note.h"
#include "core/transcription/Transcription.h"

namespace rollwright {

struct LossScores {
    double frameLoss = 0; ///< mean binary cross-entropy over all frames x 88
    double onsetLoss = 0;
};

struct PrecisionRecall {
    double precision = 0;
    double recall = 0;
    double f1 = 0;
};

struct FrameScores {
    PrecisionRecall frame;
    PrecisionRecall onset;
};

struct NoteScores {
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    double overlap =
        0; ///< mean overlap ratio of the matched notes (mir_eval average_overlap_ratio)
};

/// By what notes are scored.
struct ScoringRules {
    bool velocities = true; ///< those of the reference and of the estimate are known
    MatchTolerance tolerance{};
};

/// Note scores after the recording's constant shift was taken out of the estimate. A distant
/// microphone hears every note late; single notes must still lie right against each other.
struct AlignedScores {
    Seconds onsetDeviation{0}; ///< what was taken out: the median, positive when heard late
    NoteScores note;
    NoteScores noteWithOffsets;
    std::optional<NoteScores> noteWithOffsetsAndVelocity; ///< as in EvaluationReport
};

/// Every field that the studio shows. Definitions: the seed study and mir_eval.
struct EvaluationReport {
    std::optional<LossScores> loss; ///< only where there are posteriors
    FrameScores frame;
    NoteScores note;            ///< onset within 50 ms, unless told otherwise, and pitch
    NoteScores noteWithOffsets; ///< and offset within max(50 ms, 20 % of the duration)
    std::optional<NoteScores>
        noteWithOffsetsAndVelocity; ///< and velocity within 0.1 after linear rescaling; only where
                                    ///< velocities are known
    std::optional<AlignedScores> aligned; ///< only where it was asked for
    bool corrected = false;               ///< the notes are not the model's own merit
};

/// One field of a report, for tables, panels and JSON alike.
struct EvaluationField {
    const char*
        group; ///< "loss", "frame", "note", "note-with-offsets", "note-with-offsets-and-velocity"
    const char* name; ///< as in the study: "frame_loss", "onset_f1", "overlap"
    const char* help; ///< definition, one sentence
    std::optional<double> (*value)(const EvaluationReport&);
    bool zeroIsBest = false; ///< losses, and deviations to either side; else higher is better
};

/// All fields in the order in which they are shown; the one place that lists them.
std::span<const EvaluationField> evaluationFields();

/// Whether the field counts cells of a frame grid, and so depends on its hop: "loss" and "frame".
bool countsCells(const EvaluationField& field);

/// The hop of the grid on which `evaluateNotes` counts cells: that of the seed study.
constexpr Seconds kNoteHop{0.032};

/// Those of `aligned`: groups "alignment" (seconds), "aligned-note" and so on.
std::span<const EvaluationField> alignedFields();

/// Scores notes against notes; frame scores on rolls of `kNoteHop`.
EvaluationReport evaluateNotes(std::span<const Note> reference, std::span<const Note> estimate,
                               const ScoringRules& rules = {});

/// The note scores of the estimate, moved by the median of its onset deviations
/// (`OnsetDeviation.h`).
AlignedScores evaluateAligned(std::span<const Note> reference, std::span<const Note> estimate,
                              const ScoringRules& rules = {});

/// Scores a transcription: notes as above; losses and frame scores per cell of its posteriors, at
/// its thresholds, on its own grid. Onset cells of a model with triangular targets are those of
/// its decoded onsets. With notes that were corrected, all but the losses is theirs: cells are
/// those of their roll on the same grid. A model that hears no velocities has no scores with
/// velocity.
EvaluationReport evaluate(std::span<const Note> reference, const Transcription& transcription,
                          const ScoringRules& rules = {});

/// The same, but the losses, which take most of the time and do not depend on how posteriors become
/// notes, are given.
EvaluationReport evaluate(std::span<const Note> reference, const Transcription& transcription,
                          const LossScores& loss, const ScoringRules& rules = {});

/// `rules`, or without velocities where the transcription's model hears none.
ScoringRules rulesFor(const Transcription& transcription, ScoringRules rules);

} // namespace rollwright
