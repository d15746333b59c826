#include <cmath>
#include <random>

#include <QApplication>
#include <benchmark/benchmark.h>

#include "core/notes/NoteRoll.h"
#include "ui/roll/RollGrid.h"

/// How long a frame takes while the view is moved: a ground truth and two models with their
/// posteriors, frames and onsets, drawn without a screen. The recording has 20,000 or 100,000
/// notes, 20 a second.
namespace rollwright {
namespace {

constexpr double kNotesPerSecond = 20;

std::shared_ptr<const NoteList> randomNotes(int count)
{
    std::mt19937 random(1);
    std::uniform_real_distribution<double> onset(0, count / kNotesPerSecond);
    std::uniform_real_distribution<double> length(0.05, 1.5);
    std::uniform_int_distribution<int> pitch(30, 95);
    std::uniform_int_distribution<int> velocity(20, 110);
    std::vector<Note> notes;
    for (int i = 0; i < count; ++i) {
        const Seconds begin(onset(random));
        notes.push_back(
            {begin, begin + Seconds(length(random)), Pitch{pitch(random)}, velocity(random)});
    }
    return std::make_shared<const NoteList>(tidied(notes));
}

std::shared_ptr<const Posteriors> posteriorsOf(const NoteList& notes, Seconds end)
{
    const Seconds hop(0.02);
    Posteriors posteriors;
    posteriors.grid = {hop, hop / 2, static_cast<int>(end / hop)};
    posteriors.frame = frameRoll(notes, posteriors.grid);
    posteriors.onset = onsetRoll(notes, posteriors.grid);
    return std::make_shared<const Posteriors>(std::move(posteriors));
}

class Grid
{
public:
    Grid(int notes, bool differences) : m_end(notes / kNotesPerSecond)
    {
        const auto list = randomNotes(notes);
        const auto posteriors = posteriorsOf(*list, m_end);
        grid.resize(1280, 760);
        grid.setEnd(m_end);
        grid.setColumns({{"Ground truth", list, {}, {}},
                         {"A", list, {posteriors}, {}},
                         {"B", list, {posteriors}, {}}});
        if (differences) {
            const auto comparison =
                std::make_shared<const NoteComparison>(compareNotes(*list, *randomNotes(notes)));
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
