#include "core/evaluation/EvaluationReport.h"

#include <array>
#include <string_view>

#include "core/base/Translatable.h"

namespace rollwright {

namespace {

using Value = std::optional<double>;
using Report = EvaluationReport;

template <double LossScores::*Field>
Value loss(const Report& report)
{
    return report.loss ? Value((*report.loss).*Field) : std::nullopt;
}

template <PrecisionRecall FrameScores::*Scores, double PrecisionRecall::*Field>
Value frame(const Report& report)
{
    return report.frame.*Scores.*Field;
}

template <NoteScores Report::*Scores, double NoteScores::*Field>
Value note(const Report& report)
{
    return report.*Scores.*Field;
}

template <double NoteScores::*Field>
Value velocity(const Report& report)
{
    const auto& scores = report.noteWithOffsetsAndVelocity;
    return scores ? Value((*scores).*Field) : std::nullopt;
}

Value onsetDeviation(const Report& report)
{
    return report.aligned ? Value(report.aligned->onsetDeviation.count()) : std::nullopt;
}

template <NoteScores AlignedScores::*Scores, double NoteScores::*Field>
Value aligned(const Report& report)
{
    return report.aligned ? Value((*report.aligned).*Scores.*Field) : std::nullopt;
}

template <double NoteScores::*Field>
Value alignedVelocity(const Report& report)
{
    if (!report.aligned || !report.aligned->noteWithOffsetsAndVelocity)
        return std::nullopt;
    return (*report.aligned->noteWithOffsetsAndVelocity).*Field;
}

constexpr const char* kNoteHelp[] = {
    translatable("Share of the transcribed notes that match a reference note: same key, onset "
                 "within 50 ms."),
    translatable("Share of the reference notes that a transcribed note matches: same key, onset "
                 "within 50 ms."),
    translatable("Harmonic mean of the two: how well notes and their onsets were found."),
    translatable("Mean over the matched notes of the time both sound, as a share of the time "
                 "either sounds."),
};
constexpr const char* kOffsetHelp[] = {
    translatable("As note precision; the offset must also lie within 50 ms or 20 % of the "
                 "reference's duration."),
    translatable("As note recall; the offset must also lie within 50 ms or 20 % of the reference's "
                 "duration."),
    translatable("Harmonic mean of the two: how well notes were found with their lengths."),
    translatable("As note overlap, over the notes whose offsets match too."),
};
constexpr const char* kVelocityHelp[] = {
    translatable("As precision with offsets; the rescaled velocity must also agree within a tenth "
                 "of the range."),
    translatable("As recall with offsets; the rescaled velocity must also agree within a tenth of "
                 "the range."),
    translatable(
        "Harmonic mean of the two: how well notes were found with their lengths and loudness."),
    translatable("As note overlap, over the notes whose offsets and velocities match too."),
};

constexpr auto kFrame = &FrameScores::frame;
constexpr auto kOnset = &FrameScores::onset;
constexpr auto kNote = &Report::note;
constexpr auto kOffsets = &Report::noteWithOffsets;
constexpr const char* kOffsetsGroup = "note-with-offsets";
constexpr const char* kVelocityGroup = "note-with-offsets-and-velocity";

constexpr std::array<EvaluationField, 20> kFields{{
    {"loss", "frame_loss",
     translatable("Mean cross-entropy between the frame posteriors and the sounding keys, over "
                  "frames x 88."),
     loss<&LossScores::frameLoss>, true},
    {"loss", "onset_loss",
     translatable("Mean cross-entropy between the onset posteriors and the one-frame onsets, over "
                  "frames x 88."),
     loss<&LossScores::onsetLoss>, true},
    {"frame", "frame_precision",
     translatable("Share of the cells marked as sounding in which the key sounds."),
     frame<kFrame, &PrecisionRecall::precision>},
    {"frame", "frame_recall",
     translatable("Share of the cells in which a key sounds that are marked."),
     frame<kFrame, &PrecisionRecall::recall>},
    {"frame", "frame_f1", translatable("Harmonic mean of frame precision and recall."),
     frame<kFrame, &PrecisionRecall::f1>},
    {"frame", "onset_precision",
     translatable("Share of the cells marked as onsets that hold an onset."),
     frame<kOnset, &PrecisionRecall::precision>},
    {"frame", "onset_recall",
     translatable("Share of the cells that hold an onset that are marked."),
     frame<kOnset, &PrecisionRecall::recall>},
    {"frame", "onset_f1", translatable("Harmonic mean of onset precision and recall."),
     frame<kOnset, &PrecisionRecall::f1>},
    {"note", "precision", kNoteHelp[0], note<kNote, &NoteScores::precision>},
    {"note", "recall", kNoteHelp[1], note<kNote, &NoteScores::recall>},
    {"note", "f1", kNoteHelp[2], note<kNote, &NoteScores::f1>},
    {"note", "overlap", kNoteHelp[3], note<kNote, &NoteScores::overlap>},
    {kOffsetsGroup, "precision", kOffsetHelp[0], note<kOffsets, &NoteScores::precision>},
    {kOffsetsGroup, "recall", kOffsetHelp[1], note<kOffsets, &NoteScores::recall>},
    {kOffsetsGroup, "f1", kOffsetHelp[2], note<kOffsets, &NoteScores::f1>},
    {kOffsetsGroup, "overlap", kOffsetHelp[3], note<kOffsets, &NoteScores::overlap>},
    {kVelocityGroup, "precision", kVelocityHelp[0], velocity<&NoteScores::precision>},
    {kVelocityGroup, "recall", kVelocityHelp[1], velocity<&NoteScores::recall>},
    {kVelocityGroup, "f1", kVelocityHelp[2], velocity<&NoteScores::f1>},
    {kVelocityGroup, "overlap", kVelocityHelp[3], velocity<&NoteScores::overlap>},
}};

constexpr auto kAlignedNote = &AlignedScores::note;
constexpr auto kAlignedOffsets = &AlignedScores::noteWithOffsets;
constexpr const char* kAlignedOffsetsGroup = "aligned-note-with-offsets";
constexpr const char* kAlignedVelocityGroup = "aligned-note-with-offsets-and-velocity";

constexpr std::array<EvaluationField, 13> kAlignedFields{{
    {"alignment", "onset_deviation",
     translatable("Median over the notes matched within 100 ms of how much later they were heard, "
                  "in seconds."),
     onsetDeviation, true},
    {"aligned-note", "precision", kNoteHelp[0], aligned<kAlignedNote, &NoteScores::precision>},
    {"aligned-note", "recall", kNoteHelp[1], aligned<kAlignedNote, &NoteScores::recall>},
    {"aligned-note", "f1", kNoteHelp[2], aligned<kAlignedNote, &NoteScores::f1>},
    {"aligned-note", "overlap", kNoteHelp[3], aligned<kAlignedNote, &NoteScores::overlap>},
    {kAlignedOffsetsGroup, "precision", kOffsetHelp[0],
     aligned<kAlignedOffsets, &NoteScores::precision>},
    {kAlignedOffsetsGroup, "recall", kOffsetHelp[1], aligned<kAlignedOffsets, &NoteScores::recall>},
    {kAlignedOffsetsGroup, "f1", kOffsetHelp[2], aligned<kAlignedOffsets, &NoteScores::f1>},
    {kAlignedOffsetsGroup, "overlap", kOffsetHelp[3],
     aligned<kAlignedOffsets, &NoteScores::overlap>},
    {kAlignedVelocityGroup, "precision", kVelocityHelp[0], alignedVelocity<&NoteScores::precision>},
    {kAlignedVelocityGroup, "recall", kVelocityHelp[1], alignedVelocity<&NoteScores::recall>},
    {kAlignedVelocityGroup, "f1", kVelocityHelp[2], alignedVelocity<&NoteScores::f1>},
    {kAlignedVelocityGroup, "overlap", kVelocityHelp[3], alignedVelocity<&NoteScores::overlap>},
}};

} // namespace

std::span<const EvaluationField> evaluationFields()
{
    return kFields;
}

std::span<const EvaluationField> alignedFields()
{
    return kAlignedFields;
}

bool countsCells(const EvaluationField& field)
{
    const std::string_view group = field.group;
    return group == "loss" || group == "frame";
}

} // namespace rollwright
