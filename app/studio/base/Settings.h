#pragma once

#include <array>
#include <filesystem>
#include <memory>

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include "core/playback/MidiTarget.h"
#include "core/playback/MixSettings.h"
#include "ui/roll/RollArrangement.h"

namespace rollwright {

enum class Appearance { System, Light, Dark };

/// What the user turns on and off: layers of the rolls, the sound above them, and whether the view
/// follows the playhead and a model listens along to what is being recorded.
enum class Switch { Posteriors, Notes, Beats, Pedal, Waveform, Spectrogram, Follow, ListenAlong };

/// What the studio remembers from one start to the next.
class Settings
{
public:
    static constexpr int kRecentFilesKept = 10;

    explicit Settings(std::unique_ptr<QSettings> store);

    QByteArray geometry() const;
    QByteArray layout() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout);

    QString folder() const; ///< where files were opened last; empty at first
    void setFolder(const QString& folder);

    QString modelId() const; ///< empty at first
    void setModelId(const QString& id);

    QStringList columns() const; ///< ids of the columns that are shown; empty at first
    void setColumns(const QStringList& ids);

    QString language() const; ///< code of the window's language; empty: the desktop's; so at first
    void setLanguage(const QString& code);

    int textSize() const; ///< percent of the desktop's, 100 to 200; 100 at first
    void setTextSize(int percent);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    RollArrangement arrangement() const; ///< columns at first
    void setArrangement(RollArrangement arrangement);

    bool isOn(Switch what) const; ///< all of them at first
    void setOn(Switch what, bool on);

    MixSettings mix() const;
    void setMix(const MixSettings& mix);

    std::filesystem::path soundFont() const; ///< empty: the best that is installed; so at first
    void setSoundFont(const std::filesystem::path& file);

    MidiTarget midiTarget() const; ///< nowhere at first
    void setMidiTarget(const MidiTarget& target);

    MidiTarget midiSource() const; ///< nowhere at first
    void setMidiSource(const MidiTarget& source);

    std::string recordingInput() const; ///< id of a device; empty: the usual one; so at first
    void setRecordingInput(const std::string& id);

    std::filesystem::path recordingFolder() const; ///< for new recordings; empty at first
    void setRecordingFolder(const std::filesystem::path& folder);

    QString studyFolder() const; ///< of the last data set; empty at first
    void setStudyFolder(const QString& folder);

    QStringList studyWithout() const; ///< ids of models that are not compared; empty at first
    void setStudyWithout(const QStringList& ids);

    QString studyMeasure() const; ///< empty at first
    void setStudyMeasure(const QString& id);

    QVariantMap studyWidths() const; ///< of columns in pixels, by heading; empty at first
    void setStudyWidths(const QVariantMap& widths);

    QStringList recentFiles() const; ///< the latest first
    /// On top, or `below` another one, if that is there.
    void addRecentFile(const QString& file, const QString& below = {});

private:
    using MidiKeys = std::array<const char*, 2>; ///< of the kind of a target and of its port
    MidiTarget midiPort(const MidiKeys& keys) const;
    void setMidiPort(const MidiKeys& keys, const MidiTarget& target);

    std::unique_ptr<QSettings> m_store;
};

} // namespace rollwright
