#include "core/model/torch/KeptMemory.h"

#include <cstddef>
#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#if defined(__GLIBC__)
#include <malloc.h>
#include <sys/resource.h>
#endif

namespace rollwright {
namespace {

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

constexpr std::size_t kPage = 4096;
constexpr std::size_t kMebibyte = 1024 * 1024;
constexpr std::size_t kTensor = 64 * kMebibyte;

/// Bytes of memory that this process holds.
std::size_t resident()
{
    std::size_t total = 0;
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> total >> pages;
    return pages * kPage;
}

/// The same, when nothing free is left of what was done before.
std::size_t residentWhenTrimmed()
{
    malloc_trim(0);
    return resident();
}

void takeAndFree(std::size_t size = kTensor)
{
    auto* const tensor = static_cast<volatile char*>(std::malloc(size));
    for (std::size_t page = 0; page < size; page += kPage)
        tensor[page] = 1;
    std::free(const_cast<char*>(tensor));
}

TEST(KeptMemory, KeepsWhatIsFreedUntilItsEnd)
{
    const std::size_t before = residentWhenTrimmed();
    {
        const KeptMemory memory;
        takeAndFree();
        EXPECT_GE(resident(), before + kTensor - 4 * kMebibyte);
        takeAndFree();
        EXPECT_LE(resident(), before + kTensor + 4 * kMebibyte); // the same bytes again
    }
    EXPECT_LE(resident(), before + 4 * kMebibyte);
}

TEST(KeptMemory, LastsAsLongAsTheLastOne)
{
    const std::size_t before = residentWhenTrimmed();
    {
        const KeptMemory memory;
        {
            const KeptMemory other;
            takeAndFree();
        }
        EXPECT_GE(resident(), before + kTensor - 4 * kMebibyte);
    }
    EXPECT_LE(resident(), before + 4 * kMebibyte);
}

long pageFaults()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt;
}

TEST(KeptMemory, LeavesTheLibraryToKeepWhatIsOftenTaken)
{
    {
        const KeptMemory memory;
    }
    constexpr std::size_t kSize = 8 * kMebibyte;
    constexpr long kPages = kSize / kPage;
    const long before = pageFaults();
    for (int i = 0; i < 20; ++i)
        takeAndFree(kSize);
    EXPECT_LT(pageFaults() - before, 3 * kPages);
}

TEST(KeptMemory, LeavesTheLibraryAsItWas)
{
    {
        const KeptMemory memory;
    }
    const std::size_t before = residentWhenTrimmed();
    takeAndFree();
    EXPECT_LE(resident(), before + 4 * kMebibyte);
}

#endif

} // namespace
} // namespace rollwright
