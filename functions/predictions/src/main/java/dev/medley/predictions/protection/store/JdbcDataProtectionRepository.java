package dev.medley.predictions.protection.store;

import dev.medley.models.Model;
import dev.medley.predictions.protection.DataProtectionReport.ConsentUse;
import dev.medley.predictions.protection.DataProtectionReport.ModelUse;
import dev.medley.predictions.protection.DataProtectionReport.Numbers;
import dev.medley.predictions.protection.DataProtectionReport.PurposeUse;
import dev.medley.predictions.protection.DataProtectionReport.SubjectUse;
import dev.medley.predictions.protection.DataProtectionRepository;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDataProtectionRepository implements DataProtectionRepository {

    private static final String OF_SUBJECT = """
            and (p.options ->> 'consentId')::uuid in (
                select c.id from predictions.consent c where c.account_id = :accountId and c.subject = :subject)""";

    private final Sql sql;

    JdbcDataProtectionRepository(Sql sql) {
        this.sql = sql;
    }

    private Query made(String columns, UUID accountId, @Nullable String subject) {
        return sql.query("select " + columns + " from predictions.prediction p "
                        + "where p.owner_id = :accountId and p.verdict is not null")
                .with("accountId", accountId)
                .when(subject, OF_SUBJECT, "subject");
    }

    @Override
    public Numbers numbers(UUID accountId, @Nullable String subject, Instant now) {
        long exports = sql.query("""
                select count(*) as exports from predictions.export
                where account_id = :accountId and expires_at > :now""")
                .with("accountId", accountId)
                .with("now", now)
                .first(row -> row.bigint("exports"))
                .orElseThrow();
        return made("""
                count(*) as predictions, count(distinct p.recording_id) as recordings,
                count(*) filter (where p.verdict ->> 'dominant' is not null) as named,
                count(*) filter (where (p.verdict ->> 'abstained')::boolean) as abstained,
                count(*) filter (where p.options ->> 'consentId' is null) as without_consent,
                count(*) filter (where exists (select from predictions.correction c where c.prediction_id = p.id))
                    as corrections, min(p.created_at) as first, max(p.created_at) as last""", accountId, subject)
                .first(row -> new Numbers(
                        row.bigint("predictions"),
                        row.bigint("recordings"),
                        row.bigint("named"),
                        row.bigint("abstained"),
                        row.bigint("without_consent"),
                        row.bigint("corrections"),
                        exports,
                        row.instantOrNull("first"),
                        row.instantOrNull("last")))
                .orElseThrow();
    }

    @Override
    public List<PurposeUse> purposes(UUID accountId, @Nullable String subject) {
        return made("p.options ->> 'purpose' as purpose, count(*) as predictions", accountId, subject)
                .append("group by 1 order by 2 desc, 1")
                .list(row -> new PurposeUse(row.textOrNull("purpose"), row.bigint("predictions")));
    }

    @Override
    public List<ModelUse> models(UUID accountId, @Nullable String subject) {
        return made("""
                p.verdict #>> '{model,provider}' as provider, p.verdict #>> '{model,name}' as model,
                p.verdict #>> '{model,version}' as version, count(*) as predictions""", accountId, subject)
                .append("group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit 100")
                .list(row -> new ModelUse(
                        new Model(row.text("provider"), row.text("model"), row.text("version")),
                        row.bigint("predictions")));
    }

    /** A consent of somebody. */
    record Given(String subject, ConsentUse consent) {}

    @Override
    public List<SubjectUse> subjects(UUID accountId, @Nullable String subject, int most) {
        List<Given> given = sql.query("""
                with subjects as (select distinct subject from predictions.consent
                    where account_id = :accountId order by subject limit :most),
                uses as (select (p.options ->> 'consentId')::uuid as consent_id, count(*) as predictions
                    from predictions.prediction p
                    where p.owner_id = :accountId and p.verdict is not null and p.options ->> 'consentId' is not null
                    group by 1)
                select c.subject, c.id, c.purpose, c.given_at, c.withdrawn_at, coalesce(u.predictions, 0) as predictions
                from predictions.consent c left join uses u on u.consent_id = c.id
                where c.account_id = :accountId""")
                .with("accountId", accountId)
                .with("most", most)
                .when(subject, "and c.subject = :subject", "subject")
                .append(subject == null ? "and c.subject in (select s.subject from subjects s)" : "")
                .append("order by c.subject, c.id")
                .list(row -> new Given(
                        row.text("subject"),
                        new ConsentUse(
                                row.uuid("id"),
                                row.text("purpose"),
                                row.instant("given_at"),
                                row.instantOrNull("withdrawn_at"),
                                row.bigint("predictions"))));
        Map<String, List<ConsentUse>> bySubject = new LinkedHashMap<>();
        given.forEach(one ->
                bySubject.computeIfAbsent(one.subject(), _ -> new ArrayList<>()).add(one.consent()));
        return bySubject.entrySet().stream()
                .map(entry -> new SubjectUse(entry.getKey(), entry.getValue()))
                .toList();
    }
}
