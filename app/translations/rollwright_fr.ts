<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>rollwright</name>
    <message>
        <source>&lt;h3&gt;Rollwright %1&lt;/h3&gt;&lt;p&gt;A piano transcription studio: from a recording to its notes.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;/p&gt;&lt;p&gt;It stands on Qt (LGPL 3), QCustomPlot (GPL 3), LibTorch (BSD), libsndfile (LGPL 2.1), libsoxr (LGPL 2.1), FluidSynth (LGPL 2.1), PulseAudio (LGPL 2.1), RtMidi (MIT), JACK (LGPL 2.1), Rubber Band (GPL 2), FFTW (GPL 2), FFmpeg (LGPL 2.1), libebur128 (MIT), OpenSSL (Apache 2.0), Eigen (MPL 2), cairo (LGPL 2.1), pugixml (MIT), libzip (BSD), CLI11 (BSD), nlohmann/json (MIT) and tl::expected (CC0).&lt;/p&gt;&lt;p&gt;The weights of our models are not for commercial use (CC BY-NC-SA 4.0); see their cards.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Rollwright %1&lt;/h3&gt;&lt;p&gt;Un studio de transcription pour piano&#xa0;: d&apos;un enregistrement à ses notes.&lt;/p&gt;&lt;p&gt;Logiciel libre sous la Licence publique générale GNU (GNU General Public License), version 3 ou ultérieure. Il est fourni sans aucune garantie.&lt;/p&gt;&lt;p&gt;Il repose sur Qt (LGPL 3), QCustomPlot (GPL 3), LibTorch (BSD), libsndfile (LGPL 2.1), libsoxr (LGPL 2.1), FluidSynth (LGPL 2.1), PulseAudio (LGPL 2.1), RtMidi (MIT), JACK (LGPL 2.1), Rubber Band (GPL 2), FFTW (GPL 2), FFmpeg (LGPL 2.1), libebur128 (MIT), OpenSSL (Apache 2.0), Eigen (MPL 2), cairo (LGPL 2.1), pugixml (MIT), libzip (BSD), CLI11 (BSD), nlohmann/json (MIT) et tl::expected (CC0).&lt;/p&gt;&lt;p&gt;Les poids de nos modèles ne sont pas destinés à un usage commercial (CC BY-NC-SA 4.0)&#xa0;; voir leurs fiches.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Rollwright</source>
        <translation>À propos de Rollwright</translation>
    </message>
    <message>
        <source>Export %1…</source>
        <translation>Exporter en %1…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Columns &amp;side by side</source>
        <translation>Colonnes &amp;côte à côte</translation>
    </message>
    <message>
        <source>Columns s&amp;tacked</source>
        <translation>Colonnes &amp;empilées</translation>
    </message>
    <message>
        <source>Columns o&amp;verlaid</source>
        <translation>Colonnes &amp;superposées</translation>
    </message>
    <message>
        <source>add note</source>
        <translation>l&apos;ajout d&apos;une note</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>la suppression</translation>
    </message>
    <message>
        <source>move</source>
        <translation>le déplacement</translation>
    </message>
    <message>
        <source>change of onset</source>
        <translation>le changement d&apos;attaque</translation>
    </message>
    <message>
        <source>change of length</source>
        <translation>le changement de durée</translation>
    </message>
    <message>
        <source>change of velocity</source>
        <translation>le changement de vélocité</translation>
    </message>
    <message>
        <source>join</source>
        <translation>la jonction</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>la reprise de l&apos;autre version</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>la restauration</translation>
    </message>
    <message>
        <source>change of beats</source>
        <translation>le changement des temps</translation>
    </message>
    <message>
        <source>change of pedal</source>
        <translation>le changement de pédale</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a folder of recordings with their notes</source>
        <translation>Ouvrir un dossier d&apos;enregistrements avec leurs notes</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Rollwright speaks this language when it is started again.</source>
        <translation>Rollwright parlera cette langue à son prochain démarrage.</translation>
    </message>
    <message>
        <source>%1: only extra</source>
        <translation>%1&#xa0;: seulement en trop</translation>
    </message>
    <message>
        <source>%1: only missed</source>
        <translation>%1&#xa0;: seulement manquées</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>There is no sound server. Start PulseAudio or PipeWire.</source>
        <translation>Aucun serveur de son n&apos;est présent. Démarrez PulseAudio ou PipeWire.</translation>
    </message>
    <message>
        <source>The sound server does not answer.</source>
        <translation>Le serveur de son ne répond pas.</translation>
    </message>
    <message>
        <source>Recording is not allowed. Allow it in the privacy settings of the desktop.</source>
        <translation>L&apos;enregistrement n&apos;est pas autorisé. Autorisez-le dans les paramètres de confidentialité du bureau.</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one, or choose another input.</source>
        <translation>Aucun microphone n&apos;a été trouvé. Branchez-en un ou choisissez une autre entrée.</translation>
    </message>
    <message>
        <source>The input went away. Connect it again, or choose another one.</source>
        <translation>L&apos;entrée a disparu. Rebranchez-la ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Reading the reference…</source>
        <translation>Lecture de la référence…</translation>
    </message>
    <message>
        <source>No reference.
Drop the true notes of this recording on the window: a MIDI file, a MAPS table (TSV) or a text of onset, offset and hertz.</source>
        <translation>Aucune référence.
Déposez sur la fenêtre les vraies notes de cet enregistrement&#xa0;: un fichier MIDI, un tableau MAPS (TSV) ou un texte indiquant attaque, fin et hertz.</translation>
    </message>
    <message>
        <source>Not transcribed with %1 yet. Press Ctrl+R to do so.</source>
        <translation>Pas encore transcrit avec %1. Appuyez sur Ctrl+R pour le faire.</translation>
    </message>
    <message>
        <source>Waiting for its turn.</source>
        <translation>En attente de son tour.</translation>
    </message>
    <message>
        <source>Nothing yet. Notes appear here as they are found.</source>
        <translation>Rien encore. Les notes apparaissent ici à mesure qu&apos;elles sont trouvées.</translation>
    </message>
    <message>
        <source>Cancelled before the first notes. Press Ctrl+R to transcribe again.</source>
        <translation>Interrompu avant les premières notes. Appuyez sur Ctrl+R pour transcrire de nouveau.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>No model is installed, so nothing can be transcribed. Install Rollwright again.</source>
        <translation>Aucun modèle n&apos;est installé, rien ne peut donc être transcrit. Réinstallez Rollwright.</translation>
    </message>
    <message>
        <source>%1, corrected</source>
        <translation>%1, corrigé</translation>
    </message>
    <message>
        <source>not transcribed yet</source>
        <translation>pas encore transcrit</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en file d&apos;attente</translation>
    </message>
    <message>
        <source>running, %1</source>
        <translation>en cours, %1</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 note</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 notes</translation>
    </message>
    <message>
        <source>failed: it %1</source>
        <translation>échec&#xa0;: il %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>Drag it to another program, which gets its notes as MIDI</source>
        <translation>Faites-le glisser vers un autre programme, qui reçoit ses notes en MIDI</translation>
    </message>
    <message>
        <source>Tuned to A4 = %1 Hz</source>
        <translation>Accordé sur A4 = %1&#xa0;Hz</translation>
    </message>
    <message>
        <source>Heard %1 ms after the strokes</source>
        <translation>Entendu %1&#xa0;ms après la frappe</translation>
    </message>
    <message>
        <source>The true notes of the recording</source>
        <translation>Les vraies notes de l&apos;enregistrement</translation>
    </message>
    <message>
        <source>At most five columns fit beside each other.</source>
        <translation>Cinq colonnes au plus tiennent côte à côte.</translation>
    </message>
    <message>
        <source>No reference, so there is nothing to compare with.

Drop the true notes of this recording on the window.</source>
        <translation>Aucune référence, il n&apos;y a donc rien à quoi comparer.

