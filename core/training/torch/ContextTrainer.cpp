#include "core/training/torch/ContextTrainer.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/JsonText.h"
#include "core/model/ModelFolders.h"
#include "core/model/torch/KeptMemory.h"
#include "core/model/torch/Nets.h"
#include "core/model/torch/Weights.h"
#include "core/notes/DecoderParams.h"
#include "core/training/ContextBatch.h"
#include "core/training/ModelKeeping.h"

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

RunPlan runPlanOf(const ContextPlan& plan, std::string identity)
{
    return {.output = plan.output,
            .identity = std::move(identity),
            .steps = plan.steps,
            .newsEvery = kNewsEvery,
            .checkpointEvery = plan.checkpointEvery,
            .judgeEvery = plan.validateEvery,
            .learningRate = {plan.learningRate},
            .weightDecay = kWeightDecay,
            .gradientNorm = kGradientNorm,
            .averaging = plan.averaging};
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
    : m_plan(plan), m_info(std::move(ears)), m_ears(std::move(weights)),
      m_net(seededNet(plan, states)), m_average(seededNet(plan, states)),
      m_run(runPlanOf(plan, identityOf(plan, m_info, states)), m_net, m_average)
{
}

Result<void> ContextTrainer::beginFrom(const TensorFile& context)
{
    for (ContextNet* net : {&m_net, &m_average}) {
        if (auto loaded = loadWeights(*net, context, m_plan.model.string()); !loaded)
            return loaded;
    }
    return {};
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
    return keepModel(m_plan.output, m_run.step(), std::move(info), weights);
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

Result<void> ContextTrainer::run(std::span<const HeardStrokes> training,
                                 std::span<const HeardStrokes> validation, JobControl& control,
                                 const ContextSink& sink)
{
    const KeptMemory memory;
    if (m_run.isNew()) {
        if (!m_plan.further)
            scaleTo(training);
        if (auto kept = m_run.keepCheckpoint(); !kept)
            return kept;
    }
    ContextScore score; // of the step that is told of
    RunWork work;
    work.loss = [&](int step) {
        const auto rows = static_cast<std::size_t>(m_plan.batch);
        const Lesson lesson = lessonOf(drawContextRows(training, rows, kRow, m_plan.seed, step));
        return lossOf(m_net.forward(lesson.rows), lesson);
    };
    work.judge = [&]() -> Result<void> {
        if (!validation.empty()) {
            const auto validated = validate(validation, control);
            if (!validated)
                return tl::unexpected(validated.error());
            score = *validated;
        }
        return keepWeights();
    };
    work.tell = [&](const RunNews& news) -> Result<void> {
        const ContextScore told = std::exchange(score, {});
        if (sink)
            sink({news.step, news.loss, news.secondsLeft, told});
        return {};
    };
    return m_run.run(control, work);
}

} // namespace rollwright
