#include "ui/text/RollText.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(RollText, ClockCountsMinutesAndMilliseconds)
{
    EXPECT_EQ(clockText(Seconds(0)), "0:00.000");
    EXPECT_EQ(clockText(Seconds(62.3456)), "1:02.346");
    EXPECT_EQ(clockText(Seconds(59.9996)), "1:00.000");
    EXPECT_EQ(clockText(Seconds(4000)), "66:40.000");
}

TEST(RollText, SpansAreRough)
{
    EXPECT_EQ(spanText(Seconds(0.2)), "1 s");
    EXPECT_EQ(spanText(Seconds(12.4)), "12 s");
    EXPECT_EQ(spanText(Seconds(130)), "2 min 10 s");
    EXPECT_EQ(spanText(Seconds(3700)), "1 h 1 min");
}

TEST(RollText, AnOctaveHasTheKeysOfAPiano)
{
    EXPECT_EQ(octaveText(4), QString::fromUtf8("C4\u2013B4"));
    EXPECT_EQ(octaveText(0), QString::fromUtf8("A0\u2013B0"));
    EXPECT_EQ(octaveText(8), "C8");
}

TEST(RollText, ALongNameLosesItsMiddle)
{
    EXPECT_EQ(shortName("sonata.flac"), "sonata.flac");
    const QString name = shortName("Scarlatti " + QString(70, 'x') + " K 466.flac");
    EXPECT_LE(name.size(), 40);
    EXPECT_TRUE(name.startsWith("Scarlatti ")) << name.toStdString();
    EXPECT_TRUE(name.endsWith(" K 466.flac")) << name.toStdString();
}

TEST(RollText, ReadoutNamesWhatIsThere)
{
    RollReadout readout;
    readout.title = "Overtone";
    readout.row = RollRow::Onsets;
    readout.time = Seconds(1.5);
    readout.pitch = Pitch{60};
    EXPECT_EQ(readoutText(readout), QString::fromUtf8("0:01.500  \u00b7  C4  \u00b7  Overtone"));

    readout.posterior = 0.25F;
    readout.note = Note{Seconds(1.25), Seconds(2), Pitch{60}, 90};
    const QString text = readoutText(readout);
    EXPECT_TRUE(text.contains("onset posterior 0.250")) << text.toStdString();
    EXPECT_TRUE(text.contains("C4, 0:01.250 to 0:02.000 (0.750 s), velocity 90"))
        << text.toStdString();
}

TEST(RollText, ReadoutSaysWhatBecameOfANote)
{
    RollReadout readout;
    readout.title = "Overtone";
    readout.verdict = NoteVerdict::Extra;
    EXPECT_TRUE(readoutText(readout).endsWith("extra"));
    EXPECT_TRUE(readoutText(readout, "LSTM").endsWith("only Overtone"))
        << readoutText(readout, "LSTM").toStdString();
    readout.verdict = NoteVerdict::Late;
    readout.deviation = Seconds(0.054);
    EXPECT_TRUE(readoutText(readout).endsWith("late (+54 ms)"));
}

} // namespace
} // namespace rollwright
