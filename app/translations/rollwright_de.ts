<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>rollwright</name>
    <message>
        <source>&lt;h3&gt;Rollwright %1&lt;/h3&gt;&lt;p&gt;A piano transcription studio: from a recording to its notes.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;/p&gt;&lt;p&gt;It stands on Qt (LGPL 3), QCustomPlot (GPL 3), LibTorch (BSD), libsndfile (LGPL 2.1), libsoxr (LGPL 2.1), FluidSynth (LGPL 2.1), PulseAudio (LGPL 2.1), RtMidi (MIT), JACK (LGPL 2.1), Rubber Band (GPL 2), FFTW (GPL 2), FFmpeg (LGPL 2.1), libebur128 (MIT), OpenSSL (Apache 2.0), Eigen (MPL 2), cairo (LGPL 2.1), pugixml (MIT), libzip (BSD), CLI11 (BSD), nlohmann/json (MIT) and tl::expected (CC0).&lt;/p&gt;&lt;p&gt;The weights of our models are not for commercial use (CC BY-NC-SA 4.0); see their cards.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Rollwright %1&lt;/h3&gt;&lt;p&gt;Ein Studio für Klaviertranskription: von der Aufnahme zu den Noten.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.&lt;/p&gt;&lt;p&gt;Rollwright baut auf Qt (LGPL 3), QCustomPlot (GPL 3), LibTorch (BSD), libsndfile (LGPL 2.1), libsoxr (LGPL 2.1), FluidSynth (LGPL 2.1), PulseAudio (LGPL 2.1), RtMidi (MIT), JACK (LGPL 2.1), Rubber Band (GPL 2), FFTW (GPL 2), FFmpeg (LGPL 2.1), libebur128 (MIT), OpenSSL (Apache 2.0), Eigen (MPL 2), cairo (LGPL 2.1), pugixml (MIT), libzip (BSD), CLI11 (BSD), nlohmann/json (MIT) und tl::expected (CC0) auf.&lt;/p&gt;&lt;p&gt;Die Gewichte unserer Modelle dürfen nicht kommerziell genutzt werden (CC BY-NC-SA 4.0); siehe deren Modellkarten.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Rollwright</source>
        <translation>Über Rollwright</translation>
    </message>
    <message>
        <source>Export %1…</source>
        <translation>%1 exportieren…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Columns &amp;side by side</source>
        <translation>Spalten &amp;nebeneinander</translation>
    </message>
    <message>
        <source>Columns s&amp;tacked</source>
        <translation>Spalten &amp;untereinander</translation>
    </message>
    <message>
        <source>Columns o&amp;verlaid</source>
        <translation>Spalten ü&amp;berlagert</translation>
    </message>
    <message>
        <source>add note</source>
        <translation>Note hinzufügen</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>change of onset</source>
        <translation>Änderung des Einsatzes</translation>
    </message>
    <message>
        <source>change of length</source>
        <translation>Änderung der Länge</translation>
    </message>
    <message>
        <source>change of velocity</source>
        <translation>Änderung des Anschlags</translation>
    </message>
    <message>
        <source>join</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>change of beats</source>
        <translation>Änderung der Schläge</translation>
    </message>
    <message>
        <source>change of pedal</source>
        <translation>Änderung des Pedals</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a folder of recordings with their notes</source>
        <translation>Ordner mit Aufnahmen und ihren Noten öffnen</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>Rollwright speaks this language when it is started again.</source>
        <translation>Rollwright verwendet diese Sprache ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>%1: only extra</source>
        <translation>%1: nur überzählige</translation>
    </message>
    <message>
        <source>%1: only missed</source>
        <translation>%1: nur verpasste</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>There is no sound server. Start PulseAudio or PipeWire.</source>
        <translation>Es läuft kein Soundserver. PulseAudio oder PipeWire starten.</translation>
    </message>
    <message>
        <source>The sound server does not answer.</source>
        <translation>Der Soundserver antwortet nicht.</translation>
    </message>
    <message>
        <source>Recording is not allowed. Allow it in the privacy settings of the desktop.</source>
        <translation>Aufnehmen ist nicht erlaubt. In den Datenschutzeinstellungen des Desktops erlauben.</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one, or choose another input.</source>
        <translation>Kein Mikrofon gefunden. Eines anschließen oder einen anderen Eingang wählen.</translation>
    </message>
    <message>
        <source>The input went away. Connect it again, or choose another one.</source>
        <translation>Der Eingang ist nicht mehr da. Wieder anschließen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Reading the reference…</source>
        <translation>Referenz wird gelesen…</translation>
    </message>
    <message>
        <source>No reference.
Drop the true notes of this recording on the window: a MIDI file, a MAPS table (TSV) or a text of onset, offset and hertz.</source>
        <translation>Keine Referenz.
Die tatsächlichen Noten dieser Aufnahme auf das Fenster ziehen: eine MIDI-Datei, eine MAPS-Tabelle (TSV) oder einen Text aus Einsatz, Ende und Hertz.</translation>
    </message>
    <message>
        <source>Not transcribed with %1 yet. Press Ctrl+R to do so.</source>
        <translation>Noch nicht mit %1 transkribiert. Strg+R holt das nach.</translation>
    </message>
    <message>
        <source>Waiting for its turn.</source>
        <translation>Wartet noch.</translation>
    </message>
    <message>
        <source>Nothing yet. Notes appear here as they are found.</source>
        <translation>Noch nichts. Die Noten erscheinen hier, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Cancelled before the first notes. Press Ctrl+R to transcribe again.</source>
        <translation>Vor den ersten Noten abgebrochen. Strg+R transkribiert erneut.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>No model is installed, so nothing can be transcribed. Install Rollwright again.</source>
        <translation>Es ist kein Modell installiert, daher kann nichts transkribiert werden. Rollwright neu installieren.</translation>
    </message>
    <message>
        <source>%1, corrected</source>
        <translation>%1, korrigiert</translation>
    </message>
    <message>
        <source>not transcribed yet</source>
        <translation>noch nicht transkribiert</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running, %1</source>
        <translation>läuft, %1</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Note</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Noten</translation>
    </message>
    <message>
        <source>failed: it %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Drag it to another program, which gets its notes as MIDI</source>
        <translation>In ein anderes Programm ziehen, das die Noten dann als MIDI erhält</translation>
    </message>
    <message>
        <source>Tuned to A4 = %1 Hz</source>
        <translation>Gestimmt auf A4 = %1 Hz</translation>
    </message>
    <message>
        <source>Heard %1 ms after the strokes</source>
        <translation>%1 ms nach dem Anschlag zu hören</translation>
    </message>
    <message>
        <source>The true notes of the recording</source>
        <translation>Die tatsächlichen Noten der Aufnahme</translation>
    </message>
    <message>
        <source>At most five columns fit beside each other.</source>
        <translation>Höchstens fünf Spalten passen nebeneinander.</translation>
    </message>
    <message>
        <source>No reference, so there is nothing to compare with.

Drop the true notes of this recording on the window.</source>
        <translation>Ohne Referenz gibt es nichts, womit zu vergleichen wäre.

