package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.ReadBlocks;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page of an inbox with 100,000 entries costs what it costs with 100. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class InboxCostTest {

    private static final Logger LOG = LoggerFactory.getLogger(InboxCostTest.class);
    private static final UUID FULL = UUID.randomUUID();
    private static final UUID SMALL = UUID.randomUUID();
    private final FunctionUnderTest function;

    InboxCostTest(FunctionUnderTest function) {
        this.function = function;
    }

    @BeforeAll
    static void fill(FunctionUnderTest function) {
        Reader.of(function).titles();
        fill(FULL, 100_000);
        fill(SMALL, 100);
        int _ = Rows.update("analyze notifications.entry");
    }

    /** Of ten, nine are read, one of ten archived, and one of a thousand is about security. */
    private static void fill(UUID account, int entries) {
        int _ = Rows.update("""
                insert into notifications.entry (id, account_id, type, category, position, subject_id, data, occurrences,
                    occurred_at, read_at, archived_at)
                select gen_random_uuid(), ?, 'recording.rejected', case when i %% 1000 = 0 then 'security' else 'recordings' end,
                    gen_random_uuid(), gen_random_uuid(), '{"detail": "x"}', 1, now(),
                    case when i %% 10 > 0 then now() end, case when i %% 10 = 1 then now() end
                from generate_series(1, %d) i""".formatted(entries), account);
    }

    @AfterAll
    static void empty() {
        int _ = Rows.update("delete from notifications.entry where account_id in (?, ?)", FULL, SMALL);
    }

    static Stream<String> conditions() {
        return Stream.of(
                        "archived_at is null",
                        "read_at is null and archived_at is null",
                        "read_at is not null and archived_at is null",
                        "archived_at is not null")
                .flatMap(state -> Stream.of(state, state + " and category = 'security'"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void everyFilterIsServedByAnIndex(String conditions) {
        List<String> plan = Rows.texts("""
                explain (analyze, buffers) select id, position from notifications.entry where account_id = '%s' and %s
                order by position desc limit 21""".formatted(FULL, conditions));
        assertThat(plan)
                .noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan") || line.contains("Removed"));
        assertThat(ReadBlocks.in(plan).orElseThrow()).isLessThan(60);
    }

    /** Of what the function really sends for 20 entries, and for the count of what is unread, which ends at 1,000. */
    @Test
    void aPageReadsWhatItReadsOfASmallInbox() {
        for (Map<String, String> query : List.of(Map.of("limit", "20"), Map.of("limit", "20", "state", "read"))) {
            long small = ReadBlocks.during(() -> read(SMALL, INBOX, query));
            long full = ReadBlocks.during(() -> read(FULL, INBOX, query));
            LOG.info("{}: {} blocks of an inbox with 100 entries, {} with 100,000", query, small, full);
            assertThat(full).as(query.toString()).isLessThanOrEqualTo(small * 6 / 5 + 20);
        }
        assertThat(ReadBlocks.during(() -> read(FULL, INBOX + "/unread-count", Map.of())))
                .isLessThan(1_100);
    }

    private void read(UUID account, String path, Map<String, String> query) {
        TestAccount reader = new TestAccount(account, "user", Duration.ZERO, false, null);
        var answer = function.call(LambdaRequests.get(path).withQueryStringParameters(query), reader);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(200);
    }

    @Test
    void aPageTakesAsManyStatementsHoweverLongItIs() {
        Reader ada = Reader.of(function);
        ada.isRejected("first");
        List<String> one = statements(ada);
        ada.isRejected("second");
        ada.happens("api-key.created", UUID.randomUUID(), Map.of("name", "x", "hint", "y"));
        assertThat(statements(ada)).isEqualTo(one).hasSize(3);
    }

    private List<String> statements(Reader reader) {
        return Statements.during(() -> assertThat(function.call(LambdaRequests.get(INBOX), reader.account())
                        .getStatusCode())
                .isEqualTo(200));
    }
}
