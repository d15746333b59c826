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

Resampler::Resampler(SampleRate from, SampleRate to, std::size_t channels)
    : m_ratio(static_cast<double>(to.hertz) / from.hertz), m_channels(channels)
{
    assert(from.hertz > 0 && to.hertz > 0 && channels > 0);
    if (from == to)
        return;
    const soxr_io_spec_t io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    const soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
    soxr_error_t error = nullptr;
    m_handle.reset(soxr_create(from.hertz, to.hertz, static_cast<unsigned>(channels), &error, &io,
                               &quality, &runtime));
    if (error != nullptr)
        throw std::bad_alloc(); // the arguments are right, so memory is what is missing
}

void Resampler::process(std::span<const float> block, std::vector<float>& out)
{
    assert(block.size() % m_channels == 0);
    m_taken += static_cast<std::int64_t>(block.size() / m_channels);
    if (!m_handle)
        out.insert(out.end(), block.begin(), block.end());
    else if (!block.empty())
        append(out, block);
}

void Resampler::finish(std::vector<float>& out)
{
    if (!m_handle)
        return;
    append(out, {});
    const std::int64_t wanted = std::llround(static_cast<double>(m_taken) * m_ratio);
    const auto missing = (wanted - m_given) * static_cast<std::int64_t>(m_channels);
    out.resize(static_cast<std::size_t>(static_cast<std::int64_t>(out.size()) + missing));
}

double Resampler::held() const
{
    return m_handle ? static_cast<double>(m_taken) * m_ratio - static_cast<double>(m_given) : 0;
}

/// An empty block says that the signal has ended.
void Resampler::append(std::vector<float>& out, std::span<const float> block)
{
    const std::size_t length = block.size() / m_channels;
    const auto ready =
        static_cast<std::size_t>(std::ceil(static_cast<double>(length) * m_ratio)) + 1024;
    std::size_t taken = 0;
    std::size_t given = 0;
    do {
        const std::size_t end = out.size();
        out.resize(end + m_channels * ready);
        std::size_t used = 0;
        const float* rest = block.empty() ? nullptr : block.data() + m_channels * taken;
        soxr_process(m_handle.get(), rest, length - taken, &used, out.data() + end, ready, &given);
        out.resize(end + m_channels * given);
        taken += used;
        m_given += static_cast<std::int64_t>(given);
    } while (given == ready || taken < length);
}

} // namespace rollwright
