#include "app/studio/ExportQueue.h"

#include <fstream>

#include <QStringList>
#include <gmock/gmock.h>

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
                         [this](const QString& file) { m_written << file; });
        QObject::connect(&m_queue, &ExportQueue::failed,
                         [this](const QString& message) { m_failures << message; });
    }

    void write(const std::string& name)
    {
        m_queue.write(std::make_shared<const Transcription>(), std::nullopt, *findExporter("midi"),
                      m_folder / name);
        ASSERT_TRUE(
            processEventsUntil([this] { return !m_written.isEmpty() || !m_failures.isEmpty(); }));
    }

    TemporaryFolder m_folder;
    ExportQueue m_queue;
    QStringList m_written;
    QStringList m_failures;
};

TEST_F(ExportQueueTest, WritesAFileAndSaysSo)
{
    write("out.mid");
    EXPECT_TRUE(m_written.value(0).endsWith("out.mid"));
    std::ifstream in(m_folder / "out.mid");
    std::string head(4, ' ');
    in.read(head.data(), 4);
    EXPECT_EQ(head, "MThd");
}

TEST_F(ExportQueueTest, WritesAPartWhenAskedTo)
{
    Transcription whole;
    whole.duration = Seconds(10);
    whole.notes = {{Seconds(1), Seconds(2), Pitch{60}, 64},
                   {Seconds(5), Seconds(6), Pitch{62}, 64}};
    m_queue.write(std::make_shared<const Transcription>(whole),
                  TimeSpan{Seconds(4.5), Seconds(5.5)}, *findExporter("csv"),
                  m_folder / "part.csv");
    ASSERT_TRUE(processEventsUntil([this] { return !m_written.isEmpty(); }));
    std::ifstream in(m_folder / "part.csv");
    std::string line;
    std::getline(in, line);
    std::getline(in, line);
    EXPECT_TRUE(line.starts_with("0.5")) << line;
    EXPECT_FALSE(std::getline(in, line));
}

TEST_F(ExportQueueTest, WhatWaitsAtTheEndIsWritten)
{
    {
        ExportQueue queue;
        for (int i = 0; i < 20; ++i)
            queue.write(std::make_shared<const Transcription>(), std::nullopt,
                        *findExporter("midi"), m_folder / (std::to_string(i) + ".mid"));
    }
    for (int i = 0; i < 20; ++i)
        EXPECT_TRUE(std::filesystem::exists(m_folder / (std::to_string(i) + ".mid"))) << i;
}

TEST_F(ExportQueueTest, AnExportThatFailsIsAMessage)
{
    write("no such folder/out.mid");
    EXPECT_TRUE(m_written.isEmpty());
    EXPECT_TRUE(m_failures.value(0).contains("out.mid")) << m_failures.value(0).toStdString();
}

} // namespace
} // namespace rollwright
