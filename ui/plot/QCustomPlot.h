#pragma once

// QCustomPlot's header uses Qt's keywords, which the project switches off (QT_NO_KEYWORDS): the
// words mean something else in the standard library's and other libraries' headers. Include this
// file, never the header itself.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
