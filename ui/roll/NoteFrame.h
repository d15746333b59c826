#pragma once

#include <optional>

#include "core/notes/Note.h"
#include "ui/plot/QCustomPlot.h"

namespace rollwright {

/// A frame around one note of a pane: what was chosen elsewhere and is looked for.
class NoteFrame : public QCPLayerable
{
    Q_OBJECT
public:
    NoteFrame(QCPAxisRect& axisRect, const QString& layer);

    void setNote(std::optional<Note> note) { m_note = note; }
    void setColour(const QColor& colour) { m_colour = colour; }

protected:
    QRect clipRect() const override { return m_axisRect.rect(); }
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    QCPAxisRect& m_axisRect;
    std::optional<Note> m_note;
    QColor m_colour;
};

} // namespace rollwright
