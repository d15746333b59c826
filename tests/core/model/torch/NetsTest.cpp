#include "core/model/torch/Nets.h"

#include <gtest/gtest.h>

#include "core/model/torch/ConvStack.h"
#include "core/model/torch/RecurrentHead.h"
#include "core/model/torch/Weights.h"

namespace rollwright {
namespace {

std::int64_t parametersOf(const Net& net)
{
    std::int64_t count = 0;
    for (const auto& parameter : net.parameters())
        count += parameter.numel();
    return count;
}

/// A bidirectional layer: in each direction four gates with weights from the input and from the
/// last output, and two biases.
constexpr std::int64_t lstmLayer(std::int64_t inputs)
{
    return 2 * 4 * 88 * (inputs + 88 + 2);
}

constexpr std::int64_t kLinear = 176 * 88 + 88;

constexpr std::int64_t recurrentHead(std::int64_t inputs)
{
    return lstmLayer(inputs) + lstmLayer(176) + kLinear;
}

/// Three convolutions with their biases, three batch norms, and the projection to 256.
constexpr std::int64_t kConvStack = (9 * 48 + 48) + (48 * 9 * 48 + 48) + (48 * 9 * 96 + 96) +
                                    2 * (48 + 48 + 96) + (96 * 57 * 256 + 256);

std::shared_ptr<Net> make(const char* id)
{
    return findArchitecture(id)->makeNet({});
}

TEST(Nets, StudyNetworksHaveTheirExactSizes)
{
    EXPECT_EQ(parametersOf(*make("lstm")), 2 * recurrentHead(229));
    EXPECT_EQ(parametersOf(*make("crnn")), 2 * (kConvStack + recurrentHead(256)));
    EXPECT_EQ(parametersOf(*make("onsets-frames")),
              2 * kConvStack + recurrentHead(256) + (256 * 88 + 88) + recurrentHead(176));
}

TEST(Nets, TheRollsMayShareOneStack)
{
    EXPECT_EQ(parametersOf(*findArchitecture("crnn")->makeNet({{"one-stack", 1}})),
              kConvStack + 2 * recurrentHead(256));
    EXPECT_EQ(parametersOf(*findArchitecture("onsets-frames")->makeNet({{"one-stack", 1}})),
              kConvStack + recurrentHead(256) + (256 * 88 + 88) + recurrentHead(176));
}

TEST(Nets, OvertoneIsSmall)
{
    const auto count = parametersOf(*make("overtone"));
    EXPECT_GT(count, 150'000);
    EXPECT_LT(count * static_cast<std::int64_t>(sizeof(float)), 4'000'000);
}

TEST(Nets, GiveLogitsForEveryFrameAndKey)
{
    const torch::NoGradGuard guard;
    for (const char* id : {"lstm", "crnn", "onsets-frames", "overtone"}) {
        const Architecture* architecture = findArchitecture(id);
        ASSERT_NE(architecture, nullptr);
        const int bins = architecture->makeFrontEnd()->bins();
        const auto net = make(id);
        net->eval();
        const NetOutput output = net->forward(torch::rand({2, 37, bins}));
        const std::vector<std::int64_t> shape{2, 37, 88};
        EXPECT_EQ(output.onset.sizes().vec(), shape) << id;
        EXPECT_EQ(output.frame.sizes().vec(), shape) << id;
        const bool overtone = architecture->onsetTarget == OnsetTarget::Triangular;
        EXPECT_EQ(output.offset.defined(), overtone) << id;
        EXPECT_EQ(output.velocity.defined(), overtone) << id;
        EXPECT_EQ(output.states.defined(), net->states() > 0) << id;
        if (net->states() > 0) {
            const std::vector<std::int64_t> cells{2, net->states(), 37, 88};
            EXPECT_EQ(output.states.sizes().vec(), cells) << id;
        }
        const bool convolutions = std::string(id) == "crnn" || std::string(id) == "onsets-frames";
        EXPECT_EQ(output.earlyOnset.defined(), convolutions) << id;
        EXPECT_EQ(output.earlyFrame.defined(), convolutions) << id;
    }
}

TEST(RecurrentHead, BeginsByHandingTheKeysThrough)
{
    const torch::NoGradGuard guard;
    torch::manual_seed(2);
    RecurrentHead head(256);
    head->passKeysThrough(0);
    auto input = torch::zeros({1, 40, 256}); // values of keys at rest, and of one that sounds
    input.index_put_({0, torch::indexing::Slice(10, 30), 50}, 6);
    const auto logits = head->forward(input);
    EXPECT_GT(logits[0][20][50].item<float>(), 0);
    EXPECT_LT(logits[0][3][50].item<float>(), -2);
    EXPECT_LT(logits[0][36][50].item<float>(), -2);
    EXPECT_LT(logits[0][20][49].item<float>(), -2);
}

TEST(Nets, ConvolutionsLearnFromWhatTheySayEarly)
{
    for (const char* id : {"crnn", "onsets-frames"}) {
        const auto net = make(id);
        const NetOutput output = net->forward(torch::rand({1, 9, 229}));
        EXPECT_EQ(output.earlyOnset.sizes(), output.onset.sizes());
        (output.earlyOnset + output.earlyFrame).sum().backward();
        for (const auto& parameter : net->named_parameters()) {
            const bool early = parameter.key().find("stack") != std::string::npos ||
                               parameter.key().find("activation") != std::string::npos;
            EXPECT_EQ(parameter.value().grad().defined(), early) << id << ' ' << parameter.key();
        }
    }
}

TEST(Nets, OnsetsAndFramesBeginLikeTheCrnnThatTheyStartFrom)
{
    const torch::NoGradGuard guard;
    torch::manual_seed(3);
    const auto crnn = findArchitecture("crnn")->makeNet({{"one-stack", 1}});
    const auto net = findArchitecture("onsets-frames")->makeNet({{"one-stack", 1}});
    crnn->eval();
    net->eval();
    const auto begin = [&] {
        const TensorFile weights = weightsOf(*crnn);
        adoptWeights(*net, weights);
        net->beginLike(weights);
    };
    begin();
    auto crnns = crnn->named_parameters();
    auto own = net->named_parameters();
    EXPECT_TRUE(torch::equal(own["frame.lstm.weight_ih_l0"].narrow(1, 88, 88),
                             crnns["frame.lstm.weight_ih_l0"].narrow(1, 0, 88)));

    // Where the CRNN's frame branch hears the frames alone, both say the same.
    for (const char* direction : {"", "_reverse"}) {
        auto& weights = crnns[std::string("frame.lstm.weight_ih_l0") + direction];
        weights.narrow(1, ConvStackImpl::kFirstOnset, 88).zero_();
        weights.narrow(1, 176, 80).zero_();
    }
    begin();
    const auto features = torch::rand({1, 37, 229});
    const NetOutput expected = crnn->forward(features);
    const NetOutput output = net->forward(features);
    EXPECT_TRUE(torch::allclose(output.onset, expected.onset));
    EXPECT_TRUE(torch::allclose(output.frame, expected.frame, 1e-4, 1e-4));
    EXPECT_TRUE(torch::allclose(output.earlyFrame, expected.earlyFrame, 1e-4, 1e-4));
}

TEST(Nets, OvertonesRecurrenceBeginsAsIfItWereNotThere)
{
    const torch::NoGradGuard guard;
    const Architecture* architecture = findArchitecture("overtone");
    torch::manual_seed(1);
    const auto without = architecture->makeNet({{"channels", 8}, {"recurrent", 0}});
    const auto with = architecture->makeNet({{"channels", 8}, {"recurrent", 4}});
    for (const auto& parameter : with->named_parameters()) {
        if (const auto* same = without->named_parameters().find(parameter.key()))
            parameter.value().copy_(*same);
    }
    without->eval();
    with->eval();
    const auto features = torch::rand({2, 37, architecture->makeFrontEnd()->bins()});
    EXPECT_TRUE(torch::allclose(with->forward(features).onset, without->forward(features).onset));
    EXPECT_GT(without->reach(), 0);
    EXPECT_EQ(with->reach(), 0);
}

TEST(Nets, OvertoneBeginsLikeOneWithoutAWindowForTheAttack)
{
    constexpr std::int64_t shifts = 8;
    const torch::NoGradGuard guard;
    const Architecture* architecture = findArchitecture("overtone");
    torch::manual_seed(2);
    const auto earlier = architecture->makeNet({{"channels", 8}, {"recurrent", 4}});
    auto stem = earlier->named_parameters()["stem.0.weight"];
    ASSERT_EQ(stem.size(1), 3 * shifts + 1);
    std::vector<torch::Tensor> maps; // of both windows through each shift, and the pitch
    for (std::int64_t shift = 0; shift < shifts; ++shift) {
        maps.push_back(stem.narrow(1, 3 * shift, 2).clone());
        stem.select(1, 3 * shift + 2).zero_();
    }
    maps.push_back(stem.narrow(1, 3 * shifts, 1));
    const auto small = torch::cat(maps, 1);
    TensorFile weights = weightsOf(*earlier);
    for (NamedTensor& tensor : weights.tensors) {
        if (tensor.name == "stem.0.weight")
            tensor = {
                tensor.name, small.sizes().vec(),
                std::vector(small.data_ptr<float>(), small.data_ptr<float>() + small.numel())};
    }

    const auto net = architecture->makeNet({{"channels", 8}, {"recurrent", 4}});
    adoptWeights(*net, weights);
    net->beginLike(weights);
    net->eval();
    earlier->eval();
    const auto features = torch::rand({2, 37, architecture->makeFrontEnd()->bins()});
    EXPECT_TRUE(torch::equal(net->forward(features).onset, earlier->forward(features).onset));
}

TEST(Nets, OvertonesRecurrenceHearsBeyondTheConvolutions)
{
    const torch::NoGradGuard guard;
    const Architecture* architecture = findArchitecture("overtone");
    torch::manual_seed(1);
    const auto net = architecture->makeNet({{"channels", 8}, {"recurrent", 4}});
    for (const auto& parameter : net->named_parameters()) {
        if (parameter.key().find("recurrence") != std::string::npos)
            torch::nn::init::normal_(parameter.value());
    }
    net->eval();
    auto features = torch::rand({1, 400, architecture->makeFrontEnd()->bins()});
    const auto before = net->forward(features).onset;
    features.slice(1, 0, 5).zero_();
    const auto change = (net->forward(features).onset - before).abs();
    const int reach = architecture->makeNet({{"channels", 8}, {"recurrent", 0}})->reach();
    const auto beyond = change[0].slice(0, 5 + reach); // what the convolutions cannot know
    EXPECT_GT(beyond.max().item<double>(), 0);
}

TEST(Nets, AnUnknownNameIsNoArchitecture)
{
    EXPECT_EQ(findArchitecture("transformer"), nullptr);
}

TEST(Nets, FrameLossDoesNotTeachTheOnsetBranchOfOnsetsAndFrames)
{
    const auto net = make("onsets-frames");
    net->forward(torch::rand({1, 20, 229})).frame.sum().backward();
    for (const auto& item : net->named_parameters()) {
        const auto& gradient = item.value().grad();
        const bool onset = item.key().rfind("onset", 0) == 0;
        EXPECT_EQ(gradient.defined(), !onset) << item.key();
    }
}

TEST(Nets, OvertoneHearsNothingBeyondItsReach)
{
    const torch::NoGradGuard guard;
    torch::manual_seed(3);
    const auto net =
        findArchitecture("overtone")->makeNet({{"channels", 8}, {"mixed", 2}, {"recurrent", 0}});
    net->eval();
    const int reach = net->reach();
    const int middle = reach + 5;
    const auto features =
        torch::rand({1, 2 * middle + 1, findArchitecture("overtone")->makeFrontEnd()->bins()});
    const auto before = net->forward(features).onset[0][middle].clone();

    auto beyond = features.clone();
    beyond.slice(1, 0, middle - reach).zero_();
    beyond.slice(1, middle + reach + 1).zero_();
    EXPECT_TRUE(torch::equal(net->forward(beyond).onset[0][middle], before));

    auto within = features.clone();
    within.slice(1, middle - reach / 2, middle).zero_();
    EXPECT_FALSE(torch::equal(net->forward(within).onset[0][middle], before));
}

} // namespace
} // namespace rollwright
