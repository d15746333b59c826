#include "core/training/torch/Train.h"

#include <algorithm>
#include <iterator>

#include "core/model/torch/Guarded.h"
#include "core/model/torch/KeptMemory.h"
#include "core/model/torch/Nets.h"
#include "core/model/torch/Threads.h"
#include "core/training/NewFolder.h"
#include "core/training/torch/Trainer.h"

namespace rollwright {

namespace {

Result<TrainingSummary> runPlan(const TrainingPlan& plan, JobControl& control,
                                const TrainingSink& sink)
{
    const Architecture* architecture = findArchitecture(plan.architecture);
    if (!architecture)
        return failure(ErrorCode::InvalidArgument, plan.architecture, "no such architecture");
    if (auto fits = checkNetSizes(plan.architecture, plan.architectureParameters); !fits)
        return tl::unexpected(fits.error());
    useThreads(plan.threads);

    const KeptMemory memory;

    const auto output = NewFolder::make(plan.output);
    if (!output)
        return tl::unexpected(output.error());
    Trainer trainer(plan, *architecture);
    if (auto begun = trainer.begin(); !begun) // before hours of recordings are read
        return tl::unexpected(begun.error());
    auto validator = Validator::load(plan, architecture->makeFrontEnd()->rate(), control);
    if (!validator)
        return tl::unexpected(validator.error());
    const bool varispeed =
        plan.augmentation.pitch && architecture->makeFrontEnd()->scale().binsPerSemitone == 0;
    auto set = loadTrainingSet({{.folders = plan.data, .validation = plan.validation},
                                architecture->makeFrontEnd,
                                plan.rooms,
                                varispeed,
                                plan.seed},
                               control);
    if (!set)
        return tl::unexpected(set.error());
    std::ranges::copy(validator->skipped(), std::back_inserter(set->skipped));
    if (auto ran = trainer.run(*set, *validator, control, sink); !ran)
        return tl::unexpected(ran.error());
    return TrainingSummary{static_cast<int>(set->recordings.size()), std::move(set->skipped)};
}

} // namespace

Result<TrainingSummary> trainNet(const TrainingPlan& plan, JobControl& control,
                                 const TrainingSink& sink)
{
    return guarded(ErrorCode::InvalidArgument, plan.architecture,
                   [&] { return runPlan(plan, control, sink); });
}

} // namespace rollwright
