#include "app/studio/playback/AudioExportPresenter.h"

#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStatusBar>
#include <gtest/gtest.h>

#include "app/studio/base/Paths.h"
#include "core/audio/Loudness.h"
#include "tests/app/studio/EventLoop.h"
#include "tests/core/playback/FakeMidiSystem.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

/// A recording of four seconds, without a piano.
class AudioExportPresenterTest : public testing::Test
{
protected:
    AudioExportPresenterTest()
    {
        writeSine(m_folder / "a.wav", 4);
        m_playback.setRecording(m_folder / "a.wav");
        MixSettings alone;
        alone.crossfade = 0;
        m_playback.setMix(alone);
        processEventsUntil([this] { return m_playback.end() == Seconds(4); });
    }

    bool exportTo(const std::string& name, std::optional<double> loudness = {})
    {
        m_presenter.exportTo(toQString(m_folder / name), loudness);
        return processEventsUntil([this] { return !m_presenter.progress(); });
    }

    void expectNothingOf(const std::string& name)
    {
        EXPECT_FALSE(std::filesystem::exists(m_folder / name));
        EXPECT_FALSE(std::filesystem::exists(m_folder / ('.' + name + ".part")));
        EXPECT_TRUE(m_window.messages().messages().isEmpty());
        EXPECT_TRUE(m_window.statusBar()->currentMessage().isEmpty());
    }

    StereoAudio read(const std::string& name)
    {
        JobControl control;
        return loadStereo(m_folder / name, Playback::kRate, control).value();
    }

    TemporaryFolder m_folder;
    Settings m_settings{
        std::make_unique<QSettings>(toQString(m_folder / "s.ini"), QSettings::IniFormat)};
    Playback m_playback{
        {[](SampleRate) { return nullptr; }, fakeMidiSystem(std::make_shared<FakeMidiWires>())},
        std::nullopt};
    MainWindow m_window{m_settings};
    std::optional<TimeSpan> m_part;
    AudioExportPresenter m_presenter{{m_playback, m_window, m_settings, [this] { return m_part; }}};
};

TEST_F(AudioExportPresenterTest, OfALongPathTheEndsAreNamed)
{
    ASSERT_TRUE(exportTo(std::string(100, 'x') + " end.wav"));
    const QString notice = m_window.statusBar()->currentMessage();
    EXPECT_LT(notice.size(), 60);
    EXPECT_TRUE(notice.contains(" end.wav")) << notice.toStdString();
}

TEST_F(AudioExportPresenterTest, WritesWhatIsHeardInEveryFormat)
{
    const StereoAudio original = read("a.wav");
    for (const char* name : {"b.wav", "b.flac", "b.ogg"}) {
        ASSERT_TRUE(exportTo(name)) << name;
        EXPECT_TRUE(m_window.messages().messages().isEmpty()) << name;
        EXPECT_TRUE(m_window.statusBar()->currentMessage().contains(name));
        const StereoAudio written = read(name);
        ASSERT_GE(written.frames(), original.frames()) << name;
        for (std::size_t i = 1000; i < 10000; ++i)
            ASSERT_NEAR(written.samples[i], original.samples[i], 1200) << name;
    }
}

TEST_F(AudioExportPresenterTest, WritesAPartWhenAskedTo)
{
    m_part = TimeSpan{Seconds(1), Seconds(2.5)};
    ASSERT_TRUE(exportTo("part.wav"));
    EXPECT_EQ(read("part.wav").frames(), 1.5 * 48000);
}

TEST_F(AudioExportPresenterTest, WaitsUntilTheRecordingIsRead)
{
    const QAction& action = *m_window.actions().exportAudio;
    for (const char* name : {"b.wav", "missing.wav"}) {
        writeSine(m_folder / "b.wav", 4);
        m_playback.setRecording(m_folder / name);
        m_playback.setEnd(Seconds(4)); // as its header says
        EXPECT_FALSE(action.isEnabled()) << name;
        ASSERT_TRUE(processEventsUntil([this] { return !m_playback.reading(); }));
        EXPECT_TRUE(action.isEnabled()) << name; // at least the notes
    }
}

TEST_F(AudioExportPresenterTest, BringsItToALoudness)
{
    ASSERT_TRUE(exportTo("even.wav", -30));
    const StereoAudio written = read("even.wav");
    std::vector<float> samples;
    for (const std::int16_t sample : written.samples)
        samples.push_back(static_cast<float>(sample) / 32768);
    LoudnessMeter meter(Playback::kRate);
    meter.add(samples);
    EXPECT_NEAR(meter.loudness().value(), -30, 0.15);
}

TEST_F(AudioExportPresenterTest, NeverWritesOverTheRecording)
{
    m_presenter.exportTo(toQString(m_folder / "." / "a.wav"), std::nullopt);
    EXPECT_FALSE(m_presenter.progress());
    EXPECT_EQ(m_window.messages().messages().size(), 1);
    EXPECT_EQ(read("a.wav").frames(), 4 * 48000);
}

TEST_F(AudioExportPresenterTest, SaysWhatWentWrong)
{
    ASSERT_TRUE(exportTo("no such folder/b.wav"));
    EXPECT_EQ(m_window.messages().messages().size(), 1);
    ASSERT_TRUE(exportTo("b.mp3"));
    EXPECT_EQ(m_window.messages().messages().size(), 2);
    EXPECT_FALSE(std::filesystem::exists(m_folder / "b.mp3"));
}

