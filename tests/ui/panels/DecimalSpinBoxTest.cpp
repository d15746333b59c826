#include "ui/panels/DecimalSpinBox.h"

#include <QTest>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(DecimalSpinBox, TakesAPointAndAComma)
{
    DecimalSpinBox box;
    box.setRange(0, 1000);
    box.setDecimals(3);
    box.setSuffix(" s");
    for (const char* typed : {"15.5", "15,5"}) {
        box.setValue(0);
        box.selectAll();
        QTest::keyClicks(&box, typed);
        QTest::keyClick(&box, Qt::Key_Return);
        EXPECT_EQ(box.value(), 15.5) << typed;
        EXPECT_EQ(box.text(), "15.500 s") << typed;
    }
}

} // namespace
} // namespace rollwright
