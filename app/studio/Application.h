#pragma once

#include <filesystem>
#include <vector>

#include "app/studio/Studio.h"
#include "app/studio/base/Settings.h"
#include "app/studio/capture/LivePresenter.h"
#include "app/studio/capture/RecorderPresenter.h"
#include "app/studio/editing/BeatPresenter.h"
#include "app/studio/editing/ClipboardPresenter.h"
#include "app/studio/editing/PedalPresenter.h"
#include "app/studio/editing/StrokePresenter.h"
#include "app/studio/playback/AudioExportPresenter.h"
#include "app/studio/playback/AuditionPresenter.h"
#include "app/studio/playback/MidiPresenter.h"
#include "app/studio/playback/MixerPresenter.h"
#include "app/studio/playback/Playback.h"
#include "app/studio/playback/PlaybackPresenter.h"
#include "app/studio/playback/PlayheadPresenter.h"
#include "app/studio/playback/SoundFontPresenter.h"
#include "app/studio/playback/SpeedPresenter.h"
#include "app/studio/runs/ModelPresenter.h"
#include "core/model/ModelRegistry.h"

namespace rollwright {

/// The studio on this computer: its settings, the models, the example, the sound and the
/// MIDI ports found here. Created after the QApplication; GUI thread.
class Application
{
public:
    /// Finds the models that `modelFolders` leads to, and remembers what QSettings kept.
    Application();

    void start(const std::vector<std::filesystem::path>& files); ///< shows the window

private:
    Settings m_settings;
    ModelRegistry m_models;
    Studio m_studio;
    ModelPresenter m_modelPresenter;
    Playback m_playback;
    PlaybackPresenter m_playbackPresenter;
    MixerPresenter m_mixerPresenter;
    PlayheadPresenter m_playheadPresenter;
    SpeedPresenter m_speedPresenter;
    SoundFontPresenter m_soundFontPresenter;
    MidiPresenter m_midiPresenter;
    AuditionPresenter m_auditionPresenter;
    StrokePresenter m_strokePresenter;
    ClipboardPresenter m_clipboardPresenter;
    BeatPresenter m_beatPresenter;
    PedalPresenter m_pedalPresenter;
    AudioExportPresenter m_audioExportPresenter;
    RecorderPresenter m_recorderPresenter;
    LivePresenter m_livePresenter;
};

} // namespace rollwright
