package dev.medley.models;

import dev.medley.models.spoken.Passage;
import dev.medley.models.spoken.SpokenText;
import dev.medley.models.spoken.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** When the words of a text were said; where it does not tell, when they would be at the pace of ordinary speech. */
public final class SpokenClock {

    /** 150 words in a minute. */
    private static final long MS_PER_WORD = 400;

    private final List<String> words = new ArrayList<>();
    private final List<@Nullable Long> starts = new ArrayList<>();
    private final boolean isEstimated;

    public SpokenClock(SpokenText text) {
        for (Turn turn : text.turns()) {
            for (Passage passage : turn.passages()) {
                for (String word : passage.words()) {
                    words.add(word);
                    starts.add(passage.startMs());
                }
            }
        }
        isEstimated = starts.stream().noneMatch(start -> start != null);
    }

    /** Whether the text has no times at all. */
    public boolean isEstimated() {
        return isEstimated;
    }

    /** When something begins that the text says word for word; nothing where it does not, or has no time there. */
    public OptionalLong startOf(String quotation) {
        List<String> quoted = new Passage(null, null, quotation).words();
        int at = quoted.isEmpty() ? -1 : Collections.indexOfSubList(words, quoted);
        if (at < 0) {
            return OptionalLong.empty();
        }
        if (isEstimated) {
            return OptionalLong.of(at * MS_PER_WORD);
        }
        Long start = starts.get(at);
        return start == null ? OptionalLong.empty() : OptionalLong.of(start);
    }
}
