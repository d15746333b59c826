#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>
#include <ostream>

#include <nlohmann/json.hpp>

#include "core/base/SafeFile.h"
#include "core/model/HalfFloat.h"
#include "core/model/Safetensors.h"

namespace rollwright {

namespace {

constexpr std::size_t kAlignment = 8;

std::size_t countOf(const NamedTensor& tensor)
{
    return std::visit([](const auto& values) { return values.size(); }, tensor.values);
}

const char* typeName(const NamedTensor& tensor, FloatFormat format)
{
    if (tensor.integers() != nullptr)
        return "I64";
    return format == FloatFormat::F16 ? "F16" : "F32";
}

std::size_t elementSize(const NamedTensor& tensor, FloatFormat format)
{
    if (tensor.integers() != nullptr)
        return sizeof(std::int64_t);
    return format == FloatFormat::F16 ? sizeof(HalfBits) : sizeof(float);
}

[[maybe_unused]] bool shapeMatches(const NamedTensor& tensor)
{
    const auto count = std::accumulate(tensor.shape.begin(), tensor.shape.end(), std::int64_t{1},
                                       std::multiplies<>());
    return static_cast<std::size_t>(count) == countOf(tensor);
}

std::string headerOf(std::span<const NamedTensor* const> tensors, const TensorFile& content,
                     FloatFormat format)
{
    nlohmann::ordered_json header;
    if (!content.metadata.empty())
        header["__metadata__"] = content.metadata;
    std::size_t position = 0;
    for (const NamedTensor* tensor : tensors) {
        assert(shapeMatches(*tensor) && !header.contains(tensor->name));
        const std::size_t end = position + countOf(*tensor) * elementSize(*tensor, format);
        header[tensor->name] = {{"dtype", typeName(*tensor, format)},
                                {"shape", tensor->shape},
                                {"data_offsets", {position, end}}};
        position = end;
    }
    std::string text = header.is_null() ? "{}" : header.dump();
    text.resize((text.size() + kAlignment - 1) / kAlignment * kAlignment, ' ');
    return text;
}

template <typename T>
void writeValues(std::ostream& out, const std::vector<T>& values)
{
    out.write(reinterpret_cast<const char*>(values.data()),
              static_cast<std::streamsize>(values.size() * sizeof(T)));
}

void writeData(std::ostream& out, const NamedTensor& tensor, FloatFormat format)
{
    if (const auto* integers = tensor.integers()) {
        writeValues(out, *integers);
    } else if (format == FloatFormat::F32) {
        writeValues(out, *tensor.floats());
    } else {
        std::vector<HalfBits> halves;
        std::ranges::transform(*tensor.floats(), std::back_inserter(halves), halfOfFloat);
        writeValues(out, halves);
    }
}

} // namespace

const NamedTensor* notFinite(std::span<const NamedTensor> tensors, FloatFormat format)
{
    const auto fits = [format](float value) {
        return std::isfinite(format == FloatFormat::F16 ? floatOfHalf(halfOfFloat(value)) : value);
    };
    for (const NamedTensor& tensor : tensors)
        if (tensor.floats() && !std::ranges::all_of(*tensor.floats(), fits))
            return &tensor;
    return nullptr;
}

Result<void> writeTensors(const std::filesystem::path& file, const TensorFile& content,
                          FloatFormat format)
{
    if (const NamedTensor* bad = notFinite(content.tensors, format))
        return failure(ErrorCode::ModelDamaged, file.string(),
                       "a value of " + bad->name + " is no number");
    // Wide elements first, so that every tensor stands at a multiple of its element's size.
    std::vector<const NamedTensor*> tensors;
    for (const NamedTensor& tensor : content.tensors)
        tensors.push_back(&tensor);
    std::ranges::stable_sort(tensors, std::greater(),
                             [&](const NamedTensor* t) { return elementSize(*t, format); });

    const std::string header = headerOf(tensors, content, format);
    return writeSafely(file, [&](std::ostream& out) {
        writeValues(out, std::vector<std::uint64_t>{header.size()});
        out << header;
        for (const NamedTensor* tensor : tensors)
            writeData(out, *tensor, format);
    });
}

} // namespace rollwright
