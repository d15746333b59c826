#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "core/evaluation/EvaluationReport.h"

namespace rollwright {

/// What bars are drawn for: one group a row, one entry a model in each.
struct BarChart {
    struct Series {
        QString name;
        QColor colour;
    };
    struct Group {
        QString name;
        std::vector<std::optional<PrecisionRecall>> scores; ///< one a series
        std::vector<QString> details; ///< one a series: what is said of it in a tool tip
    };

    std::vector<Series> series;
    std::vector<Group> groups;
};

/// Precision, recall and F1 as bars from 0 to 1, by group and model. Precision and recall have
/// patterns of their own, F1 is filled and has its number.
class ScoreBars : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreBars(QWidget* parent = nullptr);

    void setChart(BarChart chart);
    const BarChart& chart() const { return m_chart; }
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

    /// Where a bar is drawn; `measure` is 0 for precision, 1 for recall, 2 for F1.
    QRectF barOf(std::size_t group, std::size_t series, int measure) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int groupHeight() const;
    int nameWidth() const;
    void drawScale(QPainter& painter) const;
    void drawGroup(QPainter& painter, std::size_t group) const;
    QString toolTipAt(QPoint position) const;

    BarChart m_chart;
};

} // namespace rollwright
