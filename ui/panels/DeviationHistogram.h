#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "core/base/Units.h"

namespace rollwright {

/// How late the onsets of matched notes lie, from -100 to 100 ms in steps of 5 ms, with the median
/// and the tolerance of the note scores marked.
class DeviationHistogram : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kBins = 40;
    static constexpr Seconds kBinWidth{0.005};

    explicit DeviationHistogram(QWidget* parent = nullptr);

    /// `deviations` in seconds, positive when late; nothing is drawn when there are none.
    void setDeviations(const std::vector<Seconds>& deviations, std::optional<Seconds> median);

    const std::vector<int>& bins() const { return m_bins; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double xOf(Seconds deviation) const;
    void drawBars(QPainter& painter, double bottom) const;
    void drawAxis(QPainter& painter, double bottom) const;

    std::vector<int> m_bins;
    std::optional<Seconds> m_median;
};

} // namespace rollwright
