#include "core/capture/Recorder.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace rollwright {

namespace {

using Clock = std::chrono::steady_clock;

constexpr Seconds kSyncInterval{1};  ///< what a power cut may cost
constexpr std::size_t kBlock = 8192; ///< samples
constexpr auto kWriteInterval = std::chrono::milliseconds(20);
constexpr auto kSilence = std::chrono::seconds(5); ///< of a device that is lost then

} // namespace

Recorder::Recorder(Opener open, Seconds patience)
    : m_open(std::move(open)), m_patience(patience),
      m_capturing([this](const std::stop_token& quit) { capture(quit); }),
      m_writing([this](const std::stop_token& quit) { write(quit); })
{
}

Recorder::~Recorder()
{
    close();
}

std::optional<Take> Recorder::close()
{
    for (std::jthread* thread : {&m_capturing, &m_writing}) {
        thread->request_stop();
        if (thread->joinable())
            thread->join();
    }
    return takeDone();
}

void Recorder::begin(std::filesystem::path folder, std::string stem, Listener listener)
{
    assert(m_listening);
    const std::lock_guard lock(m_mutex);
    assert(!m_order);
    m_elapsed = Seconds(0);
    m_path.clear();
    m_listener = std::move(listener);
    m_order = {std::move(folder), std::move(stem), counts(), std::nullopt};
}

void Recorder::end()
{
    const std::lock_guard lock(m_mutex);
    if (m_order && !m_order->until)
        m_order->until = counts();
}

Recorder::Status Recorder::status() const
{
    const std::lock_guard lock(m_mutex);
    const bool over = m_over;
    return {m_listening && !over, over ? m_trouble : std::nullopt, m_order.has_value(), m_path,
            m_elapsed};
}

std::optional<Take> Recorder::takeDone()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_done, std::nullopt);
}

void Recorder::capture(const std::stop_token& quit)
{
    const auto input = m_open(quit);
    if (!input) {
        m_trouble = input.error();
    } else {
        m_format = (*input)->format();
        const auto frames = static_cast<std::size_t>(m_patience.count() * m_format.rate.hertz);
        m_ring = std::make_unique<SampleRing>(frames * static_cast<std::size_t>(m_format.channels));
        listen(**input, quit);
    }
    m_over = true;
}

void Recorder::listen(AudioInput& input, const std::stop_token& quit)
{
    std::vector<float> block(kBlock);
    Clock::time_point heard = Clock::now();
    while (!quit.stop_requested()) {
        const auto count = input.read(block);
        const Clock::time_point now = Clock::now();
        if (!count || (*count == 0 && now - heard > kSilence)) {
            m_trouble = InputTrouble::Lost;
            return;
        }
        if (*count == 0)
            continue;
        heard = now;
        const auto samples = std::span<const float>(block).first(*count);
        m_meter.take(samples, m_format.channels);
        take(samples);
        m_listening = true;
    }
}

/// Where the ring has room again, silence comes before, as long as what it had no room for.
void Recorder::take(std::span<const float> samples)
{
    static constexpr std::array<float, kBlock> silence{};
    while (m_owed > 0) {
        const auto some = std::span(silence).first(std::min<std::uint64_t>(m_owed, kBlock));
        if (!m_ring->push(some))
            break;
        m_owed -= some.size();
    }
    if (m_owed > 0 || !m_ring->push(samples)) {
        m_owed += samples.size();
        m_lost += samples.size();
    }
}

void Recorder::write(const std::stop_token& quit)
{
    while (!quit.stop_requested()) {
        std::this_thread::sleep_for(kWriteInterval);
        step();
    }
    end(); // nothing is captured any more
    step();
}

void Recorder::step()
{
    const bool over = m_over; // asked before the ring is emptied
    if (!m_listening)
        return;
    if (const auto order = currentOrder(); order && !m_file) {
        auto file = TakeFile::create(order->folder, order->stem, m_format);
        if (!file)
            return finish(*order, file.error());
        m_file = std::move(*file);
        m_synced = Seconds(0);
        const std::lock_guard lock(m_mutex);
        m_path = m_file->path();
    }
    const auto reached = drain();
    const auto order = currentOrder();
    if (!reached)
        finish(*order, reached.error());
    else if (m_file && (over || (order->until && *reached >= order->until->samples)))
        finish(*order, std::nullopt);
}

std::optional<Recorder::Order> Recorder::currentOrder() const
{
    const std::lock_guard lock(m_mutex);
    return m_order;
}

/// Takes what waits, writes what belongs to the order, and returns which sample comes next. An
/// order can come or end meanwhile, as a slow disk may take its time.
Result<std::uint64_t> Recorder::drain()
{
    std::array<float, kBlock> block{};
    while (true) {
        const auto order = currentOrder();
        const std::uint64_t place = m_ring->popped();
        const bool wanted = order && place >= order->from.samples;
        if (wanted && !m_file)
            return place; // the next step makes the file
        const auto boundary = wanted  ? order->until
                              : order ? std::optional(order->from)
                                      : std::nullopt;
        const std::uint64_t left =
            boundary ? boundary->samples - std::min(boundary->samples, place) : kBlock;
        const auto next = std::span(block).first(std::min<std::uint64_t>(left, kBlock));
        const std::size_t count = m_ring->pop(next);
        if (count == 0)
            return place;
        if (!wanted)
            continue;
        if (auto written = writeOut(next.first(count)); !written)
            return tl::unexpected(written.error());
    }
}

Result<void> Recorder::writeOut(std::span<const float> samples)
{
    if (auto written = m_file->write(samples); !written)
        return written;
    const Seconds length = m_file->length();
    {
        const std::lock_guard lock(m_mutex);
        m_elapsed = length;
    }
    if (m_listener)
        m_listener(samples, m_format);
    if (length - m_synced < kSyncInterval)
        return {};
    m_synced = length;
    return m_file->sync();
}

void Recorder::finish(const Order& order, std::optional<Error> error)
{
    Take take;
    if (m_file) {
        const auto finished = m_file->finish();
        if (!finished && !error)
            error = finished.error();
        take.length = m_file->length();
        if (take.length > Seconds(0))
            take.file = m_file->path();
        m_file.reset();
    }
    const Counts until = order.until.value_or(counts());
    const auto lost = static_cast<std::int64_t>(until.lost - order.from.lost);
    take.missing = m_format.rate.duration(lost / m_format.channels);
    take.clipped = until.overs > order.from.overs;
    take.trouble = m_over ? m_trouble : std::nullopt;
    take.error = std::move(error);
    const std::lock_guard lock(m_mutex);
    m_listener = nullptr;
    m_order.reset();
    m_done = std::move(take);
}

} // namespace rollwright
