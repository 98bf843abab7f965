package dev.medley.ml.features.store;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.features.ActivityFeatures;
import dev.medley.ml.features.FeatureKind;
import dev.medley.ml.features.FeatureRow;
import dev.medley.ml.features.FeatureSet;
import dev.medley.ml.features.FeatureSet.Counts;
import dev.medley.ml.features.FeatureSet.Span;
import dev.medley.ml.features.FeatureSetRepository;
import dev.medley.ml.features.LabelledActivity;
import dev.medley.ml.features.UserItem;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcFeatureSetRepository implements FeatureSetRepository {

    private static final SortKeys<FeatureSet> KEYS = SortKeys.newestFirst("id", FeatureSet::id);
    private static final SortKeys<FeatureRow> ROW_KEYS = SortKeys.newestFirst("r.id", FeatureRow::id);
    private static final String SELECT =
            "select id, kind, version, window_from, window_to, row_count, people, created_at from ml.feature_set where true";

    private final Sql sql;

    JdbcFeatureSetRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public FeatureSet begin(UUID id, FeatureKind kind, Span window, Instant now) {
        sql.lock("ml.feature-set/" + kind);
        return sql.query("""
                insert into ml.feature_set (id, kind, version, window_from, window_to, created_at)
                select :id, :kind, coalesce(max(version), 0) + 1, :from, :to, :now
                from ml.feature_set where kind = :kind
                returning id, kind, version, window_from, window_to, row_count, people, created_at""")
                .with("id", id)
                .with("kind", kind)
                .with("from", window.from())
                .with("to", window.to())
                .with("now", now)
                .first(JdbcFeatureSetRepository::read)
                .orElseThrow();
    }

    @Override
    public FeatureSet fill(FeatureSet set, int mostRows) {
        int rows = filling(set).with("setId", set.id()).with("most", mostRows).update();
        long people = FeatureTable.of(set.kind()).hasPeople() ? namePeople(set) : 0;
        int _ = sql.query("update ml.feature_set set row_count = :rows, people = :people where id = :id")
                .with("rows", rows)
                .with("people", people)
                .with("id", set.id())
                .update();
        return new FeatureSet(
                set.id(), set.kind(), set.version(), set.window(), new Counts(rows, people), set.createdAt());
    }

    private Query filling(FeatureSet set) {
        Span window = set.window();
        return switch (set.kind()) {
            case USER_ITEM -> within(FeatureSql.USER_ITEM, window);
            case USER_ACTIVITY -> within(FeatureSql.USER_ACTIVITY, window);
            case SALES -> within(FeatureSql.SALES, window);
            case REQUESTS ->
                sql.query(FeatureSql.REQUESTS)
                        .with("first", Ids.first(window.from()))
                        .with("beyond", Ids.first(window.to()));
        };
    }

    private Query within(String text, Span window) {
        return sql.query(text).with("from", window.from()).with("to", window.to());
    }

    private long namePeople(FeatureSet set) {
        String people =
                "select distinct account_id from " + FeatureTable.of(set.kind()).table() + " where set_id = :id";
        int _ = sql.query("insert into ml.person (account_id) " + people + " on conflict do nothing")
                .with("id", set.id())
                .update();
        return sql.query("select count(*) as people from (" + people + ") p")
                .with("id", set.id())
                .first(row -> row.bigint("people"))
                .orElseThrow();
    }

    @Override
    public Optional<FeatureSet> find(FeatureKind kind, @Nullable Integer version) {
        return sql.query(SELECT)
                .append("and kind = :kind")
                .with("kind", kind)
                .when(version, "and version = :version", "version")
                .append("order by version desc limit 1")
                .first(JdbcFeatureSetRepository::read);
    }

    @Override
    public Page<FeatureSet> list(@Nullable FeatureKind kind, PageRequest page) {
        return sql.query(SELECT)
                .when(kind, "and kind = :kind", "kind")
                .page("feature-sets/" + kind, page, KEYS, JdbcFeatureSetRepository::read);
    }

    @Override
    public Page<FeatureRow> rows(FeatureSet set, PageRequest page) {
        FeatureTable table = FeatureTable.of(set.kind());
        return sql.query(table.select())
                .with("setId", set.id())
                .page("training-data/" + set.id(), page, ROW_KEYS, row -> table.read(row, set.kind()));
    }

    @Override
    public List<UserItem> userItems(FeatureSet set) {
        return sql.query("""
                select account_id, item_id, views, purchases, weight, last_at from ml.user_item where set_id = :id""")
                .with("id", set.id())
                .list(row -> new UserItem(
                        row.uuid("account_id"),
                        row.uuid("item_id"),
                        row.integer("views"),
                        row.integer("purchases"),
                        row.number("weight"),
                        row.instant("last_at")));
    }

    @Override
    public List<ActivityFeatures> activities(FeatureSet set) {
        return sql.query("select * from ml.user_activity where set_id = :id order by account_id")
                .with("id", set.id())
                .list(FeatureTable::activity);
    }

    @Override
    public List<LabelledActivity> labelled(Span before, Instant until, int most) {
        return within(FeatureSql.LABELLED, before)
                .with("until", until)
                .with("most", most)
                .list(row -> new LabelledActivity(FeatureTable.activity(row), row.bool("stayed_away")));
    }

    @Override
    public UUID person(UUID accountId) {
        return sql.query("""
                insert into ml.person (account_id) values (:accountId)
                on conflict (account_id) do update set account_id = excluded.account_id returning person""")
                .with("accountId", accountId)
                .first(row -> row.uuid("person"))
                .orElseThrow();
    }

    @Override
    public void prune(int kept) {
        int _ = sql.query("""
                delete from ml.feature_set s using (
                    select id, row_number() over (partition by kind order by version desc) as place
                    from ml.feature_set) ranked
                where ranked.id = s.id and ranked.place > :kept""").with("kept", kept).update();
    }

    private static FeatureSet read(Row row) throws SQLException {
        return new FeatureSet(
                row.uuid("id"),
                row.constant("kind", FeatureKind.class),
                row.integer("version"),
                new Span(row.instant("window_from"), row.instant("window_to")),
                new Counts(row.bigint("row_count"), row.bigint("people")),
                row.instant("created_at"));
    }
}
