// Reads references for midi_reader_test.py: prints a JSON list with, for every file named, its
// notes as [onset, offset, pitch, velocity].
#include <iostream>

#include <nlohmann/json.hpp>

#include "core/base/ErrorText.h"
#include "core/io/ReferenceReader.h"

int main(int count, char** arguments)
{
    auto files = nlohmann::json::array();
    for (int i = 1; i < count; ++i) {
        const auto notes = rollwright::readReference(arguments[i]);
        if (!notes) {
            std::cerr << rollwright::describe(notes.error()) << '\n';
            return 1;
        }
        auto rows = nlohmann::json::array();
        for (const rollwright::Note& note : *notes)
            rows.push_back(
                {note.onset.count(), note.offset.count(), note.pitch.midi, note.velocity});
        files.push_back(std::move(rows));
    }
    std::cout << files;
}
