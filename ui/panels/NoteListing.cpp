#include "ui/panels/NoteListing.h"

namespace rollwright {

namespace {

/// The line of a compared note; none when it is not of the side that is listed.
std::optional<NoteRow> rowOf(const ComparedNote& compared, NoteListing listing)
{
    const Note* base = compared.ofReference();
    const Note* estimate = compared.ofEstimate();
    const auto row = [&](const Note& note, const Note& drawn) {
        return NoteRow{note, drawn, compared.verdict, compared.deviation()};
    };
    switch (listing) {
    case NoteListing::Differences: return row(base ? *base : *estimate, compared.note);
    case NoteListing::Estimate:
        if (estimate)
            return row(*estimate, *estimate);
        break;
    case NoteListing::Base:
        if (base)
            return row(*base, *base);
        break;
    }
    return std::nullopt;
}

bool holds(const NoteChoices& choices, const NoteRow& row)
{
    const int pitch = row.note.pitch.midi;
    const int velocity = row.note.velocity;
    return (!row.verdict || choices.verdicts.contains(*row.verdict)) &&
           choices.lowestPitch <= pitch && pitch <= choices.highestPitch &&
           choices.softest <= velocity && velocity <= choices.loudest;
}

} // namespace

std::optional<std::vector<NoteRow>> rowsOf(const ListedNotes& notes, const NoteChoices& choices)
{
    std::vector<NoteRow> rows;
    const auto add = [&](const NoteRow& row) {
        if (holds(choices, row))
            rows.push_back(row);
    };
    if (notes.comparison) {
        for (const ComparedNote& compared : notes.comparison->notes) {
            if (const auto row = rowOf(compared, choices.listing))
                add(*row);
        }
        return rows;
    }
    const bool ofEstimate = choices.listing == NoteListing::Estimate;
    const auto& list = ofEstimate ? notes.estimate : notes.base;
    if (!list || choices.listing == NoteListing::Differences)
        return std::nullopt;
    for (const Note& note : *list)
        add({note, note, std::nullopt, std::nullopt});
    return rows;
}

} // namespace rollwright
