#pragma once

#include <functional>
#include <vector>

#include <QApplication>
#include <QString>

namespace rollwright {

/// An application that keeps account of how long the GUI thread computes for one event, in
/// processor time, so that a busy machine does not count: a window that answers within 50 ms feels
/// immediate (R. B. Miller, 1968; J. Nielsen, 1993, ask for 100 ms).
class EventWatch : public QApplication
{
public:
    struct Handling {
        double milliseconds = 0; ///< of the processor
        QString what;            ///< from the event that came first to the one that cost most
        QString during;
    };

    EventWatch(int& argc, char** argv);

    void setActivity(const QString& activity) { m_activity = activity; } ///< for `during`

    /// Something that the user does and that does not come as an event.
    void watch(const QString& what, const std::function<void()>& work);

    /// Those above a limit, the slowest first.
    std::vector<Handling> slowerThan(double milliseconds) const;

    /// The slowest ones as a table on standard output; false when one is above the limit.
    bool report(double limit, std::size_t lines) const;

    bool notify(QObject* receiver, QEvent* event) override;

private:
    /// Costs worth remembering, and worth a name while others are handled within.
    static constexpr double kRemembered = 10;

    struct Level {
        double heaviest = 0; ///< of what was handled within
        QString what;
    };

    double enter();
    template <typename Name>
    void leave(double begin, Name name);

    QString m_activity;
    std::vector<Level> m_levels;
    std::vector<Handling> m_slow;
    std::size_t m_handled = 0;
};

} // namespace rollwright
