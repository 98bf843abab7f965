package dev.medley.migrator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.migration.Migrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/schema} is what the migrations make: tables and indexes with the comments that stand above them in the SQL. The test
 * leaves the new pages to be copied.
 */
class SchemaReferenceTest {

    private static final Path HOME = Path.of(System.getProperty("medley.home"));
    private static final String PAGES = "docs/schema";
    private static final Pattern COMMENTED = Pattern.compile(
            "((?:^--.*\\n)+)create (?:unique )?(?:table|index) (?:if not exists )?([a-z_.]+)", Pattern.MULTILINE);

    @Test
    void thePagesSayWhatTheMigrationsMake() {
        Map<String, String> pages = new HashMap<>();
        for (String schema : Migrator.schemas()) {
            List<String> tables = MigratedDatabase.found("select name from own where schema = '" + schema + "'");
            if (!tables.isEmpty()) {
                pages.put(schema + ".md", page(schema, tables));
            }
        }
        pages.forEach((name, text) ->
                write(HOME.resolve("infra/migrator/target").resolve(PAGES).resolve(name), text));
        Map<String, String> written = written();
        assertThat(written.keySet()).isEqualTo(pages.keySet());
        pages.forEach((name, text) -> assertThat(written.get(name))
                .as("Out of date; replace docs/schema by infra/migrator/target/docs/schema")
                .isEqualTo(text));
    }

    private static String page(String schema, List<String> tables) {
        Map<String, String> comments = comments(schema);
        return "# Schema `%s`\n\nMade from the migrations of the schema; not to be edited.\n".formatted(schema)
                + tables.stream().map(table -> table(schema, table, comments)).collect(joining());
    }

    private static String table(String schema, String table, Map<String, String> comments) {
        String where = "where schema = '" + schema + "' and name = '" + table + "' ";
        String comment = comments.getOrDefault(schema + "." + table, "");
        return "\n## %s\n\n%s%s\n%s%s"
                .formatted(
                        table,
                        comment.isEmpty() ? "" : comment + "\n\n",
                        columns(where),
                        constraints(where),
                        indexes(where, comments));
    }

    private static String columns(String where) {
        return "| column | type | default |\n|---|---|---|\n"
                + MigratedDatabase.rows("""
                        select a.attname, format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then '' else ', may be null' end,
                            coalesce(pg_get_expr(d.adbin, d.adrelid), '')
                        from own join pg_attribute a on a.attrelid = own.oid
                        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                        """ + where + "and a.attnum > 0 and not a.attisdropped order by a.attnum")
                        .stream()
                        .map(column ->
                                "| `%s` | %s | %s |\n".formatted(column.get(0), column.get(1), code(column.get(2))))
                        .collect(joining());
    }

    private static String constraints(String where) {
        return MigratedDatabase.rows("""
                        select k.conname, pg_get_constraintdef(k.oid) from own join pg_constraint k on k.conrelid = own.oid
                        """ + where + "and k.contype <> 'n' order by k.contype desc, k.conname").stream()
                .map(constraint -> "- `%s`: `%s`\n".formatted(constraint.get(0), constraint.get(1)))
                .collect(joining());
    }

    /** Those that no constraint makes. */
    private static String indexes(String where, Map<String, String> comments) {
        return MigratedDatabase.rows(
                        """
                        select c.relname, regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '')
                        from own join pg_index i on i.indrelid = own.oid join pg_class c on c.oid = i.indexrelid
                        """ + where + "and not exists (select from pg_constraint k where k.conindid = i.indexrelid)"
                                + " order by c.relname")
                .stream()
                .map(index -> "- `%s`: `%s` %s"
                                .formatted(index.get(0), index.get(1), comments.getOrDefault(index.get(0), ""))
                                .strip()
                        + "\n")
                .collect(joining());
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text.replace("|", "\\|") + "`";
    }

    /** What stands above tables and indexes in the migrations, by their names. */
    private static Map<String, String> comments(String schema) {
        Map<String, String> comments = new HashMap<>();
        Path scripts = HOME.resolve("infra/migrator/target/classes/db").resolve(schema);
        if (Files.exists(scripts)) {
            texts(scripts, "V").values().forEach(script -> {
                Matcher found = COMMENTED.matcher(script);
                while (found.find()) {
                    comments.put(
                            found.group(2),
                            found.group(1).replaceAll("(?m)^-- ?", "").strip().replace('\n', ' '));
                }
            });
        }
        return comments;
    }

    private static Map<String, String> written() {
        Path pages = HOME.resolve(PAGES);
        return Files.exists(pages) ? texts(pages, "") : Map.of();
    }

    private static Map<String, String> texts(Path folder, String start) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> texts = new HashMap<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(start)) {
                    texts.put(name, Files.readString(file));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
