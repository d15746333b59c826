#include "app/cli/Messages.h"

#include <iostream>

#include "app/cli/Command.h"
#include "core/base/ErrorText.h"

namespace rollwright {

void printError(const Error& error)
{
    std::cout.flush(); // so that both streams come in order where they go to one place
    if (error.code == ErrorCode::Cancelled)
        std::cerr << "Cancelled.\n";
    else
        std::cerr << "rollwright-cli: " << describe(error) << '\n';
}

int failedWith(const Error& error)
{
    printError(error);
    switch (error.code) {
    case ErrorCode::Cancelled: return kCancelled;
    case ErrorCode::InvalidArgument: return kWrongUsage;
    default: return kFailed;
    }
}

} // namespace rollwright