Die tatsächlichen Noten dieser Aufnahme auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Choose a model whose scores are to be shown.</source>
        <translation>Ein Modell wählen, dessen Bewertung gezeigt werden soll.</translation>
    </message>
    <message>
        <source>Scores appear when the transcription is done.</source>
        <translation>Die Bewertung erscheint, sobald die Transkription fertig ist.</translation>
    </message>
    <message>
        <source>Comparing with the reference…</source>
        <translation>Vergleich mit der Referenz…</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet noch</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>%1: onsets are on time (median)</source>
        <translation>%1: Einsätze sind pünktlich (Median)</translation>
    </message>
    <message>
        <source>%1: onsets lie %2 ms late (median)</source>
        <translation>%1: Einsätze liegen %2 ms zu spät (Median)</translation>
    </message>
    <message>
        <source>%1: onsets lie %2 ms early (median)</source>
        <translation>%1: Einsätze liegen %2 ms zu früh (Median)</translation>
    </message>
    <message>
        <source>%1. Note F1 %2, and %3 when this is taken out.</source>
        <translation>%1. Noten-F1 %2, ohne diese Abweichung %3.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>Note F1</source>
        <translation>Noten-F1</translation>
    </message>
    <message>
        <source>Note F1 with offsets</source>
        <translation>Noten-F1 mit Ende</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>In the rolls</source>
        <translation>In den Rollen</translation>
    </message>
    <message>
        <source>In the note list</source>
        <translation>In der Notenliste</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Move playback to the note</source>
        <translation>Wiedergabe zur Note bewegen</translation>
    </message>
    <message>
        <source>In the data set</source>
        <translation>Im Datensatz</translation>
    </message>
    <message>
        <source>Double click, Enter</source>
        <translation>Doppelklick, Eingabetaste</translation>
    </message>
    <message>
        <source>Open the recording with its reference</source>
        <translation>Aufnahme mit ihrer Referenz öffnen</translation>
    </message>
    <message>
        <source>Click on a heading</source>
        <translation>Klick auf eine Überschrift</translation>
    </message>
    <message>
        <source>Sort; once more: the other way round</source>
        <translation>Sortieren; noch einmal: umgekehrt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop the comparison</source>
        <translation>Vergleich anhalten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>1 recording with its notes</source>
        <translation>1 Aufnahme mit Noten</translation>
    </message>
    <message>
        <source>%1 recordings with their notes</source>
        <translation>%1 Aufnahmen mit Noten</translation>
    </message>
    <message>
        <source>No recording in it has its notes beside it.</source>
        <translation>Neben keiner Aufnahme darin liegen ihre Noten.</translation>
    </message>
    <message>
        <source>%1, %2 layout</source>
        <translation>%1, %2-Aufbau</translation>
    </message>
    <message>
        <source>Recording %1 of %2: %3 with %4 – %5 %</source>
        <translation>Aufnahme %1 von %2: %3 mit %4 – %5 %</translation>
    </message>
    <message>
        <source>%1 of %2 scores</source>
        <translation>%1 von %2 Bewertungen</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>%1 found, %2 missed, %3 extra</source>
        <translation>%1 getroffen, %2 verpasst, %3 überzählig</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>onset</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>+ offset</source>
        <translation>+ Ende</translation>
    </message>
    <message>
        <source>+ velocity</source>
        <translation>+ Anschlag</translation>
    </message>
    <message>
        <source>Onset threshold %1: precision %2, recall %3, F1 %4.</source>
        <translation>Einsatzschwelle %1: Precision %2, Recall %3, F1 %4.</translation>
    </message>
    <message>
        <source>%1 The curve is being computed…</source>
        <translation>%1 Die Kurve wird berechnet…</translation>
    </message>
    <message>
        <source> Best of the curve: %1 with F1 %2.</source>
        <translation> Bester Punkt der Kurve: %1 mit F1 %2.</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>onsets</source>
        <translation>Einsätze</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>scroll: pitch, or time while the whole keyboard is in view</source>
        <translation>scrollen: in der Tonhöhe, oder in der Zeit, solange die ganze Tastatur zu sehen ist</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Umschalt+Mausrad</translation>
    </message>
    <message>
        <source>scroll in time</source>
        <translation>in der Zeit scrollen</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>zoom time at the cursor</source>
        <translation>Zeit am Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+wheel</source>
        <translation>Strg+Umschalt+Mausrad</translation>
    </message>
    <message>
        <source>zoom pitch at the cursor</source>
        <translation>Tonhöhe am Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>move the view</source>
        <translation>Ausschnitt verschieben</translation>
    </message>
    <message>
        <source>Click on a note or a key</source>
        <translation>Klick auf eine Note oder Taste</translation>
    </message>
    <message>
        <source>hear it</source>
        <translation>anhören</translation>
    </message>
    <message>
        <source>Click on a difference</source>
        <translation>Klick auf einen Unterschied</translation>
    </message>
    <message>
        <source>choose its row in the table</source>
        <translation>seine Zeile in der Tabelle wählen</translation>
    </message>
    <message>
        <source>Click below a roll</source>
        <translation>Klick unter eine Rolle</translation>
    </message>
    <message>
        <source>play from there</source>
        <translation>von dort abspielen</translation>
    </message>
    <message>
        <source>Drag below a roll</source>
        <translation>Ziehen unter einer Rolle</translation>
    </message>
    <message>
        <source>mark a loop</source>
        <translation>Schleife markieren</translation>
    </message>
    <message>
        <source>Drag a note or its edge</source>
        <translation>Note oder ihren Rand ziehen</translation>
    </message>
    <message>
        <source>move it, change its onset or length (while notes are corrected)</source>
        <translation>Note verschieben, Einsatz oder Länge ändern (beim Korrigieren)</translation>
    </message>
    <message>
        <source>Drag beside the notes</source>
        <translation>Ziehen neben den Noten</translation>
    </message>
    <message>
        <source>select (while notes are corrected)</source>
        <translation>auswählen (beim Korrigieren)</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>add a note (while notes are corrected)</source>
        <translation>Note hinzufügen (beim Korrigieren)</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>scroll by a page</source>
        <translation>um eine Seite blättern</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Hoch, Runter</translation>
    </message>
    <message>
        <source>scroll in pitch</source>
        <translation>in der Tonhöhe scrollen</translation>
    </message>
    <message>
        <source>Plus, Minus</source>
        <translation>Plus, Minus</translation>
    </message>
    <message>
        <source>zoom time</source>
        <translation>Zeit zoomen</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>bar %1, beat %2</source>
        <translation>Takt %1, Schlag %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2.</source>
        <translation>„%1“ %2.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note with offsets</source>
        <translation>Note mit Ende</translation>
    </message>
    <message>
        <source>Note with offsets and velocity</source>
        <translation>Note mit Ende und Anschlag</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Aligned note</source>
        <translation>Note, ausgerichtet</translation>
    </message>
    <message>
        <source>Aligned note with offsets</source>
        <translation>Note mit Ende, ausgerichtet</translation>
    </message>
    <message>
        <source>Aligned note with offsets and velocity</source>
        <translation>Note mit Ende und Anschlag, ausgerichtet</translation>
    </message>
    <message>
        <source>Frame loss</source>
        <translation>Frame-Verlust</translation>
    </message>
    <message>
        <source>Onset loss</source>
        <translation>Einsatz-Verlust</translation>
    </message>
    <message>
        <source>Frame precision</source>
        <translation>Frame-Precision</translation>
    </message>
    <message>
        <source>Frame recall</source>
        <translation>Frame-Recall</translation>
    </message>
    <message>
        <source>Frame F1</source>
        <translation>Frame-F1</translation>
    </message>
    <message>
        <source>Onset precision</source>
        <translation>Einsatz-Precision</translation>
    </message>
    <message>
        <source>Onset recall</source>
        <translation>Einsatz-Recall</translation>
    </message>
    <message>
        <source>Onset F1</source>
        <translation>Einsatz-F1</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Onset deviation</source>
        <translation>Einsatzabweichung</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1, %2 to %3 (%4 s), velocity %5</source>
        <translation>%1, %2 bis %3 (%4 s), Anschlag %5</translation>
    </message>
    <message>
        <source>frame posterior %1</source>
        <translation>Frame-Wahrscheinlichkeit %1</translation>
    </message>
    <message>
        <source>onset posterior %1</source>
        <translation>Einsatzwahrscheinlichkeit %1</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>Note %1</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>getroffen</translation>
    </message>
    <message>
        <source>wrong offset</source>
        <translation>falsches Ende</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>verschmolzen</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>überzählig</translation>
    </message>
    <message>
        <source>split in two</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>other offset</source>
        <translation>anderes Ende</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>only %1: merged</source>
        <translation>nur %1: verschmolzen</translation>
    </message>
    <message>
        <source>only %1: split</source>
        <translation>nur %1: geteilt</translation>
    </message>
    <message>
        <source>does not exist.</source>
        <translation>existiert nicht.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Namen und Ordner prüfen.</translation>
    </message>
    <message>
        <source>cannot be read.</source>
        <translation>kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check its permissions, and that the disk is connected.</source>
        <translation>Zugriffsrechte prüfen, und ob der Datenträger angeschlossen ist.</translation>
    </message>
    <message>
        <source>cannot be written.</source>
        <translation>kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder, or check its permissions.</source>
        <translation>Anderen Ordner wählen oder dessen Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>could not be written because the disk is full.</source>
        <translation>konnte nicht geschrieben werden, weil der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk, then try again.</source>
        <translation>Platz schaffen oder einen anderen Datenträger wählen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>is not a sound file that can be read.</source>
        <translation>ist keine lesbare Audiodatei.</translation>
    </message>
    <message>
        <source>WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A, WMA and videos with sound work; convert it to one of them first.</source>
        <translation>Möglich sind WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A, WMA und Videos mit Ton; vorher in eines davon umwandeln.</translation>
    </message>
    <message>
        <source>is damaged.</source>
        <translation>ist beschädigt.</translation>
    </message>
    <message>
        <source>Copy or export it again from its source.</source>
        <translation>Noch einmal von der Quelle kopieren oder exportieren.</translation>
    </message>
    <message>
        <source>is too short to transcribe.</source>
        <translation>ist zum Transkribieren zu kurz.</translation>
    </message>
    <message>
        <source>Use a recording of half a second or more.</source>
        <translation>Eine Aufnahme von mindestens einer halben Sekunde verwenden.</translation>
    </message>
    <message>
        <source>holds nothing but silence.</source>
        <translation>enthält nichts als Stille.</translation>
    </message>
    <message>
        <source>Check the recording level and the chosen channel.</source>
        <translation>Aufnahmepegel und gewählten Kanal prüfen.</translation>
    </message>
    <message>
        <source>is not a reference that can be read.</source>
        <translation>ist keine lesbare Referenz.</translation>
    </message>
    <message>
        <source>MIDI files, tables with a first line like &quot;onset offset pitch velocity&quot;, texts of onset, offset and hertz, labels and JAMS work.</source>
        <translation>Möglich sind MIDI-Dateien, Tabellen mit einer ersten Zeile wie „onset offset pitch velocity“, Texte aus Einsatz, Ende und Hertz, Textmarken und JAMS.</translation>
    </message>
    <message>
        <source>Export the MIDI file or table again from its source.</source>
        <translation>MIDI-Datei oder Tabelle noch einmal aus der Quelle exportieren.</translation>
    </message>
    <message>
        <source>has no reference beside it.</source>
        <translation>hat keine Referenz im selben Ordner.</translation>
    </message>
    <message>
        <source>Put its MIDI file or note table, of the same name, into its folder.</source>
        <translation>MIDI-Datei oder Notentabelle gleichen Namens in den Ordner legen.</translation>
    </message>
    <message>
        <source>holds no notes.</source>
        <translation>enthält keine Noten.</translation>
    </message>
    <message>
        <source>Choose the reference that belongs to this recording.</source>
        <translation>Die Referenz wählen, die zu dieser Aufnahme gehört.</translation>
    </message>
    <message>
        <source>has notes after the end of the recording.</source>
        <translation>hat Noten nach dem Ende der Aufnahme.</translation>
    </message>
    <message>
        <source>Choose the reference that belongs to this recording, or the whole recording.</source>
        <translation>Die Referenz wählen, die zu dieser Aufnahme gehört, oder die ganze Aufnahme.</translation>
    </message>
    <message>
        <source>holds corrections of notes that cannot be read.</source>
        <translation>enthält Korrekturen von Noten, die nicht gelesen werden können.</translation>
    </message>
    <message>
        <source>The model&apos;s own notes are shown; the file was put aside under a name that ends in .damaged.</source>
        <translation>Gezeigt werden die Noten des Modells selbst; die Datei wurde unter einem Namen aufgehoben, der auf .damaged endet.</translation>
    </message>
    <message>
        <source>is not a SoundFont with a piano.</source>
        <translation>ist kein SoundFont mit einem Klavier.</translation>
    </message>
    <message>
        <source>SF2 and SF3 files work, with a preset of program 0 or 1.</source>
        <translation>Möglich sind SF2- und SF3-Dateien mit einem Preset für Programm 0 oder 1.</translation>
    </message>
    <message>
        <source>is not an installed model.</source>
        <translation>ist kein installiertes Modell.</translation>
    </message>
    <message>
        <source>Choose one of those that are installed.</source>
        <translation>Eines der installierten wählen.</translation>
    </message>
    <message>
        <source>has a damaged model file.</source>
        <translation>hat eine beschädigte Modelldatei.</translation>
    </message>
    <message>
        <source>is not a model that this version of Rollwright can use.</source>
        <translation>ist kein Modell, das diese Version von Rollwright verwenden kann.</translation>
    </message>
    <message>
        <source>Install the one that came with this version, or train it again; what a model of other people must hold stands in README.md in Rollwright&apos;s folder of models.</source>
        <translation>Das Modell dieser Version installieren oder neu trainieren; was ein fremdes Modell enthalten muss, steht in README.md im Modellordner von Rollwright.</translation>
    </message>
    <message>
        <source>has diverged in training.</source>
        <translation>ist im Training divergiert.</translation>
    </message>
    <message>
        <source>Train it again with a lower learning rate, or on other data.</source>
        <translation>Es mit kleinerer Lernrate oder auf anderen Daten neu trainieren.</translation>
    </message>
    <message>
        <source>could not be loaded, so nothing can be transcribed.</source>
        <translation>konnte nicht geladen werden, daher kann nichts transkribiert werden.</translation>
    </message>
    <message>
        <source>Install Rollwright again; what is open stays open.</source>
        <translation>Rollwright neu installieren; was geöffnet ist, bleibt geöffnet.</translation>
    </message>
    <message>
        <source>is not valid.</source>
        <translation>ist nicht gültig.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Einen anderen Wert wählen.</translation>
    </message>
    <message>
        <source>needs more memory than there is.</source>
        <translation>braucht mehr Speicher, als vorhanden ist.</translation>
    </message>
    <message>
        <source>Close other programs, or use a shorter part.</source>
        <translation>Andere Programme schließen oder einen kürzeren Teil verwenden.</translation>
    </message>
    <message>
        <source>was cancelled.</source>
        <translation>wurde abgebrochen.</translation>
    </message>
    <message>
        <source>failed.</source>
        <translation>ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Reading audio</source>
        <translation>Audio lesen</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Modell laden</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>Transkribieren</translation>
    </message>
    <message>
        <source>Finding notes</source>
        <translation>Noten finden</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Rendern</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeiten</translation>
    </message>
    <message>
        <source>Share of the transcribed notes that match a reference note: same key, onset within 50 ms.</source>
        <translation>Anteil der transkribierten Noten, die zu einer Referenznote passen: gleiche Taste, Einsatz auf 50 ms genau.</translation>
    </message>
    <message>
        <source>Share of the reference notes that a transcribed note matches: same key, onset within 50 ms.</source>
        <translation>Anteil der Referenznoten, zu denen eine transkribierte Note passt: gleiche Taste, Einsatz auf 50 ms genau.</translation>
    </message>
    <message>
        <source>Harmonic mean of the two: how well notes and their onsets were found.</source>
        <translation>Harmonisches Mittel der beiden: wie gut Noten und ihre Einsätze gefunden wurden.</translation>
    </message>
    <message>
        <source>Mean over the matched notes of the time both sound, as a share of the time either sounds.</source>
        <translation>Mittel über die zugeordneten Noten: die Zeit, in der beide klingen, als Anteil der Zeit, in der mindestens eine klingt.</translation>
    </message>
    <message>
        <source>As note precision; the offset must also lie within 50 ms or 20 % of the reference&apos;s duration.</source>
        <translation>Wie die Noten-Precision; auch das Ende muss auf 50 ms oder 20 % der Referenzdauer genau sein.</translation>
    </message>
    <message>
        <source>As note recall; the offset must also lie within 50 ms or 20 % of the reference&apos;s duration.</source>
        <translation>Wie der Noten-Recall; auch das Ende muss auf 50 ms oder 20 % der Referenzdauer genau sein.</translation>
    </message>
    <message>
        <source>Harmonic mean of the two: how well notes were found with their lengths.</source>
        <translation>Harmonisches Mittel der beiden: wie gut Noten mit ihrer Länge gefunden wurden.</translation>
    </message>
    <message>
        <source>As note overlap, over the notes whose offsets match too.</source>
        <translation>Wie die Überlappung der Noten, über die Noten, deren Ende ebenfalls passt.</translation>
    </message>
    <message>
        <source>As precision with offsets; the rescaled velocity must also agree within a tenth of the range.</source>
        <translation>Wie die Precision mit Ende; auch der neu skalierte Anschlag muss auf ein Zehntel des Bereichs übereinstimmen.</translation>
    </message>
    <message>
        <source>As recall with offsets; the rescaled velocity must also agree within a tenth of the range.</source>
        <translation>Wie der Recall mit Ende; auch der neu skalierte Anschlag muss auf ein Zehntel des Bereichs übereinstimmen.</translation>
    </message>
    <message>
        <source>Harmonic mean of the two: how well notes were found with their lengths and loudness.</source>
        <translation>Harmonisches Mittel der beiden: wie gut Noten mit ihrer Länge und Lautstärke gefunden wurden.</translation>
    </message>
    <message>
        <source>As note overlap, over the notes whose offsets and velocities match too.</source>
        <translation>Wie die Überlappung der Noten, über die Noten, deren Ende und Anschlag ebenfalls passen.</translation>
    </message>
    <message>
        <source>Mean cross-entropy between the frame posteriors and the sounding keys, over frames x 88.</source>
        <translation>Mittlere Kreuzentropie zwischen den Frame-Wahrscheinlichkeiten und den klingenden Tasten, über Frames x 88.</translation>
    </message>
    <message>
        <source>Mean cross-entropy between the onset posteriors and the one-frame onsets, over frames x 88.</source>
        <translation>Mittlere Kreuzentropie zwischen den Einsatzwahrscheinlichkeiten und den Einsätzen von je einem Frame, über Frames x 88.</translation>
    </message>
    <message>
        <source>Share of the cells marked as sounding in which the key sounds.</source>
        <translation>Anteil der als klingend markierten Zellen, in denen die Taste klingt.</translation>
    </message>
    <message>
        <source>Share of the cells in which a key sounds that are marked.</source>
        <translation>Anteil der Zellen mit klingender Taste, die markiert sind.</translation>
    </message>
    <message>
        <source>Harmonic mean of frame precision and recall.</source>
        <translation>Harmonisches Mittel von Frame-Precision und Frame-Recall.</translation>
    </message>
    <message>
        <source>Share of the cells marked as onsets that hold an onset.</source>
        <translation>Anteil der als Einsatz markierten Zellen, die einen Einsatz enthalten.</translation>
    </message>
    <message>
        <source>Share of the cells that hold an onset that are marked.</source>
        <translation>Anteil der Zellen mit einem Einsatz, die markiert sind.</translation>
    </message>
    <message>
        <source>Harmonic mean of onset precision and recall.</source>
        <translation>Harmonisches Mittel von Einsatz-Precision und Einsatz-Recall.</translation>
    </message>
    <message>
        <source>Median over the notes matched within 100 ms of how much later they were heard, in seconds.</source>
        <translation>Median über die auf 100 ms genau zugeordneten Noten: wie viel später sie gehört wurden, in Sekunden.</translation>
    </message>
    <message>
        <source>JAMS annotation</source>
        <translation>JAMS-Annotation</translation>
    </message>
    <message>
        <source>Notes and settings (JSON)</source>
        <translation>Noten und Einstellungen (JSON)</translation>
    </message>
    <message>
        <source>MIDI file</source>
        <translation>MIDI-Datei</translation>
    </message>
    <message>
        <source>Sheet music (MusicXML)</source>
        <translation>Noten (MusicXML)</translation>
    </message>
    <message>
        <source>Table of notes (CSV)</source>
        <translation>Notentabelle (CSV)</translation>
    </message>
    <message>
        <source>Audacity labels</source>
        <translation>Audacity-Textmarken</translation>
    </message>
    <message>
        <source>mir_eval intervals</source>
        <translation>mir_eval-Intervalle</translation>
    </message>
    <message>
        <source>Onset threshold</source>
        <translation>Einsatzschwelle</translation>
    </message>
    <message>
        <source>How sure the model must be that a key is struck. Higher: fewer notes, fewer wrong ones.</source>
        <translation>Wie sicher das Modell sein muss, dass eine Taste angeschlagen wird. Höher: weniger Noten, weniger falsche.</translation>
    </message>
    <message>
        <source>Frame threshold</source>
        <translation>Frame-Schwelle</translation>
    </message>
    <message>
        <source>How sure the model must be that a key sounds. Higher: shorter notes, fewer doubtful ones.</source>
        <translation>Wie sicher das Modell sein muss, dass eine Taste klingt. Höher: kürzere Noten, weniger zweifelhafte.</translation>
    </message>
    <message>
        <source>Minimum length</source>
        <translation>Mindestlänge</translation>
    </message>
    <message>
        <source>Shorter notes are left out.</source>
        <translation>Kürzere Noten werden weggelassen.</translation>
    </message>
    <message>
        <source>Time shift</source>
        <translation>Zeitversatz</translation>
    </message>
    <message>
        <source>Moves all notes later, or earlier when negative: takes out how late or early they lie.</source>
        <translation>Verschiebt alle Noten nach später, oder nach früher, wenn negativ: gleicht aus, wie spät oder früh sie liegen.</translation>
    </message>
    <message>
        <source>Velocity smoothing</source>
        <translation>Anschlag glätten</translation>
    </message>
    <message>
        <source>How far each velocity is drawn towards those of the notes near it. 0: not at all.</source>
        <translation>Wie stark jeder Anschlag dem der benachbarten Noten angeglichen wird. 0: gar nicht.</translation>
    </message>
    <message>
        <source>Pedal threshold</source>
        <translation>Pedalschwelle</translation>
    </message>
    <message>
        <source>How sure it must be that the sustain pedal is down for notes that end then to sound until it is lifted. Higher: fewer do. 1: none.</source>
        <translation>Wie sicher sein muss, dass das Haltepedal getreten ist, damit Noten, die dann enden, bis zum Lösen weiterklingen. Höher: weniger Noten. 1: keine.</translation>
    </message>
    <message>
        <source>note F1</source>
        <translation>Noten-F1</translation>
    </message>
    <message>
        <source>note precision</source>
        <translation>Noten-Precision</translation>
    </message>
    <message>
        <source>note recall</source>
        <translation>Noten-Recall</translation>
    </message>
    <message>
        <source>note F1, aligned</source>
        <translation>Noten-F1, ausgerichtet</translation>
    </message>
    <message>
        <source>note F1 with offsets</source>
        <translation>Noten-F1 mit Ende</translation>
    </message>
    <message>
        <source>note F1 with offsets and velocity</source>
        <translation>Noten-F1 mit Ende und Anschlag</translation>
    </message>
    <message>
        <source>frame F1</source>
        <translation>Frame-F1</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Posteriors (NumPy)</source>
        <translation>Wahrscheinlichkeiten (NumPy)</translation>
    </message>
    <message>
        <source>MIDI on the beat, one track per hand</source>
        <translation>MIDI quantisiert, eine Spur je Hand</translation>
    </message>
    <message>
        <source>Note F1 when the median onset deviation is taken out.</source>
        <translation>F1 der Noten, wenn der Median der Einsatzabweichung herausgerechnet ist.</translation>
    </message>
    <message>
        <source>opening of the project</source>
        <translation>Öffnen des Projekts</translation>
    </message>
    <message>
        <source>Open recordings, references and projects</source>
        <translation>Aufnahmen, Referenzen und Projekte öffnen</translation>
    </message>
    <message>
        <source>Recordings, references and projects (%1)</source>
        <translation>Aufnahmen, Referenzen und Projekte (%1)</translation>
    </message>
    <message>
        <source>is not a project that can be read.</source>
        <translation>ist kein Projekt, das gelesen werden kann.</translation>
    </message>
    <message>
        <source>It may be damaged, or of a later version. Open its recordings themselves: what was corrected on this computer comes back.</source>
        <translation>Es ist vielleicht beschädigt oder von einer späteren Version. Die Aufnahmen selbst öffnen: Was auf diesem Rechner korrigiert wurde, ist wieder da.</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already. Replace it?</source>
        <translation>„%1“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>It is being recorded. %1 can hear it afterwards.</source>
        <translation>Sie wird gerade aufgenommen. %1 kann sie danach hören.</translation>
    </message>
    <message>
        <source>Listening. Notes appear here as they are played.</source>
        <translation>Hört zu. Noten erscheinen hier, während sie gespielt werden.</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>hört zu</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>keine Referenz</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>early</source>
        <translation>verfrüht</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>On a button, a box or a tick reached with Tab</source>
        <translation>Auf einer Schaltfläche, einem Feld oder Häkchen, zu dem Tab geführt hat</translation>
    </message>
    <message>
        <source>Press it, or change the tick, instead of playing</source>
        <translation>Sie drücken oder das Häkchen ändern, statt abzuspielen</translation>
    </message>
    <message>
        <source>There is no transcription yet. Press Ctrl+R to transcribe.</source>
        <translation>Noch gibt es keine Transkription. Strg+R transkribiert.</translation>
    </message>
    <message>
        <source>Right click on a note</source>
        <translation>Rechtsklick auf eine Note</translation>
    </message>
    <message>
        <source>its menu</source>
        <translation>ihr Menü</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>No sound device was found: playing silently.</source>
        <translation>Kein Audiogerät gefunden: stumme Wiedergabe.</translation>
    </message>
    <message>
        <source>The sound server does not answer: playing silently.</source>
        <translation>Der Soundserver antwortet nicht: stumme Wiedergabe.</translation>
    </message>
    <message>
        <source>The sound device went away: playing silently.</source>
        <translation>Das Audiogerät ist nicht mehr da: stumme Wiedergabe.</translation>
    </message>
    <message>
        <source>The recording is being read…</source>
        <translation>Die Aufnahme wird gelesen…</translation>
    </message>
    <message>
        <source>The recording is silent: %1</source>
        <translation>Die Aufnahme ist stumm: %1</translation>
    </message>
    <message>
        <source>Notes are silent: no SoundFont is installed (for example musescore-general-soundfont-small).</source>
        <translation>Die Noten sind stumm: kein SoundFont ist installiert (zum Beispiel musescore-general-soundfont-small).</translation>
    </message>
    <message>
        <source>A recording is being made</source>
        <translation>Eine Aufnahme läuft</translation>
    </message>
    <message>
        <source>snap to beats</source>
        <translation>Ziehen auf die Schläge</translation>
    </message>
    <message>
        <source>change of key</source>
        <translation>Änderung der Taste</translation>
    </message>
    <message>
        <source>The recording in it has no notes beside it, so there is nothing to compare.</source>
        <translation>Neben der Aufnahme darin liegen keine Noten, es gibt also nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>None of the %1 recordings in it has its notes beside it, so there is nothing to compare.</source>
        <translation>Neben keiner der %1 Aufnahmen darin liegen ihre Noten, es gibt also nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>%1, %2, the best</source>
        <translation>%1, %2, bester Wert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What you changed in &quot;%1&quot; could not be kept: %2</source>
        <translation>Was in „%1“ geändert wurde, konnte nicht aufbewahrt werden: %2</translation>
    </message>
    <message>
        <source>no notes yet</source>
        <translation>keine Noten</translation>
    </message>
    <message>
        <source>Install it again, with Rollwright or from whoever made it, or train it again.</source>
        <translation>Es erneut installieren, mit Rollwright oder von denen, die es gemacht haben, oder neu trainieren.</translation>
    </message>
    <message>
        <source>is the id of a model that is there already.</source>
        <translation>ist die Kennung eines Modells, das schon da ist.</translation>
    </message>
    <message>
        <source>Remove that one, or change the id in the manifest.</source>
        <translation>Jenes entfernen oder die Kennung im Manifest ändern.</translation>
    </message>
    <message>
        <source>change of thresholds</source>
        <translation>Änderung der Schwellen</translation>
    </message>
    <message>
        <source>not .wav, .flac or .ogg</source>
        <translation>weder .wav noch .flac noch .ogg</translation>
    </message>
    <message>
        <source>it has no sound</source>
        <translation>sie enthält keinen Ton</translation>
    </message>
    <message>
        <source>its sound is %1 or protected</source>
        <translation>ihr Ton liegt als %1 vor oder ist geschützt</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>only %1 of %2 can be read</source>
        <translation>nur %1 von %2 sind lesbar</translation>
    </message>
    <message>
        <source>its sample rate is %1 Hz</source>
        <translation>die Abtastrate ist %1 Hz</translation>
    </message>
    <message>
        <source>it holds values that are not sound at %1</source>
        <translation>bei %1 stehen Werte, die kein Klang sind</translation>
    </message>
    <message>
        <source>it takes no larger file</source>
        <translation>er fasst keine größere Datei</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>larger than 64 MiB</source>
        <translation>größer als 64 MiB</translation>
    </message>
    <message>
        <source>its header is cut off</source>
        <translation>der Dateikopf ist abgeschnitten</translation>
    </message>
    <message>
        <source>MIDI format %1</source>
        <translation>MIDI-Format %1</translation>
    </message>
    <message>
        <source>its time division is impossible</source>
        <translation>die Zeitauflösung ist unmöglich</translation>
    </message>
    <message>
        <source>track %1 is cut off</source>
        <translation>Spur %1 ist abgeschnitten</translation>
    </message>
    <message>
        <source>track %1 holds an impossible event</source>
        <translation>Spur %1 enthält ein unmögliches Ereignis</translation>
    </message>
    <message>
        <source>%1 of %2 tracks</source>
        <translation>%1 von %2 Spuren</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>its pitches may be MIDI numbers or hertz below A2; a first line &quot;onset offset pitch&quot; or &quot;onset offset hertz&quot; tells which</source>
        <translation>die Tonhöhen können MIDI-Nummern oder Hertz unter A2 sein; eine erste Zeile „onset offset pitch“ oder „onset offset hertz“ sagt, was gilt</translation>
    </message>
    <message>
        <source>its last note begins at %1, the recording ends at %2</source>
        <translation>die letzte Note beginnt bei %1, die Aufnahme endet bei %2</translation>
    </message>
    <message>
        <source>a note lies more than a week away</source>
        <translation>eine Note liegt mehr als eine Woche entfernt</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>its columns are not MAESTRO&apos;s</source>
        <translation>die Spalten sind nicht die von MAESTRO</translation>
    </message>
    <message>
        <source>%1 stands in it twice</source>
        <translation>%1 steht zweimal darin</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>1 note, corrected</source>
        <translation>1 Note, korrigiert</translation>
    </message>
    <message>
        <source>%1 notes, corrected</source>
        <translation>%1 Noten, korrigiert</translation>
    </message>
    <message>
        <source>In the list of recordings</source>
        <translation>In der Liste der Aufnahmen</translation>
    </message>
    <message>
        <source>Drag to another program</source>
        <translation>Ziehen auf ein anderes Programm</translation>
    </message>
    <message>
        <source>Give it the notes as MIDI</source>
        <translation>Ihm die Noten als MIDI geben</translation>
    </message>
    <message>
        <source>Drag with the middle button</source>
        <translation>Ziehen mit der mittleren Taste</translation>
    </message>
    <message>
        <source>move the view, also while notes are corrected</source>
        <translation>Ansicht verschieben, auch beim Korrigieren</translation>
    </message>
    <message>
        <source>Drag an edge of the loop there</source>
        <translation>Dort einen Rand der Schleife ziehen</translation>
    </message>
    <message>
        <source>move this edge</source>
        <translation>diesen Rand verschieben</translation>
    </message>
    <message>
        <source>Shift while a note is dragged</source>
        <translation>Umschalt, während eine Note gezogen wird</translation>
    </message>
    <message>
        <source>move it in time alone, or in pitch alone</source>
        <translation>nur in der Zeit oder nur in der Tonhöhe verschieben</translation>
    </message>
    <message>
        <source>Shift+drag or Ctrl+drag beside the notes</source>
        <translation>Umschalt+Ziehen oder Strg+Ziehen neben den Noten</translation>
    </message>
    <message>
        <source>select more (while notes are corrected)</source>
        <translation>weitere auswählen (beim Korrigieren)</translation>
    </message>
    <message>
        <source>Ctrl+click on a note</source>
        <translation>Strg+Klick auf eine Note</translation>
    </message>
    <message>
        <source>select it as well, or no longer (while notes are corrected)</source>
        <translation>dazu auswählen oder nicht mehr (beim Korrigieren)</translation>
    </message>
    <message>
        <source>Esc during a drag</source>
        <translation>Esc beim Ziehen</translation>
    </message>
    <message>
        <source>give it up, but not one of the view</source>
        <translation>abbrechen, außer beim Verschieben der Ansicht</translation>
    </message>
    <message>
        <source>There are no recordings in it.</source>
        <translation>Darin liegen keine Aufnahmen.</translation>
    </message>
    <message>
        <source>change of &quot;%1&quot;</source>
        <translation>Änderung von „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a reference without a recording. Open its recording first, then drop the reference on it.</source>
        <translation>„%1“ ist eine Referenz ohne Aufnahme. Zuerst die zugehörige Aufnahme öffnen, dann die Referenz darauf ziehen.</translation>
    </message>
    <message>
        <source>%1 references without a recording: %2. Open their recordings first, then drop the references again.</source>
        <translation>%1 Referenzen ohne Aufnahme: %2. Zuerst die zugehörigen Aufnahmen öffnen, dann die Referenzen noch einmal hierher ziehen.</translation>
    </message>
    <message>
        <source>it is neither JSON of Rollwright nor JAMS with notes</source>
        <translation>es ist weder JSON von Rollwright noch JAMS mit Noten</translation>
    </message>
    <message>
        <source>line %1 begins before 0</source>
        <translation>Zeile %1 beginnt vor 0</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>Text has this size when Rollwright is started again.</source>
        <translation>Text hat diese Größe ab dem nächsten Start von Rollwright.</translation>
    </message>
