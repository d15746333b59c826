#include "core/base/ErrorText.h"

namespace rollwright {

namespace {

struct Wording {
    const char* happened; ///< follows the subject in quotation marks
    const char* remedy;
};

Wording wordingOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound: return {"does not exist.", "Check the name and the folder."};
    case ErrorCode::FileNotReadable:
        return {"cannot be read.", "Check its permissions, and that the disk is connected."};
    case ErrorCode::FileNotWritable:
        return {"cannot be written.", "Choose another folder, or check its permissions."};
    case ErrorCode::DiskFull:
        return {"could not be written because the disk is full.",
                "Free some space or choose another disk, then try again."};
    case ErrorCode::UnsupportedAudio:
        return {
            "is not a sound file that can be read.",
            "WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A, WMA and videos with sound work; convert "
            "it to one of them first."};
    case ErrorCode::DamagedAudio:
        return {"is damaged.", "Copy or export it again from its source."};
    case ErrorCode::AudioTooShort:
        return {"is too short to transcribe.", "Use a recording of half a second or more."};
    case ErrorCode::AudioSilent:
        return {"holds nothing but silence.", "Check the recording level and the chosen channel."};
    case ErrorCode::UnsupportedReference:
        return {"is not a reference that can be read.",
                "MIDI files, MAPS tables (TSV) and \"onset offset hertz\" texts work."};
    case ErrorCode::DamagedReference:
        return {"is damaged.", "Export the MIDI file or table again from its source."};
    case ErrorCode::ReferenceMissing:
        return {"has no reference beside it.",
                "Put its MIDI file or note table, of the same name, into its folder."};
    case ErrorCode::EmptyReference:
        return {"holds no notes.", "Choose the reference that belongs to this recording."};
    case ErrorCode::ReferenceTooLong:
        return {"has notes after the end of the recording.",
                "Choose the reference that belongs to this recording, or the whole recording."};
    case ErrorCode::DamagedCorrections:
        return {"holds corrections of notes that cannot be read.",
                "The model's own notes are shown; the file was put aside under a name that ends in "
                ".damaged."};
    case ErrorCode::UnsupportedSoundFont:
        return {"is not a SoundFont with a piano.",
                "SF2 and SF3 files work, with a preset of program 0 or 1."};
    case ErrorCode::ModelNotFound:
        return {"is not an installed model.", "Choose one of those that are installed."};
    case ErrorCode::ModelDamaged:
        return {"has a damaged model file.", "Install Rollwright again, or train the model again."};
    case ErrorCode::ModelMismatch:
        return {"is not a model that this version of Rollwright can use.",
                "Install the one that came with this version, or train it again; what a model of "
                "other people must hold stands in README.md in Rollwright's folder of models."};
    case ErrorCode::EngineUnavailable:
        return {"could not be loaded, so nothing can be transcribed.",
                "Install Rollwright again; what is open stays open."};
    case ErrorCode::InvalidArgument: return {"is not valid.", "Choose another value."};
    case ErrorCode::OutOfMemory:
        return {"needs more memory than there is.", "Close other programs, or use a shorter part."};
    case ErrorCode::Cancelled: return {"was cancelled.", ""};
    }
    return {"failed.", ""};
}

} // namespace

std::string describe(const Error& error)
{
    std::string text = "\"" + error.subject + "\" " + reasonOf(error) + ".";
    const std::string remedy = wordingOf(error.code).remedy;
    return remedy.empty() ? text : text + " " + remedy;
}

std::string reasonOf(const Error& error)
{
    std::string reason = wordingOf(error.code).happened;
    reason.pop_back(); // the full stop
    return error.detail.empty() ? reason : reason + " (" + error.detail + ")";
}

} // namespace rollwright
