#include "app/studio/editing/DecodingCommand.h"

#include <QUndoStack>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

class DecodingCommandTest : public testing::Test
{
protected:
    /// Pushes the step that leads from what holds to `value`.
    void set(double DecoderParams::*field, double value, bool reset = false)
    {
        DecoderParams after = m_holds;
        after.*field = value;
        push(after, reset);
    }

    void push(const DecoderParams& after, bool reset = false)
    {
        m_stack.push(
            new DecodingCommand({m_holds, after, reset}, m_now,
                                [this](const DecoderParams& params) { m_holds = params; }));
    }

    QUndoStack m_stack;
    DecodingCommand::Time m_now;
    DecoderParams m_holds;
    const DecoderParams m_first;
};

TEST_F(DecodingCommandTest, ADragIsOneStep)
{
    for (const double value : {0.61, 0.62, 0.63}) {
        m_now += std::chrono::milliseconds(900);
        set(&DecoderParams::onsetThreshold, value);
    }
    EXPECT_EQ(m_stack.count(), 1);
    m_stack.undo();
    EXPECT_EQ(m_holds, m_first);
    m_stack.redo();
    EXPECT_EQ(m_holds.onsetThreshold, 0.63);
}

TEST_F(DecodingCommandTest, APauseOrAnotherParameterBeginsAnotherStep)
{
    set(&DecoderParams::onsetThreshold, 0.61);
    m_now += std::chrono::milliseconds(1100);
    set(&DecoderParams::onsetThreshold, 0.62);
    set(&DecoderParams::frameThreshold, 0.7);
    EXPECT_EQ(m_stack.count(), 3);
    m_stack.undo();
    EXPECT_EQ(m_holds.frameThreshold, m_first.frameThreshold);
    EXPECT_EQ(m_holds.onsetThreshold, 0.62);
    m_stack.undo();
    EXPECT_EQ(m_holds.onsetThreshold, 0.61);
}

TEST_F(DecodingCommandTest, ADragThatLeadsBackIsNone)
{
    set(&DecoderParams::minimumLength, 0.1);
    set(&DecoderParams::onsetThreshold, 0.61);
    set(&DecoderParams::onsetThreshold, m_first.onsetThreshold);
    EXPECT_EQ(m_stack.count(), 1);
    m_stack.undo();
    EXPECT_EQ(m_holds, m_first);
}

TEST_F(DecodingCommandTest, WhatWasSetBesidesIsNotPassedOver)
{
    set(&DecoderParams::onsetThreshold, 0.61);
    m_holds.frameThreshold = 0.7; // as by a project that is opened
    set(&DecoderParams::onsetThreshold, 0.62);
    EXPECT_EQ(m_stack.count(), 2);
    m_stack.undo();
    EXPECT_EQ(m_holds.onsetThreshold, 0.61);
    EXPECT_EQ(m_holds.frameThreshold, 0.7);
}

TEST_F(DecodingCommandTest, AResetIsAStepOfItsOwn)
{
    set(&DecoderParams::onsetThreshold, 0.61);
    set(&DecoderParams::onsetThreshold, m_first.onsetThreshold, true);
    set(&DecoderParams::onsetThreshold, 0.62);
    EXPECT_EQ(m_stack.count(), 3);
    set(&DecoderParams::frameThreshold, 0.7);
    push(m_first, true);
    EXPECT_EQ(m_holds, m_first);
    m_stack.undo();
    EXPECT_EQ(m_holds.onsetThreshold, 0.62);
    EXPECT_EQ(m_holds.frameThreshold, 0.7);
}

TEST_F(DecodingCommandTest, AStepNamesTheParameterThatChanged)
{
    set(&DecoderParams::onsetThreshold, 0.61);
    EXPECT_EQ(m_stack.undoText(), "change of \"Onset threshold\"");
    set(&DecoderParams::minimumLength, 0.1);
    EXPECT_EQ(m_stack.undoText(), "change of \"Minimum length\"");
    set(&DecoderParams::minimumLength, m_first.minimumLength, true);
    EXPECT_EQ(m_stack.undoText(), "change of \"Minimum length\"");
    set(&DecoderParams::frameThreshold, 0.7);
    push(m_first, true);
    EXPECT_EQ(m_stack.undoText(), "change of thresholds") << "two of them";
}

} // namespace
} // namespace rollwright
