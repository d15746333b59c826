#pragma once

#include <memory>
#include <optional>

#include "core/evaluation/NoteComparison.h"
#include "ui/plot/RollPlottable.h"
#include "ui/roll/NotePlottable.h"

namespace rollwright {

/// The notes of a comparison, each in the style of its verdict: one plottable for all of them,
/// which draws only those in view. From a wrong offset or onset a line leads to the right one.
class DifferencePlottable : public RollPlottable
{
    Q_OBJECT
public:
    DifferencePlottable(QCPAxisRect& axisRect, NoteShape shape, NoteLane lane = {});

    void setComparison(std::shared_ptr<const NoteComparison> comparison); ///< null: nothing
    void setDark(bool dark) { m_dark = dark; }

    /// The note that is drawn there: one of the column before one that it missed, which would hide
    /// from the mouse what can be chosen; of two the later one.
    std::optional<ComparedNote> noteAt(Seconds time, Pitch pitch) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    NoteShape m_shape;
    NoteLane m_lane;
    std::shared_ptr<const NoteComparison> m_comparison;
    Seconds m_longest{0};
    bool m_dark = false;
};

} // namespace rollwright
