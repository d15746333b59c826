#pragma once

#include <vector>

#include "ui/plot/SideElement.h"

namespace rollwright {

/// What stands at the left of a pane of sound, where rolls have their keyboard: names at heights of
/// the pane.
class SoundLabel : public SideElement
{
    Q_OBJECT
public:
    struct Mark {
        double height = 0; ///< 0 at the bottom to 1 at the top
        QString text;
    };

    using SideElement::SideElement;

    void setMarks(std::vector<Mark> marks) { m_marks = std::move(marks); }
    const std::vector<Mark>& marks() const { return m_marks; }
    void setColour(const QColor& colour) { m_colour = colour; }

protected:
    void draw(QCPPainter* painter) override;

private:
    std::vector<Mark> m_marks;
    QColor m_colour;
};

/// Round frequencies at the heights of their bins in a spectrogram.
std::vector<SoundLabel::Mark> frequencyMarks(const std::string& frontEnd);

} // namespace rollwright
