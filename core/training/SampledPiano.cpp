#include "core/training/SampledPiano.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>
#include <string_view>

#include <fluidsynth.h>

#include "core/audio/Resampler.h"

namespace rollwright {

namespace {

constexpr SampleRate kSynthRate{44'100};
constexpr int kBlock = 64; // frames between two looks of FluidSynth at its events
constexpr int kChannel = 0;
constexpr int kPolyphony = 512;
constexpr int kBlocksBetweenLooks = 689; // about a second
constexpr int kLastAcousticPiano = 1;    // programs of General MIDI: grand and bright piano
constexpr int kDrumBank = 128;
constexpr int kReverbSend = 91; // controllers
constexpr int kChorusSend = 93;
constexpr int kAllEffects = -1;
constexpr double kCentsOfSemitone = 100;

struct Delete {
    void operator()(fluid_settings_t* settings) const { delete_fluid_settings(settings); }
    void operator()(fluid_synth_t* synth) const { delete_fluid_synth(synth); }
};

/// FluidSynth and a SoundFont in it.
class Synth
{
public:
    explicit Synth(const std::filesystem::path& soundFont) : m_settings(new_fluid_settings())
    {
        fluid_settings_setnum(m_settings.get(), "synth.sample-rate", kSynthRate.hertz);
        fluid_settings_setint(m_settings.get(), "synth.polyphony", kPolyphony);
        fluid_settings_setint(m_settings.get(), "synth.dynamic-sample-loading", 1);
        fluid_settings_setint(m_settings.get(), "synth.lock-memory", 0);
        m_synth.reset(new_fluid_synth(m_settings.get()));
        m_font = fluid_synth_sfload(m_synth.get(), soundFont.c_str(), 0);
    }

    fluid_synth_t* get() const { return m_synth.get(); }
    int font() const { return m_font; } ///< FLUID_FAILED if it could not be read

private:
    std::unique_ptr<fluid_settings_t, Delete> m_settings; // outlives the synth
    std::unique_ptr<fluid_synth_t, Delete> m_synth;
    int m_font = FLUID_FAILED;
};

/// What goes wrong is told by return values; FluidSynth would print it besides.
void keepFluidSynthQuiet()
{
    [[maybe_unused]] static const bool done = [] {
        for (const int level : {FLUID_PANIC, FLUID_ERR, FLUID_WARN, FLUID_INFO, FLUID_DBG})
            fluid_set_log_function(level, nullptr, nullptr);
        return true;
    }();
}

/// FluidSynth takes other files for collections of another kind, and complains aloud about them.
bool beginsLikeSoundFont(std::ifstream& in)
{
    std::array<char, 12> head{}; // "RIFF", the size of what follows, "sfbk"
    in.read(head.data(), head.size());
    const std::string_view text(head.data(), head.size());
    return in && text.starts_with("RIFF") && text.ends_with("sfbk");
}

Result<Synth> opened(const std::filesystem::path& soundFont)
{
    keepFluidSynthQuiet();
    std::error_code error;
    if (!std::filesystem::exists(soundFont, error))
        return failure(ErrorCode::FileNotFound, soundFont.string());
    std::ifstream in(soundFont, std::ios::binary);
    if (!in)
        return failure(ErrorCode::FileNotReadable, soundFont.string());
    if (!beginsLikeSoundFont(in))
        return failure(ErrorCode::UnsupportedSoundFont, soundFont.string());
    Synth synth(soundFont);
    if (synth.font() == FLUID_FAILED)
        return failure(ErrorCode::UnsupportedSoundFont, soundFont.string());
    return synth;
}

void tune(fluid_synth_t* synth, const std::array<double, 128>& detune)
{
    std::array<double, 128> cents{};
    for (std::size_t pitch = 0; pitch < cents.size(); ++pitch)
        cents[pitch] = kCentsOfSemitone * static_cast<double>(pitch) + detune[pitch];
    fluid_synth_activate_key_tuning(synth, 0, 0, "detuned", cents.data(), 0);
    fluid_synth_activate_tuning(synth, kChannel, 0, 0, 0);
}

/// The sends are full, so that the levels alone decide.
void placeIn(fluid_synth_t* synth, const Reverb& reverb, double chorus)
{
    fluid_synth_reverb_on(synth, kAllEffects, reverb.level > 0 ? 1 : 0);
    fluid_synth_set_reverb_group_level(synth, kAllEffects, reverb.level);
    fluid_synth_set_reverb_group_roomsize(synth, kAllEffects, reverb.roomSize);
    fluid_synth_set_reverb_group_damp(synth, kAllEffects, reverb.damping);
    fluid_synth_chorus_on(synth, kAllEffects, chorus > 0 ? 1 : 0);
    fluid_synth_set_chorus_group_level(synth, kAllEffects, chorus);
    fluid_synth_cc(synth, kChannel, kReverbSend, 127);
    fluid_synth_cc(synth, kChannel, kChorusSend, 127);
}

void make(const PianoMovement& movement, fluid_synth_t* synth)
{
    using Kind = PianoMovement::Kind;
    switch (movement.kind) {
    case Kind::Strike:
        fluid_synth_noteon(synth, kChannel, movement.pitch, movement.velocity);
        break;
    case Kind::Release: fluid_synth_noteoff(synth, kChannel, movement.pitch); break;
    case Kind::PedalDown: fluid_synth_cc(synth, kChannel, midi::kSustainPedal, midi::kMost); break;
    case Kind::PedalUp: fluid_synth_cc(synth, kChannel, midi::kSustainPedal, 0); break;
    }
}

std::int64_t blockAt(Seconds time)
{
    return std::llround(time.count() * kSynthRate.hertz / kBlock);
}

/// The next block of sound in mono.
std::array<float, kBlock> nextBlock(fluid_synth_t* synth, double leftWeight)
{
    std::array<float, kBlock> left{};
    std::array<float, kBlock> right{};
    fluid_synth_write_float(synth, kBlock, left.data(), 0, 1, right.data(), 0, 1);
    const auto weight = static_cast<float>(leftWeight);
    for (std::size_t i = 0; i < left.size(); ++i)
        left[i] = weight * left[i] + (1 - weight) * right[i];
    return left;
}

} // namespace

Result<std::vector<PianoPreset>> pianosOf(const std::filesystem::path& soundFont)
{
    const auto synth = opened(soundFont);
    if (!synth)
        return tl::unexpected(synth.error());
    fluid_sfont_t* font = fluid_synth_get_sfont_by_id(synth->get(), synth->font());
    std::vector<PianoPreset> pianos;
    for (int bank = 0; bank < kDrumBank; ++bank)
        for (int program = 0; program <= kLastAcousticPiano; ++program)
            if (fluid_preset_t* preset = fluid_sfont_get_preset(font, bank, program))
                pianos.push_back({bank, program, fluid_preset_get_name(preset)});
    if (pianos.empty())
        return failure(ErrorCode::UnsupportedSoundFont, soundFont.string());
    return pianos;
}

Result<AudioBuffer> synthesised(const Performance& performance, Seconds length,
                                const SampledPiano& piano, SampleRate rate,
                                const JobControl& control)
{
    const auto opening = opened(piano.soundFont);
    if (!opening)
        return tl::unexpected(opening.error());
    fluid_synth_t* synth = opening->get();
    if (fluid_synth_program_select(synth, kChannel, opening->font(), piano.preset.bank,
                                   piano.preset.program) == FLUID_FAILED)
        return failure(ErrorCode::UnsupportedSoundFont, piano.soundFont.string());
    tune(synth, piano.detune);
    placeIn(synth, piano.reverb, piano.chorus);

    AudioBuffer audio{{}, rate};
    Resampler resampler(kSynthRate, rate);
    const std::int64_t blocks = blockAt(length) + 1; // no movement within the length comes later
    auto next = performance.begin();
    for (std::int64_t block = 0; block < blocks; ++block) {
        if (block % kBlocksBetweenLooks == 0 && control.cancelled())
            return failure(ErrorCode::Cancelled, piano.soundFont.string());
        for (; next != performance.end() && blockAt(next->time) <= block; ++next)
            make(*next, synth);
        if (next == performance.end()) { // the labels end with the last movement
            fluid_synth_cc(synth, kChannel, midi::kSustainPedal, 0);
            fluid_synth_all_notes_off(synth, kChannel);
        }
        resampler.process(nextBlock(synth, piano.leftWeight), audio.samples);
    }
    resampler.finish(audio.samples);
    audio.samples.resize(static_cast<std::size_t>(std::ceil(length.count() * rate.hertz)));
    return audio;
}

} // namespace rollwright
