package dev.medley.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.objects.ObjectStores;
import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long requests stay, and whose they are. */
@FunctionTest(
        value = "security",
        settings = {"medley.request-log.flush-after=0s", "medley.addresses.country-header=CloudFront-Viewer-Country"})
class RequestRetentionTest {

    private static final String REQUESTS = "/api/admin/requests";

    private final TestAccount administrator = TestAccount.with("admin");
    private final FunctionUnderTest function;

    RequestRetentionTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void monthsGetPartitionsAheadAndOldOnesAreArchivedWithoutWhoSentThem(@TempDir Path folder) throws IOException {
        String old = trace();
        traced(function.as(administrator), old).get(REQUESTS).is(200);
        String present = Instant.now().toString().substring(0, 7);
        FunctionUnderTest later = function.later(Duration.ofDays(400));
        String trace = trace();
        later.as(administrator)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get(REQUESTS)
                .is(200);
        assertThat(partition(trace)).isEqualTo("request_other");
        later.tick("requests-upkeep");
        assertThat(partition(trace)).matches("request_\\d{4}_\\d{2}");
        List<String> partitions = Rows.texts(
                "select relname from pg_class where relname ~ '^request_\\d{4}_\\d{2}$' and relkind = 'r' order by 1");
        assertThat(partitions).hasSizeGreaterThanOrEqualTo(3).doesNotContain("request_" + month(Instant.now()));
        assertThat(partitions.getFirst()).isGreaterThan("request_" + month(Instant.now()));
        Path file = folder.resolve("archive.gz");
        function.bean(ObjectStores.class)
                .bucket(Medley.RECORDINGS)
                .download("archives/requests/" + present + ".ndjson.gz", file);
        String text;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(text.lines()).anyMatch(line -> line.contains(old) && line.contains("listRequests"));
        assertThat(text).doesNotContain(administrator.id().toString(), "127.0.0.1");
        assertThat(Rows.count(
                        "select requests from security.request_archive where object_key like ?", "%" + present + "%"))
                .isEqualTo(text.lines().count());
        function.tick("requests-upkeep");
    }

    @Test
    void whatAnErasedAccountSentIsNobodys() {
        String trace = trace();
        traced(function.as(administrator), trace).get(REQUESTS).is(200);
        new Deliveries(function, "security-erasure").deliver("account.erased", administrator.id(), Map.of());
        assertThat(Rows.texts(
                        "select concat_ws(' ', account_id, address, agent, body) from security.request where trace_id = ?",
                        trace))
                .containsExactly("erased ");
    }

    private static Api traced(Api api, String trace) {
        return api.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String month(Instant time) {
        return time.toString().substring(0, 7).replace('-', '_');
    }

    private static String partition(String trace) {
        return Rows.texts(
                        "select c.relname from security.request r join pg_class c on c.oid = r.tableoid where trace_id = ?",
                        trace)
                .getFirst();
    }
}
