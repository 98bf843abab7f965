package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Medley;
import dev.medley.topology.Schedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each line of the evidence names something that exists and a test that exists. */
class EvidenceTest {

    private record Line(String id, String metBy, String shownBy) {
        static Line of(String text) {
            String[] columns = text.split("\t", -1);
            assertThat(columns).as(text).hasSize(3);
            return new Line(columns[0], columns[1], columns[2]);
        }
    }

    private final List<Line> lines = read();

    @Test
    void requirementsAreNumberedAsInTheLedgerAndListedOnce() {
        assertThat(lines).isNotEmpty();
        assertThat(lines)
                .extracting(Line::id)
                .allMatch(id -> id.matches("00[0-4]-\\d{3}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatMeetsARequirementExists() {
        Set<String> there = new HashSet<>();
        JsonNode paths = Stage.api().get("/api/docs/openapi.json").is(200).at("/paths");
        paths.findValuesAsText("operationId").forEach(id -> there.add("operation:" + id));
        Medley.TOPOLOGY.functions().forEach(function -> {
            function.emits().forEach(type -> there.add("event:" + type));
            function.schedules().stream().map(Schedule::name).forEach(name -> there.add("schedule:" + name));
        });
        assertThat(lines)
                .extracting(Line::metBy)
                .allSatisfy(metBy -> assertThat(there).contains(metBy));
    }

    @Test
    void theTestThatShowsItExists() throws IOException {
        List<Path> tests = tests();
        for (Line line : lines) {
            String type = line.shownBy().substring(0, line.shownBy().indexOf('#'));
            String method = line.shownBy().substring(line.shownBy().indexOf('#') + 1);
            Path file = tests.stream()
                    .filter(path -> path.endsWith(type.replace('.', '/') + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No test " + type));
            assertThat(Files.readString(file))
                    .as(line.shownBy())
                    .containsPattern("@(Parameterized)?Test\\b(?s:.{0,400}?)void " + method + "\\(");
        }
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.find(
                Stage.home(),
                20,
                (path, _) -> path.toString().endsWith("Test.java")
                        && !path.toString().contains("/target/"))) {
            return files.toList();
        }
    }

    private static List<Line> read() {
        try (Stream<String> text = Files.lines(Stage.home().resolve("docs/evidence.tsv"))) {
            return text.skip(1).map(Line::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
