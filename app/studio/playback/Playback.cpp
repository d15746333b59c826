#include "app/studio/playback/Playback.h"

#include <algorithm>
#include <cmath>

#include <QTimer>

#include "app/studio/base/QueueWaker.h"
#include "core/playback/TimeStretcher.h"

namespace rollwright {

namespace {

constexpr auto kTidyAfter = std::chrono::seconds(1); ///< the audio thread has let go by then

std::int64_t frameAt(Seconds time)
{
    return std::llround(time.count() * Playback::kRate.hertz);
}

} // namespace

/// On the GUI thread. Called on any thread.
template <typename Work>
void Playback::later(Work work)
{
    QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
}

Playback::Playback(Devices devices, std::optional<std::filesystem::path> soundFont)
    : m_soundFont(std::move(soundFont)), m_jobs(wakerOf(*this, m_jobs)),
      m_output({m_engine, m_clock, m_livePiano}, std::move(devices.openSound),
               [this](OutputState state) {
                   later([this, state] {
                       m_outputState = state;
                       Q_EMIT stateChanged();
                   });
               }),
      m_midi(std::move(devices.midi), m_clock, kRate,
             [this](const MidiStatus& status) {
                 later([this, status] {
                     m_midiStatus = status;
                     Q_EMIT midiChanged();
                 });
             }),
      m_midiInput(std::move(devices.midiInputs), m_livePiano, [this](const MidiStatus& status) {
          later([this, status] { takeMidiSource(status); });
      })
{
    m_mixer->setSource(MixChannel::Recording, std::make_shared<TimeStretcher>(m_audio, kRate));
    m_mixer->setOnTop(m_metronome);
    updateMix();
}

Playback::~Playback() = default;

void Playback::setRecording(const std::filesystem::path& file)
{
    if (file == m_recording)
        return;
    m_recording = file;
    pause();
    seek(Seconds(0));
    m_engine->setLoop(std::nullopt);
    m_audio->setAudio(nullptr);
    tidyLater();
    m_stereo.reset();
    m_trouble.reset();
    m_audioFrames = 0;
    updateMix();
    m_knownEnd = Seconds(0);
    updateEnd();
    m_jobs.forget(m_reading);
    if (file.empty())
        return;
    needPiano(); // first, as a recording can be long
    m_reading = m_jobs.add([this, file](JobQueue::Link& link) {
        JobControl control(link.stop(), [](const Progress&) {});
        auto audio = std::make_shared<const Result<StereoAudio>>(loadStereo(file, kRate, control));
        link.post([this, audio] { takeRecording(audio); });
    });
}

/// Frees what the audio thread is about to let go.
void Playback::tidyLater()
{
    QTimer::singleShot(kTidyAfter, this, [this] {
        m_audio->tidy();
        m_mixer->tidy();
        m_livePiano->tidy();
    });
}

void Playback::needPiano()
{
    if (m_soundFont && !m_pianoAsked)
        setSoundFont(*m_soundFont);
}

void Playback::takeMidiSource(const MidiStatus& status)
{
    m_midiSourceStatus = status;
    m_livePiano->setAwaited(status.connected);
    if (status.connected)
        needPiano();
    Q_EMIT midiSourceChanged();
}

void Playback::takeRecording(const std::shared_ptr<const Result<StereoAudio>>& audio)
{
    m_reading = JobId{};
    if (*audio) {
        m_stereo = {audio, &audio->value()}; // an hour is 0.7 GB, so no copy
        m_audioFrames = m_stereo->frames();
        m_audio->setAudio(m_stereo);
        updateMix();
    } else {
        m_trouble = audio->error();
    }
    updateEnd();
}

void Playback::setSoundFont(const std::filesystem::path& file)
{
    m_pianoAsked = true;
    using Piano = Result<std::unique_ptr<PianoSynth>>;
    const auto read = [this, file](JobQueue::Link& link) {
        // Two: the hand's is heard at its own speed, and while the notes are muted. FluidSynth
        // reads the samples once.
        const auto notes = std::make_shared<Piano>(PianoSynth::create(file, kRate));
        const auto hand = std::make_shared<Piano>(PianoSynth::create(file, kRate));
        link.post([this, file, notes, hand] {
            if (!*notes || !*hand) {
                refuseSoundFont(file, *notes ? hand->error() : notes->error());
                return;
            }
            m_soundFont = file;
            takePianos(std::move(**notes), std::move(**hand));
            Q_EMIT soundFontChanged();
            Q_EMIT stateChanged();
        });
    };
    m_jobs.add(read, [this, file] {
        refuseSoundFont(file, {ErrorCode::OutOfMemory, file.string(), {}});
    });
}

void Playback::takePianos(std::unique_ptr<PianoSynth> notes, std::unique_ptr<PianoSynth> hand)
{
    m_piano = std::move(notes);
    m_hand = std::move(hand);
    setTuning(m_tuning);
    if (m_notes)
        m_piano->setNotes(*m_notes, m_delay);
    m_mixer->setSource(MixChannel::Notes, m_piano);
    m_livePiano->setPiano(m_hand);
    tidyLater();
}

void Playback::refuseSoundFont(const std::filesystem::path& file, const Error& error)
{
    if (!m_piano && m_soundFont == file)
        m_soundFont.reset();
    m_pianoAsked = m_piano != nullptr; // else the one before may still be read
    Q_EMIT soundFontRefused(error);
    Q_EMIT stateChanged();
}

void Playback::setNotes(std::shared_ptr<const NoteList> notes, Seconds delay,
                        const Pedalling& pedalling)
{
    if (notes == m_notes && delay == m_delay && pedalling == m_pedalling)
        return;
    m_notes = std::move(notes);
    m_delay = delay;
    m_pedalling = pedalling;
    m_midi.setNotes(m_notes, m_pedalling, delay);
    if (m_piano)
        m_piano->setNotes(m_notes ? *m_notes : NoteList(), delay);
}

void Playback::setClicks(const std::optional<BeatGrid>& beats, Seconds delay)
{
    m_metronome->setBeats(beats.value_or(BeatGrid()), delay);
}

void Playback::setTuning(double cents)
{
    m_tuning = cents;
    for (const auto& piano : {m_piano, m_hand})
        if (piano)
            piano->setTuning(cents);
}

void Playback::setEnd(Seconds end)
{
    m_knownEnd = end;
    updateEnd();
}

void Playback::updateEnd()
{
    m_engine->setEnd(std::max(m_audioFrames, frameAt(m_knownEnd)));
    Q_EMIT stateChanged();
}

Seconds Playback::end() const
{
    return std::max(kRate.duration(m_audioFrames), m_knownEnd);
}

void Playback::setMix(const MixSettings& settings)
{
    m_settings = settings;
    updateMix();
}

void Playback::updateMix()
{
    const auto loudness = m_stereo ? m_stereo->loudness : std::nullopt;
    m_settings.notesGain = notesGainFor(loudness);
    m_mixer->setSettings(m_settings);
    m_livePiano->setGain(handGainFor(loudness));
}

Mix Playback::mix() const
{
    Mix mix{m_stereo, m_notes, m_soundFont.value_or(std::filesystem::path()), m_settings, end(),
            m_tuning, m_delay};
    mix.speed = speed();
    return mix;
}

void Playback::play()
{
    m_engine->play();
    Q_EMIT asked();
}

void Playback::pause()
{
    m_engine->pause();
    Q_EMIT asked();
}

void Playback::seek(Seconds time)
{
    m_engine->seek(frameAt(time));
    Q_EMIT asked();
}

void Playback::setLoop(Seconds begin, Seconds end)
{
    m_engine->setLoop(LoopRegion{static_cast<std::uint32_t>(frameAt(begin)),
                                 static_cast<std::uint32_t>(frameAt(end))});
}

Seconds Playback::place() const
{
    const auto frame = m_engine->sought();
    return frame ? kRate.duration(*frame) : position();
}

Seconds Playback::position() const
{
    return Seconds(m_clock->at(std::chrono::steady_clock::now()).frame / kRate.hertz);
}

} // namespace rollwright
