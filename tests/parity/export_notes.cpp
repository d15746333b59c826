// Writes a transcription of random notes in three formats for mido_test.py:
//
//     export-notes FOLDER    makes FOLDER/notes.mid, notes.csv and notes.json
#include <iostream>
#include <random>

#include "core/base/ErrorText.h"
#include "core/io/Exporter.h"

namespace {

using namespace rollwright;

constexpr int kNotes = 5000;
constexpr double kDuration = 3600;

Transcription randomTranscription()
{
    std::mt19937 random(2);
    std::uniform_real_distribution<double> onset(0, kDuration);
    std::uniform_real_distribution<double> length(0.03, 4);
    std::vector<Note> notes(kNotes);
    for (Note& note : notes) {
        note.onset = Seconds{onset(random)};
        note.offset = note.onset + Seconds{length(random)};
        note.pitch = Pitch::ofKey(static_cast<int>(random() % kKeyCount));
        note.velocity = 1 + static_cast<int>(random() % 127);
    }
    Transcription transcription;
    transcription.notes = tidied(std::move(notes));
    transcription.duration = Seconds{kDuration};
    return transcription;
}

} // namespace

int main(int, char** arguments)
{
    const std::filesystem::path folder = arguments[1];
    for (const char* const id : {"midi", "csv", "json"}) {
        const Exporter& exporter = *findExporter(id);
        const auto file = folder / ("notes" + std::string(exporter.suffix()));
        if (const auto written = exportTo(file, exporter, randomTranscription()); !written) {
            std::cerr << describe(written.error()) << '\n';
            return 1;
        }
    }
}
