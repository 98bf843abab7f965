package dev.medley.models.spoken;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on the screen at a time, in lines. */
record Caption(@Nullable Long startMs, @Nullable Long endMs, List<CaptionLine> lines) {

    /** Two captions this far apart still follow each other. */
    private static final long GAP_MS = 500;

    /**
     * A line without its markup.
     *
     * @param voice who is marked as saying it; null where nobody is
     */
    record CaptionLine(@Nullable String voice, String text) {}

    static Caption of(@Nullable Long startMs, @Nullable Long endMs, String payload) {
        return new Caption(startMs, endMs, new CaptionMarkup(payload).lines());
    }

    boolean follows(Caption before) {
        return startMs != null && before.endMs != null && startMs - before.endMs <= GAP_MS;
    }

    boolean isShorterThan(long ms) {
        return startMs != null && endMs != null && endMs - startMs < ms;
    }

    Caption with(List<CaptionLine> others) {
        return new Caption(startMs, endMs, others);
    }

    List<String> texts() {
        return lines.stream().map(CaptionLine::text).toList();
    }
}
