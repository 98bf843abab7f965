package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each library that a build file names has a line that says what it is for, and no other has one. */
class DependenciesTest {

    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*(?:<!--[^>]*-->\\s*)?<groupId>(?!dev\\.medley)([a-z0-9.-]+)</groupId>");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z0-9.`, -]+`) \\|");

    @Test
    void eachHasItsReason() {
        Set<String> explained = found(ROW, Checkout.text("docs/dependencies.md"))
                .flatMap(groups -> Stream.of(groups.replace("`", "").split(", ")))
                .collect(Collectors.toSet());
        Set<String> named = Checkout.files("(?!.*/target/).*pom\\.xml").stream()
                .flatMap(pom -> found(DEPENDENCY, Checkout.text(pom)))
                .collect(Collectors.toSet());
        assertThat(explained).containsExactlyInAnyOrderElementsOf(named);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }
}