</context>
<context>
    <name>rollwright::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open data &amp;set…</source>
        <translation>&amp;Datensatz öffnen…</translation>
    </message>
    <message>
        <source>&amp;Close recording</source>
        <translation>Aufnahme &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>As &amp;loud as it is…</source>
        <translation>In &amp;unveränderter Lautstärke…</translation>
    </message>
    <message>
        <source>&amp;Transcribe</source>
        <translation>&amp;Transkribieren</translation>
    </message>
    <message>
        <source>Transcribe with &amp;every model</source>
        <translation>Mit &amp;jedem Modell transkribieren</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel all</source>
        <translation>Alle abb&amp;rechen</translation>
    </message>
    <message>
        <source>S&amp;how data set</source>
        <translation>&amp;Datensatz zeigen</translation>
    </message>
    <message>
        <source>To the &amp;beginning</source>
        <translation>Zum An&amp;fang</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Zum &amp;Ende</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show &amp;waveform</source>
        <translation>&amp;Wellenform zeigen</translation>
    </message>
    <message>
        <source>Show spe&amp;ctrogram</source>
        <translation>&amp;Spektrogramm zeigen</translation>
    </message>
    <message>
        <source>Show &amp;posteriors</source>
        <translation>Wahrsche&amp;inlichkeiten zeigen</translation>
    </message>
    <message>
        <source>Show &amp;notes</source>
        <translation>N&amp;oten zeigen</translation>
    </message>
    <message>
        <source>Show &amp;differences</source>
        <translation>Un&amp;terschiede zeigen</translation>
    </message>
    <message>
        <source>Ne&amp;xt difference</source>
        <translation>Nä&amp;chster Unterschied</translation>
    </message>
    <message>
        <source>P&amp;revious difference</source>
        <translation>&amp;Voriger Unterschied</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Rollwright</source>
        <translation>Ü&amp;ber Rollwright</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>Transcribe this recording with the shown models (Ctrl+R)</source>
        <translation>Diese Aufnahme mit den gezeigten Modellen transkribieren (Strg+R)</translation>
    </message>
    <message>
        <source>At an &amp;even loudness (−16 LUFS)…</source>
        <translation>Auf &amp;gleichmäßige Lautheit gebracht (−16 LUFS)…</translation>
    </message>
    <message>
        <source>Export p&amp;icture…</source>
        <translation>B&amp;ild exportieren…</translation>
    </message>
    <message>
        <source>Open recordings, references and projects (Ctrl+O)</source>
        <translation>Aufnahmen, Referenzen und Projekte öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Export only the &amp;loop</source>
        <translation>Nur die Schleife exp&amp;ortieren</translation>
    </message>
    <message>
        <source>Notes and audio of the loop alone, which begins at 0</source>
        <translation>Nur Noten und Audio der Schleife, die bei 0 beginnt</translation>
    </message>
    <message>
        <source>Show a&amp;ll</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
