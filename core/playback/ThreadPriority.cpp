#include "core/playback/ThreadPriority.h"

#include <pthread.h>

namespace rollwright {

void askForPriority()
{
    const sched_param lowest{sched_get_priority_min(SCHED_RR)};
    pthread_setschedparam(pthread_self(), SCHED_RR, &lowest);
}

} // namespace rollwright
