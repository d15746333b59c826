#pragma once

#include <QString>

#include "app/studio/playback/Playback.h"

namespace rollwright {

/// Why nothing at all is heard; empty: there is a device.
QString deviceTrouble(const Playback& playback);

/// What is not heard although there is a device, and why; empty: nothing, or nobody listens yet.
QString soundTrouble(const Playback& playback);

} // namespace rollwright
