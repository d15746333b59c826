#include "core/audio/Resampler.h"

#include <cassert>
#include <cmath>
#include <new>

#include <soxr.h>

namespace rollwright {

void Resampler::Close::operator()(soxr* handle) const
{
    soxr_delete(handle);
}

Resampler::Resampler(SampleRate from, SampleRate to)
    : m_ratio(static_cast<double>(to.hertz) / from.hertz)
{
    assert(from.hertz > 0 && to.hertz > 0);
    if (from == to)
        return;
    const soxr_io_spec_t io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    const soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
    soxr_error_t error = nullptr;
    m_handle.reset(soxr_create(from.hertz, to.hertz, 1, &error, &io, &quality, &runtime));
    if (error != nullptr)
        throw std::bad_alloc(); // the arguments are right, so memory is what is missing
}

void Resampler::process(std::span<const float> block, std::vector<float>& out)
{
    m_taken += static_cast<std::int64_t>(block.size());
    if (m_handle)
        append(out, block.data(), block.size());
    else
        out.insert(out.end(), block.begin(), block.end());
}

void Resampler::finish(std::vector<float>& out)
{
    if (!m_handle)
        return;
    append(out, nullptr, 0);
    const std::int64_t wanted = std::llround(static_cast<double>(m_taken) * m_ratio);
    const auto before = static_cast<std::int64_t>(out.size()) - m_given;
    out.resize(static_cast<std::size_t>(before + wanted));
}

double Resampler::held() const
{
    return m_handle ? static_cast<double>(m_taken) * m_ratio - static_cast<double>(m_given) : 0;
}

/// A null block tells soxr that the signal has ended.
void Resampler::append(std::vector<float>& out, const float* block, std::size_t length)
{
    const auto ready =
        static_cast<std::size_t>(std::ceil(static_cast<double>(length) * m_ratio)) + 1024;
    std::size_t taken = 0;
    std::size_t given = 0;
    do {
        const std::size_t end = out.size();
        out.resize(end + ready);
        std::size_t used = 0;
        soxr_process(m_handle.get(), block == nullptr ? nullptr : block + taken, length - taken,
                     &used, out.data() + end, ready, &given);
        out.resize(end + given);
        taken += used;
        m_given += static_cast<std::int64_t>(given);
    } while (given == ready || taken < length);
}

} // namespace rollwright
