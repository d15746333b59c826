#include <algorithm>
#include <array>
#include <clocale>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLocale>

#include "app/studio/Application.h"
#include "app/studio/base/Language.h"
#include "app/studio/base/Paths.h"
#include "app/studio/base/Settings.h"
#include "app/studio/window/TextSizeMenu.h"
#include "core/base/ProgramVersion.h"
#include "core/model/EngineThreads.h"
#include "ui/theme/BoxStyle.h"

namespace {

/// Whether only words are asked for, which need no display.
bool asksForWords(std::span<char* const> arguments)
{
    constexpr std::array<std::string_view, 4> kWords{"-h", "--help", "-v", "--version"};
    const auto files = std::ranges::find(arguments, std::string_view("--"));
    return std::find_first_of(arguments.begin(), files, kWords.begin(), kWords.end()) != files;
}

} // namespace

int main(int argc, char* argv[])
{
    rollwright::limitSpinning();
    QCoreApplication::setOrganizationName("Rollwright");
    QCoreApplication::setApplicationName("rollwright");
    QCoreApplication::setApplicationVersion(rollwright::programVersion());
    std::unique_ptr<QCoreApplication> application;
    if (asksForWords({argv, static_cast<std::size_t>(argc)}))
        application = std::make_unique<QCoreApplication>(argc, argv);
    else
        application = std::make_unique<QApplication>(argc, argv);
    // Numbers are written alike in every language, and in files, also by libraries: Qt has taken
    // the desktop's habits for those that write in C's way.
    QLocale::setDefault(QLocale::c());
    std::setlocale(LC_NUMERIC, "C");
    const rollwright::Settings settings(std::make_unique<QSettings>());
    rollwright::speak(*application, settings.language());

    QCommandLineParser parser;
    parser.setApplicationDescription("Piano transcription studio: from a recording to its notes.");
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        "files", "Recordings, their references, a project, or a folder on which to compare models.",
        "[files...]");
    parser.process(*application); // words are the end of the program

    QApplication::setApplicationDisplayName("Rollwright");
    QApplication::setDesktopFileName("org.rollwright.Rollwright"); // packaging/desktop
    QApplication::setWindowIcon(
        QIcon(QApplication::applicationDirPath() + "/../share/rollwright/icon.png"));
    QApplication::setStyle(new rollwright::BoxStyle);
    rollwright::writeLarger(settings.textSize());
    std::vector<std::filesystem::path> files;
    for (const QString& name : parser.positionalArguments()) {
        const auto file = rollwright::toPath(name);
        std::error_code error; // where the folder that it starts from is gone
        const auto whole = std::filesystem::absolute(file, error);
        files.push_back(error ? file : whole);
    }

    rollwright::Application studio;
    studio.start(files);
    return QApplication::exec();
}
