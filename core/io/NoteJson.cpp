#include "core/io/NoteJson.h"

#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

namespace rollwright {

namespace {

using Json = nlohmann::json;

constexpr double kHighest = 127; ///< pitch and velocity

/// What stands under a name of an object; null where there is none, or no object.
const Json& under(const Json& object, const char* name)
{
    static const Json kNothing;
    const auto found = object.find(name);
    return found != object.end() ? *found : kNothing;
}

std::optional<double> numberIn(const Json& value, double lowest, double highest)
{
    if (!value.is_number())
        return std::nullopt;
    const double number = value.get<double>();
    return number >= lowest && number <= highest ? std::optional(number) : std::nullopt;
}

std::optional<double> timeIn(const Json& value)
{
    return numberIn(value, 0, std::numeric_limits<double>::max());
}

std::string textIn(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : std::string();
}

/// One of the notes that a text lists, its velocity where it is known.
struct ListedNote {
    Note note;
    bool velocity = false;
};

/// Null stands where a velocity is not known.
bool addVelocity(const Json& value, ListedNote& listed)
{
    if (value.is_null())
        return true;
    const auto velocity = numberIn(value, 1, kHighest);
    if (!velocity)
        return false;
    listed.note.velocity = static_cast<int>(std::lround(*velocity));
    listed.velocity = true;
    return true;
}

std::optional<ListedNote> exportedNote(const Json& row)
{
    const auto onset = timeIn(under(row, "onset"));
    const auto offset = timeIn(under(row, "offset"));
    const auto pitch = numberIn(under(row, "pitch"), 0, kHighest);
    if (!onset || !offset || !pitch)
        return std::nullopt;
    ListedNote listed{{Seconds{*onset}, Seconds{*offset}, {static_cast<int>(std::lround(*pitch))}}};
    return addVelocity(under(row, "velocity"), listed) ? std::optional(listed) : std::nullopt;
}

std::optional<Pitch> pitchOf(const Json& value, bool hertz)
{
    const auto number = numberIn(value, 0, hertz ? std::numeric_limits<double>::max() : kHighest);
    if (!number || (hertz && *number == 0))
        return std::nullopt;
    return hertz ? Pitch::nearestTo(*number) : Pitch{static_cast<int>(std::lround(*number))};
}

std::optional<ListedNote> observedNote(const Json& row, bool hertz, const Json& velocity)
{
    const auto time = timeIn(under(row, "time"));
    const auto duration = timeIn(under(row, "duration"));
    const auto pitch = pitchOf(under(row, "value"), hertz);
    if (!time || !duration || !pitch)
        return std::nullopt;
    ListedNote listed{{Seconds{*time}, Seconds{*time + *duration}, *pitch}};
    return addVelocity(velocity, listed) ? std::optional(listed) : std::nullopt;
}

/// `noteAt` reads one of so many, if it is one.
Result<NoteFile> fileOf(std::size_t count, const auto& noteAt)
{
    NoteFile file;
    for (std::size_t i = 0; i < count; ++i) {
        const std::optional<ListedNote> listed = noteAt(i);
        if (!listed)
            return failure(ErrorCode::DamagedReference, {},
                           {translatable("note %1"), {std::to_string(i + 1)}});
        if (!listed->note.sounds()) {
            ++file.silent;
            continue;
        }
        file.notes.push_back(listed->note);
        file.velocities = file.velocities && listed->velocity;
    }
    if (!file.velocities)
        for (Note& note : file.notes)
            note.velocity = Note().velocity;
    return file;
}

Result<NoteFile> exportedFile(const Json& json)
{
    const Json& notes = json["notes"];
    Result<NoteFile> file = fileOf(notes.size(), [&](auto i) { return exportedNote(notes[i]); });
    if (file) {
        file->transcriber = textIn(under(under(json, "model"), "name"));
        if (under(json, "corrected") == true)
            file->transcriber += ", corrected";
    }
    return file;
}

Result<NoteFile> annotatedFile(const Json& annotation)
{
    const bool hertz = annotation["namespace"] == "note_hz";
    const Json& data = annotation["data"];
    const Json& velocities = under(under(annotation, "sandbox"), "velocity");
    const bool known = velocities.is_array() && velocities.size() == data.size();
    Result<NoteFile> file = fileOf(data.size(), [&](auto i) {
        return observedNote(data[i], hertz, known ? velocities[i] : Json());
    });
    const Json& origin = under(annotation, "annotation_metadata");
    if (file && under(origin, "annotation_tools") == "Rollwright") {
        file->transcriber = textIn(under(under(origin, "annotator"), "name"));
        if (textIn(under(origin, "data_source")).ends_with("corrected by hand"))
            file->transcriber += ", corrected";
    }
    return file;
}

bool listsNotes(const Json& annotation)
{
    const std::string nameSpace = textIn(under(annotation, "namespace"));
    return (nameSpace == "note_midi" || nameSpace == "note_hz") &&
           under(annotation, "data").is_array();
}

} // namespace

bool looksLikeJson(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

Result<NoteFile> parseNoteJson(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object())
        return failure(ErrorCode::DamagedReference, {});
    if (under(json, "notes").is_array())
        return exportedFile(json);
    for (const Json& annotation : under(json, "annotations"))
        if (listsNotes(annotation))
            return annotatedFile(annotation);
    return failure(ErrorCode::UnsupportedReference, {},
                   translatable("it is neither JSON of Rollwright nor JAMS with notes"));
}

} // namespace rollwright
