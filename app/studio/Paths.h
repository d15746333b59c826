#pragma once

#include <filesystem>

#include <QFile>
#include <QString>

namespace rollwright {

/// File names as the operating system has them; Qt's encoding at the border.
inline std::filesystem::path toPath(const QString& name)
{
    return QFile::encodeName(name).toStdString();
}

inline QString toQString(const std::filesystem::path& path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

} // namespace rollwright
