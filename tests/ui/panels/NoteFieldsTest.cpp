#include "ui/panels/NoteFields.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QTest>
#include <QTranslator>
#include <gtest/gtest.h>

#include "core/notes/NoteEdit.h"
#include "ui/panels/NotePanel.h"

namespace rollwright {
namespace {

class NoteFieldsTest : public testing::Test
{
protected:
    NoteFieldsTest()
    {
        QObject::connect(&m_fields, &NoteFields::notesEdited,
                         [this](const NoteList& notes) { m_edits.push_back(notes); });
        m_fields.showNotes({m_note});
    }

    QAbstractSpinBox* field(const QString& name) const
    {
        for (auto* found : m_fields.findChildren<QAbstractSpinBox*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }

    void type(const QString& name, const QString& text)
    {
        field(name)->selectAll();
        QTest::keyClicks(field(name), text);
    }

    void enter(const QString& name, const QString& text)
    {
        type(name, text);
        QTest::keyClick(field(name), Qt::Key_Return);
    }

    Note m_note{Seconds(1.23456), Seconds(1.73456), Pitch{61}, 70};
    NoteFields m_fields;
    std::vector<NoteList> m_edits;
};

TEST_F(NoteFieldsTest, SayWhatTheNoteIs)
{
    EXPECT_EQ(field("Begins")->text(), QLocale().toString(1.235, 'f', 3) + " s");
    EXPECT_EQ(field("Key")->text(), "C#4");
    EXPECT_EQ(field("Length")->text(), QLocale().toString(0.5, 'f', 3) + " s");
    EXPECT_EQ(field("Velocity")->text(), "70");
    EXPECT_TRUE(m_edits.empty());
}

TEST_F(NoteFieldsTest, SeveralNotesNeedNoMoreWidthThanOne)
{
    const int least = m_fields.minimumSizeHint().width();
    Note other = m_note;
    other.velocity = 90;
    m_fields.showNotes({m_note, other});
    ASSERT_EQ(field("Velocity")->text(), "various");
    EXPECT_EQ(m_fields.minimumSizeHint().width(), least);
    m_fields.showNotes({});
    EXPECT_EQ(m_fields.minimumSizeHint().width(), least);
    EXPECT_EQ(NoteFields().minimumSizeHint().width(), least);
}

TEST_F(NoteFieldsTest, WhatIsTypedChangesThatAlone)
{
    enter("Velocity", "99");
    ASSERT_EQ(m_edits.size(), 1U);
    Note expected = m_note;
    expected.velocity = 99;
    EXPECT_EQ(m_edits.back(), NoteList{expected}) << "times are not rounded to what is shown";

    m_fields.showNotes({expected});
    enter("Begins", QLocale().toString(2.5));
    EXPECT_NEAR(m_edits.back()[0].onset.count(), 2.5, 1e-9);
    EXPECT_NEAR(m_edits.back()[0].duration().count(), 0.5, 1e-9);

    m_fields.showNotes(m_edits.back());
    enter("Length", QLocale().toString(0.25));
    EXPECT_NEAR(m_edits.back()[0].offset.count(), 2.75, 1e-9);
    EXPECT_EQ(m_edits.size(), 3U);
}

TEST_F(NoteFieldsTest, AKeyIsTypedByNameOrNumber)
{
    enter("Key", "bb3");
    EXPECT_EQ(m_edits.back()[0].pitch, Pitch{58});
    enter("Key", "h3");
    EXPECT_EQ(m_edits.back()[0].pitch, Pitch{59}) << "B in German";
    enter("Key", "60");
    EXPECT_EQ(m_edits.back()[0].pitch, Pitch{60});
    EXPECT_EQ(field("Key")->text(), "C4");
    const std::size_t count = m_edits.size();
    enter("Key", "X7");
    EXPECT_EQ(m_edits.size(), count);
    EXPECT_EQ(field("Key")->text(), "C4");
}

TEST_F(NoteFieldsTest, NothingChangesWhileTyping)
{
    type("Begins", "12");
    EXPECT_TRUE(m_edits.empty());
}

TEST_F(NoteFieldsTest, WhatIsTypedStaysUntilItIsToBeForgotten)
{
    type("Velocity", "99");
    m_fields.showNotes({m_note});
    EXPECT_EQ(field("Velocity")->text(), "99");
    m_fields.forgetTyping();
    EXPECT_EQ(field("Velocity")->text(), "70");
    QTest::keyClick(field("Velocity"), Qt::Key_Return);
    EXPECT_TRUE(m_edits.empty());
}

TEST_F(NoteFieldsTest, SeveralNotesMoveTogetherAndShareLengthAndVelocity)
{
    const Note later{Seconds(2), Seconds(3), Pitch{64}, 40};
    const NoteList notes{m_note, later};
    m_fields.showNotes(notes);
    EXPECT_EQ(field("Velocity")->text(), "various");
    EXPECT_EQ(field("Length")->text(), "various");
    EXPECT_EQ(field("Begins")->text(), QLocale().toString(1.235, 'f', 3) + " s");

    QTest::keyClick(field("Velocity"), Qt::Key_Up);
    EXPECT_TRUE(m_edits.empty()) << "no step leads away from different velocities";
    enter("Velocity", "70");
    EXPECT_EQ(m_edits.back(), withVelocity(notes, 70));
    EXPECT_EQ(field("Velocity")->text(), "70");
    enter("Key", "C4");
    EXPECT_EQ(m_edits.back()[0].pitch, Pitch{60});
    EXPECT_EQ(m_edits.back()[1].pitch, Pitch{63});
    enter("Length", QLocale().toString(0.75));
    EXPECT_NEAR(m_edits.back()[1].duration().count(), 0.75, 1e-9);
    enter("Begins", QLocale().toString(0.234));
    EXPECT_NEAR(m_edits.back()[1].onset.count(), 2 - (1.23456 - 0.234), 1e-9);
}

TEST_F(NoteFieldsTest, SayWhatBecameOfAnImpossibleWish)
{
    m_fields.showNotes({m_note, {Seconds(2), Seconds(3), Pitch{107}, 40}});
    enter("Key", "C6");
    EXPECT_EQ(m_edits.back()[0].pitch, Pitch{62}) << "the highest note stops at the last key";
    EXPECT_EQ(field("Key")->text(), "D4");
}

TEST_F(NoteFieldsTest, NothingIsTypedBeyondTheEndOfTheRecording)
{
    m_fields.setEnd(Seconds(4));
    enter("Begins", "3600");
    EXPECT_NEAR(m_edits.back()[0].offset.count(), 4, 1e-9);
    EXPECT_EQ(field("Begins")->text(), QLocale().toString(3.5, 'f', 3) + " s");
    enter("Length", "60");
    EXPECT_NEAR(m_edits.back()[0].duration().count(), 0.5, 1e-9);
    EXPECT_EQ(field("Length")->text(), QLocale().toString(0.5, 'f', 3) + " s");
}

TEST_F(NoteFieldsTest, AreClosedWithoutANote)
{
    m_fields.showNotes({});
    EXPECT_FALSE(m_fields.isEnabled());
    m_fields.showNotes({m_note});
    EXPECT_TRUE(m_fields.isEnabled());
    EXPECT_TRUE(m_edits.empty());
}

/// A language of long words.
class LongWords : public QTranslator
{
public:
    QString translate(const char* context, const char* text, const char*, int) const override
    {
        const bool wanted = QByteArray(context).endsWith("NoteFields");
        return wanted ? QString(text).repeated(12) : QString();
    }
};

TEST(NoteFields, HaveRoomInTheirPanelBeforeTheyAreSeen)
{
    LongWords words;
    QCoreApplication::installTranslator(&words);
    NotePanel panel;
    const int least = panel.minimumSizeHint().width();
    panel.fields().show();
    EXPECT_EQ(panel.minimumSizeHint().width(), least);
}

} // namespace
} // namespace rollwright
