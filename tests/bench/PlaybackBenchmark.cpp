#include <array>
#include <stdexcept>

#include <benchmark/benchmark.h>

#include "core/notes/NoteList.h"
#include "core/playback/AudioSource.h"
#include "core/playback/Mixer.h"
#include "core/playback/PianoSynth.h"
#include "core/playback/PlaybackEngine.h"
#include "core/playback/SoundFonts.h"
#include "core/playback/TimeStretcher.h"

/// What the audio thread does for a block of 10 ms: a recording and 32 notes at once, which are 128
/// voices of MuseScore's piano, mixed, at normal speed and stretched. "core" is the share of one
/// core that this takes, as a fraction; "worst" the longest block as a fraction of its 10 ms (in
/// wall time, so only an idle machine tells).
namespace rollwright {
namespace {

constexpr SampleRate kRate{48000};
constexpr std::size_t kBlock = 480;
constexpr std::uint32_t kLength = 20 * 48000;
constexpr int kLowest = 40;
constexpr int kNotes = 32;

NoteList clusters()
{
    NoteList notes;
    for (double onset = 0; onset < 20; onset += 0.5)
        for (int i = 0; i < kNotes; ++i)
            notes.push_back({Seconds(onset), Seconds(onset + 0.49), Pitch{kLowest + i}, 90});
    return notes;
}

std::shared_ptr<PianoSynth> makePiano()
{
    const auto font = findSoundFont(soundFontFolders());
    if (!font)
        throw std::runtime_error("no SoundFont is installed");
    std::shared_ptr<PianoSynth> piano = PianoSynth::create(*font, kRate).value();
    piano->setNotes(clusters());
    return piano;
}

void playBlock(benchmark::State& state)
{
    auto recording = std::make_shared<AudioSource>();
    recording->setAudio(std::make_shared<const StereoAudio>(
        StereoAudio{std::vector<std::int16_t>(2 * kLength, 1000), kRate}));
    auto mixer = std::make_shared<Mixer>();
    mixer->setSource(MixChannel::Recording, std::make_shared<TimeStretcher>(recording, kRate));
    mixer->setSource(MixChannel::Notes, makePiano());
    mixer->setSettings({});
    PlaybackEngine engine(mixer, kRate);
    engine.setEnd(kLength);
    engine.setLoop(LoopRegion{0, kLength});
    engine.setSpeed(static_cast<double>(state.range(0)) / 100);
    engine.play();

    std::array<float, 2 * kBlock> block{};
    double worst = 0;
    for (auto _ : state) {
        const auto begin = std::chrono::steady_clock::now();
        engine.render(block);
        const Seconds taken = std::chrono::steady_clock::now() - begin;
        worst = std::max(worst, taken / kRate.duration(kBlock));
    }
    state.counters["core"] = benchmark::Counter(kRate.duration(kBlock).count(),
                                                benchmark::Counter::kIsIterationInvariantRate |
                                                    benchmark::Counter::kInvert);
    state.counters["worst"] = worst;
}
BENCHMARK(playBlock)->ArgName("speed")->Arg(100)->Arg(25)->Arg(50)->Arg(200)->Unit(
    benchmark::kMicrosecond);

} // namespace
} // namespace rollwright

BENCHMARK_MAIN();
