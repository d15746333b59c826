#include <QApplication>
#include <benchmark/benchmark.h>

#include "app/studio/session/ScoringQueue.h"
#include "tests/bench/RandomNotes.h"
#include "ui/roll/RollGrid.h"

/// How long it takes from a slider's move until the rolls show the other notes, and from a finished
/// run until it is seen: a ground truth and one model, frames and onsets, everything visible, drawn
/// without a screen. 20 notes a second, every tenth of them heard wrong.
namespace rollwright {
namespace {

class Run
{
public:
    explicit Run(Seconds length)
    {
        const int notes = static_cast<int>(length.count() * kNotesPerSecond);
        m_request.reference = randomNotes(notes);
        NoteList heard = *m_request.reference;
        for (std::size_t i = 0; i < heard.size(); i += 10)
            heard[i].pitch.midi = 30 + (heard[i].pitch.midi + 7) % 60;
        const Seconds hop(0.02);
        Posteriors posteriors =
            posteriorsOf(tidied(heard), {hop, hop / 2, static_cast<int>(length / hop)});
        unsigned state = 1; // some doubt, so that thresholds matter
        for (Posteriorgram* each : {&posteriors.onset, &posteriors.frame})
            for (float& value : each->values()) {
                state = state * 1664525U + 1013904223U;
                value = 0.5F * value + 0.45F * static_cast<float>(state >> 8U) / (1U << 24U);
            }
        m_posteriors = std::make_shared<const Posteriors>(std::move(posteriors));
        m_request.params.onsetThreshold = 0.5;
        m_request.params.frameThreshold = 0.5;
        m_request.calibrated = std::make_shared<const Transcription>(
            redecoded({{}, length, m_posteriors, {}, {}}, m_request.params));
        m_request.calibratedAssessment =
            std::make_shared<const Assessment>(assess(*m_request.reference, *m_request.calibrated));

        grid.resize(1280, 760);
        grid.setEnd(length);
        grid.show();
    }

    ScoringQueue::Outcome decode(double onsetThreshold)
    {
        m_request.params.onsetThreshold = onsetThreshold;
        return ScoringQueue::answer(m_request);
    }

    void show(const ScoringQueue::Outcome& outcome)
    {
        const std::shared_ptr<const NoteList> notes(outcome.transcription,
                                                    &outcome.transcription->notes);
        grid.setColumns(
            {{"Ground truth", m_request.reference, {}, {}}, {"A", notes, {m_posteriors}, {}}});
        grid.setComparisons({nullptr, std::shared_ptr<const NoteComparison>(
                                          outcome.assessment, &outcome.assessment->comparison)});
        grid.plot().replot(QCustomPlot::rpImmediateRefresh);
    }

    RollGrid grid;

private:
    std::shared_ptr<const Posteriors> m_posteriors;
    ScoringQueue::Request m_request;
};

/// The slider goes to and fro: decode, score, draw.
void redecode(benchmark::State& state)
{
    Run run(Seconds(60.0 * static_cast<double>(state.range(0))));
    bool up = false;
    for (auto _ : state)
        run.show(run.decode((up = !up) ? 0.55 : 0.5));
}

/// The rolls of a result that was not shown before.
void open(benchmark::State& state)
{
    Run run(Seconds(60.0 * static_cast<double>(state.range(0))));
    const ScoringQueue::Outcome outcome = run.decode(0.5);
    for (auto _ : state) {
        state.PauseTiming();
        run.grid.setColumns({{"Nothing", {}, {}, {}}});
        run.grid.plot().replot(QCustomPlot::rpImmediateRefresh);
        state.ResumeTiming();
        run.show(outcome);
    }
}

BENCHMARK(redecode)->ArgName("minutes")->Arg(10)->Unit(benchmark::kMillisecond);
BENCHMARK(open)->ArgName("minutes")->Arg(60)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace rollwright

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
