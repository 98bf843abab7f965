package dev.medley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QueryTest {

    private static final long MEGABYTE = 1024 * 1024;

    private final Sql sql = Storage.sql();

    private record Wide(
            UUID id, Instant at, TimeUnit unit, List<String> texts, String json, byte[] bytes, long amount) {

        static Wide read(Row row) throws SQLException {
            return new Wide(
                    row.uuid("id"),
                    row.instant("at"),
                    row.constant("unit", TimeUnit.class),
                    row.texts("texts"),
                    row.json("json").text(),
                    row.bytes("bytes"),
                    row.bigint("amount"));
        }
    }

    @BeforeAll
    static void createTable() {
        int _ = Storage.sql()
                .query("create table thing (id int primary key, name text)")
                .update();
    }

    @Test
    void everyTypeComesBackAsItWent() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-02-03T04:05:06.789012Z");
        Wide wide = sql.query("""
                        select :id::uuid as id, :at::timestamptz as at, :unit as unit, :texts as texts, :json as json,
                            :bytes::bytea as bytes, :amount::bigint as amount, :none::text as none""")
                .with("id", id)
                .with("at", at)
                .with("unit", TimeUnit.SECONDS)
                .with("texts", new String[] {"a", "b"})
                .with("json", new Json("{\"a\": 1}"))
                .with("bytes", new byte[] {1, -1})
                .with("amount", Long.MAX_VALUE)
                .with("none", null)
                .first(Wide::read)
                .orElseThrow();
        assertThat(wide)
                .usingRecursiveComparison()
                .isEqualTo(new Wide(
                        id, at, TimeUnit.SECONDS, List.of("a", "b"), "{\"a\": 1}", new byte[] {1, -1}, Long.MAX_VALUE));
    }

    @Test
    void aNameMayStandSeveralTimes() {
        assertThat(sql.query("select 1 where 7 = :n and :n + 1 = 8")
                        .with("n", 7)
                        .exists())
                .isTrue();
    }

    @Test
    void operatorsOfJsonbAreNoParameters() {
        assertThat(sql.query("select 1 where :document ? :key and :document ?| :any")
                        .with("document", new Json("{\"a\": 1}"))
                        .with("key", "a")
                        .with("any", new String[] {"b", "a"})
                        .exists())
                .isTrue();
    }

    @Test
    void aNameInTheTextWithoutAValueIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> sql.query("select :a::int, :b::int").with("a", 1).exists())
                .withMessageContaining("[a, b]")
                .withMessageContaining("[a]");
    }

    @Test
    void aValueWithoutANameInTheTextIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> sql.query("select ':b'").with("b", 1).exists());
    }

    @Test
    void aNameBoundTwiceIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> sql.query("select :a").with("a", 1).with("a", 1));
    }

    @Test
    void conditionsStandInTheTextOnlyWithAValue() {
        int _ = sql.query("insert into thing (id, name) values (11, 'a'), (12, 'b'), (13, 'b')")
                .update();
        assertThat(between(11, null, null)).containsExactly(13, 12, 11);
        assertThat(between(11, "b", null)).containsExactly(13, 12);
        assertThat(between(11, null, 12)).containsExactly(12, 11);
        assertThat(between(11, "b", 12)).containsExactly(12);
    }

    private List<Integer> between(int from, @Nullable String name, @Nullable Integer to) {
        return sql.query("select id from thing where id between :from and 19 -- a comment ends with its line")
                .with("from", from)
                .when(name, "and name = :name", "name")
                .when(to, "and id <= :to", "to")
                .append("order by id desc limit :most")
                .with("most", 10)
                .list(row -> row.integer("id"));
    }

    @Test
    void aBatchSendsMoreRowsThanOneChunkAndCountsWhatChanged() {
        List<Integer> ids = IntStream.range(1_000, 3_500).boxed().toList();
        Query insert = sql.query("insert into thing (id, name) values (:id, :name) on conflict do nothing");
        assertThat(insert.with("name", "batched").batch(ids, (id, bindings) -> bindings.with("id", id)))
                .isEqualTo(2_500);
        assertThat(insert.batch(List.of(3_499, 3_500), (id, bindings) -> bindings.with("id", id)))
                .isEqualTo(1);
        assertThat(insert.batch(List.<Integer>of(), (id, bindings) -> bindings.with("id", id)))
                .isZero();
    }

    @Test
    void aBatchChecksNamesOfEachRow() {
        Query insert = sql.query("insert into thing (id, name) values (:id, :name)");
        assertThatIllegalStateException()
                .isThrownBy(() -> insert.batch(List.of(21), (id, bindings) -> bindings.with("id", id)));
        assertThat(sql.query("select 1 from thing where id = 21").exists()).isFalse();
    }

    @Test
    void aStreamHoldsAFewRowsAtATime() {
        AtomicInteger rows = new AtomicInteger();
        Storage.inTransaction(() -> {
            long before = used();
            sql.query("select repeat('x', 1000) as text from generate_series(1, :rows)")
                    .with("rows", 100_000)
                    .forEach(row -> row.text("text"), text -> {
                        if (rows.getAndIncrement() % 50_000 == 0) {
                            assertThat(used() - before).isLessThan(16 * MEGABYTE);
                        }
                    });
        });
        assertThat(rows).hasValue(100_000);
    }

    @Test
    void aStreamNeedsATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> sql.query("select 1 as one").forEach(row -> row.integer("one"), one -> {}))
                .withMessageContaining("transaction");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
