#include "app/studio/base/Settings.h"

#include <gtest/gtest.h>

#include "app/studio/base/Paths.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class SettingsTest : public testing::Test
{
protected:
    Settings open() const
    {
        return Settings(
            std::make_unique<QSettings>(toQString(m_folder / "s.ini"), QSettings::IniFormat));
    }

    TemporaryFolder m_folder;
};

TEST_F(SettingsTest, TheFirstStartRemembersNothing)
{
    const Settings settings = open();
    EXPECT_TRUE(settings.folder().isEmpty());
    EXPECT_TRUE(settings.modelId().isEmpty());
    EXPECT_TRUE(settings.columns().isEmpty());
    EXPECT_TRUE(settings.recentFiles().isEmpty());
    EXPECT_EQ(settings.textSize(), 100);
    EXPECT_EQ(settings.appearance(), Appearance::System);
    EXPECT_EQ(settings.arrangement(), RollArrangement::Columns);
    EXPECT_TRUE(settings.isOn(Switch::Posteriors));
    EXPECT_TRUE(settings.isOn(Switch::ListenAlong));
    EXPECT_EQ(settings.midiTarget(), MidiTarget());
    EXPECT_EQ(settings.midiSource(), MidiTarget());
    EXPECT_TRUE(settings.recordingInput().empty());
    EXPECT_TRUE(settings.recordingFolder().empty());
    EXPECT_TRUE(settings.studyFolder().isEmpty());
    EXPECT_TRUE(settings.studyWithout().isEmpty());
    EXPECT_TRUE(settings.studyMeasure().isEmpty());
    EXPECT_TRUE(settings.studyWidths().isEmpty());
}

TEST_F(SettingsTest, SwitchesStandInPeoplesFilesUnderTheirKeys)
{
    const std::pair<Switch, const char*> keys[] = {
        {Switch::Posteriors, "roll/posteriors"}, {Switch::Notes, "roll/notes"},
        {Switch::Beats, "roll/beats"},           {Switch::Pedal, "roll/pedal"},
        {Switch::Waveform, "sound/waveform"},    {Switch::Spectrogram, "sound/spectrogram"},
        {Switch::Follow, "playback/follow"},     {Switch::ListenAlong, "recording/listensAlong"}};
    for (const auto& [what, key] : keys) {
        QSettings(toQString(m_folder / "s.ini"), QSettings::IniFormat).setValue(key, false);
        const Settings settings = open();
        for (const auto& [other, itsKey] : keys)
            EXPECT_EQ(settings.isOn(other), other != what) << key << ", " << itsKey;
        QSettings(toQString(m_folder / "s.ini"), QSettings::IniFormat).remove(key);
    }
}

TEST_F(SettingsTest, ComesBackAtTheNextStart)
{
    {
        Settings settings = open();
        settings.setFolder("/home/ü");
        settings.setModelId("overtone");
        settings.setColumns({"", "overtone"});
        settings.setTextSize(150);
        settings.setAppearance(Appearance::Dark);
        settings.setArrangement(RollArrangement::Overlay);
        settings.setOn(Switch::Waveform, false);
        settings.setOn(Switch::Spectrogram, true);
        settings.setWindow("geometry", "layout");
        settings.setMidiTarget({MidiTarget::Kind::Port, "Piano"});
        settings.setMidiSource({MidiTarget::Kind::OwnPort, {}});
        settings.setRecordingInput("alsa_input.usb");
        settings.setRecordingFolder("/home/ü/Music");
        settings.setStudyFolder("/data/MAPS");
        settings.setStudyWithout({"lstm"});
        settings.setStudyMeasure("frame/frame_f1");
        settings.setStudyWidths({{"Overtone", 150}});
    }
    const Settings settings = open();
    EXPECT_EQ(settings.folder(), "/home/ü");
    EXPECT_EQ(settings.modelId(), "overtone");
    EXPECT_EQ(settings.midiSource(), (MidiTarget{MidiTarget::Kind::OwnPort, {}}));
    EXPECT_EQ(settings.recordingInput(), "alsa_input.usb");
    EXPECT_EQ(settings.recordingFolder(), "/home/ü/Music");
    EXPECT_EQ(settings.columns(), (QStringList{"", "overtone"}));
    EXPECT_EQ(settings.textSize(), 150);
    EXPECT_EQ(settings.appearance(), Appearance::Dark);
    EXPECT_EQ(settings.arrangement(), RollArrangement::Overlay);
    EXPECT_FALSE(settings.isOn(Switch::Waveform));
    EXPECT_TRUE(settings.isOn(Switch::Spectrogram));
    EXPECT_EQ(settings.geometry(), "geometry");
    EXPECT_EQ(settings.layout(), "layout");
    EXPECT_EQ(settings.midiTarget(), (MidiTarget{MidiTarget::Kind::Port, "Piano"}));
    EXPECT_EQ(settings.studyFolder(), "/data/MAPS");
    EXPECT_EQ(settings.studyWithout(), QStringList("lstm"));
    EXPECT_EQ(settings.studyMeasure(), "frame/frame_f1");
    EXPECT_EQ(settings.studyWidths().value("Overtone").toInt(), 150);
}

TEST_F(SettingsTest, TextCannotBeTooLargeToUse)
{
    Settings settings = open();
    settings.setTextSize(900);
    EXPECT_EQ(settings.textSize(), 200);
    settings.setTextSize(-3);
    EXPECT_EQ(settings.textSize(), 100);
}

TEST_F(SettingsTest, RecentFilesAreFewAndNameNoFileTwice)
{
    Settings settings = open();
    for (int i = 0; i < 15; ++i)
        settings.addRecentFile(QString::number(i));
    settings.addRecentFile("12");
    const QStringList files = settings.recentFiles();
    EXPECT_EQ(files.size(), Settings::kRecentFilesKept);
    EXPECT_EQ(files.first(), "12");
    EXPECT_EQ(files.count("12"), 1);
}

TEST_F(SettingsTest, ARecentFileStandsBelowAnotherOne)
{
    Settings settings = open();
    for (const char* file : {"c", "a"})
        settings.addRecentFile(file);
    settings.addRecentFile("b", "a");
    EXPECT_EQ(settings.recentFiles(), (QStringList{"a", "b", "c"}));
    settings.addRecentFile("d", "not there");
    EXPECT_EQ(settings.recentFiles().first(), "d");
}

} // namespace
} // namespace rollwright
