#include <algorithm>
#include <chrono>
#include <cstdio>

#include "core/audio/AudioLoader.h"
#include "core/base/ErrorText.h"
#include "core/evaluation/EvaluationReport.h"
#include "core/model/EngineThreads.h"
#include "core/model/ModelFolders.h"
#include "core/model/ModelRegistry.h"
#include "core/transcription/LiveTranscriber.h"
#include "core/transcription/Transcriber.h"

/// What listening along costs beside transcribing the whole, and how near to it it comes: while a
/// recording is played, half a second after half a second.
///
///     rollwright-live-bench RECORDING [MODEL]
namespace rollwright {
namespace {

using Clock = std::chrono::steady_clock;

constexpr Seconds kStep{0.5};
constexpr Seconds kSettled{1}; ///< notes that began before the last second

NoteList between(const NoteList& notes, Seconds from, Seconds to)
{
    NoteList part;
    std::ranges::copy_if(notes, std::back_inserter(part),
                         [&](const Note& note) { return note.onset >= from && note.onset < to; });
    return part;
}

void print(const char* what, const NoteScores& scores)
{
    std::printf("%-34s precision %.3f, recall %.3f, F1 %.3f\n", what, scores.precision,
                scores.recall, scores.f1);
}

Result<void> run(const std::filesystem::path& file, const std::string& modelId)
{
    const auto registry = ModelRegistry::scan(modelFolders());
    const auto info = registry.find(modelId);
    if (!info)
        return tl::unexpected(info.error());
    const auto model = loadModel(*info);
    if (!model)
        return tl::unexpected(model.error());
    JobControl control;
    const auto audio = loadAudio(file, (*model)->info().rate, control);
    if (!audio)
        return tl::unexpected(audio.error());
    const auto listen = [&]() -> Result<Transcription> {
        return transcribe(**model, audio->view(), defaultParams(*info), control, nullptr);
    };
    if (const auto warm = listen(); !warm)
        return tl::unexpected(warm.error());
    const Clock::time_point begun = Clock::now();
    const NoteList whole = listen()->notes;
    const Seconds wholeTook = Clock::now() - begun;

    LiveTranscriber live(**model);
    NoteList timely; // as they stood when the next second had been played
    LiveHearing last;
    Seconds longest{0}, liveTook{0}, known{0};
    for (Seconds now = Seconds(1); now <= audio->duration(); now += kStep) {
        const Clock::time_point stepBegun = Clock::now();
        const auto first = static_cast<std::size_t>(live.wanted().count() * audio->rate.hertz);
        const auto end = static_cast<std::size_t>(now.count() * audio->rate.hertz);
        const auto heard =
            live.hear({std::span(audio->samples).subspan(first, end - first), audio->rate},
                      live.wanted(), control);
        if (!heard)
            return tl::unexpected(heard.error());
        const Seconds took = Clock::now() - stepBegun;
        longest = std::max(longest, took);
        liveTook += took;
        const NoteList news = between(*heard->notes, known, now - kSettled);
        timely.insert(timely.end(), news.begin(), news.end());
        known = std::max(known, now - kSettled);
        last = *heard;
    }
    std::printf("%.0f s of sound; the whole took %.2f s, listening along %.1f times as long; the "
                "longest step %.2f s\n",
                audio->duration().count(), wholeTook.count(), liveTook / wholeTook,
                longest.count());
    print("a second after a stroke:",
          evaluateNotes(between(whole, Seconds(0), known), timely).note);
    print("in the end:", evaluateNotes(whole, *last.notes).note);
    return {};
}

} // namespace
} // namespace rollwright

int main(int count, char** arguments)
{
    using namespace rollwright;
    if (count < 2) {
        std::fprintf(stderr, "usage: rollwright-live-bench RECORDING [MODEL]\n");
        return 2;
    }
    limitSpinning();
    const auto done = run(arguments[1], count > 2 ? arguments[2] : "overtone");
    if (!done)
        std::fprintf(stderr, "rollwright-live-bench: %s\n", describe(done.error()).c_str());
    return done ? 0 : 1;
}
