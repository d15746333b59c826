#include "core/training/torch/TrainingRun.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/model/Manifest.h"
#include "core/training/torch/Descent.h"
#include "core/training/torch/WeightAverage.h"

namespace rollwright {

namespace {

bool isThere(const std::filesystem::path& file)
{
    std::error_code error;
    return std::filesystem::exists(file, error);
}

} // namespace

TrainingRun::TrainingRun(RunPlan plan, torch::nn::Module& net, torch::nn::Module& average)
    : m_plan(std::move(plan)),
      m_optimizer(net.parameters(), torch::optim::AdamWOptions().weight_decay(m_plan.weightDecay)),
      m_state{net, average, m_optimizer, 0, m_plan.identity}, m_isNew(!isThere(checkpointFile()))
{
    average.eval();
}

Result<void> TrainingRun::takeUp()
{
    if (!m_isNew)
        return loadCheckpoint(checkpointFile(), m_state);
    if (isThere(m_plan.output / kManifestName))
        return failure(ErrorCode::InvalidArgument, m_plan.output.string(),
                       "holds a model that is not of this run");
    return {};
}

Result<void> TrainingRun::keepCheckpoint() const
{
    return saveCheckpoint(checkpointFile(), m_state);
}

Result<void> TrainingRun::stopped() const
{
    if (auto kept = keepCheckpoint(); !kept)
        return kept;
    return failure(ErrorCode::Cancelled, "training");
}

Result<void> TrainingRun::learn(const RunWork& work)
{
    const int step = m_state.step;
    const auto loss = descend(work.loss(step), m_state.net, m_optimizer,
                              {step + 1, m_plan.learningRate.at(step, m_plan.steps),
                               m_plan.gradientNorm, m_plan.output.string()});
    if (!loss)
        return tl::unexpected(loss.error());
    averageInto(m_state.average, m_state.net, m_plan.averaging, step);
    ++m_state.step;
    ++m_timed;
    m_state.losses.add(*loss);
    return {};
}

RunNews TrainingRun::news() const
{
    const double elapsed = std::chrono::duration<double>(Clock::now() - m_newsTime).count();
    return {m_state.step, m_state.losses.mean(), m_timed / std::max(elapsed, 1e-9),
            elapsed / std::max(1, m_timed) * (m_plan.steps - m_state.step)};
}

/// What has no losses to tell of was told.
Result<void> TrainingRun::tellIfDue(const RunWork& work)
{
    const int step = m_state.step;
    const bool judges = step == m_plan.steps || step % m_plan.judgeEvery == 0;
    const bool keeps = judges || step % m_plan.checkpointEvery == 0;
    if (m_state.losses.count == 0 || (!keeps && step % m_plan.newsEvery != 0))
        return {};
    const RunNews last = news();
    if (judges) {
        if (auto judged = work.judge(); !judged)
            return judged.error().code == ErrorCode::Cancelled ? stopped() : judged;
    }
    m_state.losses = {};
    if (keeps) {
        if (auto kept = keepCheckpoint(); !kept)
            return kept;
    }
    auto told = work.tell(last);
    m_timed = 0;
    m_newsTime = Clock::now();
    return told;
}

Result<void> TrainingRun::run(JobControl& control, const RunWork& work)
{
    m_newsTime = Clock::now();
    auto told = tellIfDue(work); // what a stop has put off
    while (told && m_state.step < m_plan.steps) {
        control.report(Stage::Training, static_cast<double>(m_state.step) / m_plan.steps);
        if (control.cancelled())
            return stopped();
        if (auto learned = learn(work); !learned)
            return learned;
        told = tellIfDue(work);
    }
    return told;
}

} // namespace rollwright
