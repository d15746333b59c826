#include "core/model/torch/KeptMemory.h"

#include <mutex>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace rollwright {

namespace {

std::mutex mutex;
int keepers = 0;

#if defined(__GLIBC__)
constexpr int kMebibyte = 1024 * 1024;
constexpr int kMostMappings = 65536; // as the C library begins
// What it raises these two to by itself as large pieces are freed, until one of them is set.
constexpr int kMmapThreshold = 32 * kMebibyte;
constexpr int kTrimThreshold = 2 * kMmapThreshold;

void keep()
{
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, -1);
}

void giveBack()
{
    mallopt(M_MMAP_MAX, kMostMappings);
    mallopt(M_MMAP_THRESHOLD, kMmapThreshold);
    mallopt(M_TRIM_THRESHOLD, kTrimThreshold);
    malloc_trim(0);
}
#else
void keep() {}
void giveBack() {}
#endif

} // namespace

KeptMemory::KeptMemory()
{
    const std::scoped_lock lock(mutex);
    if (keepers++ == 0)
        keep();
}

KeptMemory::~KeptMemory()
{
    const std::scoped_lock lock(mutex);
    if (--keepers == 0)
        giveBack();
}

} // namespace rollwright
