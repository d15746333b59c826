#pragma once

#include <filesystem>
#include <vector>

#include "app/studio/AudioExportPresenter.h"
#include "app/studio/AuditionPresenter.h"
#include "app/studio/BeatPresenter.h"
#include "app/studio/ClipboardPresenter.h"
#include "app/studio/LivePresenter.h"
#include "app/studio/MidiPresenter.h"
#include "app/studio/ModelPresenter.h"
#include "app/studio/PedalPresenter.h"
#include "app/studio/Playback.h"
#include "app/studio/PlaybackPresenter.h"
#include "app/studio/PlayheadPresenter.h"
#include "app/studio/RecorderPresenter.h"
#include "app/studio/Settings.h"
#include "app/studio/SoundFontPresenter.h"
#include "app/studio/SpeedPresenter.h"
#include "app/studio/StrokePresenter.h"
#include "app/studio/Studio.h"
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
