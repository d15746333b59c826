#include "ui/panels/NoteFields.h"

#include <QDoubleSpinBox>
#include <QTest>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

class NoteFieldsTest : public testing::Test
{
protected:
    NoteFieldsTest()
    {
        QObject::connect(&m_fields, &NoteFields::noteEdited,
                         [this](const Note& note) { m_edits.push_back(note); });
        m_fields.showNote(m_note);
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
    std::vector<Note> m_edits;
};

TEST_F(NoteFieldsTest, SayWhatTheNoteIs)
{
    EXPECT_EQ(field("Begins")->text(), QLocale().toString(1.235, 'f', 3) + " s");
    EXPECT_EQ(field("Key")->text(), "C#4");
    EXPECT_EQ(field("Length")->text(), QLocale().toString(0.5, 'f', 3) + " s");
    EXPECT_EQ(field("Velocity")->text(), "70");
    EXPECT_TRUE(m_edits.empty());
}

TEST_F(NoteFieldsTest, WhatIsTypedChangesThatAlone)
{
    enter("Velocity", "99");
    ASSERT_EQ(m_edits.size(), 1U);
    Note expected = m_note;
    expected.velocity = 99;
    EXPECT_EQ(m_edits.back(), expected) << "times are not rounded to what is shown";

    m_fields.showNote(expected);
    enter("Begins", QLocale().toString(2.5));
    EXPECT_EQ(m_edits.back().onset, Seconds(2.5));
    EXPECT_NEAR(m_edits.back().duration().count(), 0.5, 1e-9);

    m_fields.showNote(m_edits.back());
    enter("Length", QLocale().toString(0.25));
    EXPECT_EQ(m_edits.back().offset, Seconds(2.75));
    EXPECT_EQ(m_edits.size(), 3U);
}

TEST_F(NoteFieldsTest, AKeyIsTypedByNameOrNumber)
{
    enter("Key", "bb3");
    EXPECT_EQ(m_edits.back().pitch, Pitch{58});
    enter("Key", "60");
    EXPECT_EQ(m_edits.back().pitch, Pitch{60});
    EXPECT_EQ(field("Key")->text(), "C4");
    const std::size_t count = m_edits.size();
    enter("Key", "H7");
    EXPECT_EQ(m_edits.size(), count);
    EXPECT_EQ(field("Key")->text(), "C4");
}

TEST_F(NoteFieldsTest, NothingChangesWhileTyping)
{
    type("Begins", "12");
    EXPECT_TRUE(m_edits.empty());
}

TEST_F(NoteFieldsTest, AreClosedWithoutANote)
{
    m_fields.showNote(std::nullopt);
    EXPECT_FALSE(m_fields.isEnabled());
    m_fields.showNote(m_note);
    EXPECT_TRUE(m_fields.isEnabled());
    EXPECT_TRUE(m_edits.empty());
}

} // namespace
} // namespace rollwright
