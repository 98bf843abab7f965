package dev.medley.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The repository that the suite was built from, where what documents promise can be looked up. */
final class Checkout {

    private static final Set<String> MADE = Set.of(".git", "node_modules", "target");

    private static final List<Path> TESTS = files("(?!.*/target/).*Test\\.java");

    private Checkout() {}

    static Path home() {
        return Path.of(System.getProperty("medley.home"));
    }

    static boolean has(String path) {
        return Files.isRegularFile(home().resolve(path));
    }

    static List<String> lines(String path) {
        return text(path).lines().toList();
    }

    static String text(String path) {
        return text(home().resolve(path));
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
        return Pattern.compile(
                "@(Parameterized|Repeated)?Test\\b(?s:(?!\n    }\n).)*?\\bvoid " + Pattern.quote(method) + "\\(");
    }

    /** Files whose path from here matches, in order; none that is made, which may go while it is looked at. */
    static List<Path> files(String regex) {
        Pattern pattern = Pattern.compile(regex);
        Path home = home();
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return MADE.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (pattern.matcher(home.relativize(file).toString()).matches()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().toList();
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
