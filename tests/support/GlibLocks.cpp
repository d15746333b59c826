// ThreadSanitizer does not know the locks of GLib, which are made of futexes, and takes what
// FluidSynth and libinstpatch do under them for races. Linked into a program that is built with it
// (ENABLE_EXPORTS), these stand before GLib's own and tell it.

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

namespace {

template <typename Function>
Function next(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

void g_mutex_lock(void* mutex)
{
    static const auto lock = next<void (*)(void*)>("g_mutex_lock");
    lock(mutex);
    __tsan_acquire(mutex);
}

int g_mutex_trylock(void* mutex)
{
    static const auto lock = next<int (*)(void*)>("g_mutex_trylock");
    const int locked = lock(mutex);
    if (locked != 0)
        __tsan_acquire(mutex);
    return locked;
}

void g_mutex_unlock(void* mutex)
{
    static const auto unlock = next<void (*)(void*)>("g_mutex_unlock");
    __tsan_release(mutex);
    unlock(mutex);
}
}
