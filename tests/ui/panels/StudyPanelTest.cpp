#include "ui/panels/StudyPanel.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

class StudyPanelTest : public testing::Test
{
protected:
    StudyPanelTest()
    {
        m_panel.setModels({{"overtone", "Overtone", true}, {"lstm", "LSTM", false}});
        m_panel.resize(700, 500);
        m_panel.show();
    }

    void openDataset()
    {
        m_panel.showDataset({"MAPS", "23 recordings with their notes", "/data/MAPS", {}, {}});
        m_panel.showRest({}, true);
    }

    QPushButton* button(const QString& text) const
    {
        for (auto* each : m_panel.findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text().remove('&').startsWith(text))
                return each;
        }
        return nullptr;
    }

    QListWidget* list(const QString& name) const
    {
        for (auto* each : m_panel.findChildren<QListWidget*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }

    QString visibleText() const
    {
        QStringList texts;
        for (const auto* label : m_panel.findChildren<QLabel*>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join('\n');
    }

    StudyPanel m_panel;
};

TEST_F(StudyPanelTest, AtFirstSaysWhatToDo)
{
    EXPECT_TRUE(visibleText().contains("Drop a folder of recordings with their notes"));
    EXPECT_FALSE(m_panel.view().isVisible());
    bool asked = false;
    QObject::connect(&m_panel, &StudyPanel::openRequested, [&] { asked = true; });
    ASSERT_NE(button("Open data set"), nullptr);
    button("Open data set")->click();
    EXPECT_TRUE(asked);
}

TEST_F(StudyPanelTest, ShowsTheDataSetThatIsOpen)
{
    openDataset();
    EXPECT_TRUE(visibleText().contains("MAPS\n23 recordings"));
    EXPECT_FALSE(visibleText().contains("Drop a folder"));
    EXPECT_TRUE(m_panel.view().isVisible());
    EXPECT_NE(button("Open data set"), nullptr) << "for another one";
}

TEST_F(StudyPanelTest, ModelsAreTicked)
{
    openDataset();
    QListWidget* models = list("Models to compare");
    ASSERT_EQ(models->count(), 2);
    EXPECT_EQ(models->item(0)->checkState(), Qt::Checked);
    EXPECT_EQ(models->item(1)->checkState(), Qt::Unchecked);
    QString told;
    QObject::connect(&m_panel, &StudyPanel::modelChosen,
                     [&](const QString& id, bool chosen) { told = id + (chosen ? "+" : "-"); });
    models->setCurrentRow(1);
    QKeyEvent space(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, " ");
    QCoreApplication::sendEvent(models, &space);
    EXPECT_EQ(told, "lstm+");
}

TEST_F(StudyPanelTest, ModelsCanBeReadWhereThereIsLittleRoom)
{
    openDataset();
    m_panel.resize(m_panel.minimumSizeHint());
    QCoreApplication::processEvents();
    const QListWidget* models = list("Models to compare");
    ASSERT_TRUE(models);
    EXPECT_GE(models->viewport()->width(),
              models->fontMetrics().horizontalAdvance("Onsets and Frames"));
}

TEST_F(StudyPanelTest, WhileItRunsOnlyCancelIsOffered)
{
    openDataset();
    m_panel.showProgress("Recording 3 of 23", 0.25);
    EXPECT_TRUE(visibleText().contains("Recording 3 of 23"));
    const auto* bar = m_panel.findChild<QProgressBar*>();
    EXPECT_EQ(bar->value(), bar->maximum() / 4);
    EXPECT_FALSE(button("Compare")->isEnabled());
    EXPECT_FALSE(list("Models to compare")->isEnabled());

    int cancelled = 0;
    QObject::connect(&m_panel, &StudyPanel::cancelRequested, [&] { ++cancelled; });
    button("Cancel")->click();
    EXPECT_EQ(cancelled, 1);
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_panel.view(), &escape);
    EXPECT_EQ(cancelled, 2);

    m_panel.showRest("Stopped.", true);
    EXPECT_TRUE(visibleText().contains("Stopped."));
    EXPECT_FALSE(bar->isVisible());
    EXPECT_TRUE(button("Compare")->isEnabled());
    EXPECT_TRUE(list("Models to compare")->isEnabled());
    QCoreApplication::sendEvent(&m_panel.view(), &escape);
    EXPECT_EQ(cancelled, 2) << "there is nothing to cancel";
}

