package dev.medley.ml.recommendations.store;

import dev.medley.ml.recommendations.FeedbackRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcFeedbackRepository implements FeedbackRepository {

    private final Sql sql;

    JdbcFeedbackRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Less find(UUID accountId) {
        Set<UUID> items = new HashSet<>();
        Set<String> terms = new HashSet<>();
        sql.query("select item_id, term from ml.feedback where account_id = :accountId")
                .with("accountId", accountId)
                .list(row -> {
                    UUID item = row.uuidOrNull("item_id");
                    return item == null ? terms.add(row.text("term")) : items.add(item);
                });
        return new Less(items, terms);
    }

    @Override
    public long count(UUID accountId) {
        sql.lock("ml.feedback/" + accountId);
        return sql.query("select count(*) as known from ml.feedback where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.bigint("known"))
                .orElseThrow();
    }

    @Override
    public void addItem(UUID id, UUID accountId, UUID itemId, Instant now) {
        int _ = sql.query("""
                insert into ml.feedback (id, account_id, item_id, created_at) values (:id, :accountId, :itemId, :now)
                on conflict do nothing""")
                .with("id", id)
                .with("accountId", accountId)
                .with("itemId", itemId)
                .with("now", now)
                .update();
    }

    @Override
    public void addTerm(UUID id, UUID accountId, String term, Instant now) {
        int _ = sql.query("""
                insert into ml.feedback (id, account_id, term, created_at) values (:id, :accountId, :term, :now)
                on conflict do nothing""")
                .with("id", id)
                .with("accountId", accountId)
                .with("term", term)
                .with("now", now)
                .update();
    }

    @Override
    public boolean removeItem(UUID accountId, UUID itemId) {
        return sql.query("delete from ml.feedback where account_id = :accountId and item_id = :itemId")
                        .with("accountId", accountId)
                        .with("itemId", itemId)
                        .update()
                > 0;
    }

    @Override
    public boolean removeTerm(UUID accountId, String term) {
        return sql.query("delete from ml.feedback where account_id = :accountId and term = :term")
                        .with("accountId", accountId)
                        .with("term", term)
                        .update()
                > 0;
    }
}
