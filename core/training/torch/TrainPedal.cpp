#include <cmath>
#include <numbers>

#include "core/base/SafeFile.h"
#include "core/evaluation/NoteScoring.h"
#include "core/model/torch/Guarded.h"
#include "core/model/torch/KeptMemory.h"
#include "core/model/torch/PedalNet.h"
#include "core/model/torch/Threads.h"
#include "core/model/torch/Weights.h"
#include "core/pedal/PedalFeatures.h"
#include "core/pedal/PedalFinder.h"
#include "core/training/PedalBatch.h"
#include "core/training/torch/Descent.h"
#include "core/training/torch/Train.h"

namespace rollwright {

namespace {

constexpr double kWarmUp = 0.05; ///< of the run
constexpr double kWeightDecay = 1e-3;
constexpr double kGradientNorm = 1;
constexpr int kNewsEvery = 100;

/// A tensor that borrows.
torch::Tensor tensorOf(std::vector<float>& values, at::IntArrayRef shape)
{
    return torch::from_blob(values.data(), shape);
}

class PedalTrainer
{
public:
    PedalTrainer(const PedalPlan& plan, const std::vector<PedalPerformance>& performances)
        : m_plan(plan), m_performances(performances), m_net(seededNet(plan.seed)),
          m_optimizer(m_net.parameters(), torch::optim::AdamWOptions().weight_decay(kWeightDecay))
    {
    }

    Result<void> run(JobControl& control, const PedalTrainingSink& sink)
    {
        double losses = 0;
        int count = 0;
        for (int step = 0; step < m_plan.steps; ++step) {
            control.report(Stage::Training, static_cast<double>(step) / m_plan.steps);
            if (control.cancelled())
                return failure(ErrorCode::Cancelled, "training");
            const auto loss = trainStep(step);
            if (!loss)
                return tl::unexpected(loss.error());
            losses += *loss;
            ++count;
            if (sink && ((step + 1) % kNewsEvery == 0 || step + 1 == m_plan.steps)) {
                sink({step + 1, losses / count});
                losses = 0;
                count = 0;
            }
        }
        return {};
    }

    PedalNet& net() { return m_net; }

private:
    static PedalNet seededNet(std::uint64_t seed)
    {
        torch::manual_seed(seed);
        return PedalNet(kPedalFeatures);
    }

    double learningRate(int step) const
    {
        const double done = static_cast<double>(step) / m_plan.steps;
        return m_plan.learningRate * std::min((done + 1.0 / m_plan.steps) / kWarmUp,
                                              0.5 * (1 + std::cos(std::numbers::pi * done)));
    }

    Result<double> trainStep(int step)
    {
        PedalBatch batch = drawPedalBatch(m_performances, m_plan, step);
        const auto logits =
            m_net.forward(tensorOf(batch.features, {batch.size, batch.frames, kPedalFeatures}));
        const auto loss = torch::binary_cross_entropy_with_logits(
            logits, tensorOf(batch.down, {batch.size, batch.frames}));
        return descend(loss, m_net, m_optimizer,
                       {step + 1, learningRate(step), kGradientNorm, m_plan.output.string()});
    }

    const PedalPlan& m_plan;
    const std::vector<PedalPerformance>& m_performances;
    PedalNet m_net;
    torch::optim::AdamW m_optimizer;
};

/// By weights that were written, as they will be read.
Result<PrecisionRecall> scoreOf(const std::filesystem::path& weights,
                                const std::vector<PedalPerformance>& performances,
                                const std::function<NoteList(const NoteList&)>& hearing)
{
    double right = 0;
    double found = 0;
    double played = 0;
    for (const PedalPerformance& performance : performances) {
        const FrameGrid grid = pedalGrid(performance.end);
        const auto likely =
            pedalProbabilities(weights, pedalFeatures(hearing(performance.notes), grid));
        if (!likely)
            return tl::unexpected(likely.error());
        const auto targets = pedalTargets(performance.pedalling, grid);
        for (std::size_t t = 0; t < targets.size(); ++t) {
            const bool down = (*likely)[t] > kPedalThreshold;
            right += down && targets[t] > 0;
            found += down;
            played += targets[t] > 0;
        }
    }
    return precisionRecallOf(right, played, found);
}

/// Before minutes of work begin.
Result<void> makePlace(const std::filesystem::path& output)
{
    std::error_code error;
    if (output.has_parent_path())
        std::filesystem::create_directories(output.parent_path(), error);
    if (error)
        return failure(ErrorCode::FileNotWritable, output.string(), error.message());
    return checkWritable(output);
}

Result<PedalTrainingSummary> runPlan(const PedalPlan& plan, JobControl& control,
                                     const PedalTrainingSink& sink)
{
    useThreads(plan.threads);
    const KeptMemory memory;
    if (auto made = makePlace(plan.output); !made)
        return tl::unexpected(made.error());
    auto set = loadPedalSet(plan.midi, plan.forValidation, control);
    if (!set)
        return tl::unexpected(set.error());
    PedalTrainer trainer(plan, set->training);
    if (auto ran = trainer.run(control, sink); !ran)
        return tl::unexpected(ran.error());
    if (auto kept = writeTensors(plan.output, weightsOf(trainer.net())); !kept)
        return tl::unexpected(kept.error());

    const auto played = scoreOf(plan.output, set->validation, [](const NoteList& n) { return n; });
    if (!played)
        return tl::unexpected(played.error());
    std::mt19937_64 random(plan.seed);
    const auto heard = scoreOf(plan.output, set->validation,
                               [&](const NoteList& notes) { return misheard(notes, random); });
    if (!heard)
        return tl::unexpected(heard.error());
    return PedalTrainingSummary{
        set->training.size(),   set->validation.size(), set->withoutPedal, *played, *heard,
        std::move(set->skipped)};
}

} // namespace

Result<PedalTrainingSummary> trainPedalNet(const PedalPlan& plan, JobControl& control,
                                           const PedalTrainingSink& sink)
{
    return guarded(ErrorCode::InvalidArgument, plan.midi.string(),
                   [&] { return runPlan(plan, control, sink); });
}

} // namespace rollwright
