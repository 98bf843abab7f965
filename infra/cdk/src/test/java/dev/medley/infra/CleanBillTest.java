package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The AwsSolutions rules of cdk-nag. */
class CleanBillTest {

    private static final int COMPLIANCE = 2;
    private static final int REASON = 3;

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod"})
    void everyRuleIsKeptOrItsBreachHasAWrittenReason(String stage) throws IOException {
        assertThat(report(stage))
                .hasSizeGreaterThan(100)
                .allSatisfy(finding -> assertThat(finding.get(COMPLIANCE))
                        .as(finding.toString())
                        .isIn("Compliant", "Suppressed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod"})
    void everyReasonIsASentence(String stage) throws IOException {
        List<List<String>> accepted = report(stage).stream()
                .filter(finding -> finding.get(COMPLIANCE).equals("Suppressed"))
                .toList();
        assertThat(accepted)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.get(REASON)).matches("(\\[.*] )?[A-Z].{20,}\\."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod"})
    void theCdkHasNothingToComplainAbout(String stage) {
        assertThat(Templates.of(stage).complaints()).isEmpty();
    }

    private static List<List<String>> report(String stage) throws IOException {
        List<List<String>> findings = new ArrayList<>();
        for (Path file : Templates.of(stage).files("-NagReport.csv")) {
            Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> List.of(line.substring(1, line.length() - 1).split("\",\"", -1)))
                    .forEach(findings::add);
        }
        return findings;
    }
}
