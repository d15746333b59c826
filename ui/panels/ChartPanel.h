#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "core/evaluation/ThresholdCurve.h"
#include "ui/panels/MetricPanel.h"
#include "ui/panels/ScoreCharts.h"
#include "ui/theme/Theme.h"

class QComboBox;
class QLabel;

namespace rollwright {

class CurvePlot;
class ScoreBars;
class SentencePages;

/// The scores of the shown models as pictures: bars of precision, recall and F1, of all notes or
/// split up, and for the chosen model precision over recall as the onset threshold moves.
class ChartPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChartPanel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void showScores(const std::vector<ScoredColumn>& columns);
    void showSentence(const QString& sentence); ///< instead, while there are no scores

    struct Curve {
        QString title;                               ///< the model's name
        std::size_t colour = 0;                      ///< of Theme::columns
        std::shared_ptr<const ThresholdCurve> curve; ///< null while it is computed
        CurvePoint present;
    };
    void showCurve(const std::optional<Curve>& curve); ///< nothing: no model has one

Q_SIGNALS:
    void shown(); ///< the panel is to be seen now

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makePage();
    void updateBars();
    void updateLegend();
    ScoreDivision division() const;

    SentencePages* m_pages;
    QComboBox* m_division;
    QLabel* m_legend;
    ScoreBars* m_bars;
    QLabel* m_curveTitle;
    CurvePlot* m_curve;
    QLabel* m_curveText;
    std::vector<ScoredColumn> m_columns;
    std::size_t m_curveColour = 0;
    Theme m_theme;
};

} // namespace rollwright
