package dev.medley.content.versions;

import dev.medley.content.types.FieldPointer;
import dev.medley.content.versions.FieldChange.Kind;
import dev.medley.content.versions.SequenceDiff.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between two versions, field by field. */
public final class DocumentDiff {

    /** What an item says before its first version. */
    public static final ContentDocument NOTHING =
            new ContentDocument("", "", "", "", "", Map.of(), List.of(), List.of());

    private final List<FieldChange> changes = new ArrayList<>();

    private DocumentDiff() {}

    public static List<FieldChange> of(ContentDocument before, ContentDocument after) {
        DocumentDiff diff = new DocumentDiff();
        diff.value("/title", before.title(), after.title());
        diff.value("/slug", before.slug(), after.slug());
        diff.value("/locale", before.locale(), after.locale());
        diff.value("/summary", before.summary(), after.summary());
        diff.value("/byline", before.byline(), after.byline());
        diff.value("/fields", before.fields(), after.fields());
        diff.value("/tags", before.tags(), after.tags());
        diff.value("/mediaIds", before.mediaIds(), after.mediaIds());
        return List.copyOf(diff.changes);
    }

    private void value(String pointer, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            object(pointer, one, other);
        } else if (before instanceof List<?> one && after instanceof List<?> other) {
            array(pointer, one, other);
        } else if (before instanceof String one && after instanceof String other) {
            changes.add(new FieldChange(pointer, Kind.CHANGED, one, other, WordDiff.of(one, other)));
        } else {
            add(pointer, before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED, before, after);
        }
    }

    private void object(String pointer, Map<?, ?> before, Map<?, ?> after) {
        Set<Object> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (Object name : names) {
            value(FieldPointer.of(pointer, name), before.get(name), after.get(name));
        }
    }

    /** An element that was replaced by another in its place is compared with it; what only moved on is the same. */
    private void array(String pointer, List<?> before, List<?> after) {
        List<Object> removed = new ArrayList<>();
        List<Object> added = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (Step<Object> step : SequenceDiff.of(new ArrayList<Object>(before), new ArrayList<Object>(after))) {
            if (step.before() && step.after()) {
                replaced(pointer, from, removed, to, added);
                from += removed.size() + 1;
                to += added.size() + 1;
                removed.clear();
                added.clear();
            } else if (step.before()) {
                removed.add(step.element());
            } else {
                added.add(step.element());
            }
        }
        replaced(pointer, from, removed, to, added);
    }

    private void replaced(String pointer, int from, List<Object> removed, int to, List<Object> added) {
        int pairs = Math.min(removed.size(), added.size());
        for (int i = 0; i < pairs; i++) {
            value(FieldPointer.of(pointer, to + i), removed.get(i), added.get(i));
        }
        for (int i = pairs; i < removed.size(); i++) {
            add(FieldPointer.of(pointer, from + i), Kind.REMOVED, removed.get(i), null);
        }
        for (int i = pairs; i < added.size(); i++) {
            add(FieldPointer.of(pointer, to + i), Kind.ADDED, null, added.get(i));
        }
    }

    private void add(String pointer, Kind kind, @Nullable Object before, @Nullable Object after) {
        changes.add(new FieldChange(pointer, kind, before, after, List.of()));
    }
}