TEST_F(AudioExportPresenterTest, WhatWentWrongIsForgottenOnceTheFileIsWritten)
{
    m_part = TimeSpan{Seconds(0), Seconds(1e14)}; // more than memory holds
    ASSERT_TRUE(exportTo("b.wav"));
    EXPECT_EQ(m_window.messages().messages().size(), 1);
    m_part.reset();
    ASSERT_TRUE(exportTo("b.wav"));
    EXPECT_TRUE(m_window.messages().messages().isEmpty());
}

TEST_F(AudioExportPresenterTest, CanBeCancelled)
{
    m_playback.setEnd(Seconds(600)); // which takes a while
    m_presenter.exportTo(toQString(m_folder / "b.wav"), std::nullopt);
    ASSERT_TRUE(m_presenter.progress());
    EXPECT_FALSE(m_window.actions().exportAudio->isEnabled()) << "one at a time";
    const QPointer<QProgressDialog> calling = m_presenter.progress();
    Q_EMIT calling->canceled();
    EXPECT_TRUE(calling) << "also when nothing was begun yet";
    EXPECT_TRUE(processEventsUntil([this] { return !m_presenter.progress(); }));
    EXPECT_TRUE(m_window.actions().exportAudio->isEnabled());
    expectNothingOf("b.wav");
}

TEST_F(AudioExportPresenterTest, CanBeCancelledWhileTheFileIsWritten)
{
    m_playback.setEnd(Seconds(600));
    m_presenter.exportTo(toQString(m_folder / "b.ogg"), std::nullopt);
    ASSERT_TRUE(processEventsUntil(
        [this] { return !m_presenter.progress() || m_presenter.progress()->value() > 600; }));
    ASSERT_TRUE(m_presenter.progress());
    Q_EMIT m_presenter.progress()->canceled();
    EXPECT_TRUE(processEventsUntil([this] { return !m_presenter.progress(); }));
    expectNothingOf("b.ogg");
}

TEST_F(AudioExportPresenterTest, WritesAsSlowlyAsIsPlayedAndSaysSoInTheName)
{
    m_playback.setSpeed(0.5);
    ASSERT_TRUE(exportTo("slow.wav"));
    EXPECT_GE(read("slow.wav").frames(), 8 * 48000);
    m_window.actions().exportAudio->trigger();
    auto* dialog = m_window.findChild<QFileDialog*>();
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->selectedFiles().value(0).endsWith("a mix 50 %.flac"))
        << dialog->selectedFiles().value(0).toStdString();
    delete dialog;
}

TEST_F(AudioExportPresenterTest, ALongNameFitsIntoTheWindowThatShowsHowFarItIs)
{
    const std::string name = "<b>" + std::string(200, 'm') + ".wav";
    m_presenter.exportTo(toQString(m_folder / name), std::nullopt);
    ASSERT_TRUE(m_presenter.progress());
    EXPECT_LT(m_presenter.progress()->sizeHint().width(), 900);
    const auto* label = m_presenter.progress()->findChild<QLabel*>();
    ASSERT_TRUE(label);
    EXPECT_TRUE(label->text().contains(toQString(name)));
    EXPECT_EQ(label->textFormat(), Qt::PlainText);
    EXPECT_TRUE(processEventsUntil([this] { return !m_presenter.progress(); }));
}

TEST_F(AudioExportPresenterTest, AsksBeforeTheStudioIsLeftMeanwhile)
{
    const auto answer = [this](QMessageBox::StandardButton button) {
        auto* question = m_window.findChild<QMessageBox*>();
        ASSERT_TRUE(question);
        question->button(button)->click();
        delete question;
    };
    m_window.show();
    m_playback.setEnd(Seconds(3600)); // which takes a while
    m_presenter.exportTo(toQString(m_folder / "b.wav"), std::nullopt);
    ASSERT_FALSE(m_window.close());
    answer(QMessageBox::No);
    EXPECT_TRUE(m_window.isVisible());
    ASSERT_FALSE(m_window.close());
    answer(QMessageBox::Yes);
    EXPECT_FALSE(m_window.isVisible());

    ASSERT_TRUE(processEventsUntil([this] { return !m_presenter.progress(); }));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "b.wav"));
    m_window.show();
    EXPECT_TRUE(m_window.close());
}

TEST_F(AudioExportPresenterTest, WritesWhatItWasAskedForWhateverIsLookedAtMeanwhile)
{
    m_window.actions().exportAudio->trigger();
    auto* dialog = m_window.findChild<QFileDialog*>();
    ASSERT_TRUE(dialog);
    writeSine(m_folder / "b.wav", 2);
    m_playback.setRecording(m_folder / "b.wav");
    ASSERT_TRUE(processEventsUntil([this] { return m_playback.end() == Seconds(2); }));
    Q_EMIT dialog->fileSelected(toQString(m_folder / "a mix.wav"));
    ASSERT_TRUE(processEventsUntil([this] { return !m_presenter.progress(); }));
    EXPECT_GE(read("a mix.wav").frames(), 4 * 48000);
    Q_EMIT dialog->fileSelected(toQString(m_folder / "a.wav"));
    EXPECT_FALSE(m_presenter.progress()) << "the recording that it was asked for";
    EXPECT_EQ(m_window.messages().messages().size(), 1);
    delete dialog;
}

TEST_F(AudioExportPresenterTest, HasNothingToExportWhenNothingIsOpen)
{
    EXPECT_TRUE(m_window.actions().exportAudio->isEnabled());
    m_playback.setRecording({});
    EXPECT_FALSE(m_window.actions().exportAudio->isEnabled());
    m_playback.setEnd(Seconds(4)); // of one that is being recorded
    EXPECT_FALSE(m_window.actions().exportAudio->isEnabled());
}

} // namespace
} // namespace rollwright
