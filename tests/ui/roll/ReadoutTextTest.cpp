#include "ui/roll/ReadoutText.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(ReadoutText, NamesWhatIsThere)
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

TEST(ReadoutText, SaysWhatBecameOfANote)
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
