#include "ui/panels/DecoderPanel.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <gtest/gtest.h>

#include "ui/panels/MarkedSlider.h"

namespace rollwright {
namespace {

class DecoderPanelTest : public testing::Test
{
protected:
    DecoderPanelTest()
    {
        m_calibrated.onsetThreshold = 0.3;
        m_calibrated.minimumLength = 0.05;
        m_panel.showDecoding({"Overtone", m_calibrated, m_calibrated, "312 notes"});
        QObject::connect(&m_panel, &DecoderPanel::paramsEdited,
                         [this](const DecoderParams& params, bool reset) {
                             m_edits.push_back(params);
                             m_reset = reset;
                         });
    }

    template <typename Widget>
    Widget* widget(const QString& name) const
    {
        for (auto* found : m_panel.findChildren<Widget*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }

    DecoderPanel m_panel;
    DecoderParams m_calibrated;
    std::vector<DecoderParams> m_edits;
    bool m_reset = false; ///< the last of them
};

TEST_F(DecoderPanelTest, HasASliderForEveryParameterOfTheSchemaInItsUnit)
{
    ASSERT_EQ(m_panel.findChildren<MarkedSlider*>().size(), decoderSchema().size());
    for (const DecoderParameter& parameter : decoderSchema()) {
        const auto* number = widget<QDoubleSpinBox>(parameter.label);
        ASSERT_NE(number, nullptr) << parameter.label;
        EXPECT_EQ(number->minimum(), parameter.minimum);
        EXPECT_EQ(number->maximum(), parameter.maximum);
        EXPECT_EQ(number->suffix().trimmed(), parameter.unit);
        EXPECT_EQ(number->value(), m_calibrated.*parameter.field);
        EXPECT_EQ(number->toolTip(), parameter.help);
    }
}

TEST_F(DecoderPanelTest, MovingASliderIsAnEditInRealUnits)
{
    widget<MarkedSlider>("Onset threshold")->setValue(42);
    widget<MarkedSlider>("Minimum length")->setValue(120);
    ASSERT_EQ(m_edits.size(), 2);
    EXPECT_DOUBLE_EQ(m_edits[0].onsetThreshold, 0.42);
    EXPECT_EQ(m_edits[0].minimumLength, 0.05);
    EXPECT_DOUBLE_EQ(m_edits[1].onsetThreshold, 0.42);
    EXPECT_DOUBLE_EQ(m_edits[1].minimumLength, 0.12);
    EXPECT_EQ(widget<QDoubleSpinBox>("Onset threshold")->value(), 0.42);
}

TEST_F(DecoderPanelTest, ScrollsWhereThereIsLittleRoom)
{
    EXPECT_LT(m_panel.minimumSizeHint().height(), 120);
    m_panel.resize(m_panel.minimumSizeHint().width(), 150);
    m_panel.show();
    auto* last = widget<QDoubleSpinBox>(decoderSchema().back().label);
    EXPECT_TRUE(last->visibleRegion().isEmpty());
    last->setFocus(Qt::TabFocusReason);
    auto* area = m_panel.findChild<QScrollArea*>();
    EXPECT_FALSE(area->horizontalScrollBar()->isVisible());
    area->ensureWidgetVisible(last);
    EXPECT_FALSE(last->visibleRegion().isEmpty());
}

TEST_F(DecoderPanelTest, NamesHaveTheRoomBesideTheirNumbers)
{
    m_panel.resize(245, 400);
    m_panel.show();
    const auto* number = widget<QDoubleSpinBox>("Onset threshold");
    const int before = number->x();
    for (auto* button : m_panel.findChildren<QToolButton*>()) {
        if (button->text() == "Reset")
            button->setText("Zur\u00fccksetzen");
    }
    m_panel.findChild<QScrollArea*>()->widget()->layout()->activate();
    EXPECT_EQ(number->x(), before) << "whatever stands above them";
}

TEST_F(DecoderPanelTest, TheWheelThatScrollsChangesNothing)
{
    m_panel.resize(250, 150);
    m_panel.show();
    auto* number = widget<QDoubleSpinBox>("Onset threshold");
    auto* slider = widget<MarkedSlider>("Onset threshold");
    for (QWidget* under : {static_cast<QWidget*>(slider), static_cast<QWidget*>(number)}) {
        const QPointF place = under->rect().center();
        QWheelEvent wheel(place, under->mapToGlobal(place), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel); // as from a mouse, so that it is passed on
        qApp->notify(under, &wheel);
    }
    EXPECT_TRUE(m_edits.empty());
    EXPECT_GT(m_panel.findChild<QScrollArea*>()->verticalScrollBar()->value(), 0);
}

TEST_F(DecoderPanelTest, ShowingParametersIsNoEdit)
{
    DecoderParams others;
    others.frameThreshold = 0.7;
    m_panel.showDecoding({"LSTM", others, m_calibrated, ""});
    EXPECT_TRUE(m_edits.empty());
}

TEST_F(DecoderPanelTest, ResultsLeaveANumberAloneThatIsBeingTyped)
{
    auto* number = widget<QDoubleSpinBox>("Onset threshold");
    auto* line = number->findChild<QLineEdit*>();
    line->setText("0.4");
    m_panel.showDecoding({"Overtone", m_calibrated, m_calibrated, "another model is done"});
    EXPECT_EQ(line->text(), "0.4");
    number->interpretText();
    ASSERT_EQ(m_edits.size(), 1);
    EXPECT_DOUBLE_EQ(m_edits[0].onsetThreshold, 0.4);

    DecoderParams others = m_calibrated;
    others.onsetThreshold = 0.7;
    m_panel.showDecoding({"LSTM", others, m_calibrated, ""});
    EXPECT_EQ(line->text(), "0.70");
}

TEST_F(DecoderPanelTest, TheCalibratedValueIsMarkedAndComesBack)
{
    auto* slider = widget<MarkedSlider>("Onset threshold");
    slider->resize(300, 24);
    slider->setValue(30);
    const int calibratedX = slider->markX();
    slider->setValue(90);
    EXPECT_EQ(slider->markX(), calibratedX) << "the mark stays";
    EXPECT_NEAR(calibratedX, 300 * (30 - 1) / 98.0, 12);

    widget<QToolButton>("Reset: Onset threshold")->click();
    EXPECT_EQ(m_edits.back(), m_calibrated);
    EXPECT_FALSE(widget<QToolButton>("Reset: Onset threshold")->isEnabled());
}

TEST_F(DecoderPanelTest, TheButtonsSayThatTheyReset)
{
    for (const QString name : {"Reset: Onset threshold", "Reset"}) {
        widget<MarkedSlider>("Onset threshold")->setValue(90);
        EXPECT_FALSE(m_reset);
        for (auto* button : m_panel.findChildren<QToolButton*>()) {
            if (button->text() == name || button->accessibleName() == name)
                button->click();
        }
        EXPECT_TRUE(m_reset) << name.toStdString();
        EXPECT_EQ(m_edits.back(), m_calibrated);
    }
}

TEST_F(DecoderPanelTest, AValueBetweenTheStepsIsNotRounded)
{
    DecoderParams fine = m_calibrated;
    fine.onsetThreshold = 0.3141;
    m_panel.showDecoding({"Overtone", fine, fine, ""});
    widget<MarkedSlider>("Frame threshold")->setValue(50);
    EXPECT_EQ(m_edits.back().onsetThreshold, 0.3141);
}

TEST_F(DecoderPanelTest, BackAtTheMarkTheCalibratedValueHolds)
{
    for (const double calibrated : {0.3, 0.35, 0.3141}) {
        m_calibrated.onsetThreshold = calibrated;
        m_panel.showDecoding({"Overtone", m_calibrated, m_calibrated, ""});
        auto* slider = widget<MarkedSlider>("Onset threshold");
        const int mark = slider->value();
        slider->setValue(42);
        EXPECT_EQ(m_edits.back().onsetThreshold, 0.42);
        slider->setValue(mark);
        EXPECT_EQ(m_edits.back(), m_calibrated);
        widget<QDoubleSpinBox>("Onset threshold")->setValue(0.5);
        widget<QDoubleSpinBox>("Onset threshold")->setValue(mark / 100.0);
        EXPECT_EQ(m_edits.back(), m_calibrated);
    }
}

} // namespace
} // namespace rollwright
