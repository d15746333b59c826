#include "core/model/EngineThreads.h"

#include <cstdlib>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

class EngineThreads : public testing::Test
{
protected:
    EngineThreads() { clear(); }
    ~EngineThreads() override { clear(); }

private:
    static void clear()
    {
        unsetenv("GOMP_SPINCOUNT");
        unsetenv("OMP_WAIT_POLICY");
    }
};

TEST_F(EngineThreads, SpinForALimitedTime)
{
    limitSpinning();
    EXPECT_THAT(std::getenv("GOMP_SPINCOUNT"), testing::StrEq("4000"));
}

TEST_F(EngineThreads, SpinAsLongAsTheUserSays)
{
    setenv("GOMP_SPINCOUNT", "7", 1);
    limitSpinning();
    EXPECT_THAT(std::getenv("GOMP_SPINCOUNT"), testing::StrEq("7"));
}

TEST_F(EngineThreads, WaitAsTheUserSays)
{
    setenv("OMP_WAIT_POLICY", "active", 1);
    limitSpinning();
    EXPECT_EQ(std::getenv("GOMP_SPINCOUNT"), nullptr);
}

} // namespace
} // namespace rollwright
