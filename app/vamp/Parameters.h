#pragma once

#include <string_view>

#include <vamp-sdk/Plugin.h>

#include "core/notes/DecoderParams.h"

namespace rollwright {

/// The entries of `decoderSchema()` as a host shows them, in its order.
Vamp::Plugin::ParameterList describeParameters(const DecoderParams& defaults);

/// The value of the parameter of that name; 0 where there is none.
float parameterOf(const DecoderParams& params, std::string_view name);

/// Sets the parameter of that name to the nearest value in its range. Hosts have floats only: the
/// shortest decimal number that is written so is taken, 0.35 and not 0.34999999, so that a host and
/// the command line mean the same. What is not a number, or not a parameter, changes nothing.
void setParameter(DecoderParams& params, std::string_view name, float value);

} // namespace rollwright
