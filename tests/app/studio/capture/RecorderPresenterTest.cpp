#include "app/studio/capture/RecorderPresenter.h"

#include <cmath>

#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>

#include "core/audio/SoundFile.h"
#include "tests/app/studio/capture/RecorderFixture.h"
#include "ui/transport/LevelBar.h"

namespace rollwright {
namespace {

using RecorderPresenterTest = RecorderFixture;

/// How much of a tone a channel has, as an amplitude.
double amplitude(const std::vector<float>& stereo, int channel, double hertz)
{
    const double step = 2 * 3.14159265358979 * hertz / FakeMicrophones::kFormat.rate.hertz;
    double cosine = 0;
    double sine = 0;
    const std::size_t frames = stereo.size() / 2;
    for (std::size_t i = 0; i < frames; ++i) {
        const double sample = stereo[2 * i + static_cast<std::size_t>(channel)];
        cosine += sample * std::cos(step * double(i));
        sine += sample * std::sin(step * double(i));
    }
    return 2 * std::hypot(cosine, sine) / double(frames);
}

TEST_F(RecorderPresenterTest, AKeyThatIsHeldBeginsOnceAndEndsNothing)
{
    EXPECT_FALSE(m_presenter->show->autoRepeat());
    EXPECT_FALSE(m_presenter->record->autoRepeat());
}

TEST_F(RecorderPresenterTest, TouchesNoInputUntilItIsAskedFor)
{
    EXPECT_FALSE(strip().isVisible());
    EXPECT_FALSE(m_presenter->record->isEnabled());
    EXPECT_TRUE(m_microphones->opened().empty());
}

TEST_F(RecorderPresenterTest, ShowsTheLevelBeforeItRecords)
{
    ASSERT_TRUE(listens());
    EXPECT_TRUE(strip().isVisible());
    EXPECT_TRUE(processEventsUntil([this] { return strip().level().level() > -13; }));
    EXPECT_LT(strip().level().level(), -11) << "a tone of a quarter of full scale: -12 dB";
    EXPECT_FALSE(strip().warns());
    EXPECT_TRUE(strip().message().isEmpty());
    EXPECT_EQ(strip().inputs().currentText(), "Microphone");
}

TEST_F(RecorderPresenterTest, KeepsTheComputerAwakeWhileItRecords)
{
    ASSERT_TRUE(listens());
    EXPECT_EQ(m_awake.use_count(), 1);
    ASSERT_TRUE(recordsFor("0:01"));
    EXPECT_EQ(m_awake.use_count(), 2);
    m_presenter->record->trigger();
    ASSERT_TRUE(opens());
    EXPECT_EQ(m_awake.use_count(), 1);
}

TEST_F(RecorderPresenterTest, RecordsWhatTheMicrophoneHearsAndOpensIt)
{
    ASSERT_TRUE(listens());
    ASSERT_TRUE(recordsFor("0:02"));
    m_presenter->record->trigger();
    ASSERT_TRUE(opens());
    const auto file = session().recordings().front()->file;
    EXPECT_EQ(file.parent_path(), m_folder / "music" / "Rollwright");
    EXPECT_EQ(file.extension(), ".flac");
    EXPECT_FALSE(strip().isVisible());
    EXPECT_TRUE(notice().startsWith("Recorded ")) << notice().toStdString();

    auto sound = readStereo(file);
    ASSERT_GE(sound.size(), 2 * 96'000U);
    sound.resize(2 * 96'000);
    EXPECT_NEAR(amplitude(sound, 0, 440), 0.25, 1e-3);
    EXPECT_NEAR(amplitude(sound, 1, 660), 0.25, 1e-3);
    EXPECT_NEAR(amplitude(sound, 0, 660), 0, 1e-3);

    ASSERT_TRUE(waitForEnd(0)) << "it is transcribed like any other";
    EXPECT_EQ(run(0)->state, RunState::Done);
    EXPECT_TRUE(failures().isEmpty());
    EXPECT_EQ(m_settings->recentFiles().value(0), toQString(file));
}

TEST_F(RecorderPresenterTest, IsReachedByKeys)
{
    EXPECT_EQ(m_presenter->show->shortcut(), QKeySequence(Qt::Key_R));
    EXPECT_EQ(m_presenter->record->shortcut(), QKeySequence("Shift+R"));
    EXPECT_TRUE(listens());
    EXPECT_EQ(namelessFocus(), QStringList());
}

TEST_F(RecorderPresenterTest, TheKeyThatShowsTheStripEndsNoRecording)
{
    ASSERT_TRUE(listens());
    ASSERT_TRUE(recordsFor("0:01"));
    m_presenter->show->trigger();
    EXPECT_TRUE(strip().isVisible());
    EXPECT_TRUE(session().recordings().empty());
    m_presenter->record->trigger();
    ASSERT_TRUE(opens());
    EXPECT_TRUE(m_presenter->show->isEnabled());
}

TEST_F(RecorderPresenterTest, WarnsToTheEndOfARecordingThatWasTooLoud)
{
    ASSERT_TRUE(listens());
    ASSERT_TRUE(recordsFor("0:00"));
    m_microphones->setSound(FakeMicrophones::tone(4));
    EXPECT_TRUE(processEventsUntil([this] { return strip().warns(); }));
    m_microphones->setSound(FakeMicrophones::tone(0.1F));
    EXPECT_TRUE(processEventsUntil([this] { return strip().elapsed() >= "0:05"; }));
    EXPECT_TRUE(strip().warns());
    m_presenter->record->trigger();
    ASSERT_TRUE(opens());
    EXPECT_TRUE(notice().contains("too loud")) << notice().toStdString();
}

TEST_F(RecorderPresenterTest, AWarningGoesAwayWhileNothingIsRecorded)
{
    ASSERT_TRUE(listens());
    m_microphones->setSound(FakeMicrophones::tone(4));
    EXPECT_TRUE(processEventsUntil([this] { return strip().warns(); }));
    m_microphones->setSound(FakeMicrophones::tone(0.1F));
    EXPECT_TRUE(processEventsUntil([this] { return !strip().warns(); }));
}

TEST_F(RecorderPresenterTest, KeepsAndOpensWhatWasRecordedWhenTheInputVanishes)
{
    ASSERT_TRUE(listens());
    ASSERT_TRUE(recordsFor("0:01"));
    m_microphones->vanish();
    ASSERT_TRUE(opens());
    ASSERT_EQ(failures().size(), 1);
    EXPECT_TRUE(failures()[0].contains("went away")) << failures()[0].toStdString();
    EXPECT_TRUE(failures()[0].contains("is kept")) << failures()[0].toStdString();
    ASSERT_TRUE(waitForEnd(0));
    EXPECT_EQ(run(0)->state, RunState::Done);
}

TEST_F(RecorderPresenterTest, SaysThatAFolderCannotBeWritten)
{
    m_folder.write("file", "not a folder");
    m_settings->setRecordingFolder(m_folder / "file");
    std::vector<bool> kept;
    QObject::connect(m_presenter.get(), &RecorderPresenter::ended,
                     [&](bool file) { kept.push_back(file); });
    ASSERT_TRUE(listens());
    m_presenter->record->trigger();
    ASSERT_TRUE(processEventsUntil([this] { return !failures().isEmpty(); }));
    EXPECT_EQ(kept, std::vector{false}) << "for who listens along";
    EXPECT_TRUE(failures()[0].contains("cannot be written")) << failures()[0].toStdString();
    EXPECT_TRUE(session().recordings().empty());
    EXPECT_TRUE(strip().isVisible()) << "another folder may do";
}

TEST_F(RecorderPresenterTest, ARecordingEndsWithTheStrip)
{
    ASSERT_TRUE(listens());
    ASSERT_TRUE(recordsFor("0:01"));
    m_presenter->show->setChecked(false);
    EXPECT_EQ(session().recordings().size(), 1U);
}

TEST_F(RecorderPresenterTest, KeepsARecordingWhenTheStudioIsClosed)
{
    ASSERT_TRUE(listens());
    ASSERT_TRUE(recordsFor("0:01"));
    const auto closeAnd = [this](QMessageBox::StandardButton button) {
        window().close();
        auto* question = window().findChild<QMessageBox*>();
        ASSERT_TRUE(question);
        EXPECT_TRUE(window().isVisible());
        question->button(button)->click();
        processEventsUntil([&] { return !window().findChild<QMessageBox*>(); });
    };
    closeAnd(QMessageBox::No);
    EXPECT_TRUE(strip().isVisible());
    closeAnd(QMessageBox::Yes);
    EXPECT_FALSE(window().isVisible());
    m_presenter.reset();
    ASSERT_EQ(m_settings->recentFiles().size(), 1);
    auto sound = SoundFile::open(toPath(m_settings->recentFiles().front()));
    EXPECT_GE(sound.value().announcedFrames(), 48'000);
}

} // namespace
} // namespace rollwright
