#include <algorithm>
#include <bit>
#include <cstring>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "core/model/HalfFloat.h"
#include "core/model/Safetensors.h"

namespace rollwright {

static_assert(std::endian::native == std::endian::little, "the format is little-endian");

namespace {

using nlohmann::json;

constexpr std::uint64_t kLargestHeader = 100'000'000; ///< the format's own limit
constexpr std::size_t kLengthBytes = sizeof(std::uint64_t);

/// A defect of the file; turned into an Error at the border of this file.
struct Defect {
    std::string what;
};

void require(bool condition, const char* what)
{
    if (!condition)
        throw Defect{what};
}

template <typename T>
T valueAt(std::span<const std::byte> bytes, std::size_t index)
{
    T value;
    std::memcpy(&value, bytes.data() + index * sizeof(T), sizeof(T));
    return value;
}

enum class ElementType { F32, F16, BF16, I64 };

ElementType elementTypeOf(const std::string& name)
{
    if (name == "F32")
        return ElementType::F32;
    if (name == "F16")
        return ElementType::F16;
    if (name == "BF16")
        return ElementType::BF16;
    require(name == "I64", "it holds a type of numbers that is not used here");
    return ElementType::I64;
}

std::size_t sizeOf(ElementType type)
{
    switch (type) {
    case ElementType::F32: return sizeof(float);
    case ElementType::F16:
    case ElementType::BF16: return sizeof(HalfBits);
    case ElementType::I64: break;
    }
    return sizeof(std::int64_t);
}

/// One entry of the header, its numbers checked on their own.
struct Entry {
    std::string name;
    ElementType type;
    std::vector<std::int64_t> shape;
    std::uint64_t begin;
    std::uint64_t end;
};

std::uint64_t unsignedOf(const json& value)
{
    require(value.is_number_unsigned(), "a number in its header is not a size");
    return value.get<std::uint64_t>();
}

Entry entryOf(const std::string& name, const json& description, std::uint64_t dataSize)
{
    Entry entry{name, elementTypeOf(description.at("dtype").get<std::string>()), {}, 0, 0};
    std::uint64_t count = 1;
    for (const json& extent : description.at("shape")) {
        const std::uint64_t size = unsignedOf(extent);
        // Nothing larger than the file; so the product of two such numbers cannot overflow.
        require(size <= dataSize, "a shape in its header is larger than the file");
        count *= size;
        require(count <= dataSize, "a shape in its header is larger than the file");
        entry.shape.push_back(static_cast<std::int64_t>(size));
    }
    const json& offsets = description.at("data_offsets");
    require(offsets.is_array() && offsets.size() == 2, "an offset in its header is wrong");
    entry.begin = unsignedOf(offsets[0]);
    entry.end = unsignedOf(offsets[1]);
    require(entry.begin <= entry.end && entry.end <= dataSize, "an offset in its header is wrong");
    require(entry.end - entry.begin == count * sizeOf(entry.type),
            "a shape in its header does not match its data");
    return entry;
}

template <typename Stored, typename Convert>
std::vector<float> floatsOf(std::span<const std::byte> data, Convert convert)
{
    std::vector<float> values(data.size() / sizeof(Stored));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = convert(valueAt<Stored>(data, i));
    return values;
}

NamedTensor tensorOf(const Entry& entry, std::span<const std::byte> data)
{
    NamedTensor tensor{entry.name, entry.shape, {}};
    switch (entry.type) {
    case ElementType::F32:
        tensor.values = floatsOf<float>(data, [](float value) { return value; });
        break;
    case ElementType::F16: tensor.values = floatsOf<HalfBits>(data, floatOfHalf); break;
    case ElementType::BF16: tensor.values = floatsOf<std::uint16_t>(data, floatOfBfloat); break;
    case ElementType::I64: {
        std::vector<std::int64_t> values(data.size() / sizeof(std::int64_t));
        std::memcpy(values.data(), data.data(), data.size());
        tensor.values = std::move(values);
        break;
    }
    }
    return tensor;
}

TensorFile parse(std::span<const std::byte> bytes)
{
    require(bytes.size() >= kLengthBytes, "it is not a weights file");
    const auto headerSize = valueAt<std::uint64_t>(bytes, 0);
    require(headerSize <= kLargestHeader && headerSize <= bytes.size() - kLengthBytes,
            "it is not a weights file, or was cut off");
    const auto header = bytes.subspan(kLengthBytes, headerSize);
    const auto data = bytes.subspan(kLengthBytes + headerSize);
    const auto* text = reinterpret_cast<const char*>(header.data());
    const json description = json::parse(text, text + header.size());
    require(description.is_object(), "its header is no table");

    TensorFile content;
    std::vector<Entry> entries;
    for (const auto& [name, value] : description.items()) {
        if (name == "__metadata__")
            content.metadata = value.get<std::map<std::string, std::string>>();
        else
            entries.push_back(entryOf(name, value, data.size()));
    }
    std::ranges::stable_sort(entries, {}, [](const Entry& e) { return std::pair(e.begin, e.end); });
    std::uint64_t position = 0;
    for (const Entry& entry : entries) {
        require(entry.begin == position, "its tensors overlap or leave gaps");
        position = entry.end;
    }
    require(position == data.size(), "it was cut off, or holds more than its header says");
    for (const Entry& entry : entries)
        content.tensors.push_back(
            tensorOf(entry, data.subspan(entry.begin, entry.end - entry.begin)));
    return content;
}

} // namespace

const NamedTensor* TensorFile::find(std::string_view name) const
{
    const auto found = std::ranges::find(tensors, name, &NamedTensor::name);
    return found == tensors.end() ? nullptr : &*found;
}

Result<TensorFile> parseTensors(std::span<const std::byte> bytes, const std::string& subject)
try {
    return parse(bytes);
} catch (const Defect& defect) {
    return failure(ErrorCode::ModelDamaged, subject, defect.what);
} catch (const json::exception&) {
    return failure(ErrorCode::ModelDamaged, subject, "its header cannot be understood");
}

Result<TensorFile> readTensors(const std::filesystem::path& file)
{
    std::error_code error;
    if (std::filesystem::status(file, error).type() == std::filesystem::file_type::not_found)
        return failure(ErrorCode::FileNotFound, file.string());
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    std::ifstream in(file, std::ios::binary);
    if (error || !in)
        return failure(ErrorCode::FileNotReadable, file.string());
    std::vector<std::byte> bytes(size);
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    if (!in)
        return failure(ErrorCode::FileNotReadable, file.string());
    return parseTensors(bytes, file.string());
}

} // namespace rollwright
