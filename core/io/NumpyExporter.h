#pragma once

#include "core/base/Translatable.h"
#include "core/io/Exporter.h"

namespace rollwright {

inline constexpr const char* kNumpyName = translatable("Posteriors (NumPy)");

/// What the network believed, for one's own calculations: an NPZ archive, which `numpy.load` reads,
/// of float32 arrays (frames, 88 keys from A0 on) named onset, frame, offset and velocity, those
/// that the model gives; velocities as fractions of 127. `times` (frames, float64) are the middles
/// of the frames in seconds, none where no network heard anything. The same posteriors give the
/// same bytes.
class NumpyExporter : public Exporter
{
public:
    std::string_view id() const override { return "npz"; }
    std::string_view suffix() const override { return ".npz"; }
    const char* description() const override { return kNumpyName; }
    Result<void> write(const Transcription& transcription, std::ostream& out) const override;
};

} // namespace rollwright