</context>
<context>
    <name>rollwright::AudioExportPresenter</name>
    <message>
        <source>Export audio</source>
        <translation>Audio exportieren</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the recording itself. Choose another name.</source>
        <translation>„%1“ ist die Aufnahme selbst. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Exporting &quot;%1&quot;</source>
        <translation>„%1“ wird exportiert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Exported &quot;%1&quot;.</source>
        <translation>„%1“ wurde exportiert.</translation>
    </message>
    <message>
        <source>%1 mix</source>
        <translation>%1 Mix</translation>
    </message>
    <message>
        <source>%1 mix, part</source>
        <translation>%1 Mix, Ausschnitt</translation>
    </message>
    <message>
        <source>Audio is still being exported. Quit without it?</source>
        <translation>Audio wird noch exportiert. Trotzdem beenden?</translation>
    </message>
</context>
<context>
    <name>rollwright::BeatActions</name>
    <message>
        <source>&amp;Find beats</source>
        <translation>Schläge &amp;finden</translation>
    </message>
    <message>
        <source>&amp;Tap a beat</source>
        <translation>Schlag &amp;tippen</translation>
    </message>
    <message>
        <source>T&amp;wice as many</source>
        <translation>&amp;Doppelt so viele</translation>
    </message>
    <message>
        <source>Ha&amp;lf as many</source>
        <translation>&amp;Halb so viele</translation>
    </message>
    <message>
        <source>&amp;Even tempo</source>
        <translation>&amp;Gleichmäßiges Tempo</translation>
    </message>
    <message>
        <source>&amp;Insert a beat here</source>
        <translation>Schlag hier &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Remove the beat here</source>
        <translation>Schlag hier e&amp;ntfernen</translation>
    </message>
    <message>
        <source>Bar begins &amp;here</source>
        <translation>Takt &amp;beginnt hier</translation>
    </message>
    <message>
        <source>Count bars &amp;anew here</source>
        <translation>Takte ab hier neu &amp;zählen</translation>
    </message>
    <message>
        <source>&amp;Count bars throughout</source>
        <translation>Takte d&amp;urchzählen</translation>
    </message>
    <message>
        <source>F&amp;orget beats</source>
        <translation>Schläge &amp;vergessen</translation>
    </message>
    <message>
        <source>&amp;Show beats</source>
        <translation>Schläge ze&amp;igen</translation>
    </message>
    <message>
        <source>Clic&amp;k on beats</source>
        <translation>&amp;Klick auf den Schlägen</translation>
    </message>
    <message>
        <source>Find beats and bars in the notes of the chosen model. MIDI files have them, too: the notes stay where they were played (B)</source>
        <translation>Schläge und Takte in den Noten des gewählten Modells finden. Auch MIDI-Dateien enthalten sie: die Noten bleiben, wo sie gespielt wurden (B)</translation>
    </message>
    <message>
        <source>While the recording plays, press T with each beat for some bars: the beats before and after follow</source>
        <translation>Während die Aufnahme läuft, einige Takte lang auf jeden Schlag T drücken: die Schläge davor und danach folgen</translation>
    </message>
    <message>
        <source>All beats at the one tempo that fits best: for what was played to a click</source>
        <translation>Alle Schläge in dem einen Tempo, das am besten passt: für zum Metronom Gespieltes</translation>
    </message>
    <message>
        <source>One more beat at the playhead; one that is there already is moved to it (Ctrl+T)</source>
        <translation>Ein weiterer Schlag an der Abspielmarke; einer, der schon dort ist, wird zu ihr verschoben (Strg+T)</translation>
    </message>
    <message>
        <source>Without the beat nearest to the playhead (Ctrl+Shift+T)</source>
        <translation>Ohne den Schlag, der der Abspielmarke am nächsten ist (Strg+Umschalt+T)</translation>
    </message>
    <message>
        <source>The beat nearest to the playhead begins a bar, and all bars that are counted with it move along (Shift+B)</source>
        <translation>Der Schlag, der der Abspielmarke am nächsten ist, beginnt einen Takt; alle mit ihm gezählten Takte wandern mit (Umschalt+B)</translation>
    </message>
    <message>
        <source>The beat nearest to the playhead begins a bar; those before stay, the last of them may be shorter. For a beat too many or too few (Ctrl+Shift+B)</source>
        <translation>Der Schlag, der der Abspielmarke am nächsten ist, beginnt einen Takt; die Takte davor bleiben, der letzte von ihnen kann kürzer sein. Für einen Schlag zu viel oder zu wenig (Strg+Umschalt+B)</translation>
    </message>
    <message>
        <source>No bar is cut short: all are counted from the first</source>
        <translation>Kein Takt wird gekürzt: alle werden vom ersten an gezählt</translation>
    </message>
    <message>
        <source>MIDI files have 120 beats a minute again</source>
        <translation>MIDI-Dateien haben wieder 120 Schläge pro Minute</translation>
    </message>
    <message>
        <source>Playback clicks on each beat, higher where a bar begins (Shift+T)</source>
        <translation>Die Wiedergabe klickt auf jedem Schlag, höher am Beginn eines Takts (Umschalt+T)</translation>
    </message>
    <message>
        <source>&amp;Beats</source>
        <translation>&amp;Schläge</translation>
    </message>
    <message>
        <source>Beats a &amp;bar</source>
        <translation>&amp;Schläge je Takt</translation>
    </message>
