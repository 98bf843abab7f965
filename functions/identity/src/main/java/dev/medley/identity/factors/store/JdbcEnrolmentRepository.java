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
        return sql.query("""
                select a.factors, t.confirmed_at,
                    (select count(*) from identity.recovery_code c where c.account_id = a.id) as codes
                from identity.account a left join identity.totp t on t.account_id = a.id
                where a.id = :accountId""")
                .with("accountId", accountId)
                .first(row -> new Enrolment(
                        Set.copyOf(row.texts("factors")), row.instantOrNull("confirmed_at"), row.integer("codes")));
    }

    @Override
    public void add(UUID accountId, FactorKind kind, Instant now) {
        sql.query("""
                update identity.account
                set factors = array_append(array_remove(factors, :kind), :kind), updated_at = :now,
                    version = version + 1
                where id = :accountId""")
                .with("kind", kind.text())
                .with("now", now)
                .with("accountId", accountId)
                .update();
    }

    @Override
    public int remove(UUID accountId, FactorKind kind, Instant now) {
        return sql.query("""
                update identity.account set factors = array_remove(factors, :kind), updated_at = :now,
                    version = version + 1
                where id = :accountId
                returning cardinality(factors) as kinds""")
                .with("kind", kind.text())
                .with("now", now)
                .with("accountId", accountId)
                .first(row -> row.integer("kinds"))
                .orElse(0);
    }
}
