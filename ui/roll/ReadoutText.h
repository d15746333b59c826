#pragma once

#include <QString>

#include "ui/roll/RollContent.h"

namespace rollwright {

/// The status line for what lies under the cursor; `base` is what the columns are held against,
/// empty: the truth.
QString readoutText(const RollReadout& readout, const QString& base = {});

} // namespace rollwright