</context>
<context>
    <name>rollwright::BeatPresenter</name>
    <message>
        <source>%1 beats a minute</source>
        <translation>%1 Schläge pro Minute</translation>
    </message>
    <message>
        <source>Play the recording, and press T with each beat.</source>
        <translation>Die Aufnahme abspielen und auf jeden Schlag T drücken.</translation>
    </message>
    <message>
        <source>Beats tapped: %1</source>
        <translation>Getippte Schläge: %1</translation>
    </message>
    <message>
        <source>Tap at least %1 beats.</source>
        <translation>Mindestens %1 Schläge tippen.</translation>
    </message>
    <message>
        <source>There are too few notes to find beats in.</source>
        <translation>Es sind zu wenige Noten, um darin Schläge zu finden.</translation>
    </message>
    <message>
        <source>%1 beats, about %2 a minute, in bars of %3. Where they are wrong, play and tap (T) a few bars.</source>
        <translation>%1 Schläge, etwa %2 pro Minute, in Takten zu %3. Wo sie falsch sind, abspielen und ein paar Takte mittippen (T).</translation>
    </message>
</context>
<context>
    <name>rollwright::ChartPanel</name>
    <message>
        <source>How the scores are split up</source>
        <translation>Wie die Bewertung aufgeteilt ist</translation>
    </message>
    <message>
        <source>All notes, by measure</source>
        <translation>Alle Noten, nach Maßen</translation>
    </message>
    <message>
        <source>Notes by octave</source>
        <translation>Noten nach Oktave</translation>
    </message>
    <message>
        <source>Notes by velocity</source>
        <translation>Noten nach Anschlag</translation>
    </message>
    <message>
        <source>Notes by polyphony</source>
        <translation>Noten nach Polyphonie</translation>
    </message>
    <message>
        <source>&lt;br&gt;╱ precision, ╲ recall, full: F1</source>
        <translation>&lt;br&gt;╱ Precision, ╲ Recall, voll: F1</translation>
    </message>
    <message>
        <source>%1 over the onset threshold</source>
        <translation>%1 je nach Einsatzschwelle</translation>
    </message>
</context>
<context>
    <name>rollwright::ChartPresenter</name>
    <message>
        <source>Charts appear here when a recording with a reference is transcribed.</source>
        <translation>Diagramme erscheinen hier, sobald eine Aufnahme mit Referenz transkribiert ist.</translation>
    </message>
</context>
<context>
    <name>rollwright::ClipboardPresenter</name>
    <message>
        <source>There are no notes on the clipboard. Select some and copy them first.</source>
        <translation>In der Zwischenablage sind keine Noten. Zuerst welche auswählen und kopieren.</translation>
    </message>
    <message>
        <source>Notes left out, as they would lie beyond the end of the recording: %1</source>
        <translation>Noten weggelassen, die hinter dem Ende der Aufnahme lägen: %1</translation>
    </message>
    <message>
        <source>Nothing was pasted. In the table on the clipboard this is no note: %1</source>
        <translation>Es wurde nichts eingefügt. In der Tabelle der Zwischenablage ist dies keine Note: %1</translation>
    </message>
</context>
<context>
    <name>rollwright::CurvePlot</name>
    <message>
        <source>Precision and recall over the onset threshold</source>
        <translation>Precision und Recall je nach Einsatzschwelle</translation>
    </message>
    <message>
        <source>At %1: precision %2, recall %3</source>
        <translation>Bei %1: Precision %2, Recall %3</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Precision</translation>
    </message>
</context>
<context>
    <name>rollwright::DecoderPanel</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the calibrated values</source>
        <translation>Zurück zu den kalibrierten Werten</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>Back to the calibrated %1</source>
        <translation>Zurück zum kalibrierten Wert %1</translation>
    </message>
</context>
<context>
    <name>rollwright::DecoderPresenter</name>
    <message>
        <source>The thresholds appear when the chosen model has transcribed the recording.</source>
        <translation>Die Schwellen erscheinen, sobald das gewählte Modell die Aufnahme transkribiert hat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is chosen, but has not transcribed this recording. Tick it in the list of columns, or choose another one there.</source>
        <translation>„%1“ ist gewählt, hat diese Aufnahme aber nicht transkribiert. Es in der Liste der Spalten anhaken oder dort ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>rollwright::DeviationHistogram</name>
    <message>
        <source>Histogram of onset deviations</source>
        <translation>Histogramm der Einsatzabweichungen</translation>
    </message>
    <message>
        <source>Median %1 ms</source>
        <translation>Median %1 ms</translation>
    </message>
    <message>
        <source>+100 ms</source>
        <translation>+100 ms</translation>
    </message>
</context>
<context>
    <name>rollwright::DifferencePresenter</name>
    <message>
        <source>Ground truth</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>No differences are listed.</source>
        <translation>Es sind keine Unterschiede aufgelistet.</translation>
    </message>
