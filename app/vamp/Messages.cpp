#include "app/vamp/Messages.h"

#include <iostream>

#include "core/base/ErrorText.h"

namespace rollwright {

void printError(const Error& error)
{
    std::cerr << "rollwright-vamp: " + describe(error) + '\n';
}

} // namespace rollwright
