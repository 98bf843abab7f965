package dev.medley.chat.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Things of Medley's that can be asked about, as other functions publish them. */
public interface SourceTexts {

    /**
     * A text to take over.
     *
     * @param language BCP 47; null where nobody knows
     * @param segments what was said when, of recordings; else empty
     */
    record SourceText(String title, @Nullable String language, String text, List<Segment> segments) {

        public SourceText {
            segments = List.copyOf(segments);
        }
    }

    record Segment(long startMs, String text) {}

    /** What the account has, or everybody reads; empty where there is none, or none yet. */
    Optional<SourceText> find(DocumentSource source, UUID id, UUID accountId);

    /** The texts among the fields of an item, as Markdown. */
    static String markdown(String title, String summary, Map<String, Object> fields) {
        StringBuilder text =
                new StringBuilder("# ").append(title.replace('\n', ' ')).append("\n\n");
        text.append(summary).append("\n\n");
        append(text, fields, 0);
        return text.toString();
    }

    private static void append(StringBuilder text, Object value, int depth) {
        switch (value) {
            case String said when depth <= 10 -> text.append(said).append("\n\n");
            case Map<?, ?> fields when depth <= 10 -> fields.values().forEach(each -> append(text, each, depth + 1));
            case List<?> items when depth <= 10 -> items.forEach(each -> append(text, each, depth + 1));
            case null, default -> {
                // Numbers and switches say nothing without their names.
            }
        }
    }
}
