#include "app/studio/base/ExportQueue.h"

#include <fstream>
#include <new>

#include <QStringList>
#include <gmock/gmock.h>

#include "core/base/SafeFile.h"
#include "tests/app/studio/EventLoop.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

class ExportQueueTest : public testing::Test
{
protected:
    ExportQueueTest()
    {
        QObject::connect(&m_queue, &ExportQueue::written,
                         [this](const std::string& target, const QString& notice) {
                             m_written << notice;
                             m_targets.push_back(target);
                         });
        QObject::connect(&m_queue, &ExportQueue::failed,
                         [this](const QString& message, const std::string& target) {
                             m_failures << message;
                             m_targets.push_back(target);
                         });
    }

    /// As soon as it is its turn.
    static void add(ExportQueue& queue, const std::filesystem::path& file)
    {
        queue.add(file,
                  [file] { return writeSafely(file, [](std::ostream& out) { out << "notes"; }); });
    }

    void write(const std::string& name)
    {
        add(m_queue, m_folder / name);
        ASSERT_TRUE(processEventsUntil([this] { return !m_queue.anyLeft(); }));
    }

    TemporaryFolder m_folder;
    ExportQueue m_queue;
    QStringList m_written;
    QStringList m_failures;
    std::vector<std::string> m_targets; ///< of both
};

TEST_F(ExportQueueTest, WritesAFileAndSaysSo)
{
    write("out.txt");
    EXPECT_TRUE(m_written.value(0).contains("out.txt"));
    std::string content;
    std::ifstream(m_folder / "out.txt") >> content;
    EXPECT_EQ(content, "notes");
}

TEST_F(ExportQueueTest, OfALongPathTheEndsAreNamed)
{
    write(std::string(100, 'x') + " end.txt");
    ASSERT_EQ(m_written.size(), 1);
    EXPECT_LT(m_written[0].size(), 60);
    EXPECT_TRUE(m_written[0].contains(" end.txt")) << m_written[0].toStdString();
}

TEST_F(ExportQueueTest, WhatWaitsAtTheEndIsWritten)
{
    {
        ExportQueue queue;
        for (int i = 0; i < 20; ++i)
            add(queue, m_folder / std::to_string(i));
    }
    for (int i = 0; i < 20; ++i)
        EXPECT_TRUE(std::filesystem::exists(m_folder / std::to_string(i))) << i;
}

TEST_F(ExportQueueTest, AnExportThatFailsIsAMessage)
{
    write("no such folder/out.txt");
    EXPECT_TRUE(m_written.isEmpty());
    EXPECT_TRUE(m_failures.value(0).contains("out.txt")) << m_failures.value(0).toStdString();
}

TEST_F(ExportQueueTest, SaysOfWhichFolderAFileIs)
{
    write("a.txt");
    write("no such folder/a.txt");
    EXPECT_EQ(m_targets, (std::vector{(m_folder / "a.txt").string(),
                                      (m_folder / "no such folder/a.txt").string()}));
}

TEST_F(ExportQueueTest, TellsWhenNothingIsLeftAndWhetherAllIsWritten)
{
    std::vector<bool> told;
    const auto tell = [&](bool allWritten) { told.push_back(allWritten); };
    for (const char* second : {"b.txt", "no such folder/b.txt"}) {
        add(m_queue, m_folder / "a.txt");
        add(m_queue, m_folder / second);
        EXPECT_TRUE(m_queue.anyLeft());
        m_queue.whenDone(tell);
        ASSERT_TRUE(processEventsUntil([this] { return !m_queue.anyLeft(); }));
    }
    EXPECT_EQ(told, (std::vector{true, false}));
    EXPECT_EQ(m_targets.size(), 4U);
}

TEST_F(ExportQueueTest, SoIsOneThatRunsOutOfMemory)
{
    m_queue.add(m_folder / "large.txt", []() -> Result<void> { throw std::bad_alloc(); });
    ASSERT_TRUE(processEventsUntil([this] { return !m_failures.isEmpty(); }));
    EXPECT_TRUE(m_failures.value(0).contains("large.txt")) << m_failures.value(0).toStdString();
}

} // namespace
} // namespace rollwright
