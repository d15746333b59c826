#pragma once

namespace rollwright {

/// While one lives, the C library keeps what is freed for the next allocation; with the last one,
/// what is free goes back to the system.
///
/// A network takes and frees the same large tensors for every segment of a recording. Left to
/// itself, GNU's C library hands them back to the system each time, which clears every page anew:
/// two fifths of the time that listening took. Concerns the whole program; any thread. Does nothing
/// with other C libraries.
class KeptMemory
{
public:
    KeptMemory();
    ~KeptMemory();

    KeptMemory(const KeptMemory&) = delete;
    KeptMemory& operator=(const KeptMemory&) = delete;
};

} // namespace rollwright
