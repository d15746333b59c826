#include "core/training/torch/ContextTrainer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <nlohmann/json.hpp>

#include "core/base/JsonText.h"
#include "core/model/Manifest.h"
#include "core/model/ModelFolders.h"
#include "core/model/torch/KeptMemory.h"
#include "core/model/torch/Nets.h"
#include "core/model/torch/Weights.h"
#include "core/notes/DecoderParams.h"
#include "core/training/ContextBatch.h"
#include "core/training/ModelKeeping.h"
#include "core/training/torch/Divergence.h"
#include "core/training/torch/WeightAverage.h"

namespace rollwright {

namespace {

constexpr double kWeightDecay = 1e-3;
constexpr double kGradientNorm = 1;
constexpr int kNewsEvery = 50;

std::string identityOf(const ContextPlan& plan, const ModelInfo& ears, int states)
{
    nlohmann::json data = nlohmann::json::array();
    for (const auto& folder : plan.data)
        data.push_back(folder.string());
    return jsonText(nlohmann::json{{"ears", ears.sha256},
                                   {"states", states},
                                   {"data", data},
                                   {"validation", plan.validation.string()},
                                   {"further", plan.further},
                                   {"layers", plan.layers},
                                   {"steps", plan.steps},
                                   {"batch", plan.batch},
                                   {"learningRate", plan.learningRate},
                                   {"averaging", plan.averaging},
                                   {"copies", plan.copies},
                                   {"seed", plan.seed}});
}

ContextSizes sizesOf(const ContextPlan& plan)
{
    ContextSizes sizes;
    sizes.layers = plan.layers;
    return sizes;
}

ContextNet seededNet(const ContextPlan& plan, int states)
{
    torch::manual_seed(plan.seed);
    return {sizesOf(plan), states};
}

/// Rows of candidates as tensors, and which of them were struck (N, length).
struct Lesson {
    StrokeRows rows;
    torch::Tensor struck;
};

Lesson lessonOf(const std::vector<ContextRow>& drawn)
{
    std::vector<torch::Tensor> heard, times, keys, absent, struck;
    for (const ContextRow& row : drawn) {
        const std::size_t first = 0;
        StrokeRows one = rowsOf(row.candidates, {&first, 1});
        heard.push_back(one.heard);
        times.push_back(one.times);
        keys.push_back(one.keys);
        absent.push_back(one.absent);
        std::vector<float> labels = row.struck;
        labels.resize(kRow);
        struck.push_back(torch::tensor(labels).unsqueeze(0));
    }
    return {{torch::cat(heard), torch::cat(times), torch::cat(keys), torch::cat(absent)},
            torch::cat(struck)};
}

torch::Tensor lossOf(const torch::Tensor& logits, const Lesson& lesson)
{
    const auto present = 1 - lesson.rows.absent;
    const auto each = torch::nn::functional::binary_cross_entropy_with_logits(
        logits, lesson.struck,
        torch::nn::functional::BinaryCrossEntropyWithLogitsFuncOptions().reduction(torch::kNone));
    return (each * present).sum() / present.sum();
}

} // namespace

ContextTrainer::ContextTrainer(const ContextPlan& plan, ModelInfo ears, TensorFile weights,
                               int states)
    : m_plan(plan), m_info(std::move(ears)), m_ears(std::move(weights)), m_states(states),
      m_net(seededNet(plan, states)), m_average(seededNet(plan, states)),
      m_optimizer(m_net.parameters(), torch::optim::AdamWOptions().weight_decay(kWeightDecay))
{
    m_average.eval();
}

Result<void> ContextTrainer::beginFrom(const TensorFile& context)
{
    for (ContextNet* net : {&m_net, &m_average}) {
        if (auto loaded = loadWeights(*net, context, m_plan.model.string()); !loaded)
            return loaded;
    }
    return {};
}

TrainingState ContextTrainer::state()
{
    return {m_net, m_average, m_optimizer, m_step, identityOf(m_plan, m_info, m_states), m_losses};
}

Result<void> ContextTrainer::begin()
{
    std::error_code error;
    if (!std::filesystem::exists(checkpointFile(), error)) {
        if (std::filesystem::exists(m_plan.output / kManifestName, error))
            return failure(ErrorCode::InvalidArgument, m_plan.output.string(),
                           "holds a model that is not of this run");
        return {};
    }
    TrainingState loaded = state();
    auto result = loadCheckpoint(checkpointFile(), loaded);
    m_step = loaded.step;
    m_losses = loaded.losses;
    return result;
}

Result<void> ContextTrainer::keepCheckpoint()
{
    return saveCheckpoint(checkpointFile(), state());
}

Result<void> ContextTrainer::keepWeights() const
{
    TensorFile weights = m_ears;
    for (NamedTensor& tensor : weightsOf(m_average).tensors) {
        tensor.name = std::string(kContextParameter) + "." + tensor.name;
        weights.tensors.push_back(std::move(tensor));
    }
    ModelInfo info = m_info;
    info.id = modelIdOf(m_plan.output);
    info.architectureParameters[kContextParameter] = m_plan.layers;
    return keepModel(m_plan.output, m_step, std::move(info), weights);
}

void ContextTrainer::scaleTo(std::span<const HeardStrokes> training)
{
    double count = 0;
    torch::Tensor sums;
    torch::Tensor squares;
    for (const HeardStrokes& strokes : training) {
        if (strokes.candidates.empty())
            continue;
        const std::size_t first = 0;
        const StrokeRows row = rowsOf(strokes.candidates, {&first, 1}, strokes.candidates.size());
        const torch::Tensor heard = row.heard[0].to(torch::kFloat64);
        count += static_cast<double>(strokes.candidates.size());
        sums = sums.defined() ? sums + heard.sum(0) : heard.sum(0);
        squares = squares.defined() ? squares + heard.square().sum(0) : heard.square().sum(0);
    }
    const torch::Tensor mean = sums / count;
    const torch::Tensor deviation = (squares / count - mean.square()).clamp_min(1e-6).sqrt();
    m_net.scaleBy(mean, deviation);
    m_average.scaleBy(mean, deviation);
}

double ContextTrainer::learningRate() const
{
    const double done = static_cast<double>(m_step) / m_plan.steps;
    return m_plan.learningRate * 0.5 * (1 + std::cos(std::numbers::pi * done));
}

Result<void> ContextTrainer::trainStep(std::span<const HeardStrokes> training)
{
    const Lesson lesson = lessonOf(drawContextRows(training, static_cast<std::size_t>(m_plan.batch),
                                                   kRow, m_plan.seed, m_step));
    for (auto& group : m_optimizer.param_groups())
        static_cast<torch::optim::AdamWOptions&>(group.options()).lr(learningRate());
    m_optimizer.zero_grad();
    const auto loss = lossOf(m_net.forward(lesson.rows), lesson);
    loss.backward();
    const double norm = torch::nn::utils::clip_grad_norm_(m_net.parameters(), kGradientNorm);
    const auto value = loss.item<double>();
    if (auto finite = checkFinite(value, norm, m_step + 1, m_plan.output.string()); !finite)
        return finite;
    m_optimizer.step();
    averageInto(m_average, m_net, m_plan.averaging, m_step);
    ++m_step;
    ++m_timed;
    m_losses.add(value);
    return {};
}

Result<ContextScore> ContextTrainer::validate(std::span<const HeardStrokes> validation,
                                              const JobControl& control)
{
    const torch::NoGradGuard guard;
    std::vector<float> before;
    std::vector<float> after;
    JobControl quiet = control.silent();
    for (const HeardStrokes& strokes : validation) {
        for (const StrokeCandidate& candidate : strokes.candidates)
            before.push_back(candidate.heard[0]);
        const auto judged = judge(m_average, strokes.candidates, quiet);
        if (!judged)
            return tl::unexpected(judged.error());
        after.insert(after.end(), judged->begin(), judged->end());
    }
    const StrokeScore judged = bestStrokeScore(validation, after);
    for (const DecoderParameter& parameter : decoderSchema())
        if (parameter.field == &DecoderParams::onsetThreshold) // out of range it would be ignored
            m_info.decoder[parameter.name] =
                std::clamp<double>(judged.threshold, parameter.minimum, parameter.maximum);
    return ContextScore{bestStrokeScore(validation, before).f1, judged.f1};
}

Result<void> ContextTrainer::stopped()
{
    if (auto kept = keepCheckpoint(); !kept)
        return kept;
    return failure(ErrorCode::Cancelled, "training");
}

Result<void> ContextTrainer::tellIfDue(std::span<const HeardStrokes> validation,
                                       const JobControl& control, const ContextSink& sink)
{
    const bool judges = m_step == m_plan.steps || m_step % m_plan.validateEvery == 0;
    const bool keeps = judges || m_step % m_plan.checkpointEvery == 0;
    if (m_losses.count == 0 || (!keeps && m_step % kNewsEvery != 0))
        return {};
    const double elapsed = std::chrono::duration<double>(Clock::now() - m_newsTime).count();
    const double left = elapsed / std::max(1, m_timed) * (m_plan.steps - m_step);
    ContextStatus status{m_step, m_losses.mean(), left, {}};
    if (judges && !validation.empty()) {
        const auto validated = validate(validation, control);
        if (!validated)
            return stopped();
        status.validation = *validated;
    }
    if (judges) {
        if (auto kept = keepWeights(); !kept)
            return kept;
    }
    m_losses = {};
    if (keeps) {
        if (auto kept = keepCheckpoint(); !kept)
            return kept;
    }
    if (sink)
        sink(status);
    m_timed = 0;
    m_newsTime = Clock::now();
    return {};
}

Result<void> ContextTrainer::run(std::span<const HeardStrokes> training,
                                 std::span<const HeardStrokes> validation, JobControl& control,
                                 const ContextSink& sink)
{
    const KeptMemory memory;
    if (m_step == 0 && !m_plan.further)
        scaleTo(training);
    std::error_code error;
    if (!std::filesystem::exists(checkpointFile(), error)) {
        if (auto kept = keepCheckpoint(); !kept) // from now on the folder is known for this run's
            return kept;
    }
    m_newsTime = Clock::now();
    auto told = tellIfDue(validation, control, sink); // what a stop has put off
    while (told && m_step < m_plan.steps) {
        control.report(Stage::Training, static_cast<double>(m_step) / m_plan.steps);
        if (control.cancelled())
            return stopped();
        if (auto stepped = trainStep(training); !stepped)
            return stepped;
        told = tellIfDue(validation, control, sink);
    }
    return told;
}

} // namespace rollwright
