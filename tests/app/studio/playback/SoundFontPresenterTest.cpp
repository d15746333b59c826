#include "app/studio/playback/SoundFontPresenter.h"

#include <filesystem>

#include <QStatusBar>
#include <gmock/gmock.h>

#include "app/studio/base/Paths.h"
#include "tests/app/studio/EventLoop.h"
#include "tests/core/playback/FakeMidiSystem.h"
#include "tests/core/playback/SoundFontForTests.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using testing::HasSubstr;

class SoundFontPresenterTest : public testing::Test
{
protected:
    void SetUp() override
    {
        std::filesystem::create_directory(installed());
        for (const auto& file : {best(), other()})
            std::filesystem::create_symlink(installedSoundFont(), file);
    }

    std::filesystem::path installed() const { return m_folder / "installed"; }
    std::filesystem::path best() const { return installed() / "FluidR3_GM.sf2"; }
    std::filesystem::path other() const { return installed() / "Small & soft.sf2"; }

    void start()
    {
        const std::vector folders{installed()};
        m_playback.emplace(Playback::Devices{[](SampleRate) { return nullptr; },
                                             fakeMidiSystem(std::make_shared<FakeMidiWires>())},
                           SoundFontPresenter::firstChoice(m_settings, folders));
        m_presenter.emplace(
            SoundFontPresenter::Parts{*m_playback, m_menu, m_window, m_settings, folders});
    }

    QAction* find(const QString& text)
    {
        for (QAction* action : m_presenter->pianos().actions())
            if (action->text() == text)
                return action;
        return nullptr;
    }

    bool plays(const std::filesystem::path& file)
    {
        return processEventsUntil([&] { return notice().contains("played on"); }) &&
               m_playback->soundFont() == file;
    }

    QString notice() { return m_window.statusBar()->currentMessage(); }

    TemporaryFolder m_folder;
    Settings m_settings{
        std::make_unique<QSettings>(toQString(m_folder / "s.ini"), QSettings::IniFormat)};
    MainWindow m_window{m_settings};
    QMenu m_menu;
    std::optional<Playback> m_playback;
    std::optional<SoundFontPresenter> m_presenter;
};

TEST_F(SoundFontPresenterTest, BeginsWithTheBestThatIsInstalled)
{
    start();
    ASSERT_NE(find("&Best installed (FluidR3_GM)"), nullptr);
    EXPECT_TRUE(find("&Best installed (FluidR3_GM)")->isChecked());
    EXPECT_NE(find("Small && soft"), nullptr);
    EXPECT_EQ(m_playback->soundFont(), best());
}

TEST_F(SoundFontPresenterTest, PlaysOnAndRemembersWhatIsChosen)
{
    start();
    find("Small && soft")->trigger();
    ASSERT_TRUE(plays(other()));
    EXPECT_TRUE(find("Small && soft")->isChecked());
    EXPECT_FALSE(find("&Best installed (FluidR3_GM)")->isChecked());
    EXPECT_EQ(m_settings.soundFont(), other());
    EXPECT_EQ(SoundFontPresenter::firstChoice(m_settings, {}), other());
}

TEST_F(SoundFontPresenterTest, GoesBackToTheBest)
{
    m_settings.setSoundFont(other());
    start();
    EXPECT_EQ(m_playback->soundFont(), other());
    find("&Best installed (FluidR3_GM)")->trigger();
    ASSERT_TRUE(plays(best()));
    EXPECT_EQ(m_settings.soundFont(), std::filesystem::path());
    EXPECT_TRUE(find("&Best installed (FluidR3_GM)")->isChecked());
}

TEST_F(SoundFontPresenterTest, AFileFromElsewhereStaysInTheMenu)
{
    const auto mine = m_folder / "Mine.sf2";
    std::filesystem::create_symlink(installedSoundFont(), mine);
    start();
    m_presenter->choose(mine);
    ASSERT_TRUE(plays(mine));
    ASSERT_NE(find("Mine"), nullptr);
    EXPECT_TRUE(find("Mine")->isChecked());
}

TEST_F(SoundFontPresenterTest, KeepsItsPianoWhenAFileIsNoSoundFont)
{
    start();
    m_presenter->choose(other());
    ASSERT_TRUE(plays(other()));
    m_presenter->choose(m_folder.write("broken.sf2", "no SoundFont"));
    EXPECT_TRUE(processEventsUntil([&] { return notice().contains("stays as it was"); }));
    EXPECT_THAT(notice().toStdString(), HasSubstr("broken.sf2"));
    EXPECT_EQ(m_playback->soundFont(), other());
    EXPECT_EQ(m_settings.soundFont(), other());
}

TEST_F(SoundFontPresenterTest, KeepsItsPianoWhenItsOwnFileIsDamagedMeanwhile)
{
    start();
    m_presenter->choose(other());
    ASSERT_TRUE(plays(other()));
    std::filesystem::remove(other());
    m_folder.write("installed/Small & soft.sf2", "no SoundFont");
    m_presenter->choose(other());
    EXPECT_TRUE(processEventsUntil([&] { return notice().contains("Small & soft.sf2"); }));
    EXPECT_THAT(notice().toStdString(), HasSubstr("stays as it was"));
    EXPECT_EQ(m_playback->soundFont(), other());
    EXPECT_EQ(m_settings.soundFont(), other());
}

TEST_F(SoundFontPresenterTest, RemembersTheLastThatPlaysOfSeveralChoices)
{
    start();
    m_presenter->choose(other());
    m_presenter->choose(m_folder.write("broken.sf2", "no SoundFont"));
    EXPECT_TRUE(processEventsUntil([&] { return notice().contains("stays as it was"); }));
    EXPECT_EQ(m_playback->soundFont(), other());
    EXPECT_EQ(m_settings.soundFont(), other());
    EXPECT_TRUE(find("Small && soft")->isChecked());
}

TEST_F(SoundFontPresenterTest, FallsBackWhenTheRememberedOneIsBroken)
{
    m_settings.setSoundFont(m_folder.write("broken.sf2", "no SoundFont"));
    start();
    m_playback->setRecording(m_folder / "any.wav"); // the piano is read with the first recording
    EXPECT_TRUE(processEventsUntil([&] { return m_playback->soundFont() == best(); }));
    EXPECT_EQ(m_settings.soundFont(), std::filesystem::path());
}

TEST_F(SoundFontPresenterTest, SaysThatNoneIsInstalled)
{
    std::filesystem::remove_all(installed());
    start();
    ASSERT_NE(find("&Best installed (none is installed)"), nullptr);
    EXPECT_FALSE(find("&Best installed (none is installed)")->isEnabled());
    EXPECT_FALSE(m_playback->canPlayNotes());
}

} // namespace
} // namespace rollwright
