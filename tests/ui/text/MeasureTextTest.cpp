#include "ui/text/MeasureText.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(MeasureTextTest, EveryMeasureHasATitleForPeople)
{
    for (const auto fields : {evaluationFields(), alignedFields()}) {
        for (const EvaluationField& field : fields) {
            EXPECT_TRUE(groupTitle(field)[0].isUpper()) << field.group;
            EXPECT_TRUE(fieldTitle(field)[0].isUpper()) << field.name;
        }
    }
}

} // namespace
} // namespace rollwright
