#pragma once

#include <fstream>

#include "app/studio/session/TranscriptionWorker.h"
#include "core/model/Manifest.h"
#include "core/model/TranscriptionModel.h"
#include "tests/bench/RandomNotes.h"
#include "tests/support/SoundFiles.h"

namespace rollwright {

/// Hears a list of notes in whatever it is given, as far as that is long enough.
class ListModel : public TranscriptionModel
{
public:
    ListModel(ModelInfo info, std::shared_ptr<const NoteList> notes)
        : m_info(std::move(info)), m_notes(std::move(notes))
    {
    }

    const ModelInfo& info() const override { return m_info; }

    Result<Posteriors> infer(AudioView audio, JobControl& control, const SegmentSink& sink) override
    {
        constexpr int kSegment = 3000; // a minute
        const Seconds hop(0.02);
        const FrameGrid grid{hop, hop / 2, static_cast<int>(audio.duration() / hop)};
        for (int first = 0; sink && first < grid.frames; first += kSegment) {
            if (control.cancelled())
                return failure(ErrorCode::Cancelled, m_info.id);
            control.report(Stage::Transcribing, double(first) / grid.frames);
            sink(first,
                 posteriorsOf(*m_notes, grid.part(first, std::min(kSegment, grid.frames - first))));
        }
        return posteriorsOf(*m_notes, grid);
    }

private:
    ModelInfo m_info;
    std::shared_ptr<const NoteList> m_notes;
};

inline void writeManifestOf(const std::filesystem::path& models, const std::string& id)
{
    std::filesystem::create_directories(models / id);
    ModelInfo info;
    info.id = id;
    info.name = "List " + id;
    info.architecture = "lstm";
    info.frontEnd = "log-mel";
    info.description = "Hears what it was told.";
    info.licence = "CC0-1.0";
    info.weights = models / id / "weights.safetensors";
    info.sha256 = std::string(64, '0');
    std::ofstream(info.weights) << "not read";
    if (!writeManifest(models / id / kManifestName, info))
        throw std::runtime_error("no manifest");
}

inline void writeRecording(const std::filesystem::path& stem, std::span<const Note> notes,
                           double seconds)
{
    std::filesystem::path file = stem;
    writeSine(file.replace_extension(".wav"), seconds);
    std::ofstream table(file.replace_extension(".tsv"));
    for (const Note& note : notes) {
        if (note.offset.count() < seconds)
            table << note.onset.count() << '\t' << note.offset.count() << '\t' << note.pitch.midi
                  << '\t' << note.velocity << '\n';
    }
}

} // namespace rollwright
