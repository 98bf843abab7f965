package dev.medley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final List<Item> ITEMS = items();

    private static final SortKeys<Item> KEYS = SortKeys.newestFirst("id", Item::id)
            .and("price", "price", Item::price)
            .and("name", "name", Item::name)
            .and("createdAt", "created_at", Item::createdAt);

    private final Sql sql = Storage.sql();

    private record Item(UUID id, long price, String name, Instant createdAt) {

        static Item read(Row row) throws SQLException {
            return new Item(row.uuid("id"), row.bigint("price"), row.text("name"), row.instant("created_at"));
        }
    }

    /** Few prices, names and times, so that most items are equal in one or all of them. */
    private static List<Item> items() {
        Random random = new Random(7);
        return IntStream.range(0, 500)
                .mapToObj(_ -> new Item(
                        new UUID(random.nextLong(), random.nextLong()),
                        random.nextInt(-2, 2) * 1_000_000_000_000L,
                        "name " + random.nextInt(3),
                        Instant.parse("2026-01-01T00:00:00Z").plusNanos(random.nextInt(3) * 1_000L)))
                .toList();
    }

    @BeforeAll
    static void insert() {
        Sql sql = Storage.sql();
        int _ = sql.query("create table item (id uuid primary key, price bigint, name text, created_at timestamptz)")
                .update();
        int _ = sql.query("insert into item (id, price, name, created_at) values (:id, :price, :name, :createdAt)")
                .batch(
                        ITEMS,
                        (item, bindings) -> bindings.with("id", item.id())
                                .with("price", item.price())
                                .with("name", item.name())
                                .with("createdAt", item.createdAt()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "price",
                "-price",
                "name,price",
                "-name,-price",
                "-price,name",
                "price,-name",
                "createdAt,-price,name",
                "-createdAt,price,-name",
                "createdAt,price,-name",
                "-createdAt,-price,name"
            })
    void pagesTogetherAreTheSortedWhole(String sort) {
        List<Item> walked = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        String cursor = null;
        do {
            Page<Item> page = page("items", PageRequest.parse("7", cursor, sort));
            walked.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null && cursors.add(cursor));
        assertThat(walked).isEqualTo(ITEMS.stream().sorted(comparator(sort)).toList());
    }

    @Test
    void theLastPageMayBeFull() {
        Page<Item> first = page("items", PageRequest.of(100, null));
        assertThat(first.items()).hasSize(100);
        Page<Item> whole = sql.query("select * from item where id = :id")
                .with("id", ITEMS.getFirst().id())
                .page("one", PageRequest.of(1, null), KEYS, Item::read);
        assertThat(whole.items()).hasSize(1);
        assertThat(whole.nextCursor()).isNull();
    }

    @Test
    void aCursorOpensOnlyItsOwnListInItsOwnOrder() {
        String cursor = page("items", PageRequest.parse("5", null, "price")).nextCursor();
        assertThat(page("items", PageRequest.parse("9", cursor, "price")).items())
                .hasSize(9);
        isRefused("cursor-invalid", "other", cursor, "price");
        isRefused("cursor-invalid", "items", cursor, "-price");
        isRefused("cursor-invalid", "items", cursor, "name");
        isRefused("cursor-invalid", "items", cursor, "price,name");
        isRefused("cursor-invalid", "items", cursor, null);
    }

    @Test
    void aCursorThatWasChangedAnywhereIsRefused() {
        String cursor = Objects.requireNonNull(
                page("items", PageRequest.parse("5", null, "price,name")).nextCursor());
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'Q' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            isRefused("cursor-invalid", "items", changed, "price,name");
            isRefused("cursor-invalid", "items", cursor.substring(0, i), "price,name");
        }
        isRefused("cursor-invalid", "items", cursor + "AAAA", "price,name");
        isRefused("cursor-invalid", "items", "not base64!", "price,name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "PRICE", "created_at", "price;", "price desc", ",", "price,"})
    void onlyKnownFieldsSort(String sort) {
        isRefused("sort-invalid", "items", null, sort);
    }

    private void isRefused(String code, String list, @Nullable String cursor, @Nullable String sort) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> page(list, PageRequest.parse("5", cursor, sort)))
                .returns(code, Refusal::code)
                .returns(Refusal.Kind.INVALID, Refusal::kind);
    }

    private Page<Item> page(String list, PageRequest request) {
        return sql.query("select * from item where name like :name")
                .with("name", "name%")
                .page(list, request, KEYS, Item::read);
    }

    private static Comparator<Item> comparator(String sort) {
        Comparator<Item> byId = Comparator.comparing(item -> item.id().toString());
        Comparator<Item> all = (_, _) -> 0;
        boolean descending = true;
        for (String field : sort.isEmpty() ? new String[0] : sort.split(",")) {
            descending = field.startsWith("-");
            Comparator<Item> by = switch (field.replace("-", "")) {
                case "price" -> Comparator.comparingLong(Item::price);
                case "name" -> Comparator.comparing(Item::name);
                default -> Comparator.comparing(Item::createdAt);
            };
            all = all.thenComparing(descending ? by.reversed() : by);
        }
        return all.thenComparing(descending ? byId.reversed() : byId);
    }
}
