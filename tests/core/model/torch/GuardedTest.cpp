#include "core/model/torch/Guarded.h"

#include <functional>
#include <stdexcept>
#include <thread>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

Error errorOf(const std::function<Result<int>()>& work)
{
    const auto result = guarded(ErrorCode::ModelDamaged, "Overtone", work);
    EXPECT_FALSE(result);
    return result ? Error{ErrorCode::Cancelled, "", ""} : result.error();
}

TEST(Guarded, GivesWhatTheWorkGives)
{
    const auto three = [] { return Result<int>(3); };
    EXPECT_EQ(guarded(ErrorCode::ModelDamaged, "Overtone", three), 3);
    const Error own =
        errorOf([]() -> Result<int> { return failure(ErrorCode::ModelMismatch, "it", "why"); });
    EXPECT_EQ(own.code, ErrorCode::ModelMismatch);
    EXPECT_EQ(own.subject, "it");
}

TEST(Guarded, NothingIsThrownThroughIt)
{
    const Error library = errorOf([]() -> Result<int> { TORCH_CHECK(false, "shapes differ"); });
    EXPECT_EQ(library.code, ErrorCode::ModelDamaged);
    EXPECT_EQ(library.subject, "Overtone");
    EXPECT_EQ(library.detail.english(), "shapes differ");
    const Error other = errorOf([]() -> Result<int> { throw std::runtime_error("raised"); });
    EXPECT_EQ(other.code, ErrorCode::ModelDamaged);
    EXPECT_EQ(other.detail.english(), "raised");
    EXPECT_EQ(errorOf([]() -> Result<int> { throw std::bad_alloc(); }).code,
              ErrorCode::OutOfMemory);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(Guarded, TellsThatMemoryEnded)
{
    Error error{};
    // On a thread of its own: one that was refused memory takes it from elsewhere from then on.
    std::thread([&] {
        error = errorOf([]() -> Result<int> {
            return static_cast<int>(torch::empty({std::int64_t{1} << 50}).size(0));
        });
    }).join();
    EXPECT_EQ(error.code, ErrorCode::OutOfMemory);
    EXPECT_EQ(error.subject, "Overtone");
}
#endif

} // namespace
} // namespace rollwright
