package dev.medley.models.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * Speech in portions from which an emotion can be heard: short stretches that follow each other closely are taken
 * together, long ones are cut into equal parts.
 */
final class Passages {
    private static final long LONGEST_MS = 6_000;
    private static final long LONGEST_PAUSE_MS = 1_000;

    private Passages() {}

    static List<Span> of(List<Span> stretches) {
        List<Span> passages = new ArrayList<>();
        for (Span stretch : stretches) {
            Span last = passages.isEmpty() ? null : passages.getLast();
            if (last != null
                    && stretch.startMs() - last.endMs() <= LONGEST_PAUSE_MS
                    && stretch.endMs() - last.startMs() <= LONGEST_MS) {
                passages.set(passages.size() - 1, new Span(last.startMs(), stretch.endMs()));
            } else {
                cut(stretch, passages);
            }
        }
        return passages;
    }

    private static void cut(Span stretch, List<Span> parts) {
        long count = Math.ceilDiv(stretch.lengthMs(), LONGEST_MS);
        for (long part = 0; part < count; part++) {
            parts.add(new Span(
                    stretch.startMs() + stretch.lengthMs() * part / count,
                    stretch.startMs() + stretch.lengthMs() * (part + 1) / count));
        }
    }
}
