package dev.medley.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Of all packages of a function, one writes a table of its schema. A package counts together with those inside it; the
 * functions of the database that migrations make are not looked into. Packages called {@code erasure} are left out: they
 * delete an account's rows from all tables of their function.
 */
final class TableOwnership extends ArchCondition<JavaClass> {

    private static final String ROOT = "dev.medley.";

    private static final Set<String> LAYERS = Set.of("web", "store", "inbox");

    private final Map<String, Map<String, Set<String>>> writers = new TreeMap<>();

    TableOwnership() {
        super("write no table that another package writes");
    }

    @Override
    public void init(Collection<JavaClass> allObjectsToTest) {
        writers.clear();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (feature(type).endsWith(".erasure")) {
            return;
        }
        WrittenTables tables = new WrittenTables(type);
        tables.names().stream()
                .filter(table -> isOwn(type, table))
                .forEach(table -> writers.computeIfAbsent(table, _ -> new TreeMap<>())
                        .computeIfAbsent(feature(type), _ -> new TreeSet<>())
                        .add(type.getSimpleName()));
        tables.hidden()
                .forEach(text -> events.add(
                        SimpleConditionEvent.violated(type, type.getName() + " does not name the table in: " + text)));
    }

    @Override
    public void finish(ConditionEvents events) {
        writers.forEach((table, packages) -> {
            if (packages.size() > 1) {
                events.add(SimpleConditionEvent.violated(table, table + " is written by " + described(packages)));
            }
        });
    }

    private static String described(Map<String, Set<String>> packages) {
        return packages.entrySet().stream()
                .map(writer -> writer.getKey() + " (" + String.join(", ", writer.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** A function's schema is named like its package, with underscores. */
    private static boolean isOwn(JavaClass type, String table) {
        String schema = table.substring(0, table.indexOf('.')).replace("_", "");
        return (type.getPackageName() + ".").startsWith(ROOT + schema + ".");
    }

    /** The first package below the function's own that is no layer; the function's own where there is none. */
    private static String feature(JavaClass type) {
        List<String> parts =
                List.of(type.getPackageName().substring(ROOT.length()).split("\\.", -1));
        boolean isLayer = parts.size() < 2 || LAYERS.contains(parts.get(1));
        return isLayer ? parts.getFirst() : parts.getFirst() + "." + parts.get(1);
    }
}
