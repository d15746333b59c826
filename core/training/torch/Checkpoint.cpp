#include "core/training/torch/Checkpoint.h"

#include <sstream>

#include <nlohmann/json.hpp>

#include "core/base/SafeFile.h"

namespace rollwright {

namespace {

/// " (batch, steps)": the names of what differs; empty where they are not known.
std::string differences(const std::string& kept, const std::string& wanted)
{
    using Json = nlohmann::json;
    const Json before = Json::parse(kept, nullptr, /*allow_exceptions=*/false);
    const Json now = Json::parse(wanted, nullptr, /*allow_exceptions=*/false);
    if (!before.is_object() || !now.is_object())
        return {};
    std::string names;
    for (const auto& [name, value] : now.items())
        if (!before.contains(name) || before[name] != value)
            names += (names.empty() ? "" : ", ") + name;
    return names.empty() ? names : " (" + names + ")";
}

} // namespace

Result<void> saveCheckpoint(const std::filesystem::path& file, const TrainingState& state)
{
    torch::serialize::OutputArchive archive, net, average, optimizer;
    state.net.save(net);
    state.average.save(average);
    state.optimizer.save(optimizer);
    archive.write("net", net);
    archive.write("average", average);
    archive.write("optimizer", optimizer);
    archive.write("step", c10::IValue(static_cast<std::int64_t>(state.step)));
    archive.write("losses", c10::IValue(state.losses.sum));
    archive.write("lossCount", c10::IValue(static_cast<std::int64_t>(state.losses.count)));
    archive.write("plan", c10::IValue(state.plan));
    // LibTorch ends the program when a stream takes no more of it.
    std::ostringstream bytes;
    archive.save_to(bytes);
    return writeSafely(file, [&](std::ostream& out) { out << bytes.view(); });
}

Result<void> loadCheckpoint(const std::filesystem::path& file, TrainingState& state)
{
    try {
        torch::serialize::InputArchive archive, net, average, optimizer;
        archive.load_from(file.string());
        c10::IValue plan, step, losses, lossCount;
        archive.read("plan", plan);
        if (plan.toStringRef() != state.plan)
            return failure(ErrorCode::InvalidArgument, file.string(),
                           "it is of a training with other options" +
                               differences(plan.toStringRef(), state.plan) +
                               "; remove it, or choose another folder for this one");
        archive.read("step", step);
        archive.read("net", net);
        archive.read("average", average);
        archive.read("optimizer", optimizer);
        state.net.load(net);
        state.average.load(average);
        state.optimizer.load(optimizer);
        state.step = static_cast<int>(step.toInt());
        state.losses = {}; // which a checkpoint may lack
        if (archive.try_read("losses", losses) && archive.try_read("lossCount", lossCount))
            state.losses = {losses.toDouble(), static_cast<int>(lossCount.toInt())};
        return {};
    } catch (const c10::Error& error) {
        return failure(ErrorCode::ModelDamaged, file.string(), error.what_without_backtrace());
    }
}

} // namespace rollwright
