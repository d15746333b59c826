#include "core/training/torch/Train.h"

extern "C" const rollwright::TrainingTable* rollwright_training()
{
    static constexpr rollwright::TrainingTable kTable{
        rollwright::trainNet, rollwright::trainContextNet, rollwright::trainPedalNet};
    return &kTable;
}
