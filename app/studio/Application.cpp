#include "app/studio/Application.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include "app/studio/base/Paths.h"
#include "app/studio/device/PulseInput.h"
#include "app/studio/device/PulseSink.h"
#include "app/studio/device/SleepInhibitor.h"
#include "app/studio/window/LanguageMenu.h"
#include "app/studio/window/TextSizeMenu.h"
#include "core/base/FolderEntries.h"
#include "core/io/CorrectionStore.h"
#include "core/model/ModelFolders.h"
#include "core/model/PosteriorStore.h"
#include "core/pedal/PedalFinder.h"
#include "core/playback/JackSink.h"
#include "core/playback/SoundFonts.h"
#include "core/study/ScoreCache.h"
#include "ui/text/Tr.h"

namespace rollwright {

namespace {

/// The first sound file of the examples, which lie in share/rollwright of the installation.
std::optional<std::filesystem::path> findExample()
{
    const auto root = toPath(QCoreApplication::applicationDirPath()).parent_path();
    std::error_code none;
    for (const auto& entry : entriesOf(root / "share/rollwright/examples", none)) {
        if (entry.path().extension() == ".flac")
            return std::filesystem::canonical(entry.path(), none);
    }
    return std::nullopt;
}

std::filesystem::path recordingFolder()
{
    return toPath(QStandardPaths::writableLocation(QStandardPaths::MusicLocation)) / "Rollwright";
}

/// Whoever started a JACK server wants to hear programs through it.
std::unique_ptr<AudioSink> openUsualSink(SampleRate rate)
{
    auto jack = openJackSink(rate);
    return jack ? std::move(jack) : openPulseSink(rate);
}

std::shared_ptr<void> stayAwake()
{
    return std::make_shared<SleepInhibitor>(tr("A recording is being made"));
}

} // namespace

Application::Application()
    : m_settings(std::make_unique<QSettings>()), m_models(ModelRegistry::scan(modelFolders())),
      m_studio({loadModel, m_models, m_settings, findExample(), usualScoreCache(),
                usualCorrectionFolder(), usualPosteriorFolder()}),
      m_modelPresenter(
          {loadModel, userModelFolder(), m_studio.selection(), m_studio.window(), m_settings}),
      m_playback({openUsualSink, rtMidiSystem(), rtMidiInputs()},
                 SoundFontPresenter::firstChoice(m_settings, soundFontFolders())),
      m_playbackPresenter(
          {m_playback, m_studio.session(), m_studio.selection(), m_studio.window(), m_settings}),
      m_mixerPresenter({m_playback, m_studio.session(), m_studio.selection(), m_settings,
                        m_playbackPresenter.bar()}),
      m_playheadPresenter({m_studio.selection(), m_playback, m_playbackPresenter}),
      m_speedPresenter(m_playback, m_playbackPresenter.bar(), m_playbackPresenter.menu()),
      m_soundFontPresenter({m_playback, m_playbackPresenter.menu(), m_studio.window(), m_settings,
                            soundFontFolders()}),
      m_midiPresenter({m_playback, m_playbackPresenter.menu(), m_studio.window(), m_settings}),
      m_auditionPresenter(m_playback, m_studio.window().rolls()),
      m_strokePresenter({m_studio.selection(), m_studio.window(), m_studio.edit(),
                         [this] { return m_playheadPresenter.struckNow(); }}),
      m_clipboardPresenter(m_studio.edit(), m_studio.window(),
                           [this] { return m_playheadPresenter.struckNow(); }),
      m_beatPresenter({m_studio.session(),
                       m_studio.selection(),
                       m_studio.window(),
                       m_studio.history(),
                       m_settings,
                       {[this] { return m_playback.playing(); },
                        [this] { return m_playheadPresenter.struckNow(); },
                        [this](const std::optional<BeatGrid>& beats, Seconds delay) {
                            m_playback.setClicks(beats, delay);
                        }}}),
      m_pedalPresenter({m_studio.session(), m_studio.selection(), m_studio.window(),
                        m_studio.history(), m_settings,
                        [](const NoteList& notes) { return findPedal(notes); },
                        [this] { return m_playheadPresenter.struckNow(); },
                        [this] { return m_playheadPresenter.struckLoop(); }}),
      m_audioExportPresenter({m_playback, m_studio.window(), m_settings,
                              [this] { return m_playbackPresenter.exportedPart(); }}),
      m_recorderPresenter({pulseInputs(), m_playback, m_studio.window(), m_settings,
                           recordingFolder(), [this] { return m_livePresenter.listen(); },
                           std::chrono::seconds(3), stayAwake}),
      m_livePresenter(
          {loadModel, m_studio.session(), m_studio.selection(), m_studio.window(), m_settings})
{
    m_studio.noteExport().setExportedPart([this] { return m_playbackPresenter.exportedPart(); });
    m_studio.project().setLoops(
        {[this](int id) { return m_playbackPresenter.loopOf(id); },
         [this](int id, const MarkedLoop& loop) { m_playbackPresenter.restoreLoop(id, loop); }});
    addTextSizeMenu(m_studio.window(), m_settings);
    addLanguageMenu(m_studio.window(), m_settings);
    QObject::connect(&m_playbackPresenter, &PlaybackPresenter::stoppedAtRest, &m_studio.edit(),
                     &EditPresenter::selectNothing);
    QObject::connect(m_studio.edit().actions().loop, &QAction::triggered,
                     [this] { m_playheadPresenter.loopOver(m_studio.edit().editor().selected()); });
    QObject::connect(&m_recorderPresenter, &RecorderPresenter::began, &m_livePresenter,
                     &LivePresenter::show);
    QObject::connect(&m_recorderPresenter, &RecorderPresenter::ended, &m_livePresenter,
                     &LivePresenter::end);
    QObject::connect(&m_recorderPresenter, &RecorderPresenter::recorded,
                     [this](const std::filesystem::path& file) { m_studio.openFiles({file}); });
}

void Application::start(const std::vector<std::filesystem::path>& files)
{
    m_studio.window().show();
    if (!files.empty())
        m_studio.openFiles(files);
}

} // namespace rollwright
