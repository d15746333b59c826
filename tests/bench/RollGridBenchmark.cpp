#include <cmath>

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <benchmark/benchmark.h>

#include "tests/bench/RandomNotes.h"
#include "ui/roll/BeatOverlay.h"
#include "ui/roll/RollGrid.h"

/// How long a frame takes while the view is moved: a ground truth and two models with their
/// posteriors, frames and onsets, drawn without a screen. The recording has 20,000 or 100,000
/// notes, 20 a second. And, to be held against a frame, how long a key takes that the mouse
/// crosses; to be held against all beats in view, those that a playhead passes.
namespace rollwright {
namespace {

class Grid
{
public:
    Grid(int notes, bool differences) : m_end(notes / kNotesPerSecond)
    {
        const auto list = randomNotes(notes);
        const Seconds hop(0.02);
        const auto posteriors = std::make_shared<const Posteriors>(
            posteriorsOf(*list, {hop, hop / 2, static_cast<int>(m_end / hop)}));
        grid.resize(1280, 760);
        grid.setEnd(m_end);
        grid.setColumns({{"Ground truth", list, {}, {}},
                         {"A", list, {posteriors}, {}},
                         {"B", list, {posteriors}, {}}});
        if (differences) {
            const auto comparison =
                std::make_shared<const NoteComparison>(compareNotes(*list, *randomNotes(notes, 2)));
            grid.setComparisons({nullptr, comparison, comparison});
        }
        grid.show();
    }

    /// Goes through the recording in small steps, as a person who drags does.
    void pan(benchmark::State& state, Seconds span)
    {
        const Seconds room = m_end - span;
        double step = 0;
        for (auto _ : state) {
            const Seconds begin = room * (0.5 + 0.4 * std::sin(step += 0.01));
            grid.setView({begin, begin + span, ViewLimits::kLowest, ViewLimits::kHighest});
            grid.plot().replot(QCustomPlot::rpImmediateRefresh);
        }
    }

    RollGrid grid;

private:
    Seconds m_end;
};

void panMinute(benchmark::State& state, bool differences)
{
    Grid(static_cast<int>(state.range(0)), differences).pan(state, Seconds(60));
}

void panAll(benchmark::State& state)
{
    const auto notes = static_cast<int>(state.range(0));
    Grid(notes, false).pan(state, Seconds(notes / kNotesPerSecond));
}

void zoom(benchmark::State& state)
{
    Grid grid(static_cast<int>(state.range(0)), false);
    double step = 0;
    for (auto _ : state) {
        const Seconds span(20 + 15 * std::sin(step += 0.05));
        grid.grid.setView(
            {Seconds(300), Seconds(300) + span, ViewLimits::kLowest, ViewLimits::kHighest});
        grid.grid.plot().replot(QCustomPlot::rpImmediateRefresh);
    }
}

void crossKeys(benchmark::State& state)
{
    Grid grid(static_cast<int>(state.range(0)), false);
    grid.grid.setView({Seconds(300), Seconds(360), ViewLimits::kLowest, ViewLimits::kHighest});
    QCoreApplication::processEvents();
    const TimePitchMapping map = grid.grid.pane(1, RollRow::Frames).mapping();
    int pitch = 40;
    for (auto _ : state) {
        pitch = pitch == 80 ? 40 : pitch + 1;
        const QPointF place(map.area.center().x(), map.y(pitch));
        QMouseEvent move(QEvent::MouseMove, place, grid.grid.plot().mapToGlobal(place),
                         Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&grid.grid.plot(), &move);
        QCoreApplication::processEvents();
    }
}

void paintBeats(benchmark::State& state, bool passed)
{
    Grid grid(20000, false);
    grid.grid.setView({Seconds(300), Seconds(320), ViewLimits::kLowest, ViewLimits::kHighest});
    BeatGrid beats;
    for (int i = 0; i < 2000; ++i)
        beats.beats.emplace_back(0.5 * i);
    BeatOverlay overlay(grid.grid);
    overlay.setGrid(beats);
    QRegion passes;
    for (const TimeStrip& strip : grid.grid.strips()) {
        const QRect area = strip.map.area.toRect();
        passes |= QRect(area.center().x(), area.top(), 14, area.height());
    }
    QImage image(grid.grid.plot().size(), QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    for (auto _ : state) {
        painter.setClipRegion(passed ? passes : QRegion(image.rect()));
        overlay.paint(painter);
    }
}

BENCHMARK(crossKeys)->Arg(20000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(paintBeats, inView, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(paintBeats, passed, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(panMinute, notes, false)->Arg(20000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(panMinute, differences, true)->Arg(20000)->Unit(benchmark::kMillisecond);
BENCHMARK(panAll)->Arg(20000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(zoom)->Arg(20000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace rollwright

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
