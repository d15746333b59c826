#include "core/model/torch/Weights.h"

#include <limits>

#include <gtest/gtest.h>

#include "core/model/torch/Nets.h"

namespace rollwright {
namespace {

std::shared_ptr<Net> smallNet(int seed)
{
    torch::manual_seed(static_cast<std::uint64_t>(seed));
    return findArchitecture("overtone")->makeNet({{"channels", 8}, {"mixed", 2}, {"recurrent", 0}});
}

TEST(Weights, MakeAnotherNetworkTheSame)
{
    const auto from = smallNet(1);
    const auto to = smallNet(2);
    EXPECT_NE(weightsOf(*to).tensors, weightsOf(*from).tensors);
    ASSERT_TRUE(loadWeights(*to, weightsOf(*from), "test"));
    EXPECT_EQ(weightsOf(*to).tensors, weightsOf(*from).tensors);
}

TEST(Weights, ThatAreNoNumbersAreNamed)
{
    const auto net = smallNet(1);
    TensorFile weights = weightsOf(*net);
    const TensorFile before = weights;
    NamedTensor& spoiled = weights.tensors.at(3);
    std::get<0>(spoiled.values).front() = std::numeric_limits<float>::quiet_NaN();
    const auto loaded = loadWeights(*net, weights, "theirs");
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::ModelDamaged);
    EXPECT_NE(loaded.error().detail.english().find(spoiled.name), std::string::npos);
    EXPECT_EQ(weightsOf(*net).tensors, before.tensors);
}

TEST(Weights, AreAdoptedWhereNameAndShapeAgree)
{
    const auto from = smallNet(1);
    const auto wider =
        findArchitecture("overtone")->makeNet({{"channels", 8}, {"mixed", 2}, {"recurrent", 4}});
    const auto own = weightsOf(*wider);
    const auto count = adoptWeights(*wider, weightsOf(*from));
    EXPECT_EQ(count, static_cast<int>(weightsOf(*from).tensors.size()));
    const auto adopted = weightsOf(*wider);
    for (const NamedTensor& tensor : adopted.tensors) {
        const auto given = weightsOf(*from);
        const NamedTensor* source =
            given.find(tensor.name) ? given.find(tensor.name) : own.find(tensor.name);
        EXPECT_EQ(tensor, *source) << tensor.name;
    }
    EXPECT_EQ(adoptWeights(*findArchitecture("lstm")->makeNet({}), weightsOf(*from)), 0);
}

TEST(Weights, TwoStacksBeginAsCopiesOfAShared)
{
    const torch::NoGradGuard guard;
    torch::manual_seed(4);
    const auto make = findArchitecture("crnn")->makeNet;
    const auto shared = make({{"one-stack", 1}});
    const auto two = make({});
    EXPECT_EQ(adoptWeights(*two, weightsOf(*shared)),
              static_cast<int>(weightsOf(*two).tensors.size()));
    shared->eval();
    two->eval();
    const auto features = torch::randn({1, 12, 229});
    const NetOutput expected = shared->forward(features);
    const NetOutput output = two->forward(features);
    EXPECT_TRUE(torch::allclose(output.onset, expected.onset));
    EXPECT_TRUE(torch::allclose(output.frame, expected.frame));
}

TEST(Weights, ASharedStackBeginsAsThatOfTheFrames)
{
    const auto make = findArchitecture("onsets-frames")->makeNet;
    const auto two = make({});
    const auto shared = make({{"one-stack", 1}});
    EXPECT_EQ(adoptWeights(*shared, weightsOf(*two)),
              static_cast<int>(weightsOf(*shared).tensors.size()));
    const TensorFile from = weightsOf(*two);
    const TensorFile adopted = weightsOf(*shared);
    const auto valuesOf = [](const TensorFile& file, const char* name) {
        const NamedTensor* tensor = file.find(name);
        return tensor ? tensor->values : NamedTensor{}.values;
    };
    const auto values = valuesOf(adopted, "stack.projection.weight");
    EXPECT_FALSE(adopted.find("stack.projection.weight")->floats()->empty());
    EXPECT_EQ(values, valuesOf(from, "frame_stack.projection.weight"));
    EXPECT_NE(values, valuesOf(from, "onset_stack.projection.weight"));
}

/// Changes good weights, and expects them to be refused without a trace.
template <typename Change>
void expectRefused(Change change)
{
    const auto net = smallNet(1);
    const TensorFile before = weightsOf(*net);
    TensorFile weights = weightsOf(*smallNet(2));
    change(weights);
    const auto result = loadWeights(*net, weights, "test");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::ModelMismatch);
    EXPECT_EQ(result.error().subject, "test");
    EXPECT_EQ(weightsOf(*net).tensors, before.tensors);
}

TEST(Weights, OfAnotherShapeAreRefused)
{
    expectRefused([](TensorFile& weights) { // the same number of values
        auto& shape = weights.tensors.back().shape;
        shape.insert(shape.begin(), 1);
    });
}

TEST(Weights, ThatLackATensorAreRefused)
{
    expectRefused([](TensorFile& weights) { weights.tensors.pop_back(); });
}

TEST(Weights, WithATensorTooManyAreRefused)
{
    expectRefused([](TensorFile& weights) {
        weights.tensors.push_back({"extra", {1}, std::vector<float>{1}});
    });
}

TEST(Weights, OfAnotherKindAreRefused)
{
    expectRefused([](TensorFile& weights) {
        auto& tensor = weights.tensors.front();
        const auto count = tensor.floats()->size();
        tensor.values = std::vector<std::int64_t>(count);
    });
}

} // namespace
} // namespace rollwright
