#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "core/audio/SampleRing.h"
#include "core/base/Result.h"
#include "core/capture/AudioInput.h"
#include "core/capture/LevelMeter.h"
#include "core/capture/TakeFile.h"

namespace rollwright {

/// What was recorded in one go, and why it ended, unless the user wished so.
struct Take {
    std::filesystem::path file; ///< empty: nothing was recorded
    Seconds length{0};
    Seconds missing{0}; ///< silent instead, as the disk was too slow; at the end, left out
    bool clipped = false;
    std::optional<InputTrouble> trouble; ///< of the device
    std::optional<Error> error;          ///< of the file
};

/// Listens to a device and writes what it hears into files: one thread captures and never waits for
/// the disk, another one writes. Whatever ends a take, what was recorded stays.
class Recorder
{
public:
    using Opener =
        std::function<InputResult<std::unique_ptr<AudioInput>>(const std::stop_token& stop)>;
    /// Hears what was written, whole frames, on the thread that writes: it must not take long.
    using Listener = std::function<void(std::span<const float> samples, InputFormat format)>;

    struct Status {
        bool listening = false;              ///< sound comes
        std::optional<InputTrouble> trouble; ///< why none will come; for good
        bool recording = false;              ///< until the file is closed
        std::filesystem::path file;          ///< of the take, once it is there
        Seconds elapsed{0};                  ///< of the take
    };

    /// `patience` is how long the disk may keep the writer waiting before sound is lost.
    explicit Recorder(Opener open, Seconds patience = Seconds(20));
    ~Recorder(); ///< closes
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    // One thread.
    /// Records from now on into a new file in `folder`. Only while it listens, one take at a time.
    /// `listener` may be null.
    void begin(std::filesystem::path folder, std::string stem, Listener listener = nullptr);
    void end(); ///< what is heard from now on is not recorded
    Status status() const;
    float takePeak() { return m_meter.takePeak(); } ///< the largest magnitude since the last call
    std::uint64_t overs() const { return m_meter.overs(); } ///< see LevelMeter
    std::optional<Take> takeDone();                         ///< a take whose file is closed, once

    /// Ends all that it does. A take that nobody has taken yet.
    std::optional<Take> close();

private:
    /// Since the beginning.
    struct Counts {
        std::uint64_t samples = 0; ///< as the ring counts them
        std::uint64_t lost = 0;    ///< others
        std::uint64_t overs = 0;
    };
    struct Order {
        std::filesystem::path folder;
        std::string stem;
        Counts from;
        std::optional<Counts> until; ///< nothing: goes on
    };

    void capture(const std::stop_token& quit);
    void listen(AudioInput& input, const std::stop_token& quit);
    void take(std::span<const float> samples);
    void write(const std::stop_token& quit);
    void step();
    Counts counts() const { return {m_ring->pushed(), m_lost, m_meter.overs()}; }
    std::optional<Order> currentOrder() const;
    Result<std::uint64_t> drain();
    Result<void> writeOut(std::span<const float> samples);
    void finish(const Order& order, std::optional<Error> error);

    const Opener m_open;
    const Seconds m_patience;
    std::uint64_t m_owed = 0; ///< silence that stands for lost samples; the thread that captures

    // From the thread that captures to the others.
    LevelMeter m_meter;
    std::atomic<bool> m_listening = false; ///< before, the next two are not to be touched
    InputFormat m_format;
    std::unique_ptr<SampleRing> m_ring;
    std::atomic<bool> m_over = false; ///< nothing more comes; before, the next is not to be touched
    std::optional<InputTrouble> m_trouble;
    std::atomic<std::uint64_t> m_lost = 0; ///< samples that the ring had no room for

    mutable std::mutex m_mutex; ///< between the user's thread and the one that writes
    std::optional<Order> m_order;
    Seconds m_elapsed{0};
    std::filesystem::path m_path; ///< of the take
    Listener m_listener; ///< the thread that writes calls it unlocked: orders do not overlap
    std::optional<Take> m_done;

    // The thread that writes.
    std::unique_ptr<TakeFile> m_file;
    Seconds m_synced{0};

    std::jthread m_capturing; ///< these last, so that they end before what they use
    std::jthread m_writing;
};

} // namespace rollwright
