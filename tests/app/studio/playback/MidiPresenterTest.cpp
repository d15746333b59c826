#include "app/studio/playback/MidiPresenter.h"

#include <QStatusBar>
#include <gmock/gmock.h>

#include "app/studio/base/Paths.h"
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

    static QAction* findIn(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions())
            if (action->text() == text)
                return action;
        return nullptr;
    }
    QAction* find(const QString& text) { return findIn(m_presenter->outputs(), text); }
    QAction* findInput(const QString& text) { return findIn(m_presenter->inputs(), text); }

    /// Of the keyboard that is chosen.
    bool listens()
    {
        return processEventsUntil([this] { return m_playback.midiSourceStatus().connected; });
    }

    /// A key of the keyboard beside the rolls has the colour of what is chosen.
    bool shines(int pitch)
    {
        RollGrid& rolls = m_window.rolls();
        const TimePitchMapping map = rolls.panes().front()->mapping();
        const QImage picture = rolls.plot().grab().toImage();
        return picture.pixelColor(4, qRound(map.y(pitch))) ==
               m_window.palette().color(QPalette::Highlight);
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
    Playback m_playback{
        {[](SampleRate) { return nullptr; }, fakeMidiSystem(m_wires), fakeMidiInputs(m_wires)},
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

TEST_F(MidiPresenterTest, KeysOfAKeyboardShineBesideTheRollsWhileTheyAreHeld)
{
    m_wires->setPorts({{"Keyboard"}});
    start();
    m_window.showRolls(true);
    m_window.show();
    Q_EMIT m_presenter->inputs().aboutToShow();
    ASSERT_TRUE(processEventsUntil([this] { return findInput("Keyboard") != nullptr; }));
    findInput("Keyboard")->trigger();
    ASSERT_TRUE(listens());
    EXPECT_EQ(m_settings.midiSource(), (MidiTarget{MidiTarget::Kind::Port, "Keyboard"}));
    EXPECT_EQ(m_settings.midiTarget(), MidiTarget()) << "an input is no output";

    EXPECT_FALSE(shines(60));
    m_wires->play({0x90, 60, 90});
    m_wires->play({0x90, 66, 90});
    EXPECT_TRUE(processEventsUntil([this] { return shines(60) && shines(66); }));
    EXPECT_FALSE(shines(64));
    m_window.rolls().setArrangement(RollArrangement::Stacked);
    EXPECT_TRUE(processEventsUntil([this] { return shines(60); })) << "in another layout too";
    m_wires->play({0x80, 60, 0});
    EXPECT_TRUE(processEventsUntil([this] { return !shines(60); }));
}

TEST_F(MidiPresenterTest, KeysGoOutWhenTheKeyboardIsPulledOutWhichIsSaidOnce)
{
    m_settings.setMidiSource({MidiTarget::Kind::Port, "Keyboard"});
    m_wires->setPorts({{"Keyboard"}});
    start();
    m_window.showRolls(true);
    m_window.show();
    ASSERT_TRUE(listens());
    m_wires->play({0x90, 60, 90});
    ASSERT_TRUE(processEventsUntil([this] { return shines(60); }));
    m_wires->setPorts(std::vector<std::string>());
    EXPECT_TRUE(
        processEventsUntil([this] { return notice().contains("\"Keyboard\" is not there"); }));
    EXPECT_TRUE(processEventsUntil([this] { return !shines(60); }));
    EXPECT_TRUE(findInput("Keyboard (not there)")->isChecked());
}

TEST_F(MidiPresenterTest, SaysThatThereIsNoMidiSystemToWhoWantsAKeyboard)
{
    m_wires->setPorts(std::nullopt);
    m_settings.setMidiSource({MidiTarget::Kind::OwnPort, {}});
    start();
    EXPECT_TRUE(
        processEventsUntil([this] { return notice().contains("no keyboard can be played"); }));
}

} // namespace
} // namespace rollwright
