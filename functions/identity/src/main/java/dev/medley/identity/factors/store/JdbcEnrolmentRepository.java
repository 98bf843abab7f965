package dev.medley.identity.factors.store;

import dev.medley.identity.factors.Enrolment;
import dev.medley.identity.factors.EnrolmentRepository;
import dev.medley.identity.factors.FactorKind;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcEnrolmentRepository implements EnrolmentRepository {

    private final Sql sql;

    JdbcEnrolmentRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Enrolment> find(UUID accountId) {
        return sql.first(
                """
                select a.factors, t.confirmed_at,
                    (select count(*) from identity.recovery_code c where c.account_id = a.id) as codes
                from identity.account a left join identity.totp t on t.account_id = a.id
                where a.id = ?""",
                row -> new Enrolment(
                        Set.copyOf(row.texts("factors")), row.instantOrNull("confirmed_at"), row.integer("codes")),
                accountId);
    }

    @Override
    public void add(UUID accountId, FactorKind kind, Instant now) {
        sql.update("""
                update identity.account
                set factors = array_append(array_remove(factors, ?), ?), updated_at = ?, version = version + 1
                where id = ?""", kind.text(), kind.text(), now, accountId);
    }

    @Override
    public int remove(UUID accountId, FactorKind kind, Instant now) {
        return sql.first("""
                update identity.account set factors = array_remove(factors, ?), updated_at = ?, version = version + 1
                where id = ?
                returning cardinality(factors) as kinds""", row -> row.integer("kinds"), kind.text(), now, accountId)
                .orElse(0);
    }
}
