#include "core/training/PerformanceRecorder.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/audio/FlacWriter.h"
#include "core/base/SafeFile.h"
#include "core/io/MidiReader.h"
#include "core/io/ReferenceWriter.h"
#include "core/training/RenderCatalogue.h"

namespace rollwright {

namespace {

constexpr SampleRate kRate{16'000};
constexpr float kHighestPeak = 0.97F;
constexpr float kInaudible = 1e-5F; ///< of full scale, before the loudness is set

/// What a piano of 88 keys can play of it, at most `length` of it.
Performance playable(const MidiFile& file, Seconds length, double place)
{
    Performance performance = movementsOf(file);
    std::erase_if(performance, [](const PianoMovement& movement) {
        return movement.kind == PianoMovement::Kind::Strike && !Pitch{movement.pitch}.onPiano();
    });
    if (performance.empty() || performance.back().time < length)
        return performance;
    const Seconds begin = place * (performance.back().time - length);
    return excerptOf(performance, begin, begin + length);
}

float peakOf(std::span<const float> samples)
{
    float peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

/// To the loudness that is asked for, or as near as the peaks allow.
void setLoudness(std::span<float> samples, double decibel)
{
    const double energy = std::inner_product(samples.begin(), samples.end(), samples.begin(), 0.0);
    const double rms = std::sqrt(energy / static_cast<double>(samples.size()));
    const double gain = std::min(std::pow(10.0, decibel / 20) / rms,
                                 static_cast<double>(kHighestPeak / peakOf(samples)));
    for (float& sample : samples)
        sample = static_cast<float>(sample * gain);
}

} // namespace

Result<RenderedPerformance> record(const PlannedRender& plan, std::span<const SoundFont> fonts,
                                   const RenditionMix& mix, const JobControl& control)
{
    const auto file = readMidi(plan.midi);
    if (!file)
        return tl::unexpected(file.error());
    std::mt19937_64 random(plan.seed);
    const Rendition rendition = Rendition::random(random, fonts, mix);
    const Performance performance =
        touched(playable(*file, plan.length, rendition.excerptPlace), rendition.touch);
    RenderedPerformance recorded;
    recorded.notes = notesOf(performance);
    if (recorded.notes.empty())
        return failure(ErrorCode::EmptyReference, plan.midi.string());

    auto audio = synthesised(performance, plan.length, rendition.piano, kRate, control);
    if (!audio)
        return tl::unexpected(audio.error());
    if (peakOf(audio->samples) < kInaudible)
        return failure(ErrorCode::AudioSilent, plan.midi.string(), describe(rendition));
    setLoudness(audio->samples, rendition.loudness);
    recorded.audio = std::move(*audio);
    recorded.description =
        describe(rendition) + ", median velocity " + std::to_string(medianVelocity(performance));
    return recorded;
}

Result<void> writeRender(const RenderedPerformance& performance,
                         const std::filesystem::path& folder, const std::string& name)
{
    auto audio = writeSafely(audioOf(folder, name), [&](std::ostream& out) {
        writeFlac(performance.audio.view(), performance.description, out);
    });
    if (!audio)
        return audio;
    return writeReference(referenceOf(folder, name), performance.notes);
}

} // namespace rollwright
