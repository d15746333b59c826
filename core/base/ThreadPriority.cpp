#include "core/base/ThreadPriority.h"

#include <pthread.h>
#include <sys/resource.h>

namespace rollwright {

void askForPriority()
{
    const sched_param lowest{sched_get_priority_min(SCHED_RR)};
    pthread_setschedparam(pthread_self(), SCHED_RR, &lowest);
}

void giveWay()
{
    constexpr int kNicer = 10;     // a tenth of the processor time where others want it
    constexpr int kThisThread = 0; // on Linux, where each has a niceness of its own
    setpriority(PRIO_PROCESS, kThisThread, kNicer);
}

} // namespace rollwright
