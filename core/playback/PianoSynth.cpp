#include "core/playback/PianoSynth.h"

#include <algorithm>
#include <cmath>

#include <fluidsynth.h>

#include "core/notes/MidiNumbers.h"

namespace rollwright {

namespace {

constexpr int kChannel = 0;
constexpr int kVoices = 256;
constexpr std::array kPianos{0, 1}; ///< programs of General MIDI: grand and bright piano
constexpr double kGain = 0.7;       ///< a single loud note peaks at about -12 dBFS
constexpr const char* kDamaged = translatable("it is damaged");

/// The cell of the grid that a frame is nearest to.
std::int64_t nearestCell(std::int64_t frame, std::int64_t grid)
{
    return (frame + grid / 2) / grid * grid;
}

/// FluidSynth speaks to the standard error stream, where nobody listens.
void beQuiet()
{
    for (const int level : {FLUID_PANIC, FLUID_ERR, FLUID_WARN, FLUID_INFO, FLUID_DBG})
        fluid_set_log_function(level, nullptr, nullptr);
}

/// False when the SoundFont has no piano: every key would be silent.
bool choosePiano(fluid_synth_t* synth)
{
    return std::ranges::any_of(kPianos, [synth](int program) {
        fluid_synth_program_change(synth, kChannel, program);
        return fluid_synth_get_channel_preset(synth, kChannel) != nullptr;
    });
}

} // namespace

/// FluidSynth's objects; the settings must outlive the synth.
struct PianoSynth::Fluid {
    struct Close {
        void operator()(fluid_settings_t* settings) const { delete_fluid_settings(settings); }
        void operator()(fluid_synth_t* synth) const { delete_fluid_synth(synth); }
    };
    std::unique_ptr<fluid_settings_t, Close> settings;
    std::unique_ptr<fluid_synth_t, Close> synth;
};

Result<std::unique_ptr<PianoSynth>> PianoSynth::create(const std::filesystem::path& soundFont,
                                                       SampleRate rate)
{
    beQuiet();
    std::error_code none;
    if (!std::filesystem::exists(soundFont, none))
        return failure(ErrorCode::FileNotFound, soundFont.string());
    if (!fluid_is_soundfont(soundFont.c_str()))
        return failure(ErrorCode::UnsupportedSoundFont, soundFont.string());
    auto fluid = std::make_unique<Fluid>();
    fluid->settings.reset(new_fluid_settings());
    fluid_settings_t* settings = fluid->settings.get();
    fluid_settings_setnum(settings, "synth.sample-rate", rate.hertz);
    fluid_settings_setnum(settings, "synth.gain", kGain);
    fluid_settings_setint(settings, "synth.polyphony", kVoices);
    fluid_settings_setint(settings, "synth.reverb.active", 0);
    fluid_settings_setint(settings, "synth.chorus.active", 0);
    // Only the piano's samples, and not held in memory by force, which needs rights.
    fluid_settings_setint(settings, "synth.dynamic-sample-loading", 1);
    fluid_settings_setint(settings, "synth.lock-memory", 0);
    // One thread renders and nobody else calls, so no lock is needed.
    fluid_settings_setint(settings, "synth.threadsafe-api", 0);

    fluid->synth.reset(new_fluid_synth(settings));
    if (!fluid->synth)
        return failure(ErrorCode::OutOfMemory, soundFont.string());
    if (fluid_synth_sfload(fluid->synth.get(), soundFont.c_str(), 1) == FLUID_FAILED)
        return failure(ErrorCode::UnsupportedSoundFont, soundFont.string(), kDamaged);
    if (!choosePiano(fluid->synth.get()))
        return failure(ErrorCode::UnsupportedSoundFont, soundFont.string());
    return std::make_unique<PianoSynth>(std::move(fluid), rate);
}

PianoSynth::PianoSynth(std::unique_ptr<Fluid> fluid, SampleRate rate)
    : m_rate(rate), m_fluid(std::move(fluid))
{
}

PianoSynth::~PianoSynth() = default;

void PianoSynth::setNotes(std::span<const Note> notes, Seconds delay)
{
    m_mailbox.post(keyEventsOf(notes, m_rate, {}, delay));
}

void PianoSynth::takeNotes() noexcept
{
    bool changed = false;
    m_events = m_mailbox.take(changed);
    if (changed)
        continueFrom(m_cellFrame - kGrid / 2);
}

/// Goes on with the events from `frame` on: lets keys go that are not held there, and strikes what
/// was to be struck a moment before.
void PianoSynth::continueFrom(std::int64_t frame) noexcept
{
    m_nextEvent = firstEventFrom(frame);
    const std::size_t late =
        firstEventFrom(frame - std::llround(kStruckLate.count() * m_rate.hertz));
    const KeyMoves moves = movesAfter(std::span(*m_events).first(m_nextEvent), late, m_down);
    for (std::uint8_t key = 0; key < moves.size(); ++key) {
        if (!moves[key])
            continue;
        moveKey(key, *moves[key]);
        m_down.flip(key);
    }
}

void PianoSynth::setTuning(double cents)
{
    m_tuning = static_cast<float>(cents);
}

void PianoSynth::takeTuning() noexcept
{
    if (m_tuned == m_tuning)
        return;
    m_tuned = m_tuning;
    fluid_synth_set_gen(m_fluid->synth.get(), kChannel, GEN_FINETUNE, m_tuned);
}

void PianoSynth::jumpTo(PlaybackPlace place) noexcept
{
    fluid_synth_all_sounds_off(m_fluid->synth.get(), kChannel);
    m_down.reset();
    m_next = place;
    const std::int64_t frame = std::llround(place.frame / place.speed);
    if (m_events)
        continueFrom(frame);
    m_cellFrame = frame - ((frame % kGrid) + kGrid) % kGrid;
    if (m_cellFrame < frame)
        renderCell();
    m_nextFrame = frame;
}

std::int64_t PianoSynth::frameOf(const KeyEvent& event) const noexcept
{
    return std::llround(static_cast<double>(event.frame) / m_next.speed);
}

std::size_t PianoSynth::firstEventFrom(std::int64_t frame) const noexcept
{
    const auto place = [this](const KeyEvent& event) { return frameOf(event); };
    return static_cast<std::size_t>(std::ranges::lower_bound(*m_events, frame, {}, place) -
                                    m_events->begin());
}

void PianoSynth::renderCell() noexcept
{
    while (m_events && m_nextEvent < m_events->size()) {
        const KeyEvent& event = (*m_events)[m_nextEvent];
        if (nearestCell(frameOf(event), kGrid) > m_cellFrame)
            break;
        moveKey(event.pitch, event.velocity);
        m_down[event.pitch] = event.strikes();
        ++m_nextEvent;
    }
    fluid_synth_write_float(m_fluid->synth.get(), kGrid, m_cell.data(), 0, 2, m_cell.data(), 1, 2);
    m_cellFrame += kGrid;
}

void PianoSynth::moveKey(std::uint8_t pitch, std::uint8_t velocity) noexcept
{
    if (velocity > 0)
        fluid_synth_noteon(m_fluid->synth.get(), kChannel, pitch, velocity);
    else
        fluid_synth_noteoff(m_fluid->synth.get(), kChannel, pitch);
}

void PianoSynth::movePedal(bool down) noexcept
{
    fluid_synth_cc(m_fluid->synth.get(), kChannel, midi::kSustainPedal, down ? midi::kMost : 0);
}

bool PianoSynth::sounds() const noexcept
{
    return fluid_synth_get_active_voice_count(m_fluid->synth.get()) > 0;
}

void PianoSynth::render(std::span<float> stereo, PlaybackPlace place) noexcept
{
    takeTuning();
    takeNotes();
    if (!place.meets(m_next))
        jumpTo(place);
    m_next = place.after(stereo.size() / 2);
    std::size_t done = 0;
    while (done < stereo.size()) {
        if (m_nextFrame == m_cellFrame)
            renderCell();
        const auto left = static_cast<std::size_t>(2 * (m_cellFrame - m_nextFrame));
        const std::size_t count = std::min(left, stereo.size() - done);
        std::copy_n(m_cell.end() - static_cast<std::ptrdiff_t>(left), count,
                    stereo.begin() + static_cast<std::ptrdiff_t>(done));
        done += count;
        m_nextFrame += static_cast<std::int64_t>(count / 2);
    }
}

} // namespace rollwright
