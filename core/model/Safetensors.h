#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/Result.h"

namespace rollwright {

/// A named array in row-major order: floats (weights) or integers (counters).
struct NamedTensor {
    std::string name;
    std::vector<std::int64_t> shape; ///< empty for a single value
    std::variant<std::vector<float>, std::vector<std::int64_t>> values;

    bool operator==(const NamedTensor&) const = default;

    /// Null when it holds the other kind.
    const std::vector<float>* floats() const { return std::get_if<0>(&values); }
    const std::vector<std::int64_t>* integers() const { return std::get_if<1>(&values); }
};

/// The content of a safetensors file (https://github.com/huggingface/safetensors): an open format
/// that, unlike pickled weights, can hold nothing but numbers.
struct TensorFile {
    std::vector<NamedTensor> tensors; ///< in the order of the data
    std::map<std::string, std::string> metadata;

    const NamedTensor* find(std::string_view name) const; ///< null when absent
};

/// Reads F32, F16, BF16 (both widened to float) and I64. Trusts nothing in the file: offsets,
/// sizes, overlaps and gaps are checked before any memory is asked for.
/// Fails with FileNotFound, FileNotReadable or ModelDamaged.
Result<TensorFile> readTensors(const std::filesystem::path& file);

/// The same on bytes in memory; `subject` names them in errors.
Result<TensorFile> parseTensors(std::span<const std::byte> bytes, const std::string& subject);

enum class FloatFormat {
    F32,
    F16, ///< half the size, 11 significant bits: enough for weights to be run, not to be trained on
};

/// Null where all floats are finite as this format has them; else the first tensor in which one is
/// not.
const NamedTensor* notFinite(std::span<const NamedTensor> tensors,
                             FloatFormat format = FloatFormat::F32);

/// Writes the file as a whole or not at all (FileNotWritable, DiskFull, and ModelDamaged where a
/// float is not finite). Names must differ and values match their shapes. Equal contents give equal
/// bytes.
Result<void> writeTensors(const std::filesystem::path& file, const TensorFile& content,
                          FloatFormat format = FloatFormat::F32);

} // namespace rollwright
