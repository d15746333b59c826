#include "ui/theme/VerdictStyle.h"

#include <set>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(VerdictStyle, VerdictsDifferByPatternNotOnlyByColour)
{
    std::set<Qt::BrushStyle> patterns;
    for (std::size_t i = 0; i < kVerdictCount; ++i)
        patterns.insert(styleOf(static_cast<NoteVerdict>(i), false).fill.style());
    EXPECT_EQ(patterns.size(), kVerdictCount);
}

TEST(VerdictStyle, PicturesLookTheSameInSelectedRows)
{
    for (const bool dark : {false, true}) {
        for (std::size_t i = 0; i < kVerdictCount; ++i) {
            const QIcon icon = iconOf(static_cast<NoteVerdict>(i), dark);
            const QImage picture = icon.pixmap(kVerdictIconSize).toImage();
            EXPECT_EQ(icon.pixmap(kVerdictIconSize, QIcon::Selected).toImage(), picture) << i;
            for (int x = 0; x < picture.width(); ++x)
                EXPECT_EQ(qAlpha(picture.pixel(x, picture.height() / 2)), 255) << i;
        }
    }
}

} // namespace
} // namespace rollwright
