#include "app/studio/files/SuperfluousText.h"

#include <ranges>

#include <QStringList>

#include "app/studio/base/Paths.h"
#include "ui/text/Tr.h"

namespace rollwright {

QString superfluousText(const std::vector<std::filesystem::path>& references)
{
    constexpr std::size_t kNamed = 4;
    if (references.size() == 1)
        return tr("\"%1\" is a reference without a recording. Open its recording first, then "
                  "drop the reference on it.")
            .arg(toQString(references.front().filename()));
    QStringList names;
    for (const auto& file : references | std::views::take(kNamed))
        names << toQString(file.filename());
    if (references.size() > kNamed)
        names << QString(QChar(0x2026));
    return tr("%1 references without a recording: %2. Open their recordings first, then drop the "
              "references again.")
        .arg(references.size())
        .arg(names.join(", "));
}

} // namespace rollwright
