#include "core/evaluation/CellJson.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/evaluation/EvaluationReport.h"

namespace rollwright {
namespace {

using Json = nlohmann::ordered_json;

TEST(CellJson, NamesTheGridAndWhoseCellsAreCounted)
{
    ModelInfo model;
    model.frontEnd = "log-mel";
    EXPECT_EQ(cellsOf(model),
              (Json{{"hop", 0.032}, {"frame", "posteriors"}, {"onset", "posteriors"}}));
    model.frontEnd = "log-frequency";
    model.onsetTarget = OnsetTarget::Triangular;
    EXPECT_EQ(cellsOf(model), (Json{{"hop", 0.02}, {"frame", "posteriors"}, {"onset", "notes"}}));
    EXPECT_EQ(cellsOfNotes(), (Json{{"hop", 0.032}, {"frame", "notes"}, {"onset", "notes"}}));
}

TEST(CellJson, AHopThatCannotBeToldIsNull)
{
    ModelInfo model;
    model.architecture = "torchscript";
    model.weights = "none";
    EXPECT_TRUE(cellsOf(model)["hop"].is_null());
}

TEST(CountsCells, IsTrueOfLossesAndFrameScores)
{
    for (const EvaluationField& field : evaluationFields()) {
        const std::string_view group = field.group;
        EXPECT_EQ(countsCells(field), group == "loss" || group == "frame") << group;
    }
    for (const EvaluationField& field : alignedFields())
        EXPECT_FALSE(countsCells(field));
}

} // namespace
} // namespace rollwright
