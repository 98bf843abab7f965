package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Medley;
import dev.medley.topology.Schedule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private final List<Line> lines =
            Checkout.lines("docs/evidence.tsv").stream().skip(1).map(Line::of).toList();

    @Test
    void requirementsAreNumberedAsInTheLedgerAndListedOnce() {
        assertThat(lines).isNotEmpty();
        assertThat(lines).doesNotHaveDuplicates();
        assertThat(lines).extracting(Line::id).allMatch(id -> id.matches("00[0-4]-\\d{3}"));
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
                .allSatisfy(metBy ->
                        assertThat(there.contains(metBy) || isFile(metBy)).isTrue());
    }

    /** What is no part of the running system: a page, a build file, a workflow. */
    private static boolean isFile(String metBy) {
        return metBy.startsWith("file:") && Checkout.has(metBy.substring("file:".length()));
    }

    @Test
    void theTestThatShowsItExists() {
        assertThat(lines).extracting(Line::shownBy).allMatch(Checkout::hasTest);
    }
}
