#include "tests/support/EventWatch.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <QEvent>
#include <QMetaEnum>

namespace rollwright {

namespace {

double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

QString eventName(QEvent::Type type)
{
    const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name ? QString::fromLatin1(name) : QString::number(type);
}

} // namespace

EventWatch::EventWatch(int& argc, char** argv) : QApplication(argc, argv) {}

double EventWatch::enter()
{
    m_levels.emplace_back();
    return processorTime();
}

template <typename Name>
void EventWatch::leave(double begin, Name name)
{
    const double taken = processorTime() - begin;
    const Level level = std::move(m_levels.back());
    m_levels.pop_back();
    m_handled += m_levels.empty() ? 1 : 0;
    if (taken < kRemembered)
        return;
    const QString what = level.what.isEmpty() ? name() : name() + " > " + level.what;
    if (m_levels.empty()) {
        m_slow.push_back({taken, what, m_activity});
    } else if (taken > m_levels.back().heaviest) {
        m_levels.back() = {taken, what};
    }
}

void EventWatch::watch(const QString& what, const std::function<void()>& work)
{
    const double begin = enter();
    work();
    leave(begin, [&] { return what; });
}

bool EventWatch::notify(QObject* receiver, QEvent* event)
{
    // The receiver may be gone afterwards.
    const char* type = receiver->metaObject()->className();
    const QString object = receiver->objectName();
    const QEvent::Type eventType = event->type();
    const double begin = enter();
    const bool handled = QApplication::notify(receiver, event);
    leave(begin, [&] {
        return QStringLiteral("%1%2 %3").arg(QString::fromLatin1(type).remove("rollwright::"),
                                             object.isEmpty() ? QString() : '(' + object + ')',
                                             eventName(eventType));
    });
    return handled;
}

std::vector<EventWatch::Handling> EventWatch::slowerThan(double milliseconds) const
{
    std::vector<Handling> slow;
    std::ranges::copy_if(m_slow, std::back_inserter(slow), [milliseconds](const Handling& each) {
        return each.milliseconds > milliseconds;
    });
    std::ranges::stable_sort(slow, std::greater<>(), &Handling::milliseconds);
    return slow;
}

bool EventWatch::report(double limit, std::size_t lines) const
{
    const std::vector<Handling> slow = slowerThan(0);
    const std::size_t above = slowerThan(limit).size();
    std::printf("%zu events, %zu above %.0f ms of processor time\n", m_handled, above, limit);
    for (std::size_t i = 0; i < std::min(lines, slow.size()); ++i)
        std::printf("%7.1f ms  %-28s  %s\n", slow[i].milliseconds, qPrintable(slow[i].during),
                    qPrintable(slow[i].what));
    return above == 0;
}

} // namespace rollwright
