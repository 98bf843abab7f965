package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of OWASP ASVS 5.0, chapters V1 to V16, is whole, and what it refers to is there. */
class AsvsTest {

    private static final String FIRST_LEVEL = """
            1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1
            2.1.1 2.2.1 2.2.2 2.3.1
            3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1 3.5.2 3.5.3
            4.1.1 4.4.1
            5.2.1 5.2.2 5.3.1 5.3.2
            6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1 6.4.2
            7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2
            8.1.1 8.2.1 8.2.2 8.3.1
            9.1.1 9.1.2 9.1.3 9.2.1
            10.4.1 10.4.2 10.4.3 10.4.4 10.4.5
            11.3.1 11.3.2 11.4.1
            12.1.1 12.2.1 12.2.2
            13.4.1
            14.2.1 14.3.1
            15.1.1 15.2.1 15.3.1""";

    private static final String SECOND_LEVEL = """
            1.1.1 1.1.2 1.2.6 1.2.7 1.2.8 1.2.9 1.3.3 1.3.4 1.3.5 1.3.6 1.3.7 1.3.8 1.3.9 1.3.10 1.3.11
            1.4.1 1.4.2 1.4.3 1.5.2
            2.1.2 2.1.3 2.2.3 2.3.2 2.3.3 2.3.4 2.4.1
            3.3.2 3.3.3 3.3.4 3.4.3 3.4.4 3.4.5 3.4.6 3.5.4 3.5.5 3.7.1 3.7.2
            4.1.2 4.1.3 4.2.1 4.3.1 4.3.2 4.4.2 4.4.3 4.4.4
            5.1.1 5.2.3 5.4.1 5.4.2 5.4.3
            6.1.2 6.1.3 6.2.9 6.2.10 6.2.11 6.2.12 6.3.3 6.3.4 6.4.3 6.4.4 6.5.1 6.5.2 6.5.3 6.5.4 6.5.5
            6.6.1 6.6.2 6.6.3 6.8.1 6.8.2 6.8.3 6.8.4
            7.1.1 7.1.2 7.1.3 7.3.1 7.3.2 7.4.3 7.4.4 7.4.5 7.5.1 7.5.2 7.6.1 7.6.2
            8.1.2 8.2.3 8.4.1
            9.2.2 9.2.3 9.2.4
            10.1.1 10.1.2 10.2.1 10.2.2 10.3.1 10.3.2 10.3.3 10.3.4 10.4.6 10.4.7 10.4.8 10.4.9 10.4.10
            10.4.11 10.5.1 10.5.2 10.5.3 10.5.4 10.5.5 10.6.1 10.6.2 10.7.1 10.7.2 10.7.3
            11.1.1 11.1.2 11.2.1 11.2.2 11.2.3 11.3.3 11.4.2 11.4.3 11.4.4 11.5.1 11.6.1
            12.1.2 12.1.3 12.3.1 12.3.2 12.3.3 12.3.4
            13.1.1 13.2.1 13.2.2 13.2.3 13.2.4 13.2.5 13.3.1 13.3.2 13.4.2 13.4.3 13.4.4 13.4.5
            14.1.1 14.1.2 14.2.2 14.2.3 14.2.4 14.3.2 14.3.3
            15.1.2 15.1.3 15.2.2 15.2.3 15.3.2 15.3.3 15.3.4 15.3.5 15.3.6 15.3.7
            16.1.1 16.2.1 16.2.2 16.2.3 16.2.4 16.2.5 16.3.1 16.3.2 16.3.3 16.3.4 16.4.1 16.4.2 16.4.3
            16.5.1 16.5.2 16.5.3""";

    private static final Pattern SENTENCE = Pattern.compile("[A-Z].{20,}\\.");
    private static final Pattern HEADING = Pattern.compile("#{1,6} .*");

    private enum Verdict {
        /** Tests prove it. */
        SHOWN,
        /** Asks for documentation, which is there. */
        DOCUMENTED,
        NOT_APPLICABLE,
        /** Does not hold; says why. */
        NOT_HELD,
        /** Tests prove it where an operator sets it so, as docs/security/README.md says. */
        BY_SETTING;

        static Verdict of(String text) {
            return valueOf(text.replace('-', '_').toUpperCase(Locale.ROOT));
        }

        boolean restsOn(String evidence) {
            return switch (this) {
                case SHOWN, BY_SETTING -> Stream.of(evidence.split(" ", -1)).allMatch(Checkout::hasTest);
                case DOCUMENTED -> isSection(evidence);
                case NOT_APPLICABLE, NOT_HELD -> SENTENCE.matcher(evidence).matches();
            };
        }
    }

    private record Line(String id, String level, Verdict verdict, String evidence) {
        static Line of(String text) {
            String[] columns = text.split("\t", -1);
            assertThat(columns).as(text).hasSize(5).doesNotContain("");
            return new Line(columns[0], columns[1], Verdict.of(columns[3]), columns[4]);
        }
    }

    private final List<Line> lines = Checkout.lines("docs/security/asvs.tsv").stream()
            .skip(1)
            .map(Line::of)
            .toList();

    @Test
    void everyRequirementOfTheFirstTwoLevelsIsThereOnce() {
        Map<String, String> levels = new HashMap<>();
        Stream.of(FIRST_LEVEL.split("\\s+", -1)).forEach(id -> levels.put(id, "1"));
        Stream.of(SECOND_LEVEL.split("\\s+", -1)).forEach(id -> levels.put(id, "2"));
        assertThat(lines).extracting(Line::id).containsExactlyInAnyOrderElementsOf(levels.keySet());
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.level()).as(line.id()).isEqualTo(levels.get(line.id())));
    }

    @Test
    void whatAVerdictRestsOnIsThere() {
        assertThat(lines).allMatch(line -> line.verdict().restsOn(line.evidence()));
    }

    /** So that it can fail. */
    @Test
    void whatIsNotThereIsMissed() {
        assertThat(Verdict.SHOWN.restsOn("dev.medley.e2e.AsvsTest#whatIsNotThereIsMissed"))
                .isTrue();
        assertThat(Verdict.SHOWN.restsOn("dev.medley.e2e.AsvsTest#isSection")).isFalse();
        assertThat(Verdict.SHOWN.restsOn("dev.medley.e2e.AsvsTest")).isFalse();
        assertThat(Verdict.DOCUMENTED.restsOn("docs/security/README.md#ways-in"))
                .isTrue();
        assertThat(Verdict.DOCUMENTED.restsOn("docs/security/README.md#ways-out"))
                .isFalse();
        assertThat(Verdict.DOCUMENTED.restsOn("docs/security/NOTHING.md#ways-in"))
                .isFalse();
        assertThat(Verdict.NOT_APPLICABLE.restsOn("no")).isFalse();
    }

    private static boolean isSection(String evidence) {
        String[] parts = evidence.split("#", -1);
        return parts.length == 2
                && Checkout.has(parts[0])
                && Checkout.lines(parts[0]).stream()
                        .filter(line -> HEADING.matcher(line).matches())
                        .anyMatch(heading -> anchor(heading).equals(parts[1]));
    }

    /** As GitHub makes them. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }
}
