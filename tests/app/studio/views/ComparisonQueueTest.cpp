#include "app/studio/views/ComparisonQueue.h"

#include <gtest/gtest.h>

#include "tests/app/studio/EventLoop.h"

namespace rollwright {
namespace {

ComparisonQueue::Heard heard(const NoteList& notes)
{
    Transcription transcription;
    transcription.notes = notes;
    return std::make_shared<const Transcription>(transcription);
}

class ComparisonQueueTest : public testing::Test
{
protected:
    ComparisonQueueTest()
    {
        QObject::connect(&m_queue, &ComparisonQueue::changed, [this] { ++m_told; });
    }

    bool wait(int told)
    {
        return processEventsUntil([&] { return m_told == told; });
    }

    ComparisonQueue m_queue;
    int m_told = 0;
    ComparisonQueue::Heard m_one = heard({{Seconds(1), Seconds(2), Pitch{60}, 64}});
    ComparisonQueue::Heard m_two =
        heard({{Seconds(1), Seconds(2), Pitch{60}, 64}, {Seconds(3), Seconds(4), Pitch{70}, 64}});
};

TEST_F(ComparisonQueueTest, ComparesLaterAndKeepsWhatCameOfIt)
{
    EXPECT_FALSE(m_queue.find("m", m_two, m_one));
    EXPECT_FALSE(m_queue.find("m", m_two, m_one)) << "asked for already";
    ASSERT_TRUE(wait(1));
    const auto comparison = m_queue.find("m", m_two, m_one);
    ASSERT_TRUE(comparison);
    EXPECT_EQ(comparison->count(NoteVerdict::Hit), 1);
    EXPECT_EQ(comparison->count(NoteVerdict::Extra), 1);
    EXPECT_EQ(m_queue.find("m", m_two, m_one), comparison);
}

TEST_F(ComparisonQueueTest, OtherNotesHaveTheOldComparisonUntilTheirsIsThere)
{
    m_queue.find("m", m_two, m_one);
    ASSERT_TRUE(wait(1));
    EXPECT_EQ(m_queue.find("m", m_one, m_one)->count(NoteVerdict::Extra), 1);
    ASSERT_TRUE(wait(2));
    EXPECT_EQ(m_queue.find("m", m_one, m_one)->count(NoteVerdict::Extra), 0);
}

TEST_F(ComparisonQueueTest, WhatIsForgottenDoesNotComeBack)
{
    m_queue.find("m", m_two, m_one);
    m_queue.forget();
    EXPECT_FALSE(m_queue.find("other", m_one, m_two));
    ASSERT_TRUE(processEventsUntil([&] { return m_queue.find("other", m_one, m_two) != nullptr; }));
    EXPECT_EQ(m_told, 1);
}

} // namespace
} // namespace rollwright
