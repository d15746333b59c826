#include "app/cli/Messages.h"

#include <iostream>

#include "app/cli/Command.h"
#include "core/base/ErrorText.h"

namespace rollwright {

namespace {

/// What to do about it that only the command line knows.
const char* hintFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ModelNotFound: return " `rollwright-cli models` lists them.";
    case ErrorCode::InvalidArgument: return " See --help.";
    default: return "";
    }
}

} // namespace

void printError(const Error& error)
{
    std::cout.flush(); // so that both streams come in order where they go to one place
    if (error.code == ErrorCode::Cancelled)
        std::cerr << "Cancelled.\n";
    else
        std::cerr << "rollwright-cli: " << describe(error) << hintFor(error.code) << '\n';
}

void printSilent(const std::filesystem::path& file, const NoteFile& read)
{
    std::cout.flush();
    if (read.silent > 0)
        std::cerr << "rollwright-cli: \"" << file.string() << "\": " << read.silent
                  << (read.silent == 1 ? " note was" : " notes were")
                  << " left out, having no length.\n";
}

void printChoice(std::span<const std::filesystem::path> files)
{
    if (files.size() < 2)
        return;
    std::cout.flush();
    std::cerr << "rollwright-cli: \"" << files.front().string() << "\" is taken, not \""
              << files[1].string() << "\".\n";
}

void printLeftOut(std::size_t count)
{
    std::cout.flush();
    if (count > 0)
        std::cerr << "rollwright-cli: " << count << " left out, as named above.\n";
}

int failedWith(const Error& error)
{
    printError(error);
    switch (error.code) {
    case ErrorCode::Cancelled: return kCancelled;
    case ErrorCode::ModelIdTaken:
    case ErrorCode::InvalidArgument: return kWrongUsage;
    default: return kFailed;
    }
}

} // namespace rollwright
