#include "core/training/TrainingCurves.h"

#include <vector>

#include "core/training/Chart.h"
#include "core/training/TrainingLog.h"

namespace rollwright {

namespace {

ChartPanel panelOf(const std::vector<TrainingLog>& logs, double TrainingStatus::*value,
                   bool (*known)(double))
{
    ChartPanel panel;
    for (int number = 0; const TrainingLog& log : logs) {
        ChartCurve curve{number++, {}};
        for (const TrainingStatus& news : log.news)
            if (known(news.*value))
                curve.points.push_back({static_cast<double>(news.step), news.*value});
        if (!curve.points.empty())
            panel.curves.push_back(std::move(curve));
    }
    return panel;
}

bool positive(double value)
{
    return value > 0;
}

bool notNegative(double value)
{
    return value >= 0;
}

Chart chartOf(const std::vector<TrainingLog>& logs)
{
    ChartPanel loss = panelOf(logs, &TrainingStatus::loss, positive);
    loss.title = "Loss";
    loss.scale = ChartAxis::Scale::Logarithmic;
    loss.noisy = true;
    ChartPanel score = panelOf(logs, &TrainingStatus::noteF1, notNegative);
    score.title = "Note F1 on validation";
    score.marked = true;
    ChartPanel speed = panelOf(logs, &TrainingStatus::speed, positive);
    speed.title = "Speed (s of audio / s)";
    speed.noisy = true;

    Chart chart{"Step", {}, {}};
    for (const TrainingLog& log : logs)
        chart.legend.push_back(log.name);
    for (ChartPanel* panel : {&loss, &score, &speed})
        if (!panel->curves.empty())
            chart.panels.push_back(std::move(*panel));
    return chart;
}

} // namespace

Result<void> plotTraining(std::span<const std::filesystem::path> runs,
                          const std::filesystem::path& file)
{
    std::vector<TrainingLog> logs;
    for (const std::filesystem::path& run : runs) {
        auto log = readTrainingLog(run);
        if (!log)
            return tl::unexpected(log.error());
        logs.push_back(std::move(*log));
    }
    return drawChart(chartOf(logs), file);
}

} // namespace rollwright
