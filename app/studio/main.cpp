#include <filesystem>
#include <vector>

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLocale>

#include "app/studio/Application.h"
#include "app/studio/base/Language.h"
#include "app/studio/base/Paths.h"
#include "app/studio/base/Settings.h"
#include "core/base/ProgramVersion.h"
#include "core/model/EngineThreads.h"
#include "ui/theme/BoxStyle.h"

int main(int argc, char* argv[])
{
    rollwright::limitSpinning();
    QApplication application(argc, argv);
    QApplication::setOrganizationName("Rollwright");
    QApplication::setApplicationName("rollwright");
    QApplication::setApplicationDisplayName("Rollwright");
    QApplication::setApplicationVersion(rollwright::programVersion());
    QApplication::setDesktopFileName("org.rollwright.Rollwright"); // packaging/desktop
    QApplication::setWindowIcon(
        QIcon(QApplication::applicationDirPath() + "/../share/rollwright/icon.png"));
    QLocale::setDefault(QLocale::c()); // numbers are written alike in every language, and in files
    rollwright::speak(application, rollwright::Settings(std::make_unique<QSettings>()).language());
    QApplication::setStyle(new rollwright::BoxStyle);

    QCommandLineParser parser;
    parser.setApplicationDescription("Piano transcription studio: from a recording to its notes.");
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        "files", "Recordings, their references, a project, or a folder on which to compare models.",
        "[files...]");
    parser.process(application);

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
