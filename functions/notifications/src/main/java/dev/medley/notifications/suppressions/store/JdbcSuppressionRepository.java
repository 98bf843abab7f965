package dev.medley.notifications.suppressions.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.notifications.suppressions.Suppression;
import dev.medley.notifications.suppressions.Suppression.Reason;
import dev.medley.notifications.suppressions.SuppressionRepository;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcSuppressionRepository implements SuppressionRepository {

    private static final SortKeys<Suppression> KEYS = SortKeys.newestFirst("id", Suppression::id);

    private final Sql sql;

    JdbcSuppressionRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int add(List<Suppression> suppressions) {
        return sql.query("""
                insert into notifications.suppression (id, address, reason, detail, created_by, created_at)
                values (:id, :address, :reason, :detail, :createdBy, :createdAt)
                on conflict (address, reason) do update set detail = excluded.detail, created_at = excluded.created_at
                    where excluded.reason = 'bounce'""")
                .batch(
                        suppressions,
                        (suppression, row) -> row.with("id", suppression.id())
                                .with("address", suppression.address())
                                .with("reason", suppression.reason())
                                .with("detail", suppression.detail())
                                .with("createdBy", suppression.createdBy())
                                .with("createdAt", suppression.createdAt()));
    }

    @Override
    public Page<Suppression> list(@Nullable String address, PageRequest page) {
        return sql.query("""
                select id, address, reason, detail, created_by, created_at from notifications.suppression where true""")
                .when(address, "and address = :address", "address")
                .page("suppressions/" + address, page, KEYS, JdbcSuppressionRepository::read);
    }

    @Override
    public Optional<String> remove(UUID id) {
        return sql.query("delete from notifications.suppression where id = :id returning address")
                .with("id", id)
                .first(row -> row.text("address"));
    }

    private static Suppression read(Row row) throws SQLException {
        return new Suppression(
                row.uuid("id"),
                row.text("address"),
                row.constant("reason", Reason.class),
                row.text("detail"),
                row.uuidOrNull("created_by"),
                row.instant("created_at"));
    }
}
