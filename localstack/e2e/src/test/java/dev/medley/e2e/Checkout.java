package dev.medley.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The repository that the suite was built from, where what documents promise can be looked up. */
final class Checkout {

    private static final List<Path> TESTS = tests();

    private Checkout() {}

    static Path home() {
        return Path.of(System.getProperty("medley.home"));
    }

    static boolean has(String path) {
        return Files.isRegularFile(home().resolve(path));
    }

    static List<String> lines(String path) {
        return text(home().resolve(path)).lines().toList();
    }

    /** Whether there is a test of this name, which reads {@code dev.medley.ThingTest#whatItShows}. */
    static boolean hasTest(String name) {
        String[] parts = name.split("#", -1);
        String file = parts[0].replace('.', '/') + ".java";
        return parts.length == 2
                && TESTS.stream()
                        .filter(path -> path.endsWith(file))
                        .anyMatch(path -> test(parts[1]).matcher(text(path)).find());
    }

    /** Between the annotation and the name no method ends. */
    private static Pattern test(String method) {
        return Pattern.compile("@(Parameterized)?Test\\b(?s:(?!\n    }\n).)*?\\bvoid " + Pattern.quote(method) + "\\(");
    }

    private static List<Path> tests() {
        try (Stream<Path> files = Files.find(
                home(),
                20,
                (path, _) -> path.toString().endsWith("Test.java")
                        && !path.toString().contains("/target/"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
