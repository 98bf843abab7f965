package dev.medley.notifications.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type whose templates can be edited.
 *
 * @param mandatory whether nobody can switch it off, and not everybody who edits templates edits its
 * @param values what the names in templates can be, with a sample of each
 * @param required of a mail that its function sends itself: the values without which it is of no use; null for notifications
 * @param locales the languages that it is there in
 */
public record EditableType(
        String name,
        String category,
        boolean mandatory,
        @Nullable String link,
        Map<String, String> values,
        @Nullable Set<String> required,
        List<String> locales) {

    /** What every notification can say. */
    private static final Map<String, String> OF_ALL =
            Map.of("subjectId", "01930000-0000-7000-8000-000000000000", "occurrences", "3", "others", "2");

    /** The same type with what every notification can say beside the samples that its function declares. */
    public EditableType withCommonValues() {
        if (isMail()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(OF_ALL);
        all.putAll(values);
        return new EditableType(name, category, mandatory, link, all, required, locales);
    }

    /** Whether its function sends it itself, as a whole mail without the usual frame. */
    public boolean isMail() {
        return required != null;
    }
}
