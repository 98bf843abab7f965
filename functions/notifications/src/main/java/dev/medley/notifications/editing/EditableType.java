package dev.medley.notifications.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type whose templates can be edited.
 *
 * @param values what the names in templates can be, with a sample of each
 * @param locales the languages that it is there in
 */
public record EditableType(
        String name, String category, @Nullable String link, Map<String, String> values, List<String> locales) {

    /** What every notification can say. */
    private static final Map<String, String> OF_ALL =
            Map.of("subjectId", "01930000-0000-7000-8000-000000000000", "occurrences", "3", "others", "2");

    /** A type with the sample that its function declares. */
    public static EditableType of(
            String name, String category, @Nullable String link, Map<String, String> sample, List<String> locales) {
        Map<String, String> values = new HashMap<>(OF_ALL);
        values.putAll(sample);
        return new EditableType(name, category, link, values, locales);
    }
}
