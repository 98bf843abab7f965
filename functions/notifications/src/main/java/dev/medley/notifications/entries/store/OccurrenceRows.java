package dev.medley.notifications.entries.store;

import dev.medley.notifications.entries.Occurrence;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What came into which entry, and goes again where it is undone. */
@Singleton
class OccurrenceRows {

    /** In place of what it is about, where all that somebody did is undone. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Sql sql;
    private final JsonCodec json;

    OccurrenceRows(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    record Told(UUID accountId, UUID entryId, UUID position) {}

    Map<UUID, UUID> add(Map<UUID, UUID> accounts, Occurrence occurrence) {
        List<Map.Entry<UUID, UUID>> pairs = List.copyOf(accounts.entrySet());
        List<Told> told = with("""
                insert into notifications.entry as e (id, account_id, type, category, group_key, position, subject_id, data,
                    occurrences, occurred_at)
                select r.id, r.account_id, :type, :category, :groupKey, r.id, :subjectId, :data, 0, :occurredAt
                from unnest(:accounts, :ids) as r (account_id, id)
                where not exists (select from notifications.retraction x where x.account_id = r.account_id
                    and (x.type = :type and x.subject_id = :subjectId and x.actor in ('', :undoer)
                        or x.type = '' and x.subject_id = :nobody and x.actor = :actorId)
                    and x.undone_at >= :occurredAt)
                on conflict (account_id, type, group_key)
                    where group_key is not null and read_at is null and archived_at is null
                do update set position = excluded.position, subject_id = excluded.subject_id, data = excluded.data,
                    occurred_at = excluded.occurred_at
                returning id, account_id, position""", occurrence)
                .with("category", occurrence.type().category())
                .with("groupKey", occurrence.groupKey())
                .with("undoer", occurrence.actor() == null ? "" : occurrence.actor())
                .with("nobody", NOBODY)
                .with("actorId", occurrence.data().getOrDefault("actorId", ""))
                .with("accounts", pairs.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .with("ids", pairs.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
                .list(row -> new Told(row.uuid("account_id"), row.uuid("id"), row.uuid("position")));
        addEach(told, occurrence);
        return told.stream().collect(Collectors.toMap(Told::accountId, Told::entryId));
    }

    private void addEach(List<Told> told, Occurrence occurrence) {
        int _ = with("""
                with added as (
                    insert into notifications.occurrence as o (entry_id, actor, account_id, type, position, subject_id,
                        data, occurred_at)
                    select t.entry_id, :actor, t.account_id, :type, t.position, :subjectId, :data, :occurredAt
                    from unnest(:entries, :accounts, :positions) as t (entry_id, account_id, position)
                    on conflict (entry_id, actor) do update set position = excluded.position, data = excluded.data,
                        subject_id = excluded.subject_id, occurred_at = excluded.occurred_at
                    returning o.entry_id, (o.xmax = 0) as is_new
                )
                update notifications.entry e set occurrences = e.occurrences + 1
                from added where e.id = added.entry_id and added.is_new""", occurrence)
                .with("actor", occurrence.actor() == null ? occurrence.eventId().toString() : occurrence.actor())
                .with("entries", told.stream().map(Told::entryId).toArray(UUID[]::new))
                .with("accounts", told.stream().map(Told::accountId).toArray(UUID[]::new))
                .with("positions", told.stream().map(Told::position).toArray(UUID[]::new))
                .update();
    }

    private Query with(String text, Occurrence occurrence) {
        return sql.query(text)
                .with("type", occurrence.type().name())
                .with("subjectId", occurrence.subjectId())
                .with("data", json.write(occurrence.data()))
                .with("occurredAt", occurrence.occurredAt());
    }

    void retract(UUID accountId, String type, UUID subjectId, String actor, Instant undoneAt) {
        keep(accountId, type, subjectId, actor, undoneAt);
        settle(sql.query("""
                delete from notifications.occurrence where account_id = :accountId and type = :type
                    and subject_id = :subjectId and occurred_at <= :undoneAt""")
                .with("accountId", accountId)
                .with("type", type)
                .with("subjectId", subjectId)
                .with("undoneAt", undoneAt)
                .when(actor.isEmpty() ? null : actor, "and actor = :actor", "actor")
                .append("returning entry_id")
                .list(row -> row.uuid("entry_id")));
    }

    private void keep(UUID accountId, String type, UUID subjectId, String actor, Instant undoneAt) {
        sql.query("""
                insert into notifications.retraction as r (account_id, type, subject_id, actor, undone_at)
                values (:accountId, :type, :subjectId, :actor, :undoneAt)
                on conflict (account_id, type, subject_id, actor)
                do update set undone_at = greatest(r.undone_at, excluded.undone_at)""")
                .with("accountId", accountId)
                .with("type", type)
                .with("subjectId", subjectId)
                .with("actor", actor)
                .with("undoneAt", undoneAt)
                .update();
    }

    void part(UUID accountId, UUID actorId, Instant at) {
        keep(accountId, "", NOBODY, actorId.toString(), at);
        settle(sql.query("""
                delete from notifications.occurrence where account_id = :accountId and data->>'actorId' = :actorId::text
                    and occurred_at <= :at returning entry_id""")
                .with("accountId", accountId)
                .with("actorId", actorId)
                .with("at", at)
                .list(row -> row.uuid("entry_id")));
    }

    void forgetActor(UUID actorId, Instant until) {
        settle(sql.query("""
                delete from notifications.occurrence where data->>'actorId' = :actorId::text and occurred_at <= :until
                returning entry_id""").with("actorId", actorId).with("until", until).list(row -> row.uuid("entry_id")));
    }

    /** Has entries say what is left in them; those where nothing is left go. */
    private void settle(List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        UUID[] entries = ids.toArray(UUID[]::new);
        int _ = sql.query("""
                update notifications.entry e set occurrences = o.occurrences, position = o.position, data = o.data,
                    subject_id = o.subject_id, occurred_at = o.occurred_at
                from (
                    select distinct on (entry_id) entry_id, count(*) over (partition by entry_id) as occurrences,
                        position, data, subject_id, occurred_at
                    from notifications.occurrence where entry_id = any(:entries)
                    order by entry_id, position desc) o
                where e.id = o.entry_id""").with("entries", entries).update();
        int _ = sql.query("""
                delete from notifications.entry e where e.id = any(:entries)
                    and not exists (select from notifications.occurrence o where o.entry_id = e.id)""").with("entries", entries).update();
    }

    void forgetRetractions(Instant before) {
        int _ = sql.query("delete from notifications.retraction where undone_at < :before")
                .with("before", before)
                .update();
    }
}
