package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for people say can be followed. */
class GuidesTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern COMMAND = Pattern.compile("\\./medley ([a-z-]+)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");

    static List<Path> pages() {
        return Checkout.files("(README|CONTRIBUTING)\\.md|localstack/README\\.md|docs/(?!problems).*\\.md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        assertThat(found(LINK, Checkout.text(page)))
                .allSatisfy(link -> assertThat(leadsSomewhere(page, link)).isTrue());
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1
                        || found(HEADING, Checkout.text(target))
                                .anyMatch(heading -> anchor(heading).equals(parts[1])));
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandIsThere(Path page) {
        Set<String> known = found(COMMAND, Checkout.text("medley")).collect(Collectors.toSet());
        assertThat(found(COMMAND, Checkout.text(page))).allMatch(known::contains);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTestThatIsNamedIsThere(Path page) {
        assertThat(found(TEST, Checkout.text(page)))
                .allSatisfy(test ->
                        assertThat(Checkout.files(".*/" + test + "\\.java")).isNotEmpty());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }
}
