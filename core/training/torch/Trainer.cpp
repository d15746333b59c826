#include "core/training/torch/Trainer.h"

#include <cmath>
#include <future>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/JsonText.h"
#include "core/model/Manifest.h"
#include "core/model/ModelFolders.h"
#include "core/model/torch/Autocast.h"
#include "core/model/torch/ByteDropout.h"
#include "core/model/torch/Weights.h"
#include "core/pedal/PedalFinder.h"
#include "core/training/ModelKeeping.h"
#include "core/training/TrainingLog.h"
#include "core/training/torch/Losses.h"

namespace rollwright {

namespace {

constexpr double kFinalRate = 0.02; ///< of the peak learning rate

/// What decides the losses of a run, as text.
std::string identityOf(const TrainingPlan& plan, const Architecture& architecture, bool bfloat16)
{
    nlohmann::json data = nlohmann::json::array();
    for (const auto& folder : plan.data)
        data.push_back(folder.string());
    return jsonText(
        nlohmann::json{{"architecture", plan.architecture},
                       {"version", architecture.version},
                       {"parameters", plan.architectureParameters},
                       {"onsets", plan.onsetTarget ? static_cast<int>(*plan.onsetTarget) : -1},
                       {"data", data},
                       {"validation", plan.validation.string()}, // no data are taken from there
                       {"steps", plan.steps},
                       {"batch", plan.batch},
                       {"segment", plan.segment},
                       {"learningRate", plan.learningRate},
                       {"warmUp", plan.warmUp},
                       {"weightDecay", plan.weightDecay},
                       {"dropout", plan.dropout},
                       {"gradientNorm", plan.gradientNorm},
                       {"averaging", plan.averaging},
                       {"start", plan.start.string()},
                       {"rooms", plan.rooms},
                       {"pitch", plan.augmentation.pitch},
                       {"timbre", plan.augmentation.timbre},
                       {"bfloat16", bfloat16},
                       {"seed", plan.seed}});
}

torch::Device bestDevice()
{
    return torch::cuda::is_available() ? torch::kCUDA : torch::kCPU;
}

std::shared_ptr<Net> makeNet(const TrainingPlan& plan, const Architecture& architecture)
{
    torch::manual_seed(plan.seed);
    return architecture.makeNet(plan.architectureParameters);
}

/// With maps that are no multiple of eight, bfloat16 convolutions crash on their way back (oneDNN
/// in LibTorch 1.13). Overtone's stem has half as many as its `channels`.
bool bfloat16Works(const TrainingPlan& plan)
{
    const auto channels = plan.architectureParameters.find("channels");
    return channels == plan.architectureParameters.end() || std::lround(channels->second) % 16 == 0;
}

RunPlan runPlanOf(const TrainingPlan& plan, std::string identity)
{
    return {.output = plan.output,
            .identity = std::move(identity),
            .steps = plan.steps,
            .newsEvery = 10,
            .checkpointEvery = plan.checkpointEvery,
            .judgeEvery = plan.validateEvery,
            .learningRate = {plan.learningRate, plan.warmUp, kFinalRate},
            .weightDecay = plan.weightDecay,
            .gradientNorm = plan.gradientNorm,
            .averaging = plan.averaging};
}

} // namespace

/// Each is made while the network learns from the one before.
class Trainer::Batches
{
public:
    Batches(const BatchSource& source, int steps) : m_source(source), m_steps(steps) {}

    /// Of a step; the one after it is asked for next.
    Batch take(int step)
    {
        if (!m_next.valid())
            make(step);
        Batch batch = m_next.get();
        if (step + 1 < m_steps)
            make(step + 1);
        return batch;
    }

private:
    void make(int step)
    {
        m_next = std::async(std::launch::async, [this, step] { return m_source.make(step); });
    }

