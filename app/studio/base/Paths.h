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

/// Whether both names lead to one file that is there.
inline bool isSameFile(const std::filesystem::path& one, const std::filesystem::path& other)
{
    std::error_code none;
    return std::filesystem::equivalent(one, other, none);
}

} // namespace rollwright
