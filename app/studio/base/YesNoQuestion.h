#pragma once

#include <functional>

class QString;
class QWidget;

namespace rollwright {

/// Asks without waiting, in front of `window`, and goes on once the user has agreed; "No" is the
/// default.
void askToGoOn(QWidget& window, const QString& question, const std::function<void()>& goOn);

} // namespace rollwright
