#include "core/playback/Mailbox.h"

#include <memory>
#include <thread>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(Mailbox, IsEmptyAtFirst)
{
    Mailbox<int> mailbox;
    bool changed = true;
    EXPECT_EQ(mailbox.take(changed), nullptr);
    EXPECT_FALSE(changed);
}

TEST(Mailbox, GivesTheNewestValueAndSaysOnceThatItIsNew)
{
    Mailbox<int> mailbox;
    mailbox.post(1);
    mailbox.post(2);
    bool changed = false;
    EXPECT_EQ(*mailbox.take(changed), 2);
    EXPECT_TRUE(changed);
    EXPECT_EQ(*mailbox.take(changed), 2);
    EXPECT_FALSE(changed);
}

TEST(Mailbox, DestroysNothingWhereItIsTaken)
{
    Mailbox<std::shared_ptr<int>> mailbox;
    const auto first = std::make_shared<int>(1);
    mailbox.post(first);
    bool changed = false;
    mailbox.take(changed);
    mailbox.post(nullptr);
    mailbox.take(changed);
    EXPECT_EQ(first.use_count(), 2) << "taking destroyed the value before";
    mailbox.post(nullptr);
    EXPECT_EQ(first.use_count(), 1) << "posting did not clear what is no longer used";
}

TEST(Mailbox, IsTidiedUpWithoutAnotherPost)
{
    Mailbox<std::shared_ptr<int>> mailbox;
    const auto first = std::make_shared<int>(1);
    mailbox.post(first);
    bool changed = false;
    mailbox.take(changed);
    mailbox.post(nullptr);
    mailbox.tidy();
    EXPECT_EQ(first.use_count(), 2) << "it may still be in use";
    mailbox.take(changed);
    mailbox.tidy();
    EXPECT_EQ(first.use_count(), 1);
}

TEST(Mailbox, DestroysEverythingAtItsEnd)
{
    const auto taken = std::make_shared<int>(1);
    const auto waiting = std::make_shared<int>(2);
    {
        Mailbox<std::shared_ptr<int>> mailbox;
        mailbox.post(taken);
        bool changed = false;
        mailbox.take(changed);
        mailbox.post(waiting);
    }
    EXPECT_EQ(taken.use_count(), 1);
    EXPECT_EQ(waiting.use_count(), 1);
}

TEST(Mailbox, KeepsOrderAndValuesBetweenThreads)
{
    constexpr int kLast = 20000;
    Mailbox<std::unique_ptr<int>> mailbox;
    std::thread writer([&] {
        for (int i = 1; i <= kLast; ++i)
            mailbox.post(std::make_unique<int>(i));
    });
    int seen = 0;
    bool rising = true;
    while (seen < kLast) {
        bool changed = false;
        if (const auto* value = mailbox.take(changed)) {
            rising = rising && **value >= seen;
            seen = **value;
        }
    }
    writer.join();
    EXPECT_TRUE(rising);
}

} // namespace
} // namespace rollwright
