#pragma once

#include <QString>

#include "core/evaluation/NoteComparison.h"

namespace rollwright {

/// The names of what is compared. Without a base the comparison is with the truth.
struct ComparedNames {
    QString estimate;
    QString base;

    bool operator==(const ComparedNames&) const = default;
    /// "missed"; between two models, neither of which is the truth: "only LSTM".
    QString of(NoteVerdict verdict) const;
};

} // namespace rollwright
