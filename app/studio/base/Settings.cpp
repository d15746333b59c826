#include "app/studio/base/Settings.h"

#include <algorithm>
#include <span>

#include "app/studio/base/Paths.h"
#include "app/studio/base/SettingKeys.h"

namespace rollwright {

using namespace setting;

namespace {

/// The place of a stored name among `names`; 0 when it is not there.
std::size_t placeOf(const QString& name, std::span<const char* const> names)
{
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
}

} // namespace

Settings::Settings(std::unique_ptr<QSettings> store) : m_store(std::move(store)) {}

QByteArray Settings::geometry() const
{
    return m_store->value(kGeometry).toByteArray();
}

QByteArray Settings::layout() const
{
    return m_store->value(kLayout).toByteArray();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& layout)
{
    m_store->setValue(kGeometry, geometry);
    m_store->setValue(kLayout, layout);
}

QString Settings::folder() const
{
    return m_store->value(kFolder).toString();
}

void Settings::setFolder(const QString& folder)
{
    m_store->setValue(kFolder, folder);
}

QString Settings::modelId() const
{
    return m_store->value(kModel).toString();
}

void Settings::setModelId(const QString& id)
{
    m_store->setValue(kModel, id);
}

QStringList Settings::columns() const
{
    return m_store->value(kColumns).toStringList();
}

void Settings::setColumns(const QStringList& ids)
{
    m_store->setValue(kColumns, ids);
}

QString Settings::language() const
{
    return m_store->value(kLanguage).toString();
}

void Settings::setLanguage(const QString& code)
{
    m_store->setValue(kLanguage, code);
}

int Settings::textSize() const
{
    return std::clamp(m_store->value(kTextSize, 100).toInt(), 100, 200);
}

void Settings::setTextSize(int percent)
{
    m_store->setValue(kTextSize, percent);
}

Appearance Settings::appearance() const
{
    return static_cast<Appearance>(
        placeOf(m_store->value(kAppearance).toString(), kAppearanceNames));
}

void Settings::setAppearance(Appearance appearance)
{
    m_store->setValue(kAppearance, kAppearanceNames[static_cast<std::size_t>(appearance)]);
}

RollArrangement Settings::arrangement() const
{
    return static_cast<RollArrangement>(
        placeOf(m_store->value(kArrangement).toString(), kArrangementNames));
}

void Settings::setArrangement(RollArrangement arrangement)
{
    m_store->setValue(kArrangement, kArrangementNames[static_cast<std::size_t>(arrangement)]);
}

bool Settings::isOn(Switch what) const
{
    return m_store->value(kSwitches[static_cast<std::size_t>(what)], true).toBool();
}

void Settings::setOn(Switch what, bool on)
{
    m_store->setValue(kSwitches[static_cast<std::size_t>(what)], on);
}

MixSettings Settings::mix() const
{
    MixSettings mix;
    const double crossfade = m_store->value(kCrossfade, mix.crossfade).toDouble();
    mix.crossfade = std::clamp(crossfade, 0.0, 1.0);
    mix.split = m_store->value(kSplit, mix.split).toBool();
    for (std::size_t i = 0; i < kMixChannels; ++i)
        mix.channels[i].mute = m_store->value(kMuted[i], false).toBool();
    return mix;
}

void Settings::setMix(const MixSettings& mix)
{
    m_store->setValue(kCrossfade, mix.crossfade);
    m_store->setValue(kSplit, mix.split);
    for (std::size_t i = 0; i < kMixChannels; ++i)
        m_store->setValue(kMuted[i], mix.channels[i].mute);
}

std::filesystem::path Settings::soundFont() const
{
    return toPath(m_store->value(kSoundFont).toString());
}

void Settings::setSoundFont(const std::filesystem::path& file)
{
    m_store->setValue(kSoundFont, toQString(file));
}

MidiTarget Settings::midiTarget() const
{
    return midiPort(kMidiTarget);
}

void Settings::setMidiTarget(const MidiTarget& target)
{
    setMidiPort(kMidiTarget, target);
}

MidiTarget Settings::midiSource() const
{
    return midiPort(kMidiSource);
}

void Settings::setMidiSource(const MidiTarget& source)
{
    setMidiPort(kMidiSource, source);
}

MidiTarget Settings::midiPort(const MidiKeys& keys) const
{
    const auto& [kind, port] = keys;
    return {
        static_cast<MidiTarget::Kind>(placeOf(m_store->value(kind).toString(), kMidiTargetNames)),
        m_store->value(port).toString().toStdString()};
}

void Settings::setMidiPort(const MidiKeys& keys, const MidiTarget& target)
{
    const auto& [kind, port] = keys;
    m_store->setValue(kind, kMidiTargetNames[static_cast<std::size_t>(target.kind)]);
    m_store->setValue(port, QString::fromStdString(target.port));
}

std::string Settings::recordingInput() const
{
    return m_store->value(kRecordingInput).toString().toStdString();
}

void Settings::setRecordingInput(const std::string& id)
{
    m_store->setValue(kRecordingInput, QString::fromStdString(id));
}

std::filesystem::path Settings::recordingFolder() const
{
    return toPath(m_store->value(kRecordingFolder).toString());
}

void Settings::setRecordingFolder(const std::filesystem::path& folder)
{
    m_store->setValue(kRecordingFolder, toQString(folder));
}

QString Settings::studyFolder() const
{
    return m_store->value(kStudyFolder).toString();
}

void Settings::setStudyFolder(const QString& folder)
{
    m_store->setValue(kStudyFolder, folder);
}

QStringList Settings::studyWithout() const
{
    return m_store->value(kStudyWithout).toStringList();
}

void Settings::setStudyWithout(const QStringList& ids)
{
    m_store->setValue(kStudyWithout, ids);
}

QString Settings::studyMeasure() const
{
    return m_store->value(kStudyMeasure).toString();
}

void Settings::setStudyMeasure(const QString& id)
{
    m_store->setValue(kStudyMeasure, id);
}

QVariantMap Settings::studyWidths() const
{
    return m_store->value(kStudyWidths).toMap();
}

void Settings::setStudyWidths(const QVariantMap& widths)
{
    m_store->setValue(kStudyWidths, widths);
}

QStringList Settings::recentFiles() const
{
    return m_store->value(kRecent).toStringList();
}

void Settings::addRecentFile(const QString& file, const QString& below)
{
    QStringList files = recentFiles();
    files.removeAll(file);
    files.insert(files.indexOf(below) + 1, file); // -1: it is not there
    m_store->setValue(kRecent, QStringList(files.mid(0, kRecentFilesKept)));
}

} // namespace rollwright
