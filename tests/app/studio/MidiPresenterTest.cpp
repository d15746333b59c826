#include "app/studio/MidiPresenter.h"

#include <QStatusBar>
#include <gmock/gmock.h>

#include "app/studio/Paths.h"
#include "tests/app/studio/EventLoop.h"
#include "tests/core/playback/FakeMidiSystem.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class MidiPresenterTest : public testing::Test
{
protected:
    void start()
    {
        m_presenter.emplace(MidiPresenter::Parts{m_playback, m_menu, m_window, m_settings});
    }

    void openMenu() { Q_EMIT m_presenter->outputs().aboutToShow(); }

    QAction* find(const QString& text)
    {
        for (QAction* action : m_presenter->outputs().actions())
            if (action->text() == text)
                return action;
        return nullptr;
    }

    bool comes(const QString& text)
    {
        return processEventsUntil([&] { return find(text) != nullptr; });
    }

    QString notice() { return m_window.statusBar()->currentMessage(); }

    TemporaryFolder m_folder;
    Settings m_settings{
        std::make_unique<QSettings>(toQString(m_folder / "s.ini"), QSettings::IniFormat)};
    std::shared_ptr<FakeMidiWires> m_wires = std::make_shared<FakeMidiWires>();
    Playback m_playback{{[](SampleRate) { return nullptr; }, fakeMidiSystem(m_wires)},
                        std::nullopt};
    MainWindow m_window{m_settings};
    QMenu m_menu;
    std::optional<MidiPresenter> m_presenter;
};

const MidiTarget kPiano{MidiTarget::Kind::Port, "Piano"};

TEST_F(MidiPresenterTest, SendsNowhereAtFirst)
{
    start();
    EXPECT_TRUE(find("&None")->isChecked());
    openMenu();
    EXPECT_TRUE(comes("No other ports"));
    EXPECT_TRUE(m_wires->opened().empty());
}

TEST_F(MidiPresenterTest, ShowsPortsThatComeWhileTheMenuIsOpen)
{
    start();
    m_wires->setPorts({{"Piano", "Hammond & Leslie"}});
    openMenu();
    EXPECT_TRUE(comes("Piano"));
    EXPECT_NE(find("Hammond && Leslie"), nullptr);
}

TEST_F(MidiPresenterTest, ConnectsAndRemembersWhatIsChosen)
{
    m_wires->setPorts({{"Piano"}});
    start();
    openMenu();
    ASSERT_TRUE(comes("Piano"));
    find("Piano")->trigger();
    EXPECT_TRUE(processEventsUntil([this] { return m_playback.midiStatus().connected; }));
    EXPECT_TRUE(find("Piano")->isChecked());
    EXPECT_FALSE(find("&None")->isChecked());
    EXPECT_EQ(m_settings.midiTarget(), kPiano);
    EXPECT_TRUE(notice().isEmpty());
}

TEST_F(MidiPresenterTest, FindsTheRememberedPortAgain)
{
    m_settings.setMidiTarget(kPiano);
    m_wires->setPorts({{"Synth", "Piano"}});
    start();
    EXPECT_TRUE(processEventsUntil([this] { return m_playback.midiStatus().connected; }));
    EXPECT_THAT(m_wires->opened(), testing::ElementsAre("Piano"));
}

TEST_F(MidiPresenterTest, SaysOnceThatAPortWentAwayAndTakesItAgain)
{
    m_settings.setMidiTarget(kPiano);
    m_wires->setPorts({{"Piano"}});
    start();
    ASSERT_TRUE(processEventsUntil([this] { return m_playback.midiStatus().connected; }));
    m_wires->setPorts(std::vector<std::string>());
    EXPECT_TRUE(processEventsUntil([this] { return notice().contains("\"Piano\" is not there"); }));
    EXPECT_TRUE(find("Piano (not there)")->isChecked());

    m_window.statusBar()->clearMessage();
    m_wires->setPorts({{"Synth"}});
    EXPECT_TRUE(comes("Synth"));
    EXPECT_TRUE(notice().isEmpty()) << "said twice";

    m_wires->setPorts({{"Piano"}});
    EXPECT_TRUE(processEventsUntil([this] { return m_playback.midiStatus().connected; }));
    EXPECT_TRUE(find("Piano")->isChecked());
}

TEST_F(MidiPresenterTest, SaysInTheMenuThatThereIsNoMidiSystem)
{
    m_wires->setPorts(std::nullopt);
    start();
    openMenu();
    EXPECT_TRUE(comes("No MIDI system was found"));
    EXPECT_FALSE(find("Our &own port, \"Rollwright\"")->isEnabled());
    EXPECT_TRUE(notice().isEmpty()) << "who wants no port need not hear of it";
}

} // namespace
} // namespace rollwright
