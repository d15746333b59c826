#include <benchmark/benchmark.h>

#include "core/notes/BeatTracker.h"
#include "core/notes/NoteDecoder.h"
#include "core/pedal/PedalFinder.h"
#include "core/score/Score.h"
#include "tests/bench/RandomNotes.h"

/// How long the search of beats and of the pedal and the writing of a score take beside the
/// decoding of the same notes.
namespace rollwright {
namespace {

Seconds lengthOf(const benchmark::State& state)
{
    return std::chrono::minutes(state.range(0));
}

NoteList notesFor(Seconds length)
{
    return *randomNotes(static_cast<int>(length.count() * kNotesPerSecond));
}

void decode(benchmark::State& state)
{
    const Seconds length = lengthOf(state);
    const Seconds hop(0.02);
    const Posteriors posteriors =
        posteriorsOf(notesFor(length), {hop, hop / 2, static_cast<int>(length / hop)});
    for (auto _ : state)
        benchmark::DoNotOptimize(decodeNotes(posteriors, DecoderParams()));
}

void beats(benchmark::State& state)
{
    const NoteList notes = notesFor(lengthOf(state));
    for (auto _ : state)
        benchmark::DoNotOptimize(findBeats(notes));
}

void pedal(benchmark::State& state)
{
    const NoteList notes = notesFor(lengthOf(state));
    if (const auto found = findPedal(notes); !found) {
        state.SkipWithError(found.error().detail.english().c_str());
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(findPedal(notes));
}

void score(benchmark::State& state)
{
    const NoteList notes = notesFor(lengthOf(state));
    const BeatGrid grid = findBeats(notes);
    for (auto _ : state)
        benchmark::DoNotOptimize(scoreOf(notes, grid));
}

BENCHMARK(decode)->ArgName("minutes")->Arg(10)->Unit(benchmark::kMillisecond);
BENCHMARK(beats)->ArgName("minutes")->Arg(10)->Arg(60)->Unit(benchmark::kMillisecond);
BENCHMARK(pedal)->ArgName("minutes")->Arg(10)->Arg(60)->Unit(benchmark::kMillisecond);
BENCHMARK(score)->ArgName("minutes")->Arg(10)->Arg(60)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace rollwright

BENCHMARK_MAIN();
