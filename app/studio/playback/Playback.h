#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include <QObject>

#include "app/studio/base/JobQueue.h"
#include "core/base/Result.h"
#include "core/notes/NoteList.h"
#include "core/playback/AudioOutput.h"
#include "core/playback/AudioSource.h"
#include "core/playback/Metronome.h"
#include "core/playback/MidiInput.h"
#include "core/playback/MidiOutput.h"
#include "core/playback/MixSettings.h"
#include "core/playback/Mixer.h"
#include "core/playback/OfflineRendering.h"
#include "core/playback/PianoSynth.h"

namespace rollwright {

/// What is played and from where, on whatever device there is; the notes go to a MIDI port too, if
/// one is chosen. Never blocks: recordings and the piano are read on a thread of its own, and the
/// devices are opened on others.
///
/// GUI thread.
class Playback : public QObject
{
    Q_OBJECT
public:
    static constexpr SampleRate kRate{48000};

    struct Devices {
        AudioSinkOpener openSound;
        MidiSystem midi;
        MidiInputSystem midiInputs{};
    };

    /// `soundFont` is read when the first recording or a MIDI keyboard comes; without one notes are
    /// silent, until one is set.
    Playback(Devices devices, std::optional<std::filesystem::path> soundFont);
    ~Playback() override;

    /// Another recording, at rest at its beginning; empty: none. What cannot be read is silent.
    void setRecording(const std::filesystem::path& file);
    /// Null: none. `delay` is how much later the piano and MIDI play them, so that they are heard
    /// with a recording whose sound came a long way. The pedal goes to MIDI alone, as what is heard
    /// here ends with the notes.
    void setNotes(std::shared_ptr<const NoteList> notes, Seconds delay = Seconds(0),
                  const Pedalling& pedalling = {});
    /// Of the piano, in cents above A4 = 440 Hz, so that it sounds with the recording.
    void setTuning(double cents);
    /// A metronome for the recording; nothing: silence.
    void setClicks(const std::optional<BeatGrid>& beats, Seconds delay);
    void setEnd(Seconds end); ///< of what is known besides the recording itself

    void play();
    void pause();
    void seek(Seconds time);
    void setLoop(Seconds begin, Seconds end);
    void clearLoop() { m_engine->setLoop(std::nullopt); }
    void setSpeed(double speed) { m_engine->setSpeed(speed); }
    /// As the user sets it. The gain of the notes comes from the recording.
    void setMix(const MixSettings& settings);
    /// Plays notes on the piano of another SoundFont as soon as it is read. One that cannot be read
    /// changes nothing. Either is told by a signal.
    void setSoundFont(const std::filesystem::path& file);
    void retryDevice() { m_output.retry(); }
    void setMidiTarget(const MidiTarget& target) { m_midi.setTarget(target); }
    void lookForMidiPorts() { m_midi.lookForPorts(); }
    void setMidiSource(const MidiTarget& source) { m_midiInput.setSource(source); }
    void lookForMidiSources() { m_midiInput.lookForPorts(); }
    void panic() { m_midi.panic(); } ///< all keys of what listens to MIDI up

    const std::filesystem::path& recording() const { return m_recording; } ///< empty: none
    bool reading() const { return m_reading != JobId{}; } ///< so that it is not heard yet
    /// Why the recording is silent; nothing: it is not, or not known to be.
    const std::optional<Error>& trouble() const { return m_trouble; }
    Mix mix() const; ///< all that is heard, for an export
    bool playing() const { return m_engine->playing(); }
    double speed() const { return m_engine->speed(); }
    Seconds position() const; ///< what is heard at this moment
    Seconds place() const;    ///< the same, or where it is about to go
    Seconds end() const;
    LivePiano& piano() { return *m_livePiano; } ///< for the user's hand
    OutputState outputState() const { return m_outputState; }
    const MidiStatus& midiStatus() const { return m_midiStatus; }
    const MidiStatus& midiSourceStatus() const { return m_midiSourceStatus; }
    MidiHand::Keys heldKeys() const { return m_midiInput.held(); } ///< of a MIDI keyboard
    /// Whose piano plays, or will when a recording comes; nothing: none can be read.
    const std::optional<std::filesystem::path>& soundFont() const { return m_soundFont; }
    /// False when there is no piano to play notes with, and none is being read.
    bool canPlayNotes() const { return m_soundFont.has_value(); }

Q_SIGNALS:
    void stateChanged(); ///< the device, the piano, the end or whether the recording is read
    void asked();        ///< to play, to pause or to go elsewhere, which it does soon
    void midiChanged();  ///< the ports, or whether one is connected
    void midiSourceChanged();
    void soundFontChanged(); ///< its piano plays from now on
    void soundFontRefused(const rollwright::Error& error);

private:
    template <typename Work>
    void later(Work work);
    void needPiano();
    void takeMidiSource(const MidiStatus& status);
    void takeRecording(const std::shared_ptr<const Result<StereoAudio>>& audio);
    void takePianos(std::unique_ptr<PianoSynth> notes, std::unique_ptr<PianoSynth> hand);
    void refuseSoundFont(const std::filesystem::path& file, const Error& error);
    void updateEnd();
    void updateMix();
    void tidyLater();

    std::optional<std::filesystem::path> m_soundFont;
    std::filesystem::path m_recording;
    std::shared_ptr<const StereoAudio> m_stereo; ///< of the recording; null until it is read
    std::optional<Error> m_trouble;
    std::shared_ptr<const NoteList> m_notes;
    Seconds m_delay{}; ///< of `m_notes`
    Pedalling m_pedalling;
    double m_tuning = 0;
    MixSettings m_settings;
    Seconds m_knownEnd{0};
    std::int64_t m_audioFrames = 0;
    OutputState m_outputState = OutputState::Opening;
    MidiStatus m_midiStatus;
    MidiStatus m_midiSourceStatus;

    std::shared_ptr<Mixer> m_mixer = std::make_shared<Mixer>();
    std::shared_ptr<Metronome> m_metronome = std::make_shared<Metronome>(kRate);
    std::shared_ptr<AudioSource> m_audio = std::make_shared<AudioSource>();
    std::shared_ptr<PianoSynth> m_piano; ///< null until it is read
    std::shared_ptr<PianoSynth> m_hand;  ///< the one of `m_livePiano`
    std::shared_ptr<PlaybackEngine> m_engine = std::make_shared<PlaybackEngine>(m_mixer, kRate);
    std::shared_ptr<LivePiano> m_livePiano = std::make_shared<LivePiano>(m_engine->alarm());
    std::shared_ptr<PlayheadClock> m_clock = std::make_shared<PlayheadClock>(kRate);

    JobId m_reading{};
    bool m_pianoAsked = false;
    JobQueue m_jobs; ///< these last: they end before what they use
    AudioOutput m_output;
    MidiOutput m_midi;
    MidiInput m_midiInput;
};

} // namespace rollwright
