#include "core/base/ErrorText.h"

#include "core/base/Translatable.h"

namespace rollwright {

ErrorWording wordingOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound:
        return {translatable("does not exist."), translatable("Check the name and the folder.")};
    case ErrorCode::FileNotReadable:
        return {translatable("cannot be read."),
                translatable("Check its permissions, and that the disk is connected.")};
    case ErrorCode::FileNotWritable:
        return {translatable("cannot be written."),
                translatable("Choose another folder, or check its permissions.")};
    case ErrorCode::DiskFull:
        return {translatable("could not be written because the disk is full."),
                translatable("Free some space or choose another disk, then try again.")};
    case ErrorCode::UnsupportedAudio:
        return {translatable("is not a sound file that can be read."),
                translatable("WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A, WMA and videos with "
                             "sound work; convert it to one of them first.")};
    case ErrorCode::DamagedAudio:
        return {translatable("is damaged."),
                translatable("Copy or export it again from its source.")};
    case ErrorCode::AudioTooShort:
        return {translatable("is too short to transcribe."),
                translatable("Use a recording of half a second or more.")};
    case ErrorCode::AudioSilent:
        return {translatable("holds nothing but silence."),
                translatable("Check the recording level and the chosen channel.")};
    case ErrorCode::UnsupportedReference:
        return {translatable("is not a reference that can be read."),
                translatable(
                    "MIDI files, tables with a first line like \"onset offset pitch velocity\", "
                    "texts of onset, offset and hertz, labels and JAMS work.")};
    case ErrorCode::DamagedReference:
        return {translatable("is damaged."),
                translatable("Export the MIDI file or table again from its source.")};
    case ErrorCode::ReferenceMissing:
        return {
            translatable("has no reference beside it."),
            translatable("Put its MIDI file or note table, of the same name, into its folder.")};
    case ErrorCode::EmptyReference:
        return {translatable("holds no notes."),
                translatable("Choose the reference that belongs to this recording.")};
    case ErrorCode::ReferenceTooLong:
        return {
            translatable("has notes after the end of the recording."),
            translatable(
                "Choose the reference that belongs to this recording, or the whole recording.")};
    case ErrorCode::DamagedCorrections:
        return {
            translatable("holds corrections of notes that cannot be read."),
            translatable(
                "The model's own notes are shown; the file was put aside under a name that ends in "
                ".damaged.")};
    case ErrorCode::UnsupportedProject:
        return {translatable("is not a project that can be read."),
                translatable("It may be damaged, or of a later version. Open its recordings "
                             "themselves: what was corrected on this computer comes back.")};
    case ErrorCode::UnsupportedSoundFont:
        return {translatable("is not a SoundFont with a piano."),
                translatable("SF2 and SF3 files work, with a preset of program 0 or 1.")};
    case ErrorCode::ModelNotFound:
        return {translatable("is not an installed model."),
                translatable("Choose one of those that are installed.")};
    case ErrorCode::ModelDamaged:
        return {translatable("has a damaged model file."),
                translatable("Install it again, with Rollwright or from whoever made it, or train "
                             "it again.")};
    case ErrorCode::ModelMismatch:
        return {
            translatable("is not a model that this version of Rollwright can use."),
            translatable(
                "Install the one that came with this version, or train it again; what a model of "
                "other people must hold stands in README.md in Rollwright's folder of models.")};
    case ErrorCode::ModelIdTaken:
        return {translatable("is the id of a model that is there already."),
                translatable("Remove that one, or change the id in the manifest.")};
    case ErrorCode::TrainingDiverged:
        return {translatable("has diverged in training."),
                translatable("Train it again with a lower learning rate, or on other data.")};
    case ErrorCode::EngineUnavailable:
        return {translatable("could not be loaded, so nothing can be transcribed."),
                translatable("Install Rollwright again; what is open stays open.")};
    case ErrorCode::InvalidArgument:
        return {translatable("is not valid."), translatable("Choose another value.")};
    case ErrorCode::OutOfMemory:
        return {translatable("needs more memory than there is."),
                translatable("Close other programs, or use a shorter part.")};
    case ErrorCode::Cancelled: return {translatable("was cancelled."), ""};
    }
    return {translatable("failed."), ""};
}

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
    return error.detail.empty() ? reason : reason + " (" + error.detail.english() + ")";
}

std::string firstOf(std::span<const Error> errors)
{
    if (errors.empty())
        return {};
    std::string text = "; " + errors.front().subject + ' ' + reasonOf(errors.front());
    if (errors.size() > 1)
        text += ", and so on: " + std::to_string(errors.size()) + " are left out";
    return text;
}

} // namespace rollwright
