package dev.medley.predictions.consents.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.predictions.PredictionPurpose;
import dev.medley.predictions.consents.EmotionConsent;
import dev.medley.predictions.consents.EmotionConsentRepository;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcEmotionConsentRepository implements EmotionConsentRepository {

    private static final String COLUMNS =
            "id, account_id, subject, purpose, statement, given_at, withdrawn_at, created_at";

    private static final SortKeys<EmotionConsent> KEYS = SortKeys.newestFirst("id", EmotionConsent::id);

    private final Sql sql;

    JdbcEmotionConsentRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(EmotionConsent consent) {
        sql.query("""
                insert into predictions.consent (id, account_id, subject, purpose, statement, given_at, created_at)
                values (:id, :accountId, :subject, :purpose, :statement, :givenAt, :createdAt)""")
                .with("id", consent.id())
                .with("accountId", consent.accountId())
                .with("subject", consent.subject())
                .with("purpose", consent.purpose().label())
                .with("statement", consent.statement())
                .with("givenAt", consent.givenAt())
                .with("createdAt", consent.createdAt())
                .update();
    }

    @Override
    public Optional<EmotionConsent> find(UUID id, UUID accountId) {
        return sql.query("select " + COLUMNS + " from predictions.consent where id = :id and account_id = :accountId")
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcEmotionConsentRepository::read);
    }

    @Override
    public Page<EmotionConsent> list(UUID accountId, @Nullable String subject, PageRequest page) {
        return sql.query("select " + COLUMNS + " from predictions.consent where account_id = :accountId")
                .with("accountId", accountId)
                .when(subject, "and subject = :subject", "subject")
                .page(
                        "prediction-consents/" + accountId + "/" + subject,
                        page,
                        KEYS,
                        JdbcEmotionConsentRepository::read);
    }

    @Override
    public Optional<EmotionConsent> withdraw(UUID id, UUID accountId, Instant at) {
        return sql.query("""
                update predictions.consent set withdrawn_at = coalesce(withdrawn_at, :at)
                where id = :id and account_id = :accountId returning\s""" + COLUMNS)
                .with("at", at)
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcEmotionConsentRepository::read);
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from predictions.consent where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private static EmotionConsent read(Row row) throws SQLException {
        return new EmotionConsent(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("subject"),
                PredictionPurpose.of(row.text("purpose")),
                row.text("statement"),
                row.instant("given_at"),
                row.instantOrNull("withdrawn_at"),
                row.instant("created_at"));
    }
}
