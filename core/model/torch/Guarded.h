#pragma once

#include <exception>
#include <new>
#include <string>

#include <c10/util/Exception.h>

#include "core/base/Result.h"

namespace rollwright {

/// What `work`, which gives a Result, gives; what LibTorch or a script throws in it, as a failure
/// of `subject` by `code`.
template <typename Work>
auto guarded(ErrorCode code, const std::string& subject, const Work& work) -> decltype(work())
try {
    return work();
} catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, subject);
} catch (const c10::Error& error) {
    return failure(code, subject, error.what_without_backtrace());
} catch (const std::exception& error) {
    return failure(code, subject, error.what());
}

} // namespace rollwright
