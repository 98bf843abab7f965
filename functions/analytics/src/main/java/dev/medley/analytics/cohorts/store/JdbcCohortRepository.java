package dev.medley.analytics.cohorts.store;

import dev.medley.analytics.cohorts.CohortRepository;
import dev.medley.analytics.cohorts.CohortRule;
import dev.medley.analytics.cohorts.SavedCohort;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcCohortRepository implements CohortRepository {

    private static final String SELECT = """
            select id, account_id, name, rule, people, counted_at, version, created_at, updated_at
            from analytics.cohort where true\s""";
    private static final SortKeys<SavedCohort> KEYS = SortKeys.newestFirst("id", SavedCohort::id);
    private static final SortKeys<UUID> PEOPLE = SortKeys.newestFirst("person_id", person -> person);

    private final Sql sql;
    private final JsonCodec json;

    JdbcCohortRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(SavedCohort cohort) {
        sql.query("""
                insert into analytics.cohort (id, account_id, name, rule, counted_at, created_at, updated_at)
                values (:id, :accountId, :name, :rule, :now, :now, :now)""")
                .with("id", cohort.id())
                .with("accountId", cohort.accountId())
                .with("name", cohort.name())
                .with("rule", cohort.rule() == null ? null : json.write(cohort.rule()))
                .with("now", cohort.createdAt())
                .update();
    }

    @Override
    public Optional<SavedCohort> find(UUID id) {
        return sql.query(SELECT + "and id = :id").with("id", id).first(this::read);
    }

    @Override
    public Optional<SavedCohort> lock(UUID id) {
        return sql.query(SELECT + "and id = :id for update").with("id", id).first(this::read);
    }

    @Override
    public Page<SavedCohort> list(PageRequest page) {
        return sql.query(SELECT).page("cohorts", page, KEYS, this::read);
    }

    @Override
    public int countLocked(UUID accountId) {
        sql.lock("analytics.cohorts/" + accountId);
        return sql.query("select count(*) as cohorts from analytics.cohort where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.integer("cohorts"))
                .orElseThrow();
    }

    @Override
    public void change(SavedCohort cohort) {
        sql.query("""
                update analytics.cohort set name = :name, rule = :rule, version = :version, updated_at = :updatedAt
                where id = :id""")
                .with("id", cohort.id())
                .with("name", cohort.name())
                .with("rule", cohort.rule() == null ? null : json.write(cohort.rule()))
                .with("version", cohort.version())
                .with("updatedAt", cohort.updatedAt())
                .update();
    }

    @Override
    public boolean remove(UUID id, UUID accountId) {
        return sql.query("delete from analytics.cohort where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public void recount(SavedCohort cohort, CohortRule rule, Instant now) {
        Query query = sql.query("""
                with people as (
                    select person_id from analytics.person_first
                    union select account_id from analytics.sale where account_id is not null),
                wanted as (select p.person_id from people p where\s""" + CohortRuleSql.condition(rule) + """
                ),
                gone as (delete from analytics.cohort_member m where m.cohort_id = :id
                    and not exists (select from wanted w where w.person_id = m.person_id)),
                added as (insert into analytics.cohort_member (cohort_id, person_id)
                    select :id::uuid, person_id from wanted on conflict do nothing)
                update analytics.cohort set people = (select count(*) from wanted), counted_at = :now where id = :id""");
        CohortRuleSql.bind(query, rule, now);
        query.with("id", cohort.id()).with("now", now).update();
    }

    @Override
    public List<UUID> listCountedBefore(Instant before, int most) {
        return sql.query("""
                select id from analytics.cohort where rule is not null and counted_at < :before
                order by counted_at limit :most""").with("before", before).with("most", most).list(row -> row.uuid("id"));
    }

    @Override
    public void addMembers(UUID id, Collection<UUID> people, Instant now) {
        sql.query("""
                insert into analytics.cohort_member (cohort_id, person_id)
                select :id::uuid, person from unnest(:people::uuid[]) as person on conflict do nothing""")
                .with("id", id)
                .with("people", people.toArray(UUID[]::new))
                .update();
        count(id, now);
    }

    @Override
    public void removeMembers(UUID id, Collection<UUID> people, Instant now) {
        sql.query("delete from analytics.cohort_member where cohort_id = :id and person_id = any(:people)")
                .with("id", id)
                .with("people", people.toArray(UUID[]::new))
                .update();
        count(id, now);
    }

    @Override
    public void copyMembers(UUID fromId, UUID id, Instant now) {
        sql.query("""
                insert into analytics.cohort_member (cohort_id, person_id)
                select :id::uuid, person_id from analytics.cohort_member where cohort_id = :fromId""").with("id", id).with("fromId", fromId).update();
        count(id, now);
    }

    private void count(UUID id, Instant now) {
        sql.query("""
                update analytics.cohort set counted_at = :now,
                    people = (select count(*) from analytics.cohort_member where cohort_id = :id)
                where id = :id""").with("id", id).with("now", now).update();
    }

    @Override
    public Page<UUID> members(UUID id, PageRequest page) {
        return sql.query("select person_id from analytics.cohort_member where cohort_id = :id")
                .with("id", id)
                .page("cohort-members/" + id, page, PEOPLE, row -> row.uuid("person_id"));
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from analytics.cohort where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        sql.query("""
                with gone as (delete from analytics.cohort_member where person_id = :accountId returning cohort_id)
                update analytics.cohort set people = people - 1 where id in (select cohort_id from gone)""").with("accountId", accountId).update();
    }

    private SavedCohort read(Row row) throws SQLException {
        return new SavedCohort(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("name"),
                json.readOrNull(row.jsonOrNull("rule"), CohortRule.class),
                row.bigint("people"),
                row.instant("counted_at"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
