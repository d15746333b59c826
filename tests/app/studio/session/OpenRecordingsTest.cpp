#include "app/studio/session/OpenRecordings.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

ModelInfo model(const std::string& id)
{
    ModelInfo info;
    info.id = id;
    return info;
}

TEST(OpenRecordings, FindsRecordingsAndRunsByTheirIds)
{
    OpenRecordings open;
    Recording& a = open.add("/a.wav");
    Recording& b = open.add("/b.wav");
    const int one = open.addRun(a, model("one")).id;
    const int two = open.addRun(b, model("two")).id;
    EXPECT_EQ(open.find(a.id), &a);
    EXPECT_EQ(open.find(b.id), &b);
    EXPECT_EQ(open.findRun(one)->recording, &a);
    EXPECT_EQ(open.findRun(two)->recording, &b);
    EXPECT_EQ(open.findRun(two)->run->model.id, "two");
    EXPECT_EQ(open.find(one), nullptr) << "a run";
    EXPECT_FALSE(open.findRun(a.id)) << "a recording";
}

TEST(OpenRecordings, FindsOfRunsThatGaveWayNone)
{
    OpenRecordings open;
    Recording& recording = open.add("/a.wav");
    const int before = open.addRun(recording, model("one")).id;
    const int after = open.addRun(recording, model("one")).id;
    EXPECT_FALSE(open.findRun(before));
    ASSERT_TRUE(open.findRun(after));
    recording.runs.clear();
    EXPECT_FALSE(open.findRun(after));
}

TEST(OpenRecordings, FindsNothingOfARecordingThatIsGone)
{
    OpenRecordings open;
    const int missing = open.add("/lost/a.wav").id;
    const int other = open.add("/b.wav").id;
    Recording& found = open.add("/a.wav");
    const int before = open.addRun(*open.find(missing), model("one")).id;
    const int run = open.addRun(found, model("one")).id;
    const auto replaced = open.replace(missing, found.id);
    EXPECT_EQ(replaced->id, missing);
    EXPECT_EQ(open.all().front()->id, found.id);
    EXPECT_EQ(open.find(missing), nullptr);
    EXPECT_FALSE(open.findRun(before));
    EXPECT_EQ(open.findRun(run)->recording, &found);

    open.remove(found.id);
    EXPECT_FALSE(open.findRun(run));
    EXPECT_NE(open.find(other), nullptr);
}

} // namespace
} // namespace rollwright
