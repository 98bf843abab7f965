package dev.medley.moderation.statements.store;

import dev.medley.kernel.SecretToken;
import dev.medley.moderation.statements.StatementTokenRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcStatementTokenRepository implements StatementTokenRepository {

    private final Sql sql;

    JdbcStatementTokenRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(SecretToken token, UUID decisionId, Instant expiresAt) {
        sql.query("""
                insert into moderation.statement_token (hash, decision_id, expires_at)
                values (:hash, :decisionId, :expiresAt)""")
                .with("hash", token.hash())
                .with("decisionId", decisionId)
                .with("expiresAt", expiresAt)
                .update();
    }

    @Override
    public Optional<UUID> decision(SecretToken token, Instant now) {
        return sql.query("""
                select decision_id from moderation.statement_token where hash = :hash and expires_at > :now""").with("hash", token.hash()).with("now", now).first(row -> row.uuid("decision_id"));
    }

    @Override
    public int removeExpired(Instant now) {
        return sql.query("delete from moderation.statement_token where expires_at <= :now")
                .with("now", now)
                .update();
    }
}
