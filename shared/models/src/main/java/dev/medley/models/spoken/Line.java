package dev.medley.models.spoken;

import java.util.ArrayList;
import java.util.List;

/** A line of words with what is known of it. */
record Line(String speaker, Passage passage) {

    /** Puts lines of one speaker that follow each other together; lines without words count for nothing. */
    static List<Turn> turns(List<Line> lines) {
        var turns = new ArrayList<Turn>();
        var open = new ArrayList<Passage>();
        String speaker = "";
        for (Line line : lines) {
            if (!line.speaker.equals(speaker)) {
                close(speaker, open, turns);
                speaker = line.speaker;
            }
            if (!line.passage.isBlank()) {
                open.add(line.passage);
            }
        }
        close(speaker, open, turns);
        return turns;
    }

    private static void close(String speaker, List<Passage> open, List<Turn> turns) {
        if (!open.isEmpty()) {
            turns.add(new Turn(speaker, open));
            open.clear();
        }
    }
}
