#include "core/training/torch/Trainer.h"

#include <cmath>
#include <numbers>

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
#include "core/training/torch/Divergence.h"
#include "core/training/torch/Losses.h"
#include "core/training/torch/WeightAverage.h"

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

} // namespace

Trainer::Trainer(const TrainingPlan& plan, const Architecture& architecture, const TrainingSet& set,
                 Validator validator)
    : m_plan(plan), m_architecture(architecture), m_device(bestDevice()),
      m_bfloat16(plan.bfloat16 && m_device.is_cpu() && Autocast::supported() &&
                 bfloat16Works(plan)),
      m_frontEnd(architecture.makeFrontEnd()),
      m_onsetTarget(plan.onsetTarget.value_or(architecture.onsetTarget)),
      m_source(set, plan, *m_frontEnd, m_onsetTarget), m_validator(std::move(validator)),
      m_net(makeNet(plan, architecture)), m_average(makeNet(plan, architecture)),
      m_optimizer(m_net->parameters(), torch::optim::AdamWOptions().weight_decay(plan.weightDecay))
{
    m_average->eval();
}

TrainingState Trainer::state()
{
    return {
        *m_net,  *m_average, m_optimizer, m_step, identityOf(m_plan, m_architecture, m_bfloat16),
        m_losses};
}

Result<void> Trainer::begin()
{
    std::error_code error;
    const bool goesOn = std::filesystem::exists(checkpointFile(), error);
    if (!goesOn && std::filesystem::exists(m_plan.output / kManifestName, error))
        return failure(ErrorCode::InvalidArgument, m_plan.output.string(),
                       "holds a model that is not of this run");
    if (!goesOn && !m_plan.start.empty()) {
        if (auto taken = takeStart(); !taken)
            return taken;
    }
    m_net->to(m_device);
    m_average->to(m_device);
    if (!goesOn)
        return keepCheckpoint() // from now on the folder is known for this run's
            .and_then([&] { return beginTrainingLog(m_plan.output, state().plan); });
    TrainingState loaded = state();
    auto result = loadCheckpoint(checkpointFile(), loaded);
    m_step = loaded.step;
    m_losses = loaded.losses;
    return result;
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

Result<void> Trainer::keepCheckpoint()
{
    return saveCheckpoint(checkpointFile(), state());
}

double Trainer::learningRate() const
{
    if (m_step < m_plan.warmUp)
        return m_plan.learningRate * (m_step + 1) / m_plan.warmUp;
    const double done =
        static_cast<double>(m_step - m_plan.warmUp) / std::max(1, m_plan.steps - m_plan.warmUp);
    const double cosine = 0.5 * (1 + std::cos(std::numbers::pi * done));
    return m_plan.learningRate * (kFinalRate + (1 - kFinalRate) * cosine);
}

void Trainer::setLearningRate()
{
    for (auto& group : m_optimizer.param_groups())
        static_cast<torch::optim::AdamWOptions&>(group.options()).lr(learningRate());
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

Result<void> Trainer::trainStep()
{
    if (!m_next.valid())
        m_next =
            std::async(std::launch::async, [this, step = m_step] { return m_source.make(step); });
    Batch batch = m_next.get();
    if (m_step + 1 < m_plan.steps)
        m_next = std::async(std::launch::async,
                            [this, step = m_step + 1] { return m_source.make(step); });

    torch::manual_seed(m_plan.seed + static_cast<std::uint64_t>(m_step)); // dropout
    setMode();
    setLearningRate();
    m_optimizer.zero_grad();
    NetOutput output;
    {
        const Autocast autocast(m_bfloat16);
        output = m_net->forward(featuresOf(batch, m_device));
    }
    const auto loss = lossOf(output, Labels(batch, m_device));
    loss.backward();
    const double norm = torch::nn::utils::clip_grad_norm_(m_net->parameters(), m_plan.gradientNorm);
    const auto value = loss.item<double>();
    if (auto finite = checkFinite(value, norm, m_step + 1, m_plan.output.string()); !finite)
        return finite;
    m_optimizer.step();
    averageInto(*m_average, *m_net, m_plan.averaging, m_step);
    ++m_step;
    ++m_timed;
    m_losses.add(value);
    return {};
}

Result<void> Trainer::keepWeights(const ValidationScore& score) const
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
    if (!m_validator.empty())
        info.decoder["onset-threshold"] = score.onsetThreshold;
    return keepModel(m_plan.output, m_step, std::move(info), weightsOf(*m_average));
}

TrainingStatus Trainer::newsAt(double elapsed) const
{
    TrainingStatus status;
    status.step = m_step;
    status.loss = m_losses.mean();
    status.speed = m_timed * m_plan.batch * m_plan.segment / std::max(elapsed, 1e-9);
    status.secondsLeft = elapsed / std::max(1, m_timed) * (m_plan.steps - m_step);
    return status;
}

Result<void> Trainer::stopped()
{
    if (auto kept = keepCheckpoint(); !kept)
        return kept;
    return failure(ErrorCode::Cancelled, "training");
}

Result<void> Trainer::tellIfDue(JobControl& control, const TrainingSink& sink)
{
    constexpr int kNewsEvery = 10;
    const bool last = m_step == m_plan.steps;
    const bool validate = !m_validator.empty() && (last || m_step % m_plan.validateEvery == 0);
    const bool keeps = last || validate || m_step % m_plan.checkpointEvery == 0;
    if (m_losses.count == 0 || (!keeps && m_step % kNewsEvery != 0))
        return {};

    TrainingStatus status =
        newsAt(std::chrono::duration<double>(Clock::now() - m_newsTime).count());
    ValidationScore score;
    if (validate) {
        const auto validated = m_validator.score(m_average, m_architecture, control);
        if (!validated && validated.error().code == ErrorCode::Cancelled)
            return stopped();
        if (!validated)
            return tl::unexpected(validated.error());
        score = *validated;
        status.noteF1 = score.noteF1;
        status.onsetThreshold = score.onsetThreshold;
    }
    if (validate || last) {
        if (auto kept = keepWeights(score); !kept)
            return kept;
    }
    m_losses = {};
    if (keeps) {
        if (auto kept = keepCheckpoint(); !kept)
            return kept;
    }
    m_timed = 0;
    auto logged = addToTrainingLog(m_plan.output, status);
    if (logged && sink)
        sink(status);
    m_newsTime = Clock::now();
    return logged;
}

Result<void> Trainer::run(JobControl& control, const TrainingSink& sink)
{
    m_newsTime = Clock::now();
    auto told = tellIfDue(control, sink); // what a stop has put off
    while (told && m_step < m_plan.steps) {
        control.report(Stage::Training, static_cast<double>(m_step) / m_plan.steps);
        if (control.cancelled())
            return stopped();
        if (auto stepped = trainStep(); !stepped)
            return stepped;
        told = tellIfDue(control, sink);
    }
    return told;
}

} // namespace rollwright
