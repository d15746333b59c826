#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/Result.h"
#include "core/io/RecordingFolder.h"

namespace rollwright {

/// One recording of a data set with its reference.
struct DatasetEntry {
    std::string name; ///< path in the data set, with the suffix only where it tells two apart;
                      ///< UTF-8
    RecordingPair files;
};

/// Recordings that models are to be judged by.
struct Dataset {
    std::string layout; ///< "plain", "MAESTRO" or "MAPS"
    std::vector<DatasetEntry> entries;
    std::vector<Error> leftOut; ///< recordings without a reference, as ReferenceMissing, rows that
                                ///< are spoiled or name a recording again, and sub-folders that
                                ///< cannot be read
    std::string split{};        ///< of MAESTRO, the one that was taken
};

/// Whether a reference is a MIDI file, whose pedal holds its notes.
bool anyMidi(const Dataset& dataset);

/// Recognises how a folder is laid out:
/// - MAESTRO has a table `maestro-v*.csv`, or `.json`, at its root; the recordings of one `split`
///   ("train", "validation", "test"; empty: `usualSplit`) are taken, in the order of the table;
/// - MAPS has recordings named `MAPS_MUS-…`, in whatever folders: only these, the pieces of music,
///   are taken;
/// - anything else is plain: every recording, also of the sub-folders but for hidden ones, that
///   has its reference beside it; once, also where links lead to its folder.
/// Fails with FileNotFound, FileNotReadable, InvalidArgument (a split that the table does not know,
/// or a split of a data set that has none), DamagedReference (a table without its columns), or, as
/// a folder may be a whole disk, with Cancelled.
Result<Dataset> findDataset(const std::filesystem::path& folder, const std::string& split,
                            const std::stop_token& stop = {},
                            const std::string& usualSplit = "test");

/// The same, but where no recording has a reference it fails with InvalidArgument, too, and says
/// why the first one has none.
Result<Dataset> findScorable(const std::filesystem::path& folder, const std::string& split,
                             const std::stop_token& stop = {},
                             const std::string& usualSplit = "test");

} // namespace rollwright
