package dev.medley.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The tables that a class writes, as its statements name them. They are read from the string constants of its class file,
 * where those stand too whose parts were joined by the compiler or are joined by the class itself.
 */
final class WrittenTables {

    /** What the recipe of a joined string has in the place of a part that is not constant. */
    private static final String VARIABLE = "\u0001";

    private static final String WRITE =
            "(?i)(?:\\binsert\\s+into|\\bdelete\\s+from|(?<!\\bfor |\\bkey |\\bdo )\\bupdate)\\s+";

    private static final Pattern TABLE = Pattern.compile(WRITE + "([a-z_]+\\.[a-z_]+)(?!\\w*" + VARIABLE + ")");
    private static final Pattern HIDDEN = Pattern.compile(WRITE + "(?:[a-z_]+\\.)?[a-z_]*" + VARIABLE);

    private final List<String> constants;

    WrittenTables(JavaClass type) {
        this.constants = constants(type);
    }

    /** The names of the tables, each with its schema. */
    List<String> names() {
        return constants.stream()
                .flatMap(text -> TABLE.matcher(text).results())
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    /** The statements whose table is known only when they run. */
    List<String> hidden() {
        return constants.stream()
                .flatMap(text -> HIDDEN.matcher(text).results())
                .map(MatchResult::group)
                .map(text -> text.replace(VARIABLE, "..."))
                .distinct()
                .toList();
    }

    private static List<String> constants(JavaClass type) {
        return type.getSource().stream()
                .flatMap(source -> strings(read(source.getUri())))
                .toList();
    }

    private static Stream<String> strings(byte[] classFile) {
        return StreamSupport.stream(
                        ClassFile.of().parse(classFile).constantPool().spliterator(), false)
                .mapMulti((PoolEntry entry, Consumer<String> texts) -> {
                    if (entry instanceof StringEntry string) {
                        texts.accept(string.stringValue());
                    }
                });
    }

    private static byte[] read(URI uri) {
        try (InputStream bytes = uri.toURL().openStream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
