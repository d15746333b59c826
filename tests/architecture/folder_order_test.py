#!/usr/bin/env python3
"""Holds folder_order.py against small trees: each rule must be able to object."""

import pathlib
import tempfile
import unittest

from folder_order import violations


class FolderOrder(unittest.TestCase):
    def objections(self, file, line):
        with tempfile.TemporaryDirectory() as root:
            path = pathlib.Path(root, file)
            path.parent.mkdir(parents=True)
            path.write_text(f"#pragma once\n\n{line}\n")
            return violations(root)

    def test_allows_what_stands_below(self):
        for file, line in [
            ("core/notes/Note.h", '#include "core/base/Units.h"'),
            ("core/notes/Note.h", '#include "core/notes/Pitch.h"'),
            ("core/io/MidiFile.cpp", '#include "core/transcription/Transcription.h"'),
            ("core/training/torch/Trainer.cpp", '#include "core/evaluation/NoteMatcher.h"'),
            ("core/training/TrainingSet.cpp", '#include "core/io/ReferenceReader.h"'),
            ("core/model/torch/LstmNet.cpp", "#include <torch/torch.h>"),
            ("core/audio/media/Handles.h", "#include <libavcodec/avcodec.h>"),
            ("ui/roll/RollGrid.cpp", "#include <QWidget>"),
            ("app/studio/session/Session.cpp", '#include "ui/roll/RollGrid.h"'),
            ("ui/roll/RollGrid.cpp", '#include "ui/sound/SoundPane.h"'),
            ("app/studio/Studio.h", '#include "app/studio/editing/EditPresenter.h"'),
            ("app/studio/capture/RecorderPresenter.h", '#include "app/studio/playback/Playback.h"'),
            ("app/studio/editing/EditPresenter.h", '#include "app/studio/window/MainWindow.h"'),
            ("app/cli/main.cpp", '#include "app/cli/Transcribe.h"'),
            ("app/vamp/Entry.cpp", '#include "core/model/ModelRegistry.h"'),
        ]:
            self.assertEqual(self.objections(file, line), [], file)

    def test_objects(self):
        for file, line in [
            ("core/audio/AudioLoader.h", '#include "core/notes/Note.h"'),
            ("core/io/MidiFile.cpp", '#include "core/evaluation/NoteMatcher.h"'),
            ("core/evaluation/NoteMatcher.cpp", '#include "core/training/Dataset.h"'),
            ("core/notes/Note.cpp", '#include "Note.h"'),
            ("core/extra/New.h", '#include "core/base/Units.h"'),
            ("ui/sound/SoundPane.cpp", '#include "ui/roll/RollGrid.h"'),
            ("app/studio/base/Paths.h", '#include "app/studio/session/Session.h"'),
            ("app/studio/session/Session.h", '#include "app/studio/window/MainWindow.h"'),
            ("app/studio/playback/Playback.h", '#include "app/studio/capture/LiveListener.h"'),
            ("app/studio/views/RollPresenter.h", '#include "app/studio/editing/NoteMenu.h"'),
            ("app/studio/session/Session.h", '#include "app/studio/Studio.h"'),
            ("core/notes/Note.cpp", "#include <torch/torch.h>"),
            ("core/notes/Note.cpp", "#include <ATen/ATen.h>"),
            ("core/model/ModelRegistry.cpp", '#include "core/model/torch/LstmNet.h"'),
            ("core/audio/SoundFile.cpp", "#include <libswresample/swresample.h>"),
            ("core/audio/SoundFile.cpp", '#include "core/audio/media/MediaDecoder.h"'),
            ("core/notes/Note.cpp", "#include <QString>"),
            ("core/notes/Note.cpp", '#include "ui/roll/RollGrid.h"'),
            ("core/notes/Note.cpp", '#include "app/studio/session/Session.h"'),
            ("ui/roll/RollGrid.cpp", '#include "app/studio/session/Session.h"'),
            ("app/cli/main.cpp", "#include <QtCore/QString>"),
            ("app/cli/main.cpp", '#include "ui/text/Words.h"'),
            ("app/cli/main.cpp", '#include "app/studio/session/Session.h"'),
            ("app/studio/main.cpp", '#include "app/cli/Transcribe.h"'),
            ("app/vamp/Entry.cpp", "#include <QString>"),
            ("app/vamp/Entry.cpp", '#include "ui/text/Words.h"'),
            ("app/vamp/Entry.cpp", '#include "app/cli/Messages.h"'),
            ("app/cli/main.cpp", '#include "app/vamp/Messages.h"'),
        ]:
            self.assertEqual(len(self.objections(file, line)), 1, f"{file}: {line}")


if __name__ == "__main__":
    unittest.main()
