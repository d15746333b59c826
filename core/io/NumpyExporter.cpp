#include "core/io/NumpyExporter.h"

#include <bit>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <zip.h>

namespace rollwright {

namespace {

static_assert(std::endian::native == std::endian::little, "arrays are written as they lie");

constexpr std::size_t kAlignment = 64;     ///< of the data in a NPY file
constexpr std::size_t kBeforeHeader = 10;  ///< bytes: magic, version and the header's length
constexpr std::time_t kDate = 315'532'800; ///< the first day of ZIP, whenever it is written

struct Array {
    std::string name;
    std::string bytes; ///< a NPY file
};

/// NPY 1.0: `type` is "<f4" or "<f8", `shape` as Python writes it.
template <typename T>
Array arrayOf(std::string name, const char* type, const std::string& shape, std::span<const T> data)
{
    std::string header =
        std::string("{'descr': '") + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
    header.append(kAlignment - (kBeforeHeader + header.size() + 1) % kAlignment, ' ');
    header += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size() & 0xFF);
    bytes += static_cast<char>(header.size() >> 8);
    bytes += header;
    bytes.append(reinterpret_cast<const char*>(data.data()), data.size_bytes());
    return {std::move(name) + ".npy", std::move(bytes)};
}

std::vector<Array> arraysOf(const Posteriors& posteriors)
{
    const std::string frames = std::to_string(posteriors.grid.frames);
    std::vector<double> times;
    for (int frame = 0; frame < posteriors.grid.frames; ++frame)
        times.push_back(posteriors.grid.timeOf(frame).count());
    std::vector<Array> arrays{
        arrayOf<double>("times", "<f8", std::string("(") + frames + ",)", times)};
    const auto add = [&](const char* name, const Posteriorgram& values) {
        if (!values.empty())
            arrays.push_back(
                arrayOf<float>(name, "<f4", std::string("(") + frames + ", 88)", values.values()));
    };
    add("onset", posteriors.onset);
    add("frame", posteriors.frame);
    add("offset", posteriors.offset);
    add("velocity", posteriors.velocity);
    return arrays;
}

struct Closer {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Closer>;
using Source = std::unique_ptr<zip_source_t, Closer>;

/// Whether the archive took all arrays, which must live until it is closed.
bool fill(zip_t& archive, const std::vector<Array>& arrays)
{
    for (const Array& array : arrays) {
        Source source(zip_source_buffer(&archive, array.bytes.data(), array.bytes.size(), 0));
        if (!source)
            return false;
        const zip_int64_t index = zip_file_add(&archive, array.name.c_str(), source.get(), 0);
        if (index < 0)
            return false;
        source.release(); // the archive's now
        zip_file_set_mtime(&archive, static_cast<zip_uint64_t>(index), kDate, 0);
    }
    return true;
}

void copy(zip_source_t& source, std::ostream& out)
{
    std::vector<char> part(1 << 16);
    zip_int64_t count = 0;
    while ((count = zip_source_read(&source, part.data(), part.size())) > 0)
        out.write(part.data(), count);
    if (count < 0)
        out.setstate(std::ios::failbit);
}

} // namespace

Result<void> NumpyExporter::write(const Transcription& transcription, std::ostream& out) const
{
    if (!transcription.posteriors)
        return failure(ErrorCode::InvalidArgument, {},
                       "posteriors are what a model believed, of which notes alone do not tell");
    const std::vector<Array> arrays = arraysOf(*transcription.posteriors);
    const Source whole(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    Archive archive(whole ? zip_open_from_source(whole.get(), ZIP_TRUNCATE, nullptr) : nullptr);
    if (!archive)
        return failure(ErrorCode::OutOfMemory, {});
    zip_source_keep(whole.get()); // closing the archive lets go of it once
    if (!fill(*archive, arrays) || zip_close(archive.get()) != 0)
        return failure(ErrorCode::OutOfMemory, {}, zip_strerror(archive.get()));
    archive.release();
    if (zip_source_open(whole.get()) != 0)
        return failure(ErrorCode::OutOfMemory, {});
    copy(*whole, out);
    zip_source_close(whole.get());
    return {};
}

} // namespace rollwright
