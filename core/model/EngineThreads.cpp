#include "core/model/EngineThreads.h"

#include <cstdlib>

namespace rollwright {

namespace {

constexpr const char* kSpinCount = "GOMP_SPINCOUNT";
constexpr const char* kRounds = "4000";

} // namespace

void limitSpinning()
{
    if (std::getenv("OMP_WAIT_POLICY") == nullptr)
        setenv(kSpinCount, kRounds, 0); // the user's own stays
}

} // namespace rollwright