Déposez sur la fenêtre les vraies notes de cet enregistrement.</translation>
    </message>
    <message>
        <source>Choose a model whose scores are to be shown.</source>
        <translation>Choisissez un modèle dont les scores doivent être affichés.</translation>
    </message>
    <message>
        <source>Scores appear when the transcription is done.</source>
        <translation>Les scores apparaissent une fois la transcription terminée.</translation>
    </message>
    <message>
        <source>Comparing with the reference…</source>
        <translation>Comparaison avec la référence…</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>En attente de son tour</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, encore %2 environ</translation>
    </message>
    <message>
        <source>%1: onsets are on time (median)</source>
        <translation>%1&#xa0;: les attaques sont à l&apos;heure (médiane)</translation>
    </message>
    <message>
        <source>%1: onsets lie %2 ms late (median)</source>
        <translation>%1&#xa0;: les attaques ont %2&#xa0;ms de retard (médiane)</translation>
    </message>
    <message>
        <source>%1: onsets lie %2 ms early (median)</source>
        <translation>%1&#xa0;: les attaques ont %2&#xa0;ms d&apos;avance (médiane)</translation>
    </message>
    <message>
        <source>%1. Note F1 %2, and %3 when this is taken out.</source>
        <translation>%1. F1 des notes&#xa0;: %2, et %3 une fois cet écart retiré.</translation>
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
        <translation>Notes</translation>
    </message>
    <message>
        <source>Note F1</source>
        <translation>F1 des notes</translation>
    </message>
    <message>
        <source>Note F1 with offsets</source>
        <translation>F1 des notes avec fin</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 avec %2</translation>
    </message>
    <message>
        <source>In the rolls</source>
        <translation>Dans les rouleaux</translation>
    </message>
    <message>
        <source>In the note list</source>
        <translation>Dans la liste des notes</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Move playback to the note</source>
        <translation>Amener la lecture à la note</translation>
    </message>
    <message>
        <source>In the data set</source>
        <translation>Dans le jeu de données</translation>
    </message>
    <message>
        <source>Double click, Enter</source>
        <translation>Double clic, Entrée</translation>
    </message>
    <message>
        <source>Open the recording with its reference</source>
        <translation>Ouvrir l&apos;enregistrement avec sa référence</translation>
    </message>
    <message>
        <source>Click on a heading</source>
        <translation>Clic sur un en-tête</translation>
    </message>
    <message>
        <source>Sort; once more: the other way round</source>
        <translation>Trier&#xa0;; une seconde fois&#xa0;: dans l&apos;ordre inverse</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Stop the comparison</source>
        <translation>Arrêter la comparaison</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>1 recording with its notes</source>
        <translation>1 enregistrement avec ses notes</translation>
    </message>
    <message>
        <source>%1 recordings with their notes</source>
        <translation>%1 enregistrements avec leurs notes</translation>
    </message>
    <message>
        <source>No recording in it has its notes beside it.</source>
        <translation>Aucun de ses enregistrements n&apos;est accompagné de ses notes.</translation>
    </message>
    <message>
        <source>%1, %2 layout</source>
        <translation>%1, structure %2</translation>
    </message>
    <message>
        <source>Recording %1 of %2: %3 with %4 – %5 %</source>
        <translation>Enregistrement %1 sur %2&#xa0;: %3 avec %4 – %5&#xa0;%</translation>
    </message>
    <message>
        <source>%1 of %2 scores</source>
        <translation>%1 scores sur %2</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 en échec</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 et plus</translation>
    </message>
    <message>
        <source>%1 found, %2 missed, %3 extra</source>
        <translation>%1 trouvées, %2 manquées, %3 en trop</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>trame</translation>
    </message>
    <message>
        <source>onset</source>
        <translation>attaque</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>+ offset</source>
        <translation>+ fin</translation>
    </message>
    <message>
        <source>+ velocity</source>
        <translation>+ vélocité</translation>
    </message>
    <message>
        <source>Onset threshold %1: precision %2, recall %3, F1 %4.</source>
        <translation>Seuil d&apos;attaque %1&#xa0;: précision %2, rappel %3, F1 %4.</translation>
    </message>
    <message>
        <source>%1 The curve is being computed…</source>
        <translation>%1 La courbe est en cours de calcul…</translation>
    </message>
    <message>
        <source> Best of the curve: %1 with F1 %2.</source>
        <translation> Meilleur point de la courbe&#xa0;: %1 avec F1 %2.</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>trames</translation>
    </message>
    <message>
        <source>onsets</source>
        <translation>attaques</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>scroll: pitch, or time while the whole keyboard is in view</source>
        <translation>faire défiler&#xa0;: en hauteur, ou dans le temps quand tout le clavier est visible</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Maj+molette</translation>
    </message>
    <message>
        <source>scroll in time</source>
        <translation>faire défiler dans le temps</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+molette</translation>
    </message>
    <message>
        <source>zoom time at the cursor</source>
        <translation>zoomer dans le temps au curseur</translation>
    </message>
    <message>
        <source>Ctrl+Shift+wheel</source>
        <translation>Ctrl+Maj+molette</translation>
    </message>
    <message>
        <source>zoom pitch at the cursor</source>
        <translation>zoomer en hauteur au curseur</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Glisser</translation>
    </message>
    <message>
        <source>move the view</source>
        <translation>déplacer la vue</translation>
    </message>
    <message>
        <source>Click on a note or a key</source>
        <translation>Clic sur une note ou une touche</translation>
    </message>
    <message>
        <source>hear it</source>
        <translation>l&apos;entendre</translation>
    </message>
    <message>
        <source>Click on a difference</source>
        <translation>Clic sur une différence</translation>
    </message>
    <message>
        <source>choose its row in the table</source>
        <translation>choisir sa ligne dans le tableau</translation>
    </message>
    <message>
        <source>Click below a roll</source>
        <translation>Clic sous un rouleau</translation>
    </message>
    <message>
        <source>play from there</source>
        <translation>lire à partir de là</translation>
    </message>
    <message>
        <source>Drag below a roll</source>
        <translation>Glisser sous un rouleau</translation>
    </message>
    <message>
        <source>mark a loop</source>
        <translation>marquer une boucle</translation>
    </message>
    <message>
        <source>Drag a note or its edge</source>
        <translation>Glisser une note ou son bord</translation>
    </message>
    <message>
        <source>move it, change its onset or length (while notes are corrected)</source>
        <translation>la déplacer, changer son attaque ou sa durée (pendant la correction des notes)</translation>
    </message>
    <message>
        <source>Drag beside the notes</source>
        <translation>Glisser à côté des notes</translation>
    </message>
    <message>
        <source>select (while notes are corrected)</source>
        <translation>sélectionner (pendant la correction des notes)</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Double clic</translation>
    </message>
    <message>
        <source>add a note (while notes are corrected)</source>
        <translation>ajouter une note (pendant la correction des notes)</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Gauche, Droite</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page préc, Page suiv</translation>
    </message>
    <message>
        <source>scroll by a page</source>
        <translation>faire défiler d&apos;une page</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Haut, Bas</translation>
    </message>
    <message>
        <source>scroll in pitch</source>
        <translation>faire défiler en hauteur</translation>
    </message>
    <message>
        <source>Plus, Minus</source>
        <translation>Plus, Moins</translation>
    </message>
    <message>
        <source>zoom time</source>
        <translation>zoomer dans le temps</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1&#xa0;Hz</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1&#xa0;kHz</translation>
    </message>
    <message>
        <source>bar %1, beat %2</source>
        <translation>mesure %1, temps %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2.</source>
        <translation>«&#xa0;%1&#xa0;» %2.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Trame</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note with offsets</source>
        <translation>Note avec fin</translation>
    </message>
    <message>
        <source>Note with offsets and velocity</source>
        <translation>Note avec fin et vélocité</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alignement</translation>
    </message>
    <message>
        <source>Aligned note</source>
        <translation>Note alignée</translation>
    </message>
    <message>
        <source>Aligned note with offsets</source>
        <translation>Note alignée avec fin</translation>
    </message>
    <message>
        <source>Aligned note with offsets and velocity</source>
        <translation>Note alignée avec fin et vélocité</translation>
    </message>
    <message>
        <source>Frame loss</source>
        <translation>Perte des trames</translation>
    </message>
    <message>
        <source>Onset loss</source>
        <translation>Perte des attaques</translation>
    </message>
    <message>
        <source>Frame precision</source>
        <translation>Précision des trames</translation>
    </message>
    <message>
        <source>Frame recall</source>
        <translation>Rappel des trames</translation>
    </message>
    <message>
        <source>Frame F1</source>
        <translation>F1 des trames</translation>
    </message>
    <message>
        <source>Onset precision</source>
        <translation>Précision des attaques</translation>
    </message>
    <message>
        <source>Onset recall</source>
        <translation>Rappel des attaques</translation>
    </message>
    <message>
        <source>Onset F1</source>
        <translation>F1 des attaques</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Recouvrement</translation>
    </message>
    <message>
        <source>Onset deviation</source>
        <translation>Écart des attaques</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1, %2 to %3 (%4 s), velocity %5</source>
        <translation>%1, de %2 à %3 (%4&#xa0;s), vélocité %5</translation>
    </message>
    <message>
        <source>frame posterior %1</source>
        <translation>probabilité de trame %1</translation>
    </message>
    <message>
        <source>onset posterior %1</source>
        <translation>probabilité d&apos;attaque %1</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>note %1</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>wrong offset</source>
        <translation>fin fausse</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>manquée</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionnée</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>en trop</translation>
    </message>
    <message>
        <source>split in two</source>
        <translation>divisée</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>concordante</translation>
    </message>
    <message>
        <source>other offset</source>
        <translation>autre fin</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>seulement %1</translation>
    </message>
    <message>
        <source>only %1: merged</source>
        <translation>seulement %1&#xa0;: fusionnée</translation>
    </message>
    <message>
        <source>only %1: split</source>
        <translation>seulement %1&#xa0;: divisée</translation>
    </message>
    <message>
        <source>does not exist.</source>
        <translation>n&apos;existe pas.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>cannot be read.</source>
        <translation>ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check its permissions, and that the disk is connected.</source>
        <translation>Vérifiez ses droits d&apos;accès et que le disque est bien connecté.</translation>
    </message>
    <message>
        <source>cannot be written.</source>
        <translation>ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Choose another folder, or check its permissions.</source>
        <translation>Choisissez un autre dossier ou vérifiez ses droits d&apos;accès.</translation>
    </message>
    <message>
        <source>could not be written because the disk is full.</source>
        <translation>n&apos;a pas pu être écrit, car le disque est plein.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk, then try again.</source>
        <translation>Libérez de l&apos;espace ou choisissez un autre disque, puis réessayez.</translation>
    </message>
    <message>
        <source>is not a sound file that can be read.</source>
        <translation>n&apos;est pas un fichier son lisible.</translation>
    </message>
    <message>
        <source>WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A, WMA and videos with sound work; convert it to one of them first.</source>
        <translation>Les formats WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A et WMA et les vidéos sonores conviennent&#xa0;; convertissez-le d&apos;abord dans l&apos;un d&apos;eux.</translation>
    </message>
    <message>
        <source>is damaged.</source>
        <translation>est endommagé.</translation>
    </message>
    <message>
        <source>Copy or export it again from its source.</source>
        <translation>Copiez-le ou exportez-le de nouveau depuis sa source.</translation>
    </message>
    <message>
        <source>is too short to transcribe.</source>
        <translation>est trop court pour être transcrit.</translation>
    </message>
    <message>
        <source>Use a recording of half a second or more.</source>
        <translation>Utilisez un enregistrement d&apos;une demi-seconde au moins.</translation>
    </message>
    <message>
        <source>holds nothing but silence.</source>
        <translation>ne contient que du silence.</translation>
    </message>
    <message>
        <source>Check the recording level and the chosen channel.</source>
        <translation>Vérifiez le niveau d&apos;enregistrement et le canal choisi.</translation>
    </message>
    <message>
        <source>is not a reference that can be read.</source>
        <translation>n&apos;est pas une référence lisible.</translation>
    </message>
    <message>
        <source>MIDI files, tables with a first line like &quot;onset offset pitch velocity&quot;, texts of onset, offset and hertz, labels and JAMS work.</source>
        <translation>Les fichiers MIDI, les tableaux avec une première ligne comme «&#xa0;onset offset pitch velocity&#xa0;», les textes d&apos;attaque, fin et hertz, les marqueurs et JAMS conviennent.</translation>
    </message>
    <message>
        <source>Export the MIDI file or table again from its source.</source>
        <translation>Exportez de nouveau le fichier MIDI ou le tableau depuis sa source.</translation>
    </message>
    <message>
        <source>has no reference beside it.</source>
        <translation>n&apos;a pas de référence à ses côtés.</translation>
    </message>
    <message>
        <source>Put its MIDI file or note table, of the same name, into its folder.</source>
        <translation>Placez dans son dossier son fichier MIDI ou son tableau de notes, portant le même nom.</translation>
    </message>
    <message>
        <source>holds no notes.</source>
        <translation>ne contient aucune note.</translation>
    </message>
    <message>
        <source>Choose the reference that belongs to this recording.</source>
        <translation>Choisissez la référence qui correspond à cet enregistrement.</translation>
    </message>
    <message>
        <source>has notes after the end of the recording.</source>
        <translation>contient des notes après la fin de l&apos;enregistrement.</translation>
    </message>
    <message>
        <source>Choose the reference that belongs to this recording, or the whole recording.</source>
        <translation>Choisissez la référence qui correspond à cet enregistrement, ou l&apos;enregistrement complet.</translation>
    </message>
    <message>
        <source>holds corrections of notes that cannot be read.</source>
        <translation>contient des corrections de notes illisibles.</translation>
    </message>
    <message>
        <source>The model&apos;s own notes are shown; the file was put aside under a name that ends in .damaged.</source>
        <translation>Les notes du modèle lui-même sont affichées&#xa0;; le fichier a été mis de côté sous un nom qui se termine par .damaged.</translation>
    </message>
    <message>
        <source>is not a SoundFont with a piano.</source>
        <translation>n&apos;est pas une SoundFont contenant un piano.</translation>
    </message>
    <message>
        <source>SF2 and SF3 files work, with a preset of program 0 or 1.</source>
        <translation>Les fichiers SF2 et SF3 conviennent, avec un préréglage du programme 0 ou 1.</translation>
    </message>
    <message>
        <source>is not an installed model.</source>
        <translation>n&apos;est pas un modèle installé.</translation>
    </message>
    <message>
        <source>Choose one of those that are installed.</source>
        <translation>Choisissez l&apos;un de ceux qui sont installés.</translation>
    </message>
    <message>
        <source>has a damaged model file.</source>
        <translation>a un fichier de modèle endommagé.</translation>
    </message>
    <message>
        <source>is not a model that this version of Rollwright can use.</source>
        <translation>n&apos;est pas un modèle utilisable par cette version de Rollwright.</translation>
    </message>
    <message>
        <source>Install the one that came with this version, or train it again; what a model of other people must hold stands in README.md in Rollwright&apos;s folder of models.</source>
        <translation>Installez celui qui accompagne cette version ou entraînez-le de nouveau&#xa0;; ce que doit contenir un modèle venu d&apos;ailleurs est décrit dans README.md, dans le dossier des modèles de Rollwright.</translation>
    </message>
    <message>
        <source>has diverged in training.</source>
        <translation>a divergé pendant l&apos;entraînement.</translation>
    </message>
    <message>
        <source>Train it again with a lower learning rate, or on other data.</source>
        <translation>Entraînez-le de nouveau avec un taux d&apos;apprentissage plus bas, ou sur d&apos;autres données.</translation>
    </message>
    <message>
        <source>could not be loaded, so nothing can be transcribed.</source>
        <translation>n&apos;a pas pu être chargé, rien ne peut donc être transcrit.</translation>
    </message>
    <message>
        <source>Install Rollwright again; what is open stays open.</source>
        <translation>Réinstallez Rollwright&#xa0;; ce qui est ouvert le reste.</translation>
    </message>
    <message>
        <source>is not valid.</source>
        <translation>n&apos;est pas valide.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Choisissez une autre valeur.</translation>
    </message>
    <message>
        <source>needs more memory than there is.</source>
        <translation>demande plus de mémoire qu&apos;il n&apos;y en a.</translation>
    </message>
    <message>
        <source>Close other programs, or use a shorter part.</source>
        <translation>Fermez d&apos;autres programmes ou utilisez un extrait plus court.</translation>
    </message>
    <message>
        <source>was cancelled.</source>
        <translation>a été interrompu.</translation>
    </message>
    <message>
        <source>failed.</source>
        <translation>a échoué.</translation>
    </message>
    <message>
        <source>Reading audio</source>
        <translation>Lecture du son</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Finding notes</source>
        <translation>Recherche des notes</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Share of the transcribed notes that match a reference note: same key, onset within 50 ms.</source>
        <translation>Part des notes transcrites qui correspondent à une note de la référence&#xa0;: même touche, attaque à 50&#xa0;ms près.</translation>
    </message>
    <message>
        <source>Share of the reference notes that a transcribed note matches: same key, onset within 50 ms.</source>
        <translation>Part des notes de la référence auxquelles correspond une note transcrite&#xa0;: même touche, attaque à 50&#xa0;ms près.</translation>
    </message>
    <message>
        <source>Harmonic mean of the two: how well notes and their onsets were found.</source>
        <translation>Moyenne harmonique des deux&#xa0;: à quel point les notes et leurs attaques ont été bien trouvées.</translation>
    </message>
    <message>
        <source>Mean over the matched notes of the time both sound, as a share of the time either sounds.</source>
        <translation>Moyenne, sur les notes appariées, du temps où les deux sonnent, rapporté au temps où l&apos;une au moins sonne.</translation>
    </message>
    <message>
        <source>As note precision; the offset must also lie within 50 ms or 20 % of the reference&apos;s duration.</source>
        <translation>Comme la précision des notes&#xa0;; la fin doit aussi tomber à 50&#xa0;ms ou à 20&#xa0;% de la durée de référence près.</translation>
    </message>
    <message>
        <source>As note recall; the offset must also lie within 50 ms or 20 % of the reference&apos;s duration.</source>
        <translation>Comme le rappel des notes&#xa0;; la fin doit aussi tomber à 50&#xa0;ms ou à 20&#xa0;% de la durée de référence près.</translation>
    </message>
    <message>
        <source>Harmonic mean of the two: how well notes were found with their lengths.</source>
        <translation>Moyenne harmonique des deux&#xa0;: à quel point les notes ont été bien trouvées avec leurs durées.</translation>
    </message>
    <message>
        <source>As note overlap, over the notes whose offsets match too.</source>
        <translation>Comme le recouvrement des notes, sur les notes dont la fin correspond aussi.</translation>
    </message>
    <message>
        <source>As precision with offsets; the rescaled velocity must also agree within a tenth of the range.</source>
        <translation>Comme la précision avec fin&#xa0;; la vélocité remise à l&apos;échelle doit aussi concorder à un dixième de la plage près.</translation>
    </message>
    <message>
        <source>As recall with offsets; the rescaled velocity must also agree within a tenth of the range.</source>
        <translation>Comme le rappel avec fin&#xa0;; la vélocité remise à l&apos;échelle doit aussi concorder à un dixième de la plage près.</translation>
    </message>
    <message>
        <source>Harmonic mean of the two: how well notes were found with their lengths and loudness.</source>
        <translation>Moyenne harmonique des deux&#xa0;: à quel point les notes ont été bien trouvées avec leurs durées et leurs nuances.</translation>
    </message>
    <message>
        <source>As note overlap, over the notes whose offsets and velocities match too.</source>
        <translation>Comme le recouvrement des notes, sur les notes dont la fin et la vélocité correspondent aussi.</translation>
    </message>
    <message>
        <source>Mean cross-entropy between the frame posteriors and the sounding keys, over frames x 88.</source>
        <translation>Entropie croisée moyenne entre les probabilités de trame et les touches qui sonnent, sur trames x 88.</translation>
    </message>
    <message>
        <source>Mean cross-entropy between the onset posteriors and the one-frame onsets, over frames x 88.</source>
        <translation>Entropie croisée moyenne entre les probabilités d&apos;attaque et les attaques d&apos;une trame, sur trames x 88.</translation>
    </message>
    <message>
        <source>Share of the cells marked as sounding in which the key sounds.</source>
        <translation>Part des cellules marquées comme sonnantes dans lesquelles la touche sonne.</translation>
    </message>
    <message>
        <source>Share of the cells in which a key sounds that are marked.</source>
        <translation>Part des cellules dans lesquelles une touche sonne qui sont marquées.</translation>
    </message>
    <message>
        <source>Harmonic mean of frame precision and recall.</source>
        <translation>Moyenne harmonique de la précision et du rappel des trames.</translation>
    </message>
    <message>
        <source>Share of the cells marked as onsets that hold an onset.</source>
        <translation>Part des cellules marquées comme attaques qui contiennent une attaque.</translation>
    </message>
    <message>
        <source>Share of the cells that hold an onset that are marked.</source>
        <translation>Part des cellules contenant une attaque qui sont marquées.</translation>
    </message>
    <message>
        <source>Harmonic mean of onset precision and recall.</source>
        <translation>Moyenne harmonique de la précision et du rappel des attaques.</translation>
    </message>
    <message>
        <source>Median over the notes matched within 100 ms of how much later they were heard, in seconds.</source>
        <translation>Médiane, sur les notes appariées à 100&#xa0;ms près, du retard avec lequel elles ont été entendues, en secondes.</translation>
    </message>
    <message>
        <source>JAMS annotation</source>
        <translation>Annotation JAMS</translation>
    </message>
    <message>
        <source>Notes and settings (JSON)</source>
        <translation>Notes et réglages (JSON)</translation>
    </message>
    <message>
        <source>MIDI file</source>
        <translation>MIDI</translation>
    </message>
    <message>
        <source>Sheet music (MusicXML)</source>
        <translation>Partition (MusicXML)</translation>
    </message>
    <message>
        <source>Table of notes (CSV)</source>
        <translation>Tableau de notes (CSV)</translation>
    </message>
    <message>
        <source>Audacity labels</source>
        <translation>Marqueurs Audacity</translation>
    </message>
    <message>
        <source>mir_eval intervals</source>
        <translation>Intervalles mir_eval</translation>
    </message>
    <message>
        <source>Onset threshold</source>
        <translation>Seuil d&apos;attaque</translation>
    </message>
    <message>
        <source>How sure the model must be that a key is struck. Higher: fewer notes, fewer wrong ones.</source>
        <translation>Certitude exigée du modèle qu&apos;une touche est frappée. Plus haut&#xa0;: moins de notes, moins de fausses.</translation>
    </message>
    <message>
        <source>Frame threshold</source>
        <translation>Seuil de trame</translation>
    </message>
    <message>
        <source>How sure the model must be that a key sounds. Higher: shorter notes, fewer doubtful ones.</source>
        <translation>Certitude exigée du modèle qu&apos;une touche sonne. Plus haut&#xa0;: des notes plus courtes, moins de douteuses.</translation>
    </message>
    <message>
        <source>Minimum length</source>
        <translation>Durée minimale</translation>
    </message>
    <message>
        <source>Shorter notes are left out.</source>
        <translation>Les notes plus courtes sont écartées.</translation>
    </message>
    <message>
        <source>Time shift</source>
        <translation>Décalage temporel</translation>
    </message>
    <message>
        <source>Moves all notes later, or earlier when negative: takes out how late or early they lie.</source>
        <translation>Déplace toutes les notes plus tard, ou plus tôt si la valeur est négative&#xa0;: compense leur retard ou leur avance.</translation>
    </message>
    <message>
        <source>Velocity smoothing</source>
        <translation>Lissage des vélocités</translation>
    </message>
    <message>
        <source>How far each velocity is drawn towards those of the notes near it. 0: not at all.</source>
        <translation>À quel point chaque vélocité est rapprochée de celles des notes voisines. 0&#xa0;: pas du tout.</translation>
    </message>
    <message>
        <source>Pedal threshold</source>
        <translation>Seuil de pédale</translation>
    </message>
    <message>
        <source>How sure it must be that the sustain pedal is down for notes that end then to sound until it is lifted. Higher: fewer do. 1: none.</source>
        <translation>Certitude exigée que la pédale de sustain est enfoncée pour que les notes qui finissent alors sonnent jusqu&apos;à ce qu&apos;elle soit relevée. Plus haut&#xa0;: moins de notes. 1&#xa0;: aucune.</translation>
    </message>
    <message>
        <source>note F1</source>
        <translation>F1 des notes</translation>
    </message>
    <message>
        <source>note precision</source>
        <translation>précision des notes</translation>
    </message>
    <message>
        <source>note recall</source>
        <translation>rappel des notes</translation>
    </message>
    <message>
        <source>note F1, aligned</source>
        <translation>F1 des notes alignées</translation>
    </message>
    <message>
        <source>note F1 with offsets</source>
        <translation>F1 des notes avec fin</translation>
    </message>
    <message>
        <source>note F1 with offsets and velocity</source>
        <translation>F1 des notes avec fin et vélocité</translation>
    </message>
    <message>
        <source>frame F1</source>
        <translation>F1 des trames</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tableau CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Posteriors (NumPy)</source>
        <translation>Probabilités (NumPy)</translation>
    </message>
    <message>
        <source>MIDI on the beat, one track per hand</source>
        <translation>MIDI sur les temps, une piste par main</translation>
    </message>
    <message>
        <source>Note F1 when the median onset deviation is taken out.</source>
        <translation>F1 des notes une fois retirée la médiane de l&apos;écart des attaques.</translation>
    </message>
    <message>
        <source>opening of the project</source>
        <translation>ouverture du projet</translation>
    </message>
    <message>
        <source>Open recordings, references and projects</source>
        <translation>Ouvrir des enregistrements, des références et des projets</translation>
    </message>
    <message>
        <source>Recordings, references and projects (%1)</source>
        <translation>Enregistrements, références et projets (%1)</translation>
    </message>
    <message>
        <source>is not a project that can be read.</source>
        <translation>n&apos;est pas un projet lisible.</translation>
    </message>
    <message>
        <source>It may be damaged, or of a later version. Open its recordings themselves: what was corrected on this computer comes back.</source>
        <translation>Il est peut-être endommagé ou d&apos;une version plus récente. Ouvrez ses enregistrements eux-mêmes&#xa0;: ce qui a été corrigé sur cet ordinateur y sera.</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already. Replace it?</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà. Remplacer ce fichier&#xa0;?</translation>
    </message>
    <message>
        <source>It is being recorded. %1 can hear it afterwards.</source>
        <translation>L&apos;enregistrement est en cours. %1 pourra l&apos;écouter ensuite.</translation>
    </message>
    <message>
        <source>Listening. Notes appear here as they are played.</source>
        <translation>À l&apos;écoute. Les notes apparaissent ici au fil du jeu.</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>à l&apos;écoute</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>pas de référence</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>early</source>
        <translation>en avance</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>plus tôt</translation>
    </message>
    <message>
        <source>later</source>
        <translation>plus tard</translation>
    </message>
    <message>
        <source>On a button, a box or a tick reached with Tab</source>
        <translation>Sur un bouton, une liste ou une coche atteints avec Tab</translation>
    </message>
    <message>
        <source>Press it, or change the tick, instead of playing</source>
        <translation>Appuyer dessus ou changer la coche, au lieu de lire</translation>
    </message>
    <message>
        <source>There is no transcription yet. Press Ctrl+R to transcribe.</source>
        <translation>Il n&apos;y a pas encore de transcription. Ctrl+R transcrit.</translation>
    </message>
    <message>
        <source>Right click on a note</source>
        <translation>Clic droit sur une note</translation>
    </message>
    <message>
        <source>its menu</source>
        <translation>son menu</translation>
    </message>
    <message>
        <source>split</source>
        <translation>division</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>coupe</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>collage</translation>
    </message>
    <message>
        <source>No sound device was found: playing silently.</source>
        <translation>Aucun périphérique audio n&apos;a été trouvé&#xa0;: lecture sans son.</translation>
    </message>
    <message>
        <source>The sound server does not answer: playing silently.</source>
        <translation>Le serveur de son ne répond pas&#xa0;: lecture sans son.</translation>
    </message>
    <message>
        <source>The sound device went away: playing silently.</source>
        <translation>Le périphérique audio a disparu&#xa0;: lecture sans son.</translation>
    </message>
    <message>
        <source>The recording is being read…</source>
        <translation>Chargement de l&apos;enregistrement…</translation>
    </message>
    <message>
        <source>The recording is silent: %1</source>
        <translation>L&apos;enregistrement est muet&#xa0;: %1</translation>
    </message>
    <message>
        <source>Notes are silent: no SoundFont is installed (for example musescore-general-soundfont-small).</source>
        <translation>Les notes sont muettes&#xa0;: aucune SoundFont n&apos;est installée (par exemple musescore-general-soundfont-small).</translation>
    </message>
    <message>
        <source>A recording is being made</source>
        <translation>Un enregistrement est en cours</translation>
    </message>
    <message>
        <source>snap to beats</source>
        <translation>l&apos;alignement sur les temps</translation>
    </message>
    <message>
        <source>change of key</source>
        <translation>le changement de touche</translation>
    </message>
    <message>
        <source>The recording in it has no notes beside it, so there is nothing to compare.</source>
        <translation>Son enregistrement n&apos;est pas accompagné de ses notes, il n&apos;y a donc rien à comparer.</translation>
    </message>
    <message>
        <source>None of the %1 recordings in it has its notes beside it, so there is nothing to compare.</source>
        <translation>Aucun de ses %1 enregistrements n&apos;est accompagné de ses notes, il n&apos;y a donc rien à comparer.</translation>
    </message>
    <message>
        <source>%1, %2, the best</source>
        <translation>%1, %2, le meilleur</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What you changed in &quot;%1&quot; could not be kept: %2</source>
        <translation>Vos modifications de «&#xa0;%1&#xa0;» n&apos;ont pas pu être conservées&#xa0;: %2</translation>
    </message>
    <message>
        <source>no notes yet</source>
        <translation>sans notes</translation>
    </message>
    <message>
        <source>Install it again, with Rollwright or from whoever made it, or train it again.</source>
        <translation>Réinstallez-le, avec Rollwright ou depuis sa source, ou entraînez-le à nouveau.</translation>
    </message>
    <message>
        <source>is the id of a model that is there already.</source>
        <translation>est l&apos;identifiant d&apos;un modèle déjà présent.</translation>
    </message>
    <message>
        <source>Remove that one, or change the id in the manifest.</source>
        <translation>Retirez celui-là, ou changez l&apos;identifiant dans le manifeste.</translation>
    </message>
    <message>
        <source>change of thresholds</source>
        <translation>le changement de seuils</translation>
    </message>
    <message>
        <source>not .wav, .flac or .ogg</source>
        <translation>ni .wav, ni .flac, ni .ogg</translation>
    </message>
    <message>
        <source>it has no sound</source>
        <translation>il ne contient pas de son</translation>
    </message>
    <message>
        <source>its sound is %1 or protected</source>
        <translation>son audio est au format %1 ou protégé</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c&apos;est un dossier</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>only %1 of %2 can be read</source>
        <translation>seuls %1 sur %2 sont lisibles</translation>
    </message>
    <message>
        <source>its sample rate is %1 Hz</source>
        <translation>sa fréquence d&apos;échantillonnage est de %1&#xa0;Hz</translation>
    </message>
    <message>
        <source>it holds values that are not sound at %1</source>
        <translation>à %1, des valeurs qui ne sont pas du son</translation>
    </message>
    <message>
        <source>it takes no larger file</source>
        <translation>il n&apos;accepte pas de fichier plus grand</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>ce n&apos;est pas un fichier</translation>
    </message>
    <message>
        <source>larger than 64 MiB</source>
        <translation>plus de 64&#xa0;Mio</translation>
    </message>
    <message>
        <source>its header is cut off</source>
        <translation>son en-tête est tronqué</translation>
    </message>
    <message>
        <source>MIDI format %1</source>
        <translation>format MIDI %1</translation>
    </message>
    <message>
        <source>its time division is impossible</source>
        <translation>sa division du temps est impossible</translation>
    </message>
    <message>
        <source>track %1 is cut off</source>
        <translation>la piste %1 est tronquée</translation>
    </message>
    <message>
        <source>track %1 holds an impossible event</source>
        <translation>la piste %1 contient un événement impossible</translation>
    </message>
    <message>
        <source>%1 of %2 tracks</source>
        <translation>%1 pistes sur %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>its pitches may be MIDI numbers or hertz below A2; a first line &quot;onset offset pitch&quot; or &quot;onset offset hertz&quot; tells which</source>
        <translation>ses hauteurs peuvent être des numéros MIDI ou des hertz sous A2&#xa0;; une première ligne «&#xa0;onset offset pitch&#xa0;» ou «&#xa0;onset offset hertz&#xa0;» le précise</translation>
    </message>
    <message>
        <source>its last note begins at %1, the recording ends at %2</source>
        <translation>sa dernière note commence à %1, l&apos;enregistrement se termine à %2</translation>
    </message>
    <message>
        <source>a note lies more than a week away</source>
        <translation>une note se trouve à plus d&apos;une semaine</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est endommagé</translation>
    </message>
    <message>
        <source>its columns are not MAESTRO&apos;s</source>
        <translation>ses colonnes ne sont pas celles de MAESTRO</translation>
    </message>
    <message>
        <source>%1 stands in it twice</source>
        <translation>%1 y figure deux fois</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>entrée %1</translation>
    </message>
    <message>
        <source>1 note, corrected</source>
        <translation>1 note, corrigée</translation>
    </message>
    <message>
        <source>%1 notes, corrected</source>
        <translation>%1 notes, corrigées</translation>
    </message>
    <message>
        <source>In the list of recordings</source>
        <translation>Dans la liste des enregistrements</translation>
    </message>
    <message>
        <source>Drag to another program</source>
        <translation>Glisser vers un autre programme</translation>
    </message>
    <message>
        <source>Give it the notes as MIDI</source>
        <translation>Lui donner les notes en MIDI</translation>
    </message>
    <message>
        <source>Drag with the middle button</source>
        <translation>Glisser avec le bouton du milieu</translation>
    </message>
    <message>
        <source>move the view, also while notes are corrected</source>
        <translation>déplacer la vue, même pendant la correction des notes</translation>
    </message>
    <message>
        <source>Drag an edge of the loop there</source>
        <translation>Y faire glisser un bord de la boucle</translation>
    </message>
    <message>
        <source>move this edge</source>
        <translation>déplacer ce bord</translation>
    </message>
    <message>
        <source>Shift while a note is dragged</source>
        <translation>Maj pendant qu&apos;une note est glissée</translation>
    </message>
    <message>
        <source>move it in time alone, or in pitch alone</source>
        <translation>la déplacer dans le temps seul, ou en hauteur seule</translation>
    </message>
    <message>
        <source>Shift+drag or Ctrl+drag beside the notes</source>
        <translation>Maj+glisser ou Ctrl+glisser à côté des notes</translation>
    </message>
    <message>
        <source>select more (while notes are corrected)</source>
        <translation>sélectionner en plus (pendant la correction des notes)</translation>
    </message>
    <message>
        <source>Ctrl+click on a note</source>
        <translation>Ctrl+clic sur une note</translation>
    </message>
    <message>
        <source>select it as well, or no longer (while notes are corrected)</source>
        <translation>la sélectionner en plus, ou ne plus la sélectionner (pendant la correction des notes)</translation>
    </message>
    <message>
        <source>Esc during a drag</source>
        <translation>Échap pendant un glissement</translation>
    </message>
    <message>
        <source>give it up, but not one of the view</source>
        <translation>l&apos;abandonner, sauf s&apos;il déplace la vue</translation>
    </message>
    <message>
        <source>There are no recordings in it.</source>
        <translation>Il ne contient aucun enregistrement.</translation>
    </message>
    <message>
        <source>change of &quot;%1&quot;</source>
        <translation>le changement de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a reference without a recording. Open its recording first, then drop the reference on it.</source>
        <translation>«&#xa0;%1&#xa0;» est une référence sans enregistrement. Ouvrez d&apos;abord son enregistrement, puis déposez la référence dessus.</translation>
    </message>
    <message>
        <source>%1 references without a recording: %2. Open their recordings first, then drop the references again.</source>
        <translation>%1 références sans enregistrement&#xa0;: %2. Ouvrez d&apos;abord leurs enregistrements, puis déposez de nouveau les références.</translation>
    </message>
    <message>
        <source>it is neither JSON of Rollwright nor JAMS with notes</source>
        <translation>ce n&apos;est ni du JSON de Rollwright ni du JAMS avec des notes</translation>
    </message>
    <message>
        <source>line %1 begins before 0</source>
        <translation>la ligne %1 commence avant 0</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Éc&amp;helle du texte</translation>
    </message>
    <message>
        <source>Text has this size when Rollwright is started again.</source>
        <translation>Le texte aura cette taille au prochain démarrage de Rollwright.</translation>
    </message>
</context>
<context>
    <name>rollwright::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open data &amp;set…</source>
        <translation>Ouvrir un &amp;jeu de données…</translation>
    </message>
    <message>
        <source>&amp;Close recording</source>
        <translation>&amp;Fermer l&apos;enregistrement</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>As &amp;loud as it is…</source>
        <translation>À niveau &amp;inchangé…</translation>
    </message>
    <message>
        <source>&amp;Transcribe</source>
        <translation>&amp;Transcrire</translation>
    </message>
    <message>
        <source>Transcribe with &amp;every model</source>
        <translation>Transcrire avec tous les &amp;modèles</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Interrompre</translation>
    </message>
    <message>
        <source>Ca&amp;ncel all</source>
        <translation>Tout i&amp;nterrompre</translation>
    </message>
    <message>
        <source>S&amp;how data set</source>
        <translation>Afficher le &amp;jeu de données</translation>
    </message>
    <message>
        <source>To the &amp;beginning</source>
        <translation>Au dé&amp;but</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>À la &amp;fin</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Show &amp;waveform</source>
        <translation>Afficher la forme d&apos;&amp;onde</translation>
    </message>
    <message>
        <source>Show spe&amp;ctrogram</source>
        <translation>Afficher le spectro&amp;gramme</translation>
    </message>
    <message>
        <source>Show &amp;posteriors</source>
        <translation>Afficher les &amp;probabilités</translation>
    </message>
    <message>
        <source>Show &amp;notes</source>
        <translation>Afficher les &amp;notes</translation>
    </message>
    <message>
        <source>Show &amp;differences</source>
        <translation>Afficher les d&amp;ifférences</translation>
    </message>
    <message>
        <source>Ne&amp;xt difference</source>
        <translation>Différence s&amp;uivante</translation>
    </message>
    <message>
        <source>P&amp;revious difference</source>
        <translation>Différence précé&amp;dente</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Rollwright</source>
        <translation>À &amp;propos de Rollwright</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>À propos de &amp;Qt</translation>
    </message>
    <message>
        <source>Transcribe this recording with the shown models (Ctrl+R)</source>
        <translation>Transcrire cet enregistrement avec les modèles affichés (Ctrl+R)</translation>
    </message>
    <message>
        <source>At an &amp;even loudness (−16 LUFS)…</source>
        <translation>À niveau &amp;normalisé (−16&#xa0;LUFS)…</translation>
    </message>
    <message>
        <source>Export p&amp;icture…</source>
        <translation>Exporter une &amp;image…</translation>
    </message>
    <message>
        <source>Open recordings, references and projects (Ctrl+O)</source>
        <translation>Ouvrir des enregistrements, des références et des projets (Ctrl+O)</translation>
    </message>
    <message>
        <source>Export only the &amp;loop</source>
        <translation>Exporter la &amp;boucle seule</translation>
    </message>
    <message>
        <source>Notes and audio of the loop alone, which begins at 0</source>
        <translation>Les notes et l&apos;audio de la boucle seule, qui commence à 0</translation>
    </message>
    <message>
        <source>Show a&amp;ll</source>
        <translation>&amp;Tout afficher</translation>
    </message>
</context>
<context>
    <name>rollwright::AudioExportPresenter</name>
    <message>
        <source>Export audio</source>
        <translation>Exporter l&apos;audio</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the recording itself. Choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» est l&apos;enregistrement lui-même. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Exporting &quot;%1&quot;</source>
        <translation>Exportation de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Exported &quot;%1&quot;.</source>
        <translation>«&#xa0;%1&#xa0;» a été exporté.</translation>
    </message>
    <message>
        <source>%1 mix</source>
        <translation>%1 mixage</translation>
    </message>
    <message>
        <source>%1 mix, part</source>
        <translation>%1 mixage, extrait</translation>
    </message>
    <message>
        <source>Audio is still being exported. Quit without it?</source>
        <translation>L&apos;exportation de l&apos;audio n&apos;est pas terminée. Quitter quand même&#xa0;?</translation>
    </message>
</context>
<context>
    <name>rollwright::BeatActions</name>
    <message>
        <source>&amp;Find beats</source>
        <translation>&amp;Trouver les temps</translation>
    </message>
    <message>
        <source>&amp;Tap a beat</source>
        <translation>&amp;Battre un temps</translation>
    </message>
    <message>
        <source>T&amp;wice as many</source>
        <translation>&amp;Deux fois plus</translation>
    </message>
    <message>
        <source>Ha&amp;lf as many</source>
        <translation>Deux fois &amp;moins</translation>
    </message>
    <message>
        <source>&amp;Even tempo</source>
        <translation>Tempo &amp;régulier</translation>
    </message>
    <message>
        <source>&amp;Insert a beat here</source>
        <translation>&amp;Insérer un temps ici</translation>
    </message>
    <message>
        <source>&amp;Remove the beat here</source>
        <translation>&amp;Supprimer le temps ici</translation>
    </message>
    <message>
        <source>Bar begins &amp;here</source>
        <translation>La mesure &amp;commence ici</translation>
    </message>
    <message>
        <source>Count bars &amp;anew here</source>
        <translation>Recom&amp;pter les mesures à partir d&apos;ici</translation>
    </message>
    <message>
        <source>&amp;Count bars throughout</source>
        <translation>Compter les mesures en co&amp;ntinu</translation>
    </message>
    <message>
        <source>F&amp;orget beats</source>
        <translation>&amp;Oublier les temps</translation>
    </message>
    <message>
        <source>&amp;Show beats</source>
        <translation>&amp;Afficher les temps</translation>
    </message>
    <message>
        <source>Clic&amp;k on beats</source>
        <translation>C&amp;lic sur les temps</translation>
    </message>
    <message>
        <source>Find beats and bars in the notes of the chosen model. MIDI files have them, too: the notes stay where they were played (B)</source>
        <translation>Trouver les temps et les mesures dans les notes du modèle choisi. Les fichiers MIDI les contiennent aussi&#xa0;: les notes restent là où elles ont été jouées (B)</translation>
    </message>
    <message>
        <source>While the recording plays, press T with each beat for some bars: the beats before and after follow</source>
        <translation>Pendant la lecture de l&apos;enregistrement, appuyez sur T à chaque temps pendant quelques mesures&#xa0;: les temps d&apos;avant et d&apos;après suivent</translation>
    </message>
    <message>
        <source>All beats at the one tempo that fits best: for what was played to a click</source>
        <translation>Tous les temps à l&apos;unique tempo qui convient le mieux&#xa0;: pour ce qui a été joué au métronome</translation>
    </message>
    <message>
        <source>One more beat at the playhead; one that is there already is moved to it (Ctrl+T)</source>
        <translation>Un temps de plus à la tête de lecture&#xa0;; s&apos;il y en a déjà un, il y est déplacé (Ctrl+T)</translation>
    </message>
    <message>
        <source>Without the beat nearest to the playhead (Ctrl+Shift+T)</source>
        <translation>Sans le temps le plus proche de la tête de lecture (Ctrl+Maj+T)</translation>
    </message>
    <message>
        <source>The beat nearest to the playhead begins a bar, and all bars that are counted with it move along (Shift+B)</source>
        <translation>Le temps le plus proche de la tête de lecture commence une mesure, et toutes les mesures comptées avec elle se déplacent aussi (Maj+B)</translation>
    </message>
    <message>
        <source>The beat nearest to the playhead begins a bar; those before stay, the last of them may be shorter. For a beat too many or too few (Ctrl+Shift+B)</source>
        <translation>Le temps le plus proche de la tête de lecture commence une mesure&#xa0;; celles d&apos;avant restent, la dernière d&apos;entre elles peut être plus courte. Pour un temps de trop ou de moins (Ctrl+Maj+B)</translation>
    </message>
    <message>
        <source>No bar is cut short: all are counted from the first</source>
        <translation>Aucune mesure n&apos;est écourtée&#xa0;: toutes sont comptées à partir de la première</translation>
    </message>
    <message>
        <source>MIDI files have 120 beats a minute again</source>
        <translation>Les fichiers MIDI ont de nouveau 120 temps à la minute</translation>
    </message>
    <message>
        <source>Playback clicks on each beat, higher where a bar begins (Shift+T)</source>
        <translation>La lecture fait entendre un clic à chaque temps, plus aigu au début d&apos;une mesure (Maj+T)</translation>
    </message>
    <message>
        <source>&amp;Beats</source>
        <translation>Te&amp;mps</translation>
    </message>
    <message>
        <source>Beats a &amp;bar</source>
        <translation>Temps par m&amp;esure</translation>
    </message>
</context>
<context>
    <name>rollwright::BeatPresenter</name>
    <message>
        <source>%1 beats a minute</source>
        <translation>%1 temps à la minute</translation>
    </message>
    <message>
        <source>Play the recording, and press T with each beat.</source>
        <translation>Lancez la lecture de l&apos;enregistrement et appuyez sur T à chaque temps.</translation>
    </message>
    <message>
        <source>Beats tapped: %1</source>
        <translation>Temps battus&#xa0;: %1</translation>
    </message>
    <message>
        <source>Tap at least %1 beats.</source>
        <translation>Battez au moins %1 temps.</translation>
    </message>
    <message>
        <source>There are too few notes to find beats in.</source>
        <translation>Il y a trop peu de notes pour y trouver des temps.</translation>
    </message>
    <message>
        <source>%1 beats, about %2 a minute, in bars of %3. Where they are wrong, play and tap (T) a few bars.</source>
        <translation>%1 temps, environ %2 à la minute, en mesures de %3. Là où ils sont faux, lancez la lecture et battez (T) quelques mesures.</translation>
    </message>
</context>
<context>
    <name>rollwright::ChartPanel</name>
    <message>
        <source>How the scores are split up</source>
        <translation>Répartition des scores</translation>
    </message>
    <message>
        <source>All notes, by measure</source>
        <translation>Toutes les notes, par critère</translation>
    </message>
    <message>
        <source>Notes by octave</source>
        <translation>Notes par octave</translation>
    </message>
    <message>
        <source>Notes by velocity</source>
        <translation>Notes par vélocité</translation>
    </message>
    <message>
        <source>Notes by polyphony</source>
        <translation>Notes par polyphonie</translation>
    </message>
    <message>
        <source>&lt;br&gt;╱ precision, ╲ recall, full: F1</source>
        <translation>&lt;br&gt;╱ précision, ╲ rappel, plein&#xa0;: F1</translation>
    </message>
    <message>
        <source>%1 over the onset threshold</source>
        <translation>%1 selon le seuil d&apos;attaque</translation>
    </message>
</context>
<context>
    <name>rollwright::ChartPresenter</name>
    <message>
        <source>Charts appear here when a recording with a reference is transcribed.</source>
        <translation>Les graphiques apparaissent ici quand un enregistrement avec référence est transcrit.</translation>
    </message>
</context>
<context>
    <name>rollwright::ClipboardPresenter</name>
    <message>
        <source>There are no notes on the clipboard. Select some and copy them first.</source>
        <translation>Il n&apos;y a pas de notes dans le presse-papiers. Sélectionnez-en d&apos;abord et copiez-les.</translation>
    </message>
    <message>
        <source>Notes left out, as they would lie beyond the end of the recording: %1</source>
        <translation>Notes laissées de côté, car elles dépasseraient la fin de l&apos;enregistrement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was pasted. In the table on the clipboard this is no note: %1</source>
        <translation>Rien n&apos;a été collé. Dans le tableau du presse-papiers, ceci n&apos;est pas une note&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>rollwright::CurvePlot</name>
    <message>
        <source>Precision and recall over the onset threshold</source>
        <translation>Précision et rappel selon le seuil d&apos;attaque</translation>
    </message>
    <message>
        <source>At %1: precision %2, recall %3</source>
        <translation>À %1&#xa0;: précision %2, rappel %3</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>rappel</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>précision</translation>
    </message>
</context>
<context>
    <name>rollwright::DecoderPanel</name>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Back to the calibrated values</source>
        <translation>Revenir aux valeurs calibrées</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Réinitialiser&#xa0;: %1</translation>
    </message>
    <message>
        <source>Back to the calibrated %1</source>
        <translation>Revenir à la valeur calibrée %1</translation>
    </message>
</context>
<context>
    <name>rollwright::DecoderPresenter</name>
    <message>
        <source>The thresholds appear when the chosen model has transcribed the recording.</source>
        <translation>Les seuils apparaissent quand le modèle choisi a transcrit l&apos;enregistrement.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is chosen, but has not transcribed this recording. Tick it in the list of columns, or choose another one there.</source>
        <translation>«&#xa0;%1&#xa0;» est choisi, mais n&apos;a pas transcrit cet enregistrement. Cochez-le dans la liste des colonnes, ou choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>rollwright::DeviationHistogram</name>
    <message>
        <source>Histogram of onset deviations</source>
        <translation>Histogramme des écarts d&apos;attaque</translation>
    </message>
    <message>
        <source>Median %1 ms</source>
        <translation>Médiane %1&#xa0;ms</translation>
    </message>
    <message>
        <source>+100 ms</source>
        <translation>+100&#xa0;ms</translation>
    </message>
</context>
<context>
    <name>rollwright::DifferencePresenter</name>
    <message>
        <source>Ground truth</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>No differences are listed.</source>
        <translation>Aucune différence n&apos;est listée.</translation>
    </message>
</context>
<context>
    <name>rollwright::EditActions</name>
    <message>
        <source>&amp;Correct notes</source>
        <translation>&amp;Corriger les notes</translation>
    </message>
    <message>
        <source>Select &amp;all notes</source>
        <translation>Sélectionner toutes les &amp;notes</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>Plus &amp;tôt</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Plus ta&amp;rd</translation>
    </message>
    <message>
        <source>&amp;Higher</source>
        <translation>Plus &amp;aiguë</translation>
    </message>
    <message>
        <source>Lo&amp;wer</source>
        <translation>Plus &amp;grave</translation>
    </message>
    <message>
        <source>&amp;Shorter</source>
        <translation>Plus c&amp;ourte</translation>
    </message>
    <message>
        <source>Lon&amp;ger</source>
        <translation>Plus &amp;longue</translation>
    </message>
    <message>
        <source>Lo&amp;uder</source>
        <translation>Plus &amp;forte</translation>
    </message>
    <message>
        <source>So&amp;fter</source>
        <translation>Plus &amp;douce</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Joindre</translation>
    </message>
    <message>
        <source>Acce&amp;pt what it is compared with</source>
        <translation>Reprendre la &amp;version comparée</translation>
    </message>
    <message>
        <source>Restore what the &amp;model heard</source>
        <translation>Restaurer ce que le &amp;modèle a entendu</translation>
    </message>
    <message>
        <source>Correct the notes of the chosen model: drag them or their edges, double click where one is missing, Delete (C)</source>
        <translation>Corriger les notes du modèle choisi&#xa0;: faites-les glisser, elles ou leurs bords, double-cliquez là où il en manque une, Suppr pour en ôter (C)</translation>
    </message>
    <message>
        <source>Make the chosen row of the note list as the ground truth or the other model has it (A)</source>
        <translation>Rendre la ligne choisie de la liste des notes telle que l&apos;a la référence ou l&apos;autre modèle (A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cou&amp;per</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Copi&amp;er</translation>
    </message>
    <message>
        <source>Paste he&amp;re</source>
        <translation>Coller &amp;ici</translation>
    </message>
    <message>
        <source>Add a &amp;note here</source>
        <translation>Ajo&amp;uter une note ici</translation>
    </message>
    <message>
        <source>Spl&amp;it here</source>
        <translation>Couper en deu&amp;x ici</translation>
    </message>
    <message>
        <source>Notes that were copied, here or from a table in another program, begin at the playhead (Ctrl+V)</source>
        <translation>Les notes copiées, ici ou d&apos;un tableau d&apos;un autre logiciel, commencent à la tête de lecture (Ctrl+V)</translation>
    </message>
    <message>
        <source>At the playhead, of the key of the selected note, or of the one that the model held likeliest there (Insert)</source>
        <translation>À la tête de lecture, sur la touche de la note sélectionnée, ou sur celle que le modèle y tenait pour la plus probable (Inser)</translation>
    </message>
    <message>
        <source>The selected notes that sound at the playhead become two (Ctrl+Shift+J)</source>
        <translation>Les notes sélectionnées qui sonnent à la tête de lecture deviennent deux (Ctrl+Maj+J)</translation>
    </message>
    <message>
        <source>L&amp;oop the selected notes</source>
        <translation>&amp;Boucler sur les notes sélectionnées</translation>
    </message>
    <message>
        <source>Snap to &amp;beats</source>
        <translation>Aligner cha&amp;que note sur les temps</translation>
    </message>
    <message>
        <source>The selected notes begin at the nearest quarter of a beat (Q)</source>
        <translation>Les notes sélectionnées commencent au quart de temps le plus proche (Q)</translation>
    </message>
    <message>
        <source>An octave higher</source>
        <translation>Une octave plus haut</translation>
    </message>
    <message>
        <source>An octave lower</source>
        <translation>Une octave plus bas</translation>
    </message>
    <message>
        <source>Paste at their own times</source>
        <translation>Coller à leurs propres temps</translation>
    </message>
    <message>
        <source>Notes that were copied lie where the table has them, also in another recording (Ctrl+Shift+V)</source>
        <translation>Les notes copiées se placent là où le tableau les situe, même dans un autre enregistrement (Ctrl+Maj+V)</translation>
    </message>
</context>
<context>
    <name>rollwright::EditPresenter</name>
    <message>
        <source>At most five columns fit beside each other. Hide one of them, so that the notes to be corrected can be seen.</source>
        <translation>Cinq colonnes au plus tiennent côte à côte. Masquez-en une pour que les notes à corriger soient visibles.</translation>
    </message>
    <message>
        <source>With Shift notes move in time alone, or in pitch alone.</source>
        <translation>Avec Maj, les notes ne bougent que dans le temps ou qu&apos;en hauteur.</translation>
    </message>
</context>
<context>
    <name>rollwright::ExportQueue</name>
    <message>
        <source>Exported &quot;%1&quot;.</source>
        <translation>«&#xa0;%1&#xa0;» a été exporté.</translation>
    </message>
</context>
<context>
    <name>rollwright::FilePresenter</name>
    <message>
        <source>Only files on this computer can be opened. Save the recording first, then drop the saved file.</source>
        <translation>Seuls les fichiers de cet ordinateur peuvent être ouverts. Enregistrez d&apos;abord le fichier sur le disque, puis déposez-le.</translation>
    </message>
    <message>
        <source>Only one data set can be open. Drop one folder, or a folder that holds the others.</source>
        <translation>Un seul jeu de données peut être ouvert. Déposez un seul dossier, ou un dossier qui contient les autres.</translation>
    </message>
    <message>
        <source>A project takes the place of what is open. Open it by itself.</source>
        <translation>Un projet prend la place de ce qui est ouvert. Ouvrez-le seul.</translation>
    </message>
    <message>
        <source>Export &amp;notes</source>
        <translation>Exporter les &amp;notes</translation>
    </message>
    <message>
        <source>Show in its &amp;folder</source>
        <translation>Afficher dans son &amp;dossier</translation>
    </message>
    <message>
        <source>Remo&amp;ve its reference</source>
        <translation>Retirer sa &amp;référence</translation>
    </message>
</context>
<context>
    <name>rollwright::LevelBar</name>
    <message>
        <source>Input level</source>
        <translation>Niveau d&apos;entrée</translation>
    </message>
    <message>
        <source>Level of the input, -60 to 0 dB. The loudest notes should stay below the end.</source>
        <translation>Niveau de l&apos;entrée, de −60 à 0&#xa0;dB. Les notes les plus fortes doivent rester en deçà du bout.</translation>
    </message>
</context>
<context>
    <name>rollwright::LivePresenter</name>
    <message>
        <source>Show notes &amp;while recording</source>
        <translation>Notes pen&amp;dant l&apos;enregistrement</translation>
    </message>
    <message>
        <source>No notes are shown while recording, but the recording goes on: %1</source>
        <translation>Aucune note n&apos;est affichée pendant l&apos;enregistrement, mais celui-ci continue&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>rollwright::MainWindow</name>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Décodage</translation>
    </message>
    <message>
        <source>Note list</source>
        <translation>Liste des notes</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>Export &amp;notes</source>
        <translation>Exporter les no&amp;tes</translation>
    </message>
    <message>
        <source>Export a&amp;udio</source>
        <translation>Exporter l&apos;a&amp;udio</translation>
    </message>
    <message>
        <source>Export com&amp;parison</source>
        <translation>Exporter la com&amp;paraison</translation>
    </message>
    <message>
        <source>&amp;Transcription</source>
        <translation>&amp;Transcription</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l&apos;instant</translation>
    </message>
    <message>
        <source>Panels as at &amp;first</source>
        <translation>Panneau&amp;x comme au début</translation>
    </message>
</context>
<context>
    <name>rollwright::MeasureBox</name>
    <message>
        <source>Measure</source>
        <translation>Critère</translation>
    </message>
</context>
<context>
    <name>rollwright::MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Close the messages</source>
        <translation>Fermer les messages</translation>
    </message>
    <message>
        <source>1 earlier message is not shown.</source>
        <translation>1 message antérieur n&apos;est pas affiché.</translation>
    </message>
    <message>
        <source>%1 earlier messages are not shown.</source>
        <translation>%1 messages antérieurs ne sont pas affichés.</translation>
    </message>
</context>
<context>
    <name>rollwright::MetricPanel</name>
    <message>
        <source>Measures of agreement with the reference</source>
        <translation>Critères de concordance avec la référence</translation>
    </message>
    <message>
        <source>Label rule: pedal-extended. A reference note ends where the sustain pedal lets it go, not where the key is released.</source>
        <translation>Règle d&apos;annotation&#xa0;: fins prolongées par la pédale. Une note de la référence finit quand la pédale de sustain la laisse s&apos;éteindre, non quand la touche est relâchée.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the scores</source>
        <translation>Copier les scores</translation>
    </message>
    <message>
        <source>As &amp;text</source>
        <translation>En &amp;texte</translation>
    </message>
    <message>
        <source>As &amp;CSV</source>
        <translation>En &amp;CSV</translation>
    </message>
    <message>
        <source>As &amp;Markdown</source>
        <translation>En &amp;Markdown</translation>
    </message>
    <message>
        <source>As &amp;LaTeX</source>
        <translation>En &amp;LaTeX</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alignement</translation>
    </message>
    <message>
        <source>Onsets late by</source>
        <translation>Retard des attaques</translation>
    </message>
    <message>
        <source>Note F1, aligned</source>
        <translation>F1 des notes alignées</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>Median of how late the onsets of matched notes lie. A distant microphone hears all notes late.</source>
        <translation>Médiane du retard des attaques des notes appariées. Un microphone éloigné entend toutes les notes en retard.</translation>
    </message>
</context>
<context>
    <name>rollwright::MidiPortMenu</name>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Aucun</translation>
    </message>
    <message>
        <source>Our &amp;own port, &quot;Rollwright&quot;</source>
        <translation>Notre &amp;propre port, «&#xa0;Rollwright&#xa0;»</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (absent)</translation>
    </message>
    <message>
        <source>No MIDI system was found</source>
        <translation>Aucun système MIDI n&apos;a été trouvé</translation>
    </message>
    <message>
        <source>No other ports</source>
        <translation>Aucun autre port</translation>
    </message>
    <message>
        <source>There is no MIDI system on this computer: %1.</source>
        <translation>Il n&apos;y a pas de système MIDI sur cet ordinateur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The MIDI port &quot;Rollwright&quot; could not be made.</source>
        <translation>Le port MIDI «&#xa0;Rollwright&#xa0;» n&apos;a pas pu être créé.</translation>
    </message>
    <message>
        <source>The MIDI port &quot;%1&quot; is not there. It is used as soon as it comes.</source>
        <translation>Le port MIDI «&#xa0;%1&#xa0;» est absent. Il sera utilisé dès qu&apos;il apparaîtra.</translation>
    </message>
</context>
<context>
    <name>rollwright::MidiPresenter</name>
    <message>
        <source>&amp;MIDI output</source>
        <translation>Sortie &amp;MIDI</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>rien n&apos;est envoyé</translation>
    </message>
    <message>
        <source>MIDI &amp;input</source>
        <translation>&amp;Entrée MIDI</translation>
    </message>
    <message>
        <source>no keyboard can be played</source>
        <translation>aucun clavier ne peut être joué</translation>
    </message>
</context>
<context>
    <name>rollwright::MixerStrip</name>
    <message>
        <source>the recording</source>
        <translation>l&apos;enregistrement</translation>
    </message>
    <message>
        <source>the notes</source>
        <translation>les notes</translation>
    </message>
    <message>
        <source>Left | right</source>
        <translation>Gauche | droite</translation>
    </message>
    <message>
        <source>Cross-fader from the recording to the notes</source>
        <translation>Fondu enchaîné de l&apos;enregistrement aux notes</translation>
    </message>
    <message>
        <source>From the recording alone to the notes alone</source>
        <translation>De l&apos;enregistrement seul aux notes seules</translation>
    </message>
    <message>
        <source>Notes that are heard</source>
        <translation>Notes entendues</translation>
    </message>
    <message>
        <source>The notes that are heard</source>
        <translation>Les notes que l&apos;on entend</translation>
    </message>
    <message>
        <source>The recording on the left, the notes on the right</source>
        <translation>L&apos;enregistrement à gauche, les notes à droite</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>M</source>
        <comment>mute</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Couper %1</translation>
    </message>
    <message>
        <source>S</source>
        <comment>solo</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Hear %1 alone</source>
        <translation>N&apos;entendre que %1</translation>
    </message>
</context>
<context>
    <name>rollwright::ModelList</name>
    <message>
        <source>Columns and models</source>
        <translation>Colonnes et modèles</translation>
    </message>
    <message>
        <source>&amp;Transcribe this recording with %1</source>
        <translation>&amp;Transcrire cet enregistrement avec %1</translation>
    </message>
    <message>
        <source>Transcribe &amp;all recordings with %1</source>
        <translation>Transcrire tous les &amp;enregistrements avec %1</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Interrompre</translation>
    </message>
</context>
<context>
    <name>rollwright::ModelPresenter</name>
    <message>
        <source>Add &amp;model…</source>
        <translation>Ajouter un &amp;modèle…</translation>
    </message>
    <message>
        <source>Add a model: its manifest</source>
        <translation>Ajouter un modèle&#xa0;: son manifeste</translation>
    </message>
    <message>
        <source>Manifests (%1 *.json)</source>
        <translation>Manifestes (%1 *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Trust and add</source>
        <translation>Faire confiance et ajouter</translation>
    </message>
    <message>
        <source>Checking the model &quot;%1&quot;…</source>
        <translation>Vérification du modèle «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>Added the model &quot;%1&quot;. Tick it in the list of columns to run it.</source>
        <translation>Le modèle «&#xa0;%1&#xa0;» a été ajouté. Cochez-le dans la liste des colonnes pour l&apos;exécuter.</translation>
    </message>
</context>
<context>
    <name>rollwright::NoteExportPresenter</name>
    <message>
        <source>Of &amp;all recordings</source>
        <translation>De tous les &amp;enregistrements</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>%1, part</source>
        <translation>%1, extrait</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the reference of this recording. Choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» est la référence de cet enregistrement. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 of the %2 files exist already.</source>
        <translation>%1 des %2 fichiers existent déjà.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>&amp;Keep them, write the others</source>
        <translation>&amp;Garder, écrire les autres</translation>
    </message>
    <message>
        <source>Exported the notes of %1 of %2 recordings to &quot;%3&quot;.</source>
        <translation>Notes de %1 des %2 enregistrements exportées vers «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>Of the %1 m&amp;arked recordings</source>
        <translation>Des %1 &amp;enregistrements sélectionnés</translation>
    </message>
    <message>
        <source>Export the notes of several recordings into a folder</source>
        <translation>Exporter les notes de plusieurs enregistrements dans un dossier</translation>
    </message>
    <message>
        <source>Export &amp;notes</source>
        <translation>Exporter les &amp;notes</translation>
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
        <translation>divers</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Vélocité</translation>
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
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Octave</source>
        <translation>Octave</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Vélocité</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1&#xa0;:</translation>
    </message>
    <message>
        <source>List these notes</source>
        <translation>Lister ces notes</translation>
    </message>
    <message>
        <source>All octaves</source>
        <translation>Toutes les octaves</translation>
    </message>
    <message>
        <source>All velocities</source>
        <translation>Toutes les vélocités</translation>
    </message>
    <message>
        <source>List notes of this range only</source>
        <translation>Ne lister que les notes de cette plage</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>All notes: %1</source>
        <translation>Toutes les notes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Differences appear when the chosen model has transcribed a recording and there is something to compare it with.

Choose a list of all notes to see what there is.</source>
        <translation>Les différences apparaissent quand le modèle choisi a transcrit un enregistrement et qu&apos;il y a de quoi le comparer.

Choisissez une liste de toutes les notes pour voir ce qu&apos;il y a.</translation>
    </message>
    <message>
        <source>There are no notes yet.</source>
        <translation>Il n&apos;y a pas encore de notes.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No note is as chosen above.</source>
        <translation>Aucune note ne correspond au choix ci-dessus.</translation>
    </message>
</context>
<context>
    <name>rollwright::NoteTable</name>
    <message>
        <source>Up and Down choose a note, which the piano rolls then show; Enter moves playback to it. A click on a note in the rolls chooses its row.</source>
        <translation>Haut et Bas choisissent une note, que les piano rolls montrent alors&#xa0;; Entrée y amène la lecture. Un clic sur une note des rouleaux choisit sa ligne.</translation>
    </message>
</context>
<context>
    <name>rollwright::NoteTableModel</name>
    <message>
        <source> sharp </source>
        <translation> dièse </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Instant</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Vélocité</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>How much later than in the reference: the onset of a note, the offset of a wrong offset</source>
        <translation>Retard sur la référence&#xa0;: pour une note, celui de l&apos;attaque&#xa0;; pour une fin fausse, celui de la fin</translation>
    </message>
</context>
<context>
    <name>rollwright::PedalActions</name>
    <message>
        <source>&amp;Find the pedal</source>
        <translation>&amp;Trouver la pédale</translation>
    </message>
    <message>
        <source>Find in the notes of the chosen model when the sustain pedal was down. MIDI files and a connected piano have it, too (Shift+P)</source>
        <translation>Trouver dans les notes du modèle choisi quand la pédale de sustain était enfoncée. Les fichiers MIDI et un piano connecté la reçoivent aussi (Maj+P)</translation>
    </message>
    <message>
        <source>&amp;Press it in the loop</source>
        <translation>L&apos;&amp;enfoncer dans la boucle</translation>
    </message>
    <message>
        <source>The pedal is down from the beginning of the loop to its end. Drag on the time axis to mark one ([ or H)</source>
        <translation>La pédale est enfoncée du début de la boucle à sa fin. Faites glisser sur l&apos;axe du temps pour en marquer une ([ ou H)</translation>
    </message>
    <message>
        <source>&amp;Lift it in the loop</source>
        <translation>La &amp;relever dans la boucle</translation>
    </message>
    <message>
        <source>The pedal is up from the beginning of the loop to its end (] or Shift+H)</source>
        <translation>La pédale est relevée du début de la boucle à sa fin (] ou Maj+H)</translation>
    </message>
    <message>
        <source>&amp;Change it here</source>
        <translation>La &amp;changer ici</translation>
    </message>
    <message>
        <source>The pedal is lifted at the playhead, and down again at once (Ctrl+Shift+P)</source>
        <translation>La pédale est relevée à la tête de lecture, et aussitôt enfoncée de nouveau (Ctrl+Maj+P)</translation>
    </message>
    <message>
        <source>F&amp;orget the pedal</source>
        <translation>&amp;Oublier la pédale</translation>
    </message>
    <message>
        <source>MIDI files have the notes alone again</source>
        <translation>Les fichiers MIDI ont de nouveau les notes seules</translation>
    </message>
    <message>
        <source>&amp;Show the pedal</source>
        <translation>&amp;Afficher la pédale</translation>
    </message>
    <message>
        <source>As lines below the notes (Ctrl+P)</source>
        <translation>Sous forme de lignes au-dessous des notes (Ctrl+P)</translation>
    </message>
    <message>
        <source>Pe&amp;dal</source>
        <translation>&amp;Pédale</translation>
    </message>
</context>
<context>
    <name>rollwright::PedalPresenter</name>
    <message>
        <source>The notes sound as if the pedal had never been down.</source>
        <translation>Les notes sonnent comme si la pédale n&apos;avait jamais été enfoncée.</translation>
    </message>
    <message>
        <source>Drag on the time axis to mark where.</source>
        <translation>Faites glisser sur l&apos;axe du temps pour marquer l&apos;endroit.</translation>
    </message>
    <message>
        <source>The pedal goes down once.</source>
        <translation>La pédale s&apos;enfonce une fois.</translation>
    </message>
    <message>
        <source>The pedal goes down %1 times.</source>
        <translation>La pédale s&apos;enfonce %1 fois.</translation>
    </message>
    <message>
        <source>%1 Where that is wrong, mark a loop and press or lift it there ([ and ]).</source>
        <translation>%1 Là où c&apos;est faux, marquez une boucle et enfoncez-la ou relevez-la ([ et ]).</translation>
    </message>
</context>
<context>
    <name>rollwright::PicturePresenter</name>
    <message>
        <source>Export picture</source>
        <translation>Exporter une image</translation>
    </message>
    <message>
        <source>PDF, for print</source>
        <translation>PDF, pour l&apos;impression</translation>
    </message>
    <message>
        <source>PNG, for the screen</source>
        <translation>PNG, pour l&apos;écran</translation>
    </message>
</context>
<context>
    <name>rollwright::PlaybackNotice</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Look for a sound device again</source>
        <translation>Rechercher de nouveau un périphérique audio</translation>
    </message>
</context>
<context>
    <name>rollwright::PlaybackPresenter</name>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêt</translation>
    </message>
    <message>
        <source>&amp;Back 5 s</source>
        <translation>&amp;Reculer de 5&#xa0;s</translation>
    </message>
    <message>
        <source>Forwar&amp;d 5 s</source>
        <translation>A&amp;vancer de 5&#xa0;s</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Boucle</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Suivre</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>Turn the page with the playhead (O)</source>
        <translation>Tourner la page avec la tête de lecture (O)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Espace)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Lecture (Espace)</translation>
    </message>
    <message>
        <source>For&amp;get the loop</source>
        <translation>E&amp;ffacer la boucle</translation>
    </message>
</context>
<context>
    <name>rollwright::PlayheadPresenter</name>
    <message>
        <source>A beat bac&amp;k, or 0.1 s</source>
        <translation>Reculer &amp;d&apos;un temps ou de 0.1 s</translation>
    </message>
    <message>
        <source>A beat &amp;on, or 0.1 s</source>
        <translation>Avan&amp;cer d&apos;un temps ou de 0.1 s</translation>
    </message>
    <message>
        <source>Loop f&amp;rom here</source>
        <translation>Bo&amp;ucle à partir d&apos;ici</translation>
    </message>
    <message>
        <source>Loop &amp;up to here</source>
        <translation>Boucle &amp;jusqu&apos;ici</translation>
    </message>
</context>
<context>
    <name>rollwright::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>Stop what runs (Shift+Esc)</source>
        <translation>Interrompre ce qui est en cours (Maj+Échap)</translation>
    </message>
    <message>
        <source>What waits: run it next, or cancel it</source>
        <translation>Ce qui attend&#xa0;: à exécuter ensuite ou à annuler</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>Run &amp;next</source>
        <translation>Exécuter en&amp;suite</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Cancel &amp;all</source>
        <translation>&amp;Tout annuler</translation>
    </message>
</context>
<context>
    <name>rollwright::ProjectPresenter</name>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Enregistrer le projet &amp;sous…</translation>
    </message>
    <message>
        <source>Close pro&amp;ject</source>
        <translation>Fermer &amp;le projet</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Saved &quot;%1&quot;.</source>
        <translation>«&#xa0;%1&#xa0;» enregistré.</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;?</source>
        <translation>Enregistrer les modifications de «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Sa&amp;ve project</source>
        <translation>Enre&amp;gistrer le projet</translation>
    </message>
    <message>
        <source>Of this project&apos;s recordings, these are not where they were: %1. Drop them on the window from wherever they are now; what was made of them comes back.</source>
        <translation>Parmi les enregistrements de ce projet, ceux-ci ne sont plus à leur place&#xa0;: %1. Déposez-les sur la fenêtre depuis leur nouvel emplacement&#xa0;; votre travail sera retrouvé.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is another recording than the one that the project was saved with. What was made of that one may not fit it.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas l&apos;enregistrement avec lequel le projet a été enregistré. Ce qui a été fait de l&apos;autre ne lui convient peut-être pas.</translation>
    </message>
    <message>
        <source>What you corrected is kept with its recordings in any case. Without saving, thresholds and which recordings belong together are again as the project has them.</source>
        <translation>Ce que vous avez corrigé est de toute façon conservé avec les enregistrements. Sans enregistrer, les seuils et le choix des enregistrements redeviennent ceux du projet.</translation>
    </message>
    <message>
        <source>Save the open recordings as a project?</source>
        <translation>Enregistrer les enregistrements ouverts comme projet&#xa0;?</translation>
    </message>
    <message>
        <source>They are about to be closed. What you corrected is kept with them in any case; which of them belong together is not, and transcriptions that are not done yet end.</source>
        <translation>Ils vont être fermés. Ce que vous avez corrigé est de toute façon conservé avec eux&#xa0;; le choix de ceux qui vont ensemble ne l&apos;est pas, et les transcriptions inachevées s&apos;arrêtent.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Do&amp;n&apos;t save</source>
        <translation>&amp;Ne pas enregistrer</translation>
    </message>
</context>
<context>
    <name>rollwright::RecorderPresenter</name>
    <message>
        <source>Record from a microphone (R)</source>
        <translation>Enregistrer avec un microphone (R)</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Enregistrement %1</translation>
    </message>
    <message>
        <source> What was recorded until then is kept.</source>
        <translation> Ce qui a été enregistré jusque-là est conservé.</translation>
    </message>
    <message>
        <source>The input went away after %1.</source>
        <translation>L&apos;entrée a disparu au bout de %1.</translation>
    </message>
    <message>
        <source>The disk was too slow: %1 s are missing in &quot;%2&quot;.</source>
        <translation>Le disque était trop lent&#xa0;: il manque %1&#xa0;s dans «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Recorded &quot;%1&quot;, which is too loud in places.</source>
        <translation>«&#xa0;%1&#xa0;» a été enregistré, mais il est trop fort par endroits.</translation>
    </message>
    <message>
        <source>Recorded &quot;%1&quot;.</source>
        <translation>«&#xa0;%1&#xa0;» a été enregistré.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>End the recording (Shift+R)</source>
        <translation>Terminer l&apos;enregistrement (Maj+R)</translation>
    </message>
    <message>
        <source>Begin the recording (Shift+R)</source>
        <translation>Commencer l&apos;enregistrement (Maj+R)</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>Dossier des enregistrements</translation>
    </message>
    <message>
        <source>New recordin&amp;g</source>
        <translation>&amp;Nouvel enregistrement</translation>
    </message>
    <message>
        <source>Stop recor&amp;ding</source>
        <translation>Arrêter l&apos;&amp;enregistrement</translation>
    </message>
    <message>
        <source>Start recor&amp;ding</source>
        <translation>Démarrer l&apos;&amp;enregistrement</translation>
    </message>
    <message>
        <source>A recording is still being made. End it and quit? What was recorded is kept.</source>
        <translation>Un enregistrement est en cours. Le terminer et quitter&#xa0;? Ce qui a été enregistré est conservé.</translation>
    </message>
</context>
<context>
    <name>rollwright::RecorderStrip</name>
    <message>
        <source>Too loud</source>
        <translation>Trop fort</translation>
    </message>
    <message>
        <source>Length of the recording</source>
        <translation>Durée de l&apos;enregistrement</translation>
    </message>
    <message>
        <source>The input was louder than it can say. Turn it down, or move the microphone away.</source>
        <translation>L&apos;entrée a saturé. Baissez-la ou éloignez le microphone.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>Ce qui est enregistré</translation>
    </message>
    <message>
        <source>Choose an input</source>
        <translation>Choisissez une entrée</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>End recording and listening</source>
        <translation>Terminer l&apos;enregistrement et l&apos;écoute</translation>
    </message>
    <message>
        <source>Recordings are kept in %1</source>
        <translation>Les enregistrements sont conservés dans %1</translation>
    </message>
</context>
<context>
    <name>rollwright::RecordingFilter</name>
    <message>
        <source>Filter by name</source>
        <translation>Filtrer par nom</translation>
    </message>
    <message>
        <source>Filter the recordings by name</source>
        <translation>Filtrer les enregistrements par nom</translation>
    </message>
</context>
<context>
    <name>rollwright::RecordingList</name>
    <message>
        <source>Open recordings</source>
        <translation>Enregistrements ouverts</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Close the %1 marked recordings</source>
        <translation>&amp;Fermer les %1 enregistrements sélectionnés</translation>
    </message>
</context>
<context>
    <name>rollwright::RollGrid</name>
    <message>
        <source>Piano rolls</source>
        <translation>Piano rolls</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up and Page Down scroll, plus and minus zoom, F shows everything.</source>
        <translation>Les flèches, Page préc et Page suiv font défiler, plus et moins zooment, F affiche tout.</translation>
    </message>
</context>
<context>
    <name>rollwright::RollLayout</name>
    <message>
        <source>posterior</source>
        <translation>probabilité</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>vélocité</translation>
    </message>
</context>
<context>
    <name>rollwright::RollPresenter</name>
    <message>
        <source>Scores appear here when a recording with a reference is transcribed.</source>
        <translation>Les scores apparaissent ici quand un enregistrement avec référence est transcrit.</translation>
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
        <translation>Transcrire les %1 &amp;enregistrements sélectionnés</translation>
    </message>
    <message>
        <source>Transcribe &amp;all recordings</source>
        <translation>Transcrire tous les &amp;enregistrements</translation>
    </message>
    <message>
        <source>Transcribe the %1 marked recordings with every &amp;model</source>
        <translation>Transcrire les %1 enregistrements sélecti&amp;onnés avec tous les modèles</translation>
    </message>
    <message>
        <source>Transcribe all recordings with every &amp;model</source>
        <translation>Transcrire t&amp;ous les enregistrements avec tous les modèles</translation>
    </message>
</context>
<context>
    <name>rollwright::ScoreBars</name>
    <message>
        <source>Precision, recall and F1</source>
        <translation>Précision, rappel et F1</translation>
    </message>
    <message>
        <source>%1, %2: F1 %3</source>
        <translation>%1, %2&#xa0;: F1 %3</translation>
    </message>
    <message>
        <source>%1, %2
precision %3, recall %4, F1 %5
%6</source>
        <translation>%1, %2
précision %3, rappel %4, F1 %5
%6</translation>
    </message>
</context>
<context>
    <name>rollwright::SoundBands</name>
    <message>
        <source>wave</source>
        <translation>onde</translation>
    </message>
    <message>
        <source>log-mel, dB</source>
        <translation>log-mel, dB</translation>
    </message>
    <message>
        <source>log-freq., dB</source>
        <translation>fréq. log, dB</translation>
    </message>
</context>
<context>
    <name>rollwright::SoundFontPresenter</name>
    <message>
        <source>Pi&amp;ano</source>
        <translation>P&amp;iano</translation>
    </message>
    <message>
        <source>none is installed</source>
        <translation>aucune n&apos;est installée</translation>
    </message>
    <message>
        <source>&amp;Best installed (%1)</source>
        <translation>La &amp;meilleure installée (%1)</translation>
    </message>
    <message>
        <source>&amp;Other SoundFont...</source>
        <translation>&amp;Autre SoundFont...</translation>
    </message>
    <message>
        <source>Reading the piano of %1...</source>
        <translation>Chargement du piano de %1...</translation>
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
        <translation>Les notes sont jouées sur %1.</translation>
    </message>
    <message>
        <source>%1 The piano stays as it was.</source>
        <translation>%1 Le piano reste comme il était.</translation>
    </message>
</context>
<context>
    <name>rollwright::SpeedButton</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Speed, without change of pitch (Ctrl+Page Up, Ctrl+Page Down)</source>
        <translation>Vitesse, sans changement de hauteur (Ctrl+Page préc, Ctrl+Page suiv)</translation>
    </message>
</context>
<context>
    <name>rollwright::SpeedPresenter</name>
    <message>
        <source>Fas&amp;ter</source>
        <translation>Plus vi&amp;te</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>Plus le&amp;ntement</translation>
    </message>
    <message>
        <source>&amp;Normal speed</source>
        <translation>Vitesse n&amp;ormale</translation>
    </message>
</context>
<context>
    <name>rollwright::StrokePresenter</name>
    <message>
        <source>There is no room here for another note of this key.</source>
        <translation>Il n&apos;y a pas de place ici pour une autre note de cette touche.</translation>
    </message>
    <message>
        <source>Nothing more is heard here. Select a note of the key that is missing.</source>
        <translation>Rien d&apos;autre ne s&apos;entend ici. Sélectionnez une note de la touche qui manque.</translation>
    </message>
    <message>
        <source>None of the selected notes sounds here.</source>
        <translation>Aucune des notes sélectionnées ne sonne ici.</translation>
    </message>
</context>
<context>
    <name>rollwright::Studio</name>
    <message>
        <source>Quit all the same?</source>
        <translation>Quitter quand même&#xa0;?</translation>
    </message>
    <message>
        <source>The rest is being exported…</source>
        <translation>Exportation du reste…</translation>
    </message>
</context>
<context>
    <name>rollwright::StudyModel</name>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Mean ± standard deviation of %1</source>
        <translation>Moyenne ± écart type de %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>Over %1 recordings</source>
        <translation>Sur %1 enregistrements</translation>
    </message>
    <message>
        <source>%1
A double click or Enter opens it.</source>
        <translation>%1
Un double clic ou Entrée l&apos;ouvre.</translation>
    </message>
    <message>
        <source>%1, not yet scored</source>
        <translation>%1, pas encore de score</translation>
    </message>
    <message>
        <source>Over the recordings that every model has scored: %1 of %2</source>
        <translation>Sur les enregistrements pour lesquels tous les modèles ont un score&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Over one recording</source>
        <translation>Sur un enregistrement</translation>
    </message>
    <message>
        <source>%1
The deviation is that of the population, divided by n.</source>
        <translation>%1
L&apos;écart type est celui de la population, divisé par n.</translation>
    </message>
</context>
<context>
    <name>rollwright::StudyPanel</name>
    <message>
        <source>Drop a folder of recordings with their notes</source>
        <translation>Déposez un dossier d&apos;enregistrements avec leurs notes</translation>
    </message>
    <message>
        <source>Every model that you tick is held against the notes of every recording. A recording has its notes beside it under the same name (MIDI, MAPS table or text); MAESTRO and MAPS are recognised.</source>
        <translation>Chaque modèle que vous cochez est confronté aux notes de chaque enregistrement. Un enregistrement a ses notes à côté de lui sous le même nom (MIDI, tableau MAPS ou texte)&#xa0;; MAESTRO et MAPS sont reconnus.</translation>
    </message>
    <message>
        <source>Part of the data set</source>
        <translation>Partie du jeu de données</translation>
    </message>
    <message>
        <source>Models to compare</source>
        <translation>Modèles à comparer</translation>
    </message>
    <message>
        <source>The ticked models are compared</source>
        <translation>Les modèles cochés sont comparés</translation>
    </message>
    <message>
        <source>Transcribe and score what has no score yet</source>
        <translation>Transcrire et évaluer ce qui n&apos;a pas encore de score</translation>
    </message>
    <message>
        <source>Write the comparison into a file</source>
        <translation>Écrire la comparaison dans un fichier</translation>
    </message>
    <message>
        <source>Recordings that are left out</source>
        <translation>Enregistrements laissés de côté</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Laissés de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Open data set…</source>
        <translation>Ouvrir un jeu de données…</translation>
    </message>
    <message>
        <source>Models:</source>
        <translation>Modèles&#xa0;:</translation>
    </message>
    <message>
        <source>Measure:</source>
        <translation>Critère&#xa0;:</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Open the recording</source>
        <translation>Ouvrir l&apos;enregistrement</translation>
    </message>
    <message>
        <source>Open the %1 recordings</source>
        <translation>Ouvrir les %1 enregistrements</translation>
    </message>
</context>
<context>
    <name>rollwright::StudyPresenter</name>
    <message>
        <source>Stopped: %1. Compare goes on from there.</source>
        <translation>Arrêté&#xa0;: %1. «&#xa0;Comparer&#xa0;» reprendra à cet endroit.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Terminé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Looking for recordings in &quot;%1&quot;</source>
        <translation>Recherche d&apos;enregistrements dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Looking up what is known</source>
        <translation>Recherche de ce qui est déjà connu</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>Exporter la comparaison</translation>
    </message>
    <message>
        <source>%1 models compared</source>
        <translation>%1, modèles comparés</translation>
    </message>
    <message>
        <source>The comparison of &quot;%1&quot; was stopped: %2. Its scores are kept.</source>
        <translation>La comparaison de «&#xa0;%1&#xa0;» a été arrêtée&#xa0;: %2. Ses scores sont conservés.</translation>
    </message>
</context>
<context>
    <name>rollwright::StudyView</name>
    <message>
        <source>Scores of every recording</source>
        <translation>Scores de chaque enregistrement</translation>
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
        <translation>En faire la r&amp;éférence…</translation>
    </message>
    <message>
        <source>The notes of the chosen model, as they are corrected, become the ground truth, in a table beside the recording</source>
        <translation>Les notes du modèle choisi, telles qu&apos;elles sont corrigées, deviennent la référence&#xa0;: un tableau à côté de l&apos;enregistrement</translation>
    </message>
    <message>
        <source>Make them the ground truth</source>
        <translation>En faire la référence</translation>
    </message>
    <message>
        <source>Table of notes</source>
        <translation>Tableau de notes</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the ground truth now.</source>
        <translation>«&#xa0;%1&#xa0;» est maintenant la référence.</translation>
    </message>
</context>
<context>
    <name>rollwright::ViewPresenter</name>
    <message>
        <source>Zoom: fewer ke&amp;ys</source>
        <translation>&amp;Zoom&#xa0;: moins de touches</translation>
    </message>
    <message>
        <source>Zoom: &amp;more keys</source>
        <translation>Zoo&amp;m&#xa0;: plus de touches</translation>
    </message>
</context>
<context>
    <name>rollwright::ViewScrollBars</name>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Hauteur</translation>
    </message>
</context>
<context>
    <name>rollwright::WelcomePage</name>
    <message>
        <source>Drop a piano recording here</source>
        <translation>Déposez ici un enregistrement de piano</translation>
    </message>
    <message>
        <source>or press Ctrl+O. WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A and videos work.</source>
        <translation>ou appuyez sur Ctrl+O. Les formats WAV, AIFF, FLAC, Ogg Vorbis, Opus, MP3, M4A et les vidéos conviennent.</translation>
    </message>
    <message>
        <source>To see how well a model did, put the true notes beside the recording under the same name (MIDI, MAPS table or text), or drop them on it later.</source>
        <translation>Pour voir à quel point un modèle a réussi, placez les vraies notes à côté de l&apos;enregistrement sous le même nom (MIDI, tableau MAPS ou texte), ou déposez-les dessus plus tard.</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Ouverts récemment</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Ouvrir l&apos;exemple</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Ouvrir un enregistrement…</translation>
    </message>
</context>
</TS>
