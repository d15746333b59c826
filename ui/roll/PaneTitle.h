#pragma once

#include <vector>

#include "ui/plot/QCustomPlot.h"

namespace rollwright {

/// What stands above a pane: its name and, when several columns share the pane, their names, each
/// with its colour. What does not fit is cut with an ellipsis.
class PaneTitle : public QCPLayoutElement
{
    Q_OBJECT
public:
    struct Entry {
        QString name;
        QColor colour; ///< none: not valid

        bool operator==(const Entry&) const = default;
    };

    explicit PaneTitle(QCustomPlot& plot);

    void setText(const QString& text) { m_text = text; }
    const QString& text() const { return m_text; }
    void setEntries(std::vector<Entry> entries) { m_entries = std::move(entries); }
    const std::vector<Entry>& entries() const { return m_entries; }
    void setColour(const QColor& colour) { m_colour = colour; }

    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    QFont font() const;

    QString m_text;
    std::vector<Entry> m_entries;
    QColor m_colour;
};

} // namespace rollwright
