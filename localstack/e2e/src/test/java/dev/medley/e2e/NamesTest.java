package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A simple name means one thing in the whole code base. */
class NamesTest {

    private static final String SOURCES =
            "(?!.*/(target|template)/)(shared|functions|localstack|infra)/.*/src/main/java/.*\\.java";

    @Test
    void noTwoTypesHaveTheSameSimpleName() {
        Map<String, List<String>> paths = Checkout.files(SOURCES).stream()
                .map(Path::toString)
                .filter(path -> !path.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(path -> path.substring(path.lastIndexOf('/') + 1)));
        assertThat(paths).hasSizeGreaterThan(500);
        assertThat(paths.values()).allMatch(same -> same.size() == 1, "one file of a name");
    }
}