</context>
<context>
    <name>rollwright::EditActions</name>
    <message>
        <source>&amp;Correct notes</source>
        <translation>&amp;Noten korrigieren</translation>
    </message>
    <message>
        <source>Select &amp;all notes</source>
        <translation>&amp;Alle Noten auswählen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Higher</source>
        <translation>&amp;Höher</translation>
    </message>
    <message>
        <source>Lo&amp;wer</source>
        <translation>&amp;Tiefer</translation>
    </message>
    <message>
        <source>&amp;Shorter</source>
        <translation>&amp;Kürzer</translation>
    </message>
    <message>
        <source>Lon&amp;ger</source>
        <translation>Län&amp;ger</translation>
    </message>
    <message>
        <source>Lo&amp;uder</source>
        <translation>La&amp;uter</translation>
    </message>
    <message>
        <source>So&amp;fter</source>
        <translation>L&amp;eiser</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Acce&amp;pt what it is compared with</source>
        <translation>Verglichene Fassung ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Restore what the &amp;model heard</source>
        <translation>Vom &amp;Modell Gehörtes wiederherstellen</translation>
    </message>
    <message>
        <source>Correct the notes of the chosen model: drag them or their edges, double click where one is missing, Delete (C)</source>
        <translation>Noten des gewählten Modells korrigieren: sie oder ihre Ränder ziehen, doppelklicken, wo eine fehlt, Entf (C)</translation>
    </message>
    <message>
        <source>Make the chosen row of the note list as the ground truth or the other model has it (A)</source>
        <translation>Die gewählte Zeile der Notenliste so ändern, wie die Referenz oder das andere Modell sie hat (A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Ausschnei&amp;den</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Ko&amp;pieren</translation>
    </message>
    <message>
        <source>Paste he&amp;re</source>
        <translation>Hie&amp;r einfügen</translation>
    </message>
    <message>
        <source>Add a &amp;note here</source>
        <translation>Note h&amp;ier hinzufügen</translation>
    </message>
    <message>
        <source>Spl&amp;it here</source>
        <translation>Hier z&amp;weiteilen</translation>
    </message>
    <message>
        <source>Notes that were copied, here or from a table in another program, begin at the playhead (Ctrl+V)</source>
        <translation>Kopierte Noten, von hier oder aus einer Tabelle in einem anderen Programm, beginnen an der Abspielmarke (Strg+V)</translation>
    </message>
    <message>
        <source>At the playhead, of the key of the selected note, or of the one that the model held likeliest there (Insert)</source>
        <translation>An der Abspielmarke, auf der Taste der ausgewählten Note oder auf der, die das Modell dort am ehesten gehört hat (Einfg)</translation>
    </message>
    <message>
        <source>The selected notes that sound at the playhead become two (Ctrl+Shift+J)</source>
        <translation>Die ausgewählten Noten, die an der Abspielmarke klingen, werden zu zweien (Strg+Umschalt+J)</translation>
    </message>
    <message>
        <source>L&amp;oop the selected notes</source>
        <translation>Ausgewählte N&amp;oten als Schleife</translation>
    </message>
    <message>
        <source>Snap to &amp;beats</source>
        <translation>Auf die S&amp;chläge ziehen</translation>
    </message>
    <message>
        <source>The selected notes begin at the nearest quarter of a beat (Q)</source>
        <translation>Die ausgewählten Noten beginnen am nächsten Viertel eines Schlags (Q)</translation>
    </message>
    <message>
        <source>An octave higher</source>
        <translation>Eine Oktave höher</translation>
    </message>
    <message>
        <source>An octave lower</source>
        <translation>Eine Oktave tiefer</translation>
    </message>
    <message>
        <source>Paste at their own times</source>
        <translation>Zu ihren eigenen Zeiten einfügen</translation>
    </message>
    <message>
        <source>Notes that were copied lie where the table has them, also in another recording (Ctrl+Shift+V)</source>
        <translation>Kopierte Noten liegen dort, wo die Tabelle sie hat, auch in einer anderen Aufnahme (Strg+Umschalt+V)</translation>
    </message>
</context>
<context>
    <name>rollwright::EditPresenter</name>
    <message>
        <source>At most five columns fit beside each other. Hide one of them, so that the notes to be corrected can be seen.</source>
        <translation>Höchstens fünf Spalten passen nebeneinander. Eine davon ausblenden, damit die Noten zu sehen sind, die korrigiert werden.</translation>
    </message>
    <message>
        <source>With Shift notes move in time alone, or in pitch alone.</source>
        <translation>Mit Umschalt bewegen sich Noten nur in der Zeit oder nur in der Tonhöhe.</translation>
    </message>
</context>
<context>
    <name>rollwright::ExportQueue</name>
    <message>
        <source>Exported &quot;%1&quot;.</source>
        <translation>„%1“ wurde exportiert.</translation>
    </message>
</context>
<context>
    <name>rollwright::FilePresenter</name>
    <message>
        <source>Only files on this computer can be opened. Save the recording first, then drop the saved file.</source>
        <translation>Nur Dateien auf diesem Computer können geöffnet werden. Die Aufnahme zuerst speichern, dann die gespeicherte Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Only one data set can be open. Drop one folder, or a folder that holds the others.</source>
        <translation>Nur ein Datensatz kann geöffnet sein. Einen einzigen Ordner ablegen oder einen Ordner, der die anderen enthält.</translation>
    </message>
    <message>
        <source>A project takes the place of what is open. Open it by itself.</source>
        <translation>Ein Projekt tritt an die Stelle dessen, was geöffnet ist. Es allein öffnen.</translation>
    </message>
    <message>
        <source>Export &amp;notes</source>
        <translation>&amp;Noten exportieren</translation>
    </message>
    <message>
        <source>Show in its &amp;folder</source>
        <translation>In ihrem &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Remo&amp;ve its reference</source>
        <translation>&amp;Referenz entfernen</translation>
    </message>
</context>
<context>
    <name>rollwright::LevelBar</name>
    <message>
        <source>Input level</source>
        <translation>Eingangspegel</translation>
    </message>
    <message>
        <source>Level of the input, -60 to 0 dB. The loudest notes should stay below the end.</source>
        <translation>Pegel des Eingangs, -60 bis 0 dB. Die lautesten Noten sollten nicht bis ans Ende reichen.</translation>
    </message>
</context>
<context>
    <name>rollwright::LivePresenter</name>
    <message>
        <source>Show notes &amp;while recording</source>
        <translation>Noten &amp;während der Aufnahme zeigen</translation>
    </message>
    <message>
        <source>No notes are shown while recording, but the recording goes on: %1</source>
        <translation>Während der Aufnahme werden keine Noten gezeigt, aber sie geht weiter: %1</translation>
    </message>
</context>
<context>
    <name>rollwright::MainWindow</name>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Decodierung</translation>
    </message>
    <message>
        <source>Note list</source>
        <translation>Notenliste</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Export &amp;notes</source>
        <translation>&amp;Noten exportieren</translation>
    </message>
    <message>
        <source>Export a&amp;udio</source>
        <translation>A&amp;udio exportieren</translation>
    </message>
    <message>
        <source>Export com&amp;parison</source>
        <translation>&amp;Vergleich exportieren</translation>
    </message>
    <message>
        <source>&amp;Transcription</source>
        <translation>&amp;Transkription</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Ersc&amp;heinungsbild</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Panels as at &amp;first</source>
        <translation>&amp;Paneele wie am Anfang</translation>
    </message>
</context>
<context>
    <name>rollwright::MeasureBox</name>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
</context>
<context>
    <name>rollwright::MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Close the messages</source>
        <translation>Meldungen schließen</translation>
    </message>
    <message>
        <source>1 earlier message is not shown.</source>
        <translation>1 frühere Meldung wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>%1 earlier messages are not shown.</source>
        <translation>%1 frühere Meldungen werden nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>rollwright::MetricPanel</name>
    <message>
        <source>Measures of agreement with the reference</source>
        <translation>Maße der Übereinstimmung mit der Referenz</translation>
    </message>
    <message>
        <source>Label rule: pedal-extended. A reference note ends where the sustain pedal lets it go, not where the key is released.</source>
        <translation>Regel für die Referenz: mit Pedal verlängert. Eine Referenznote endet, wo das Haltepedal sie freigibt, nicht, wo die Taste losgelassen wird.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the scores</source>
        <translation>Bewertung kopieren</translation>
    </message>
    <message>
        <source>As &amp;text</source>
        <translation>Als &amp;Text</translation>
    </message>
    <message>
        <source>As &amp;CSV</source>
        <translation>Als &amp;CSV</translation>
    </message>
    <message>
        <source>As &amp;Markdown</source>
        <translation>Als &amp;Markdown</translation>
    </message>
    <message>
        <source>As &amp;LaTeX</source>
        <translation>Als &amp;LaTeX</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Onsets late by</source>
        <translation>Einsätze verspätet um</translation>
    </message>
    <message>
        <source>Note F1, aligned</source>
        <translation>Noten-F1, ausgerichtet</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Median of how late the onsets of matched notes lie. A distant microphone hears all notes late.</source>
        <translation>Median der Verspätung der Einsätze zugeordneter Noten. Ein fernes Mikrofon hört alle Noten verspätet.</translation>
    </message>
</context>
<context>
    <name>rollwright::MidiPortMenu</name>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keiner</translation>
    </message>
    <message>
        <source>Our &amp;own port, &quot;Rollwright&quot;</source>
        <translation>&amp;Eigener Port, „Rollwright“</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht vorhanden)</translation>
    </message>
    <message>
        <source>No MIDI system was found</source>
        <translation>Kein MIDI-System gefunden</translation>
    </message>
    <message>
        <source>No other ports</source>
        <translation>Keine weiteren Ports</translation>
    </message>
    <message>
        <source>There is no MIDI system on this computer: %1.</source>
        <translation>Auf diesem Computer gibt es kein MIDI-System: %1.</translation>
    </message>
    <message>
        <source>The MIDI port &quot;Rollwright&quot; could not be made.</source>
        <translation>Der MIDI-Port „Rollwright“ konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The MIDI port &quot;%1&quot; is not there. It is used as soon as it comes.</source>
        <translation>Der MIDI-Port „%1“ ist nicht vorhanden. Er wird verwendet, sobald er da ist.</translation>
    </message>
</context>
<context>
    <name>rollwright::MidiPresenter</name>
    <message>
        <source>&amp;MIDI output</source>
        <translation>MIDI-A&amp;usgang</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>es wird nichts gesendet</translation>
    </message>
    <message>
        <source>MIDI &amp;input</source>
        <translation>MIDI-E&amp;ingang</translation>
    </message>
    <message>
        <source>no keyboard can be played</source>
        <translation>es kann kein Keyboard gespielt werden</translation>
    </message>
</context>
<context>
    <name>rollwright::MixerStrip</name>
    <message>
        <source>the recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>the notes</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>Left | right</source>
        <translation>Links | rechts</translation>
    </message>
    <message>
        <source>Cross-fader from the recording to the notes</source>
        <translation>Überblendregler von der Aufnahme zu den Noten</translation>
    </message>
    <message>
        <source>From the recording alone to the notes alone</source>
        <translation>Von der Aufnahme allein bis zu den Noten allein</translation>
    </message>
    <message>
        <source>Notes that are heard</source>
        <translation>Hörbare Noten</translation>
    </message>
    <message>
        <source>The notes that are heard</source>
        <translation>Die Noten, die zu hören sind</translation>
    </message>
    <message>
        <source>The recording on the left, the notes on the right</source>
        <translation>Links die Aufnahme, rechts die Noten</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>M</source>
        <comment>mute</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>S</source>
        <comment>solo</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Hear %1 alone</source>
        <translation>Nur %1 hören</translation>
    </message>