    const BatchSource& m_source;
    const int m_steps;
    std::future<Batch> m_next;
};

Trainer::Trainer(const TrainingPlan& plan, const Architecture& architecture)
    : m_plan(plan), m_architecture(architecture), m_device(bestDevice()),
      m_bfloat16(plan.bfloat16 && m_device.is_cpu() && Autocast::supported() &&
                 bfloat16Works(plan)),
      m_frontEnd(architecture.makeFrontEnd()),
      m_onsetTarget(plan.onsetTarget.value_or(architecture.onsetTarget)),
      m_net(makeNet(plan, architecture)), m_average(makeNet(plan, architecture)),
      m_run(runPlanOf(plan, identityOf(plan, architecture, m_bfloat16)), *m_net, *m_average)
{
}

Result<void> Trainer::begin()
{
    if (m_run.isNew() && !m_plan.start.empty()) {
        if (auto taken = takeStart(); !taken)
            return taken;
    }
    m_net->to(m_device);
    m_average->to(m_device);
    return m_run.takeUp();
}

Result<void> Trainer::takeStart()
{
    const auto info = readManifest(m_plan.start / kManifestName);
    if (!info)
        return tl::unexpected(info.error());
    const auto weights = readTensors(info->weights);
    if (!weights)
        return tl::unexpected(weights.error());
    for (Net* net : {m_net.get(), m_average.get()}) {
        if (adoptWeights(*net, *weights) == 0)
            return failure(ErrorCode::ModelMismatch, info->id, "no tensor of this network");
        net->beginLike(*weights);
    }
    return {};
}

void Trainer::setMode()
{
    m_net->train();
    if (m_plan.dropout)
        return;
    for (const auto& module : m_net->modules(false))
        if (module->as<ByteDropoutImpl>() != nullptr)
            module->eval();
}

torch::Tensor Trainer::lossOfStep(Batch& batch, int step)
{
    torch::manual_seed(m_plan.seed + static_cast<std::uint64_t>(step)); // dropout
    setMode();
    NetOutput output;
    {
        const Autocast autocast(m_bfloat16);
        output = m_net->forward(featuresOf(batch, m_device));
    }
    return lossOf(output, Labels(batch, m_device));
}

Result<void> Trainer::keepWeights(const std::optional<ValidationScore>& score) const
{
    ModelInfo info;
    info.id = modelIdOf(m_plan.output);
    info.name = m_architecture.name;
    info.architecture = m_architecture.id;
    info.version = m_architecture.version;
    info.frontEnd = m_architecture.frontEnd;
    info.rate = m_frontEnd->rate();
    info.onsetTarget = m_onsetTarget;
    info.architectureParameters = m_plan.architectureParameters;
    info.decoder["pedal-threshold"] = kPedalThreshold;
    if (score)
        info.decoder["onset-threshold"] = score->onsetThreshold;
    return keepModel(m_plan.output, m_run.step(), std::move(info), weightsOf(*m_average));
}

TrainingStatus Trainer::statusOf(const RunNews& news,
                                 const std::optional<ValidationScore>& score) const
{
    TrainingStatus status;
    status.step = news.step;
    status.loss = news.loss;
    status.speed = news.stepsPerSecond * m_plan.batch * m_plan.segment;
    status.secondsLeft = news.secondsLeft;
    if (score) {
        status.noteF1 = score->noteF1;
        status.onsetThreshold = score->onsetThreshold;
    }
    return status;
}

Result<void> Trainer::run(const TrainingSet& set, const Validator& validator, JobControl& control,
                          const TrainingSink& sink)
{
    if (m_run.isNew()) {
        auto begun = m_run.keepCheckpoint().and_then(
            [&] { return beginTrainingLog(m_plan.output, m_run.plan().identity); });
        if (!begun)
            return begun;
    }
    const BatchSource source(set, m_plan, *m_frontEnd, m_onsetTarget);
    Batches batches(source, m_plan.steps);
    std::optional<ValidationScore> score; // of the step that is told of
    RunWork work;
    Batch batch;
    work.loss = [&](int step) {
        batch = batches.take(step);
        return lossOfStep(batch, step);
    };
    work.judge = [&]() -> Result<void> {
        if (!validator.empty()) {
            const auto validated = validator.score(m_average, m_architecture, control);
            if (!validated)
                return tl::unexpected(validated.error());
            score = *validated;
        }
        return keepWeights(score);
    };
    work.tell = [&](const RunNews& news) {
        const TrainingStatus status = statusOf(news, std::exchange(score, std::nullopt));
        auto logged = addToTrainingLog(m_plan.output, status);
        if (logged && sink)
            sink(status);
        return logged;
    };
    return m_run.run(control, work);
}

} // namespace rollwright
