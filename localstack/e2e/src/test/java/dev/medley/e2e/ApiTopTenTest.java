package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the OWASP API Security Top 10 (2023) is whole, and tests prove each defence. */
class ApiTopTenTest {

    private final List<String[]> lines = Checkout.lines("docs/security/api-top-10.tsv").stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .toList();

    @Test
    void everyRiskIsThereOnce() {
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).hasSize(4).doesNotContain(""))
                .extracting(line -> line[0])
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                        .mapToObj("API%d:2023"::formatted)
                        .toList());
    }

    @Test
    void eachDefenceIsProven() {
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(Stream.of(line[3].split(" ", -1))).allMatch(Checkout::hasTest));
    }
}
