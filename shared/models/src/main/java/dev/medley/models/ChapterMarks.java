package dev.medley.models;

import dev.medley.models.VideoDescription.Chapter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes chapters such as players take them: the first at 0:00, none shorter than 10 seconds. */
public final class ChapterMarks {

    private static final int MOST = 30;

    private ChapterMarks() {}

    /** Those that can stay, in their order. */
    public static List<Chapter> of(List<Chapter> found) {
        List<Chapter> kept = new ArrayList<>();
        for (Chapter chapter : found.stream()
                .sorted(Comparator.comparingLong(Chapter::startMs))
                .toList()) {
            if (kept.isEmpty()) {
                kept.add(new Chapter(0, chapter.title()));
            } else if (kept.size() < MOST
                    && chapter.startMs() >= kept.getLast().startMs() + DigestRules.MIN_CHAPTER_MS) {
                kept.add(chapter);
            }
        }
        return List.copyOf(kept);
    }
}
