#include "ui/text/MeasureText.h"

#include <span>
#include <string_view>

#include "core/base/Translatable.h"
#include "ui/text/Tr.h"
#include "ui/text/Utf8.h"

namespace rollwright {

namespace {

struct Title {
    std::string_view id;
    const char* text;
};

constexpr Title kGroups[] = {
    {"loss", translatable("Loss")},
    {"frame", translatable("Frame")},
    {"note", translatable("Note")},
    {"note-with-offsets", translatable("Note with offsets")},
    {"note-with-offsets-and-velocity", translatable("Note with offsets and velocity")},
    {"alignment", translatable("Alignment")},
    {"aligned-note", translatable("Aligned note")},
    {"aligned-note-with-offsets", translatable("Aligned note with offsets")},
    {"aligned-note-with-offsets-and-velocity",
     translatable("Aligned note with offsets and velocity")},
};

constexpr Title kFields[] = {
    {"frame_loss", translatable("Frame loss")},
    {"onset_loss", translatable("Onset loss")},
    {"frame_precision", translatable("Frame precision")},
    {"frame_recall", translatable("Frame recall")},
    {"frame_f1", translatable("Frame F1")},
    {"onset_precision", translatable("Onset precision")},
    {"onset_recall", translatable("Onset recall")},
    {"onset_f1", translatable("Onset F1")},
    {"precision", translatable("Precision")},
    {"recall", translatable("Recall")},
    {"f1", translatable("F1")},
    {"overlap", translatable("Overlap")},
    {"onset_deviation", translatable("Onset deviation")},
};

QString titleOf(std::string_view id, std::span<const Title> titles)
{
    for (const Title& title : titles) {
        if (title.id == id)
            return translated(title.text);
    }
    return fromUtf8(id);
}

} // namespace

QString groupTitle(const EvaluationField& field)
{
    return titleOf(field.group, kGroups);
}

QString fieldTitle(const EvaluationField& field)
{
    return titleOf(field.name, kFields);
}

} // namespace rollwright