TEST_F(StudyPanelTest, EscapeIsTheComparisonsWhileThereIsOne)
{
    openDataset();
    QAction stop;
    stop.setShortcut(Qt::Key_Escape);
    m_panel.addAction(&stop);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_panel));
    int stopped = 0;
    int cancelled = 0;
    QObject::connect(&stop, &QAction::triggered, [&] { ++stopped; });
    QObject::connect(&m_panel, &StudyPanel::cancelRequested, [&] { ++cancelled; });
    m_panel.showProgress("Recording 3 of 23", 0.25);
    QTest::keyClick(&m_panel.view(), Qt::Key_Escape);
    EXPECT_EQ(cancelled, 1);
    EXPECT_EQ(stopped, 0);
    m_panel.showRest("Stopped.", true);
    QTest::keyClick(&m_panel.view(), Qt::Key_Escape);
    EXPECT_EQ(cancelled, 1);
    EXPECT_EQ(stopped, 1);
}

TEST_F(StudyPanelTest, WhatIsLeftOutIsListedWithItsReason)
{
    openDataset();
    QListWidget* leftOut = list("Recordings that are left out");
    EXPECT_FALSE(leftOut->isVisible());
    m_panel.setLeftOut({"\"a.wav\" has no reference beside it.", "\"b.wav\" is damaged."});
    EXPECT_TRUE(leftOut->isVisible());
    EXPECT_TRUE(visibleText().contains("Left out: 2"));
    EXPECT_EQ(leftOut->item(1)->text(), "\"b.wav\" is damaged.");
}

TEST_F(StudyPanelTest, WhatCannotBeComparedCanBeOpened)
{
    openDataset();
    EXPECT_EQ(button("Open the"), nullptr);
    m_panel.showDataset({"takes", "None has its notes beside it.", "/takes", {}, {}, 12});
    bool wanted = false;
    QObject::connect(&m_panel, &StudyPanel::recordingsWanted, [&] { wanted = true; });
    ASSERT_NE(button("Open the 12 recordings"), nullptr);
    button("Open the 12 recordings")->click();
    EXPECT_TRUE(wanted);
    m_panel.showDataset({"takes", "It has no notes beside it.", "/takes", {}, {}, 1});
    EXPECT_NE(button("Open the recording"), nullptr);
}

TEST_F(StudyPanelTest, PartsAreOfferedWhereThereAreAny)
{
    openDataset();
    const auto parts = [this] {
        for (auto* box : m_panel.findChildren<QComboBox*>()) {
            if (box->accessibleName() == "Part of the data set")
                return box;
        }
        return static_cast<QComboBox*>(nullptr);
    };
    EXPECT_FALSE(parts()->isVisible());
    m_panel.showDataset({"maestro", "", "", {"test", "validation", "train"}, "validation"});
    EXPECT_TRUE(parts()->isVisible());
    EXPECT_EQ(parts()->currentText(), "validation");
    QString chosen;
    QObject::connect(&m_panel, &StudyPanel::partChosen,
                     [&](const QString& part) { chosen = part; });
    Q_EMIT parts()->activated(2);
    EXPECT_EQ(chosen, "train");
}

TEST_F(StudyPanelTest, TheMeasureIsChosen)
{
    MeasureBox& box = m_panel.measure();
    EXPECT_EQ(box.currentText(), "note F1");
    EXPECT_EQ(box.id(), "note/f1");
    box.choose("note-with-offsets/overlap");
    EXPECT_EQ(box.currentText(), "Note with offsets: Overlap");
    EXPECT_STREQ(box.field().name, "overlap");
    box.choose("nothing/like_it");
    EXPECT_EQ(box.id(), "note-with-offsets/overlap");
    const auto all = evaluationFields().size() + alignedFields().size();
    EXPECT_EQ(box.count(), static_cast<int>(all) + 1) << "each once, and a line";
}

TEST_F(StudyPanelTest, TheExportsOfTheMenuAreOnAButton)
{
    QAction action("Web page");
    m_panel.setExports({&action});
    const auto* menu = m_panel.findChild<QToolButton*>("export")->menu();
    EXPECT_EQ(menu->actions(), QList<QAction*>{&action});
}

} // namespace
} // namespace rollwright