</context>
<context>
    <name>rollwright::ModelList</name>
    <message>
        <source>Columns and models</source>
        <translation>Spalten und Modelle</translation>
    </message>
    <message>
        <source>&amp;Transcribe this recording with %1</source>
        <translation>Diese Aufnahme mit %1 &amp;transkribieren</translation>
    </message>
    <message>
        <source>Transcribe &amp;all recordings with %1</source>
        <translation>&amp;Alle Aufnahmen mit %1 transkribieren</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>rollwright::ModelPresenter</name>
    <message>
        <source>Add &amp;model…</source>
        <translation>&amp;Modell hinzufügen…</translation>
    </message>
    <message>
        <source>Add a model: its manifest</source>
        <translation>Modell hinzufügen: Manifest wählen</translation>
    </message>
    <message>
        <source>Manifests (%1 *.json)</source>
        <translation>Manifeste (%1 *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Trust and add</source>
        <translation>Vertrauen und hinzufügen</translation>
    </message>
    <message>
        <source>Checking the model &quot;%1&quot;…</source>
        <translation>Das Modell „%1“ wird geprüft…</translation>
    </message>
    <message>
        <source>Added the model &quot;%1&quot;. Tick it in the list of columns to run it.</source>
        <translation>Das Modell „%1“ wurde hinzugefügt. Zum Ausführen in der Liste der Spalten ankreuzen.</translation>
    </message>
</context>
<context>
    <name>rollwright::NoteExportPresenter</name>
    <message>
        <source>Of &amp;all recordings</source>
        <translation>&amp;Aller Aufnahmen</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1, part</source>
        <translation>%1, Ausschnitt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the reference of this recording. Choose another name.</source>
        <translation>„%1“ ist die Referenz dieser Aufnahme. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 of the %2 files exist already.</source>
        <translation>%1 der %2 Dateien gibt es schon.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep them, write the others</source>
        <translation>&amp;Behalten, die anderen schreiben</translation>
    </message>
    <message>
        <source>Exported the notes of %1 of %2 recordings to &quot;%3&quot;.</source>
        <translation>Noten von %1 der %2 Aufnahmen nach „%3“ exportiert.</translation>
    </message>
    <message>
        <source>Of the %1 m&amp;arked recordings</source>
        <translation>Der %1 m&amp;arkierten Aufnahmen</translation>
    </message>
    <message>
        <source>Export the notes of several recordings into a folder</source>
        <translation>Die Noten mehrerer Aufnahmen in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export &amp;notes</source>
        <translation>&amp;Noten exportieren</translation>
    </message>
</context>
<context>
    <name>rollwright::NoteFields</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>various</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Anschlag</translation>
    </message>
</context>
<context>
    <name>rollwright::NotePanel</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Octave</source>
        <translation>Oktave</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Anschlag</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>List these notes</source>
        <translation>Diese Noten auflisten</translation>
    </message>
    <message>
        <source>All octaves</source>
        <translation>Alle Oktaven</translation>
    </message>
    <message>
        <source>All velocities</source>
        <translation>Alle Anschläge</translation>
    </message>
    <message>
        <source>List notes of this range only</source>
        <translation>Nur Noten dieses Bereichs auflisten</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>All notes: %1</source>
        <translation>Alle Noten: %1</translation>
    </message>
    <message>
        <source>Differences appear when the chosen model has transcribed a recording and there is something to compare it with.

Choose a list of all notes to see what there is.</source>
        <translation>Unterschiede erscheinen, sobald das gewählte Modell eine Aufnahme transkribiert hat und es etwas zum Vergleichen gibt.

Eine Liste aller Noten zeigt, was schon da ist.</translation>
    </message>
    <message>
        <source>There are no notes yet.</source>
        <translation>Es gibt noch keine Noten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No note is as chosen above.</source>
        <translation>Keine Note entspricht der Auswahl oben.</translation>
    </message>
</context>
<context>
    <name>rollwright::NoteTable</name>
    <message>
        <source>Up and Down choose a note, which the piano rolls then show; Enter moves playback to it. A click on a note in the rolls chooses its row.</source>
        <translation>Hoch und Runter wählen eine Note, die die Klavierrollen dann zeigen; die Eingabetaste bewegt die Wiedergabe zu ihr. Ein Klick auf eine Note in den Rollen wählt ihre Zeile.</translation>
    </message>
</context>
<context>
    <name>rollwright::NoteTableModel</name>
    <message>
        <source> sharp </source>
        <translation> Kreuz </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Anschlag</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>How much later than in the reference: the onset of a note, the offset of a wrong offset</source>
        <translation>Wie viel später als in der Referenz: der Einsatz einer Note, bei falschem Ende das Ende</translation>
    </message>
</context>
<context>
    <name>rollwright::PedalActions</name>
    <message>
        <source>&amp;Find the pedal</source>
        <translation>Pedal &amp;finden</translation>
    </message>
    <message>
        <source>Find in the notes of the chosen model when the sustain pedal was down. MIDI files and a connected piano have it, too (Shift+P)</source>
        <translation>In den Noten des gewählten Modells finden, wann das Haltepedal getreten war. Auch MIDI-Dateien und ein angeschlossenes Klavier erhalten es (Umschalt+P)</translation>
    </message>
    <message>
        <source>&amp;Press it in the loop</source>
        <translation>In der Schleife &amp;treten</translation>
    </message>
    <message>
        <source>The pedal is down from the beginning of the loop to its end. Drag on the time axis to mark one ([ or H)</source>
        <translation>Das Pedal ist vom Anfang der Schleife bis zu ihrem Ende getreten. Ziehen auf der Zeitachse markiert eine ([ oder H)</translation>
    </message>
    <message>
        <source>&amp;Lift it in the loop</source>
        <translation>In der Schleife &amp;lösen</translation>
    </message>
    <message>
        <source>The pedal is up from the beginning of the loop to its end (] or Shift+H)</source>
        <translation>Das Pedal ist vom Anfang der Schleife bis zu ihrem Ende gelöst (] oder Umschalt+H)</translation>
    </message>
    <message>
        <source>&amp;Change it here</source>
        <translation>Hier &amp;wechseln</translation>
    </message>
    <message>
        <source>The pedal is lifted at the playhead, and down again at once (Ctrl+Shift+P)</source>
        <translation>Das Pedal wird an der Abspielmarke gelöst und sofort wieder getreten (Strg+Umschalt+P)</translation>
    </message>
    <message>
        <source>F&amp;orget the pedal</source>
        <translation>Pedal &amp;vergessen</translation>
    </message>
    <message>
        <source>MIDI files have the notes alone again</source>
        <translation>MIDI-Dateien enthalten wieder nur die Noten</translation>
    </message>
    <message>
        <source>&amp;Show the pedal</source>
        <translation>Pedal &amp;zeigen</translation>
    </message>
    <message>
        <source>As lines below the notes (Ctrl+P)</source>
        <translation>Als Linien unter den Noten (Strg+P)</translation>
    </message>
    <message>
        <source>Pe&amp;dal</source>
        <translation>&amp;Pedal</translation>
    </message>
</context>
<context>
    <name>rollwright::PedalPresenter</name>
    <message>
        <source>The notes sound as if the pedal had never been down.</source>
        <translation>Die Noten klingen, als wäre das Pedal nie getreten worden.</translation>
    </message>
    <message>
        <source>Drag on the time axis to mark where.</source>
        <translation>Auf der Zeitachse ziehen, um die Stelle zu markieren.</translation>
    </message>
    <message>
        <source>The pedal goes down once.</source>
        <translation>Das Pedal wird einmal getreten.</translation>
    </message>
    <message>
        <source>The pedal goes down %1 times.</source>
        <translation>Das Pedal wird %1-mal getreten.</translation>
    </message>
    <message>
        <source>%1 Where that is wrong, mark a loop and press or lift it there ([ and ]).</source>
        <translation>%1 Wo das falsch ist, eine Schleife markieren und es dort treten oder lösen ([ und ]).</translation>
    </message>
</context>
<context>
    <name>rollwright::PicturePresenter</name>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>PDF, for print</source>
        <translation>PDF, zum Drucken</translation>
    </message>
    <message>
        <source>PNG, for the screen</source>
        <translation>PNG, für den Bildschirm</translation>
    </message>
</context>
<context>
    <name>rollwright::PlaybackNotice</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Look for a sound device again</source>
        <translation>Noch einmal nach einem Audiogerät suchen</translation>
    </message>
</context>
<context>
    <name>rollwright::PlaybackPresenter</name>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Back 5 s</source>
        <translation>5 s &amp;zurück</translation>
    </message>
    <message>
        <source>Forwar&amp;d 5 s</source>
        <translation>5 s &amp;vor</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>S&amp;chleife</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>Turn the page with the playhead (O)</source>
        <translation>Mit der Abspielmarke umblättern (O)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>For&amp;get the loop</source>
        <translation>Schleife ve&amp;rgessen</translation>
    </message>
</context>
<context>
    <name>rollwright::PlayheadPresenter</name>
    <message>
        <source>A beat bac&amp;k, or 0.1 s</source>
        <translation>Einen Schla&amp;g oder 0.1 s zurück</translation>
    </message>
    <message>
        <source>A beat &amp;on, or 0.1 s</source>
        <translation>Einen Schlag o&amp;der 0.1 s vor</translation>
    </message>
    <message>
        <source>Loop f&amp;rom here</source>
        <translation>Schleife a&amp;b hier</translation>
    </message>
    <message>
        <source>Loop &amp;up to here</source>
        <translation>Schleife bis &amp;hier</translation>
    </message>
</context>
<context>
    <name>rollwright::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop what runs (Shift+Esc)</source>
        <translation>Laufendes abbrechen (Umschalt+Esc)</translation>
    </message>
    <message>
        <source>What waits: run it next, or cancel it</source>
        <translation>Wartendes: als Nächstes ausführen oder abbrechen</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>Wartend: %1</translation>
    </message>
    <message>
        <source>Run &amp;next</source>
        <translation>Als &amp;Nächstes ausführen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Cancel &amp;all</source>
        <translation>&amp;Alle abbrechen</translation>
    </message>
</context>
<context>
    <name>rollwright::ProjectPresenter</name>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Projekt speiche&amp;rn unter…</translation>
    </message>
    <message>
        <source>Close pro&amp;ject</source>
        <translation>Pro&amp;jekt schließen</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Saved &quot;%1&quot;.</source>
        <translation>„%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;?</source>
        <translation>Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>Sa&amp;ve project</source>
        <translation>Projekt s&amp;peichern</translation>
    </message>
    <message>
        <source>Of this project&apos;s recordings, these are not where they were: %1. Drop them on the window from wherever they are now; what was made of them comes back.</source>
        <translation>Von den Aufnahmen dieses Projekts liegen diese nicht mehr, wo sie lagen: %1. Sie von dort, wo sie jetzt sind, auf das Fenster ziehen; was aus ihnen gemacht wurde, ist dann wieder da.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is another recording than the one that the project was saved with. What was made of that one may not fit it.</source>
        <translation>„%1“ ist eine andere Aufnahme als die, mit der das Projekt gespeichert wurde. Was aus jener gemacht wurde, passt vielleicht nicht zu ihr.</translation>
    </message>
    <message>
        <source>What you corrected is kept with its recordings in any case. Without saving, thresholds and which recordings belong together are again as the project has them.</source>
        <translation>Was korrigiert wurde, bleibt bei den Aufnahmen in jedem Fall erhalten. Ohne Speichern sind die Schwellen, und welche Aufnahmen zusammengehören, wieder so, wie das Projekt sie hat.</translation>
    </message>
    <message>
        <source>Save the open recordings as a project?</source>
        <translation>Die geöffneten Aufnahmen als Projekt speichern?</translation>
    </message>
    <message>
        <source>They are about to be closed. What you corrected is kept with them in any case; which of them belong together is not, and transcriptions that are not done yet end.</source>
        <translation>Sie werden gleich geschlossen. Was korrigiert wurde, bleibt bei ihnen in jedem Fall erhalten; welche zusammengehören, geht verloren, und Transkriptionen, die noch nicht fertig sind, enden.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Do&amp;n&apos;t save</source>
        <translation>&amp;Nicht speichern</translation>
    </message>
</context>
<context>
    <name>rollwright::RecorderPresenter</name>
    <message>
        <source>Record from a microphone (R)</source>
        <translation>Mit einem Mikrofon aufnehmen (R)</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Aufnahme %1</translation>
    </message>
    <message>
        <source> What was recorded until then is kept.</source>
        <translation> Was bis dahin aufgenommen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The input went away after %1.</source>
        <translation>Nach %1 war der Eingang nicht mehr da.</translation>
    </message>
    <message>
        <source>The disk was too slow: %1 s are missing in &quot;%2&quot;.</source>
        <translation>Der Datenträger war zu langsam: in „%2“ fehlen %1 s.</translation>
    </message>
    <message>
        <source>Recorded &quot;%1&quot;, which is too loud in places.</source>
        <translation>„%1“ wurde aufgenommen, ist aber stellenweise übersteuert.</translation>
    </message>
    <message>
        <source>Recorded &quot;%1&quot;.</source>
        <translation>„%1“ wurde aufgenommen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>End the recording (Shift+R)</source>
        <translation>Aufnahme beenden (Umschalt+R)</translation>
    </message>
    <message>
        <source>Begin the recording (Shift+R)</source>
        <translation>Aufnahme starten (Umschalt+R)</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>Ordner für Aufnahmen</translation>
    </message>
    <message>
        <source>New recordin&amp;g</source>
        <translation>Neue &amp;Aufnahme</translation>
    </message>
    <message>
        <source>Stop recor&amp;ding</source>
        <translation>Aufnahme be&amp;enden</translation>
    </message>
    <message>
        <source>Start recor&amp;ding</source>
        <translation>Aufnahme s&amp;tarten</translation>
    </message>
    <message>
        <source>A recording is still being made. End it and quit? What was recorded is kept.</source>
        <translation>Es wird noch aufgenommen. Die Aufnahme beenden und das Programm schließen? Was aufgenommen wurde, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>rollwright::RecorderStrip</name>
    <message>
        <source>Too loud</source>
        <translation>Zu laut</translation>
    </message>
    <message>
        <source>Length of the recording</source>
        <translation>Länge der Aufnahme</translation>
    </message>
    <message>
        <source>The input was louder than it can say. Turn it down, or move the microphone away.</source>
        <translation>Der Eingang war übersteuert. Leiser stellen oder das Mikrofon weiter weg stellen.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>Was aufgenommen wird</translation>
    </message>
    <message>
        <source>Choose an input</source>
        <translation>Eingang wählen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>End recording and listening</source>
        <translation>Aufnehmen und Mithören beenden</translation>
    </message>
    <message>
        <source>Recordings are kept in %1</source>
        <translation>Aufnahmen werden in %1 gespeichert</translation>
    </message>
</context>
<context>
    <name>rollwright::RecordingFilter</name>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Filter the recordings by name</source>
        <translation>Aufnahmen nach Namen filtern</translation>
    </message>
</context>
<context>
    <name>rollwright::RecordingList</name>
    <message>
        <source>Open recordings</source>
        <translation>Geöffnete Aufnahmen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Close the %1 marked recordings</source>
        <translation>Die %1 markierten Aufnahmen s&amp;chließen</translation>
    </message>
</context>
<context>
    <name>rollwright::RollGrid</name>
    <message>
        <source>Piano rolls</source>
        <translation>Klavierrollen</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up and Page Down scroll, plus and minus zoom, F shows everything.</source>
        <translation>Pfeiltasten, Bild auf und Bild ab blättern, Plus und Minus zoomen, F zeigt alles.</translation>
    </message>
</context>
<context>
    <name>rollwright::RollLayout</name>
    <message>
        <source>posterior</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>Anschlag</translation>
    </message>
</context>
<context>
    <name>rollwright::RollPresenter</name>
    <message>
        <source>Scores appear here when a recording with a reference is transcribed.</source>
        <translation>Die Bewertung erscheint hier, sobald eine Aufnahme mit Referenz transkribiert ist.</translation>
    </message>
</context>
<context>
    <name>rollwright::RunPresenter</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Transcribe the %1 m&amp;arked recordings</source>
        <translation>Die %1 m&amp;arkierten Aufnahmen transkribieren</translation>
    </message>
    <message>
        <source>Transcribe &amp;all recordings</source>
        <translation>&amp;Alle Aufnahmen transkribieren</translation>
    </message>
    <message>
        <source>Transcribe the %1 marked recordings with every &amp;model</source>
        <translation>Die %1 markierten Aufnahmen mit jedem &amp;Modell transkribieren</translation>
    </message>
    <message>
        <source>Transcribe all recordings with every &amp;model</source>
        <translation>Alle Aufnahmen mit jedem &amp;Modell transkribieren</translation>
    </message>
</context>
<context>
    <name>rollwright::ScoreBars</name>
    <message>
        <source>Precision, recall and F1</source>
        <translation>Precision, Recall und F1</translation>
    </message>
    <message>
        <source>%1, %2: F1 %3</source>
        <translation>%1, %2: F1 %3</translation>
    </message>
    <message>
        <source>%1, %2
precision %3, recall %4, F1 %5
%6</source>
        <translation>%1, %2
Precision %3, Recall %4, F1 %5
%6</translation>
    </message>
</context>
<context>
    <name>rollwright::SoundBands</name>
    <message>
        <source>wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>log-mel, dB</source>
        <translation>Log-Mel, dB</translation>
    </message>
    <message>
        <source>log-freq., dB</source>
        <translation>Log-Freq., dB</translation>
    </message>
</context>
<context>
    <name>rollwright::SoundFontPresenter</name>
    <message>
        <source>Pi&amp;ano</source>
        <translation>&amp;Klavier</translation>
    </message>
    <message>
        <source>none is installed</source>
        <translation>keines installiert</translation>
    </message>
    <message>
        <source>&amp;Best installed (%1)</source>
        <translation>&amp;Bestes installiertes (%1)</translation>
    </message>
    <message>
        <source>&amp;Other SoundFont...</source>
        <translation>&amp;Anderer SoundFont...</translation>
    </message>
    <message>
        <source>Reading the piano of %1...</source>
        <translation>Das Klavier von %1 wird gelesen...</translation>
    </message>
    <message>
        <source>SoundFont</source>
        <translation>SoundFont</translation>
    </message>
    <message>
        <source>SoundFonts (*.sf2 *.sf3 *.SF2 *.SF3)</source>
        <translation>SoundFonts (*.sf2 *.sf3 *.SF2 *.SF3)</translation>
    </message>
    <message>
        <source>Notes are played on %1.</source>
        <translation>Die Noten werden auf %1 gespielt.</translation>
    </message>
    <message>
        <source>%1 The piano stays as it was.</source>
        <translation>%1 Das Klavier bleibt, wie es war.</translation>
    </message>
</context>
<context>
    <name>rollwright::SpeedButton</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Speed, without change of pitch (Ctrl+Page Up, Ctrl+Page Down)</source>
        <translation>Geschwindigkeit, ohne Änderung der Tonhöhe (Strg+Bild auf, Strg+Bild ab)</translation>
    </message>
</context>
<context>
    <name>rollwright::SpeedPresenter</name>
    <message>
        <source>Fas&amp;ter</source>
        <translation>Schn&amp;eller</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>&amp;Normal speed</source>
        <translation>&amp;Normale Geschwindigkeit</translation>
    </message>
</context>
<context>
    <name>rollwright::StrokePresenter</name>
    <message>
        <source>There is no room here for another note of this key.</source>
        <translation>Hier ist kein Platz für eine weitere Note dieser Taste.</translation>
    </message>
    <message>
        <source>Nothing more is heard here. Select a note of the key that is missing.</source>
        <translation>Hier ist weiter nichts zu hören. Eine Note der Taste auswählen, die fehlt.</translation>
    </message>
    <message>
        <source>None of the selected notes sounds here.</source>
        <translation>Keine der ausgewählten Noten klingt hier.</translation>
    </message>
</context>
<context>
    <name>rollwright::Studio</name>
    <message>
        <source>Quit all the same?</source>
        <translation>Trotzdem beenden?</translation>
    </message>
    <message>
        <source>The rest is being exported…</source>
        <translation>Der Rest wird noch exportiert…</translation>
    </message>
</context>
<context>
    <name>rollwright::StudyModel</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Mean ± standard deviation of %1</source>
        <translation>Mittelwert ± Standardabweichung von %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Over %1 recordings</source>
        <translation>Über %1 Aufnahmen</translation>
    </message>
    <message>
        <source>%1
A double click or Enter opens it.</source>
        <translation>%1
Ein Doppelklick oder die Eingabetaste öffnet die Aufnahme.</translation>
    </message>
    <message>
        <source>%1, not yet scored</source>
        <translation>%1, noch nicht bewertet</translation>
    </message>
    <message>
        <source>Over the recordings that every model has scored: %1 of %2</source>
        <translation>Über die Aufnahmen, die für jedes Modell bewertet sind: %1 von %2</translation>
    </message>
    <message>
        <source>Over one recording</source>
        <translation>Über eine Aufnahme</translation>
    </message>
    <message>
        <source>%1
The deviation is that of the population, divided by n.</source>
        <translation>%1
Die Abweichung ist die der Grundgesamtheit, geteilt durch n.</translation>
    </message>
</context>
<context>
    <name>rollwright::StudyPanel</name>
    <message>
        <source>Drop a folder of recordings with their notes</source>
        <translation>Einen Ordner mit Aufnahmen und ihren Noten hierher ziehen</translation>
    </message>
    <message>
        <source>Every model that you tick is held against the notes of every recording. A recording has its notes beside it under the same name (MIDI, MAPS table or text); MAESTRO and MAPS are recognised.</source>
        <translation>Jedes angekreuzte Modell wird mit den Noten jeder Aufnahme verglichen. Die Noten liegen unter gleichem Namen neben der Aufnahme (MIDI, MAPS-Tabelle oder Text); MAESTRO und MAPS werden erkannt.</translation>
    </message>
    <message>
        <source>Part of the data set</source>
        <translation>Teil des Datensatzes</translation>
    </message>
    <message>
        <source>Models to compare</source>
        <translation>Zu vergleichende Modelle</translation>
    </message>
    <message>
        <source>The ticked models are compared</source>
        <translation>Die angekreuzten Modelle werden verglichen</translation>
    </message>
    <message>
        <source>Transcribe and score what has no score yet</source>
        <translation>Transkribieren und bewerten, was noch keine Bewertung hat</translation>
    </message>
    <message>
        <source>Write the comparison into a file</source>
        <translation>Den Vergleich in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Recordings that are left out</source>
        <translation>Ausgelassene Aufnahmen</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Open data set…</source>
        <translation>Datensatz öffnen…</translation>
    </message>
    <message>
        <source>Models:</source>
        <translation>Modelle:</translation>
    </message>
    <message>
        <source>Measure:</source>
        <translation>Maß:</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Open the recording</source>
        <translation>Die Aufnahme öffnen</translation>
    </message>
    <message>
        <source>Open the %1 recordings</source>
        <translation>Die %1 Aufnahmen öffnen</translation>
    </message>
</context>
<context>
    <name>rollwright::StudyPresenter</name>
    <message>
        <source>Stopped: %1. Compare goes on from there.</source>
        <translation>Angehalten: %1. „Vergleichen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Fertig: %1.</translation>
    </message>
    <message>
        <source>Looking for recordings in &quot;%1&quot;</source>
        <translation>Suche nach Aufnahmen in „%1“</translation>
    </message>
    <message>
        <source>Looking up what is known</source>
        <translation>Vorhandene Bewertungen werden gesucht</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>%1 models compared</source>
        <translation>%1 Modellvergleich</translation>
    </message>
    <message>
        <source>The comparison of &quot;%1&quot; was stopped: %2. Its scores are kept.</source>
        <translation>Der Vergleich von „%1“ wurde angehalten: %2. Die Bewertungen bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>rollwright::StudyView</name>
    <message>
        <source>Scores of every recording</source>
        <translation>Bewertung jeder Aufnahme</translation>
    </message>
</context>
<context>
    <name>rollwright::TransportBar</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
</context>
<context>
    <name>rollwright::TruthPresenter</name>
    <message>
        <source>Ma&amp;ke them the ground truth…</source>
        <translation>&amp;Zur Referenz machen…</translation>
    </message>
    <message>
        <source>The notes of the chosen model, as they are corrected, become the ground truth, in a table beside the recording</source>
        <translation>Die Noten des gewählten Modells, wie sie korrigiert sind, werden die Referenz: eine Tabelle neben der Aufnahme</translation>
    </message>
    <message>
        <source>Make them the ground truth</source>
        <translation>Zur Referenz machen</translation>
    </message>
    <message>
        <source>Table of notes</source>
        <translation>Notentabelle</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the ground truth now.</source>
        <translation>„%1“ ist jetzt die Referenz.</translation>
    </message>
</context>
<context>
    <name>rollwright::ViewPresenter</name>
    <message>
        <source>Zoom: fewer ke&amp;ys</source>
        <translation>&amp;Zoom: weniger Tasten</translation>
    </message>
    <message>
        <source>Zoom: &amp;more keys</source>
        <translation>Zoo&amp;m: mehr Tasten</translation>
    </message>
</context>
<context>
    <name>rollwright::ViewScrollBars</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tonhöhe</translation>
    </message>
</context>
<context>
    <name>rollwright::WelcomePage</name>
    <message>
        <source>Drop a piano recording here</source>
        <translation>Eine Klavieraufnahme hierher ziehen</translation>
    </message>
    <message>
        <source>or press Ctrl+O. WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A and videos work.</source>
        <translation>oder Strg+O drücken. Möglich sind WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A und Videos.</translation>
    </message>
    <message>
        <source>To see how well a model did, put the true notes beside the recording under the same name (MIDI, MAPS table or text), or drop them on it later.</source>
        <translation>Um zu sehen, wie gut ein Modell war, die tatsächlichen Noten unter gleichem Namen neben die Aufnahme legen (MIDI, MAPS-Tabelle oder Text) oder sie später darauf ziehen.</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Aufnahme öffnen…</translation>
    </message>
</context>
</TS>
