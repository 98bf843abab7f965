package dev.medley.models.spoken;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text between passages, or where one is too long by itself, between its sentences. */
public final class SpokenChunks {

    private final int most;
    private final List<SpokenText> chunks = new ArrayList<>();
    private final SpokenText text;
    private List<Turn> turns = new ArrayList<>();
    private List<Passage> passages = new ArrayList<>();
    private int length;

    private SpokenChunks(SpokenText text, int most) {
        this.text = text;
        this.most = most;
    }

    /** Parts of at most so many characters each, in their order; sentences that are longer are cut anywhere. */
    public static List<SpokenText> of(SpokenText text, int most) {
        SpokenChunks chunks = new SpokenChunks(text, most);
        for (Turn turn : text.turns()) {
            for (Passage passage : turn.passages()) {
                chunks.cut(passage).forEach(part -> chunks.add(turn.speaker(), part));
            }
            chunks.endTurn(turn.speaker());
        }
        chunks.endChunk("");
        return chunks.chunks;
    }

    private void add(String speaker, Passage passage) {
        if (length > 0 && length + passage.text().length() > most) {
            endChunk(speaker);
        }
        passages.add(passage);
        length += passage.text().length();
    }

    private void endTurn(String speaker) {
        if (!passages.isEmpty()) {
            turns.add(new Turn(speaker, passages));
            passages = new ArrayList<>();
        }
    }

    private void endChunk(String speaker) {
        endTurn(speaker);
        if (!turns.isEmpty()) {
            chunks.add(new SpokenText(text.format(), turns));
            turns = new ArrayList<>();
        }
        length = 0;
    }

    private List<Passage> cut(Passage passage) {
        String rest = passage.text();
        if (rest.length() <= most) {
            return List.of(passage);
        }
        List<Passage> parts = new ArrayList<>();
        while (rest.length() > most) {
            int at = end(rest);
            parts.add(new Passage(passage.startMs(), passage.endMs(), rest.substring(0, at)));
            rest = rest.substring(at).strip();
        }
        parts.add(new Passage(passage.startMs(), passage.endMs(), rest));
        return parts;
    }

    /** Behind a sentence, else a word, else between two characters. */
    private int end(String rest) {
        int sentence = Math.max(
                rest.lastIndexOf(". ", most), Math.max(rest.lastIndexOf("? ", most), rest.lastIndexOf("! ", most)));
        if (sentence > most / 2) {
            return sentence + 1;
        }
        int word = rest.lastIndexOf(' ', most);
        if (word > most / 2) {
            return word;
        }
        return Character.isHighSurrogate(rest.charAt(most - 1)) ? most - 1 : most;
    }
}
