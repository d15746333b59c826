#include "core/playback/OfflineRendering.h"

#include <algorithm>
#include <cmath>
#include <new>

#include "core/playback/AudioSource.h"
#include "core/playback/Mixer.h"
#include "core/playback/TimeStretcher.h"

namespace rollwright {

namespace {

constexpr std::size_t kBlock = 4800; ///< frames
constexpr Seconds kLongestTail{10};
constexpr float kInaudible = 1e-4F; ///< -80 dBFS

bool isSilent(std::span<const float> samples)
{
    return std::ranges::all_of(samples, [](float s) { return std::abs(s) < kInaudible; });
}

/// At once the memory for everything, so that what does not fit fails before the work.
void reserveUntil(Seconds end, SampleRate rate, std::vector<float>& stereo)
{
    const double samples = 2 * ((end + kLongestTail).count() * rate.hertz + 2 * kBlock);
    if (!(samples < static_cast<double>(stereo.max_size())))
        throw std::bad_alloc();
    stereo.reserve(static_cast<std::size_t>(samples));
}

enum class Ending { AtOnce, WhenSilent };

/// What is rendered of a source.
struct Stretch {
    TimeSpan span;
    Ending ending{};
    double speed = 1;
};

Result<std::vector<float>> render(PlaybackSource& source, SampleRate rate, const Stretch& stretch,
                                  JobControl& control)
try {
    std::vector<float> stereo;
    const Seconds length = stretch.span.length() / stretch.speed;
    reserveUntil(length, rate, stereo);
    const auto wanted = 2 * static_cast<std::size_t>(std::llround(length.count() * rate.hertz));
    const PlaybackPlace begin{stretch.span.begin.count() * rate.hertz, stretch.speed};
    while (stretch.ending == Ending::WhenSilent || stereo.size() < wanted) {
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, "rendering");
        const std::size_t done = stereo.size();
        stereo.resize(done + 2 * kBlock);
        const auto block = std::span(stereo).subspan(done);
        source.render(block, begin.after(done / 2));
        const Seconds now = rate.duration(static_cast<std::int64_t>(done / 2));
        if (now < length)
            control.report(Stage::Rendering, now / length);
        if (now > length && (isSilent(block) || now > length + kLongestTail))
            break;
    }
    if (stretch.ending == Ending::AtOnce)
        stereo.resize(wanted);
    control.report(Stage::Rendering, 1);
    return stereo;
} catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, "rendering");
}

/// So that what is cut out does not click.
void fadeEnds(std::span<float> stereo, SampleRate rate)
{
    constexpr Seconds kFade{0.003};
    const std::size_t frames = stereo.size() / 2;
    const auto fade = std::min(static_cast<std::size_t>(kFade.count() * rate.hertz), frames / 2);
    for (std::size_t i = 0; i < 2 * fade; ++i) {
        const float gain = static_cast<float>(i / 2) / static_cast<float>(fade);
        stereo[i] *= gain;
        stereo[stereo.size() - 1 - i] *= gain;
    }
}

} // namespace

Result<std::vector<float>> renderMix(const Mix& mix, SampleRate rate, JobControl& control)
{
    Mixer mixer(mix.limited ? Mixer::Peaks::Limited : Mixer::Peaks::Kept);
    mixer.setSettings(mix.settings);
    const auto recording = std::make_shared<AudioSource>();
    recording->setAudio(mix.recording);
    mixer.setSource(MixChannel::Recording, std::make_shared<TimeStretcher>(recording, rate));
    const auto levels = levelsOf(mix.settings);
    if (mix.notes && levels[static_cast<std::size_t>(MixChannel::Notes)].gain > 0) {
        auto piano = PianoSynth::create(mix.soundFont, rate);
        if (!piano)
            return tl::unexpected(piano.error());
        (*piano)->setTuning(mix.tuning);
        (*piano)->setNotes(*mix.notes, mix.delay);
        mixer.setSource(MixChannel::Notes, std::move(*piano));
    }
    if (!mix.part)
        return render(mixer, rate, {{Seconds(0), mix.end}, Ending::WhenSilent, mix.speed}, control);
    auto part = render(mixer, rate, {*mix.part, Ending::AtOnce, mix.speed}, control);
    if (part)
        fadeEnds(*part, rate);
    return part;
}

Result<std::vector<float>> renderNotes(PianoSynth& piano, const NoteList& notes,
                                       JobControl& control)
{
    Seconds end{0};
    for (const Note& note : notes)
        end = std::max(end, note.offset);
    piano.setNotes(notes);
    return render(piano, piano.rate(), {{Seconds(0), end}, Ending::WhenSilent}, control);
}

} // namespace rollwright
