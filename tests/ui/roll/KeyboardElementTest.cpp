#include "ui/roll/KeyboardElement.h"

#include <algorithm>
#include <vector>

#include <QApplication>

#include "tests/ui/roll/RollGridFixture.h"

namespace rollwright {
namespace {

class KeyboardElementTest : public RollGridTest
{
protected:
    /// Heights of what is written on a keyboard, beside its black keys, in pixels.
    std::vector<int> heightsOfNames()
    {
        const QImage image = picture();
        const QRect keys = m_grid.keyboards().front()->rect();
        std::vector<int> heights;
        bool wasWritten = false;
        for (int y = keys.top(); y <= keys.bottom(); ++y) {
            bool written = false;
            for (int x = keys.left() + keys.width() * 2 / 3; x <= keys.right(); ++x)
                written = written || qGray(image.pixel(x, y)) < 150;
            if (written && !wasWritten)
                heights.push_back(0);
            if (written)
                ++heights.back();
            wasWritten = written;
        }
        return heights;
    }

    int line() { return QFontMetrics(m_grid.plot().font()).height(); }
};

TEST_F(KeyboardElementTest, NamesEveryC)
{
    EXPECT_EQ(heightsOfNames().size(), 7U) << "there is no room for the last one";
}

TEST_F(KeyboardElementTest, NamesDoNotTouchWhereThereIsLittleRoom)
{
    m_grid.resize(1000, 160);
    const std::vector<int> heights = heightsOfNames();
    ASSERT_GE(heights.size(), 2U);
    EXPECT_LT(std::ranges::max(heights), line());
}

TEST_F(KeyboardElementTest, IsWideEnoughForLargerText)
{
    const int usual = m_grid.keyboards().front()->rect().width();
    const QFont font = QApplication::font();
    QFont larger = font;
    larger.setPointSizeF(2 * larger.pointSizeF());
    QApplication::setFont(larger);
    const RollGrid other;
    EXPECT_GT(other.keyboards().front()->minimumSize().width(), 1.5 * usual);
    QApplication::setFont(font);
}

} // namespace
} // namespace rollwright
