/// What the audio thread must not do: ask for memory, or wait for a lock.

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <dlfcn.h>
#include <gtest/gtest.h>
#include <pthread.h>

#include "core/notes/NoteList.h"
#include "core/playback/AudioSource.h"
#include "core/playback/LivePiano.h"
#include "core/playback/Metronome.h"
#include "core/playback/Mixer.h"
#include "core/playback/PlaybackEngine.h"
#include "core/playback/PlayheadClock.h"
#include "core/playback/TimeStretcher.h"
#include "tests/core/playback/SoundFontForTests.h"

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they have a heap of their own

namespace {

thread_local bool onAudioThread = false;
std::atomic<int> heapCalls = 0;
std::atomic<int> lockCalls = 0;

void countHeap()
{
    if (onAudioThread)
        ++heapCalls;
}

void countLock()
{
    if (onAudioThread)
        ++lockCalls;
}

template <typename F>
F* nextFunction(const char* name)
{
    return reinterpret_cast<F*>(dlsym(RTLD_NEXT, name));
}

} // namespace

// These take the place of the C library's and GLib's in this program and all that it loads.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void* memory);

void* malloc(std::size_t size)
{
    countHeap();
    return __libc_malloc(size);
}

void* calloc(std::size_t count, std::size_t size)
{
    countHeap();
    return __libc_calloc(count, size);
}

void* realloc(void* old, std::size_t size)
{
    countHeap();
    return __libc_realloc(old, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size)
{
    countHeap();
    return __libc_memalign(alignment, size);
}

int posix_memalign(void** memory, std::size_t alignment, std::size_t size)
{
    countHeap();
    *memory = __libc_memalign(alignment, size);
    return *memory ? 0 : ENOMEM;
}

void free(void* memory)
{
    countHeap();
    __libc_free(memory);
}

int pthread_mutex_lock(pthread_mutex_t* mutex)
{
    static const auto next = nextFunction<int(pthread_mutex_t*)>("pthread_mutex_lock");
    countLock();
    return next(mutex);
}

void g_mutex_lock(void* mutex)
{
    static const auto next = nextFunction<void(void*)>("g_mutex_lock");
    countLock();
    next(mutex);
}

void g_rec_mutex_lock(void* mutex)
{
    static const auto next = nextFunction<void(void*)>("g_rec_mutex_lock");
    countLock();
    next(mutex);
}
}

namespace rollwright {
namespace {

constexpr SampleRate kRate{48000};

/// What `work` does as the audio thread.
template <typename Work>
void asAudioThread(Work work)
{
    heapCalls = 0;
    lockCalls = 0;
    onAudioThread = true;
    work();
    onAudioThread = false;
}

TEST(Realtime, TheProbeSeesHeapAndLocks)
{
    std::mutex mutex;
    asAudioThread([&] {
        const std::vector<int> some(10);
        EXPECT_EQ(some.size(), 10U);
        const std::lock_guard lock(mutex);
    });
    EXPECT_GE(heapCalls, 2);
    EXPECT_EQ(lockCalls, 1);
    asAudioThread([] {
        void* memory = nullptr;
        EXPECT_EQ(posix_memalign(&memory, 64, 100), 0); // as RubberBand asks
        std::free(memory);
        std::free(std::aligned_alloc(64, 128));
    });
    EXPECT_EQ(heapCalls, 4);
}

/// Every key of the piano at once, again and again.
NoteList clusters()
{
    NoteList notes;
    for (double onset = 0.05; onset < 3; onset += 0.1)
        for (int key = 0; key < kKeyCount; ++key)
            notes.push_back({Seconds(onset), Seconds(onset + 0.09), Pitch::ofKey(key), 100});
    return notes;
}

TEST(Realtime, PlayingNeedsNeitherHeapNorLock)
{
    auto mixer = std::make_shared<Mixer>();
    auto recording = std::make_shared<AudioSource>();
    recording->setAudio(std::make_shared<const StereoAudio>(
        StereoAudio{std::vector<std::int16_t>(6 * 48000, 1000), kRate}));
    auto piano = makePiano(kRate);
    piano->setNotes(clusters());
    mixer->setSource(MixChannel::Recording, std::make_shared<TimeStretcher>(recording, kRate));
    mixer->setSource(MixChannel::Notes, piano);
    auto metronome = std::make_shared<Metronome>(kRate);
    metronome->setBeats({{Seconds(0.5), Seconds(1), Seconds(1.5)}});
    mixer->setOnTop(metronome);
    mixer->setSettings({});
    PlaybackEngine engine(mixer, kRate);
    PlayheadClock clock(kRate);
    engine.setEnd(3 * 48000);
    engine.setLoop(LoopRegion{24000, 72000});
    engine.play();

    LivePiano hand;
    hand.setPiano(makePiano(kRate));
    std::array<float, 2 * 480> block{};
    const auto playOn = [&] {
        for (int i = 0; i < 200; ++i) {
            onAudioThread = false; // as the user's hand is
            hand.strike(Pitch{60 + i % 12}, 90);
            hand.setPedal(i % 50 < 25);
            onAudioThread = true;
            clock.publish(engine.render(block), std::chrono::steady_clock::now());
            hand.addTo(block);
        }
    };
    asAudioThread(playOn);
    EXPECT_EQ(heapCalls, 0);
    EXPECT_EQ(lockCalls, 0);

    // New notes, another recording, a seek and a pause reach the audio thread.
    piano->setNotes(clusters());
    piano->setTuning(10);
    recording->setAudio(nullptr);
    engine.seek(1000);
    asAudioThread(playOn);
    EXPECT_EQ(heapCalls, 0);
    EXPECT_EQ(lockCalls, 0);
    for (const double speed : {0.25, 0.7, 2.0, 1.0}) {
        engine.setSpeed(speed);
        asAudioThread(playOn);
        EXPECT_EQ(heapCalls, 0) << speed;
        EXPECT_EQ(lockCalls, 0) << speed;
    }
    engine.pause();
    asAudioThread(playOn);
    EXPECT_EQ(heapCalls, 0);
    EXPECT_EQ(lockCalls, 0);
}

TEST(Realtime, TheClockWakesWhoWaitsWithNeitherHeapNorLock)
{
    PlayheadClock clock(kRate);
    std::atomic<bool> over = false;
    std::thread waiting([&] {
        for (auto seen = clock.news(); !over; seen = clock.news())
            clock.waitForNews(seen);
    });
    asAudioThread([&] {
        for (int i = 0; i < 1000; ++i) {
            clock.publish({i, true}, std::chrono::steady_clock::now());
            std::this_thread::yield();
        }
    });
    over = true;
    clock.wake();
    waiting.join();
    EXPECT_EQ(heapCalls, 0);
    EXPECT_EQ(lockCalls, 0);
}

} // namespace
} // namespace rollwright

#endif
