#include "core/score/CheapestWalk.h"

#include <limits>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using testing::ElementsAre;

TEST(CheapestWalk, ChangesWhereThatIsWorthIt)
{
    const CostTable changes{{0, 3}, {3, 0}};
    EXPECT_THAT(cheapestWalk({{0, 1}, {2, 0}, {0, 1}}, changes), ElementsAre(0U, 0U, 0U));
    EXPECT_THAT(cheapestWalk({{0, 9}, {2, 0}, {2, 0}, {0, 0}}, changes),
                ElementsAre(0U, 1U, 1U, 1U));
    EXPECT_THAT(cheapestWalk({}, changes), testing::IsEmpty());
}

TEST(CheapestWalk, ChangesLate)
{
    EXPECT_THAT(cheapestWalk({{0, 9}, {0, 0}, {0, 0}, {9, 0}}, {{0, 1}, {1, 0}}),
                ElementsAre(0U, 0U, 0U, 1U));
}

TEST(CheapestWalk, GoesNoWayThatIsClosed)
{
    constexpr double kNever = std::numeric_limits<double>::infinity();
    EXPECT_THAT(cheapestWalk({{0, 1}, {5, 0}}, {{0, kNever}, {0, 0}}), ElementsAre(1U, 1U));
}

} // namespace
} // namespace rollwright
