#include "core/training/RenderCatalogue.h"

#include <fstream>
#include <iomanip>
#include <sstream>

#include "core/base/SafeFile.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFileName = "renders.tsv";
constexpr const char* kHeading = "name\tseconds\trendition";

fs::path withSuffix(const fs::path& folder, const std::string& name, const char* suffix)
{
    return folder / (name + suffix); // a name may hold points
}

} // namespace

fs::path audioOf(const fs::path& folder, const std::string& name)
{
    return withSuffix(folder, name, ".flac");
}

fs::path referenceOf(const fs::path& folder, const std::string& name)
{
    return withSuffix(folder, name, ".tsv");
}

RenderCatalogue::RenderCatalogue(fs::path folder, std::string settings)
    : m_folder(std::move(folder)), m_settings("# " + std::move(settings))
{
}

Result<RenderCatalogue> RenderCatalogue::open(const fs::path& folder, std::string settings)
{
    RenderCatalogue catalogue(folder, std::move(settings));
    std::ifstream in(folder / kFileName);
    std::string line;
    if (!std::getline(in, line))
        return catalogue;
    if (line != catalogue.m_settings)
        return failure(ErrorCode::InvalidArgument, folder.string(),
                       "it holds renders of other settings: " + line);
    std::getline(in, line); // the heading
    while (std::getline(in, line))
        catalogue.m_lines.emplace(line.substr(0, line.find('\t')), line);
    return catalogue;
}

bool RenderCatalogue::holds(const std::string& name) const
{
    std::error_code error;
    return m_lines.contains(name) && fs::is_regular_file(audioOf(m_folder, name), error) &&
           fs::is_regular_file(referenceOf(m_folder, name), error);
}

Result<void> RenderCatalogue::add(const std::string& name, Seconds length,
                                  const std::string& description)
{
    std::ostringstream text;
    text << name << '\t' << std::fixed << std::setprecision(2) << length.count() << '\t'
         << description;
    m_lines.insert_or_assign(name, text.str());
    return writeSafely(m_folder / kFileName, [&](std::ostream& out) {
        out << m_settings << '\n' << kHeading << '\n';
        for (const auto& [key, line] : m_lines)
            out << line << '\n';
    });
}

} // namespace rollwright
