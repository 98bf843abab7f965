package dev.medley.identity.factors.store;

import dev.medley.identity.factors.Enrolment;
import dev.medley.identity.factors.EnrolmentRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
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
}
