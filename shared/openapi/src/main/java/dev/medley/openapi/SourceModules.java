package dev.medley.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The modules of a checkout that have sources. */
final class SourceModules {

    private SourceModules() {}

    static List<Path> functions(Path home) {
        return in(home.resolve("functions"));
    }

    static List<Path> all(Path home) {
        return Stream.of(functions(home), in(home.resolve("shared")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> modules = Files.list(folder)) {
            return modules.filter(module -> Files.isDirectory(module.resolve("src/main/java"))
                            && Files.isRegularFile(module.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
