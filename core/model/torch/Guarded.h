#pragma once

#include <exception>
#include <new>
#include <string>

#include <c10/util/Exception.h>

#include "core/base/Result.h"

namespace rollwright {

/// LibTorch's own allocator does not throw std::bad_alloc; what a script needs too much memory for
/// says so in its words, too.
inline tl::unexpected<Error> thrownFailure(ErrorCode code, const std::string& subject,
                                           const std::string& words)
{
    if (words.find("DefaultCPUAllocator") != std::string::npos)
        return failure(ErrorCode::OutOfMemory, subject);
    return failure(code, subject, words);
}

/// What `work`, which gives a Result, gives; what LibTorch or a script throws in it, as a failure
/// of `subject` by `code`, or with OutOfMemory.
template <typename Work>
auto guarded(ErrorCode code, const std::string& subject, const Work& work) -> decltype(work())
try {
    return work();
} catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, subject);
} catch (const c10::Error& error) {
    return thrownFailure(code, subject, error.what_without_backtrace());
} catch (const std::exception& error) {
    return thrownFailure(code, subject, error.what());
}

} // namespace rollwright
