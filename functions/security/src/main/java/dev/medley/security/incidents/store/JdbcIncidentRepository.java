package dev.medley.security.incidents.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.security.anomalies.AnomalyKind;
import dev.medley.security.incidents.Incident;
import dev.medley.security.incidents.IncidentDetails;
import dev.medley.security.incidents.IncidentFilter;
import dev.medley.security.incidents.IncidentRepository;
import dev.medley.security.incidents.IncidentSeverity;
import dev.medley.security.incidents.IncidentState;
import dev.medley.security.incidents.TimelineEntry;
import dev.medley.security.incidents.TimelineType;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcIncidentRepository implements IncidentRepository {

    private static final SortKeys<Incident> KEYS = SortKeys.newestFirst("id", Incident::id);
    private static final SortKeys<TimelineEntry> TIMELINE_KEYS = SortKeys.newestFirst("id", TimelineEntry::id);

    private static final String SELECT = """
            select id, title, severity, assignee, state, subject, kind, anomalies, opened_at, opened_by, updated_at, closed_at,
                close_reason, version
            from security.incident
            where true""";

    private final Sql sql;

    JdbcIncidentRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Incident> list(IncidentFilter filter, PageRequest page) {
        return sql.query(SELECT)
                .when(filter.state(), "and state = :state", "state")
                .when(filter.severity(), "and severity = :severity", "severity")
                .when(filter.assignee(), "and assignee = :assignee", "assignee")
                .when(filter.subject(), "and subject = :subject", "subject")
                .page("incidents/" + filter, page, KEYS, JdbcIncidentRepository::read);
    }

    @Override
    public Optional<Incident> find(UUID id) {
        return sql.query(SELECT).append("and id = :id").with("id", id).first(JdbcIncidentRepository::read);
    }

    @Override
    public Optional<Incident> lock(UUID id) {
        return sql.query(SELECT)
                .append("and id = :id for update")
                .with("id", id)
                .first(JdbcIncidentRepository::read);
    }

    @Override
    public Optional<Incident> lockOpen(String subject) {
        sql.lock("security.incident/" + subject);
        return sql.query(SELECT)
                .append("and subject = :subject and state <> 'closed' for update")
                .with("subject", subject)
                .first(JdbcIncidentRepository::read);
    }

    @Override
    public Optional<Incident> lockOpenOf(UUID anomalyId) {
        return sql.query(SELECT).append("""
                        and id = (select incident_id from security.incident_anomaly where anomaly_id = :anomalyId)
                            and state <> 'closed' for update""").with("anomalyId", anomalyId).first(JdbcIncidentRepository::read);
    }

    @Override
    public int countOpen(AnomalyKind kind, Instant openedAfter) {
        return sql.query("""
                select count(*) as count from security.incident
                where kind = :kind and state <> 'closed' and opened_at > :openedAfter""")
                .with("kind", kind)
                .with("openedAfter", openedAfter)
                .first(row -> row.integer("count"))
                .orElseThrow();
    }

    @Override
    public void add(Incident incident) {
        bind(sql.query("""
                insert into security.incident (id, title, severity, assignee, state, subject, kind, anomalies, opened_at,
                    opened_by, updated_at, closed_at, close_reason, version)
                values (:id, :title, :severity, :assignee, :state, :subject, :kind, :anomalies, :openedAt, :openedBy,
                    :updatedAt, :closedAt, :closeReason, :version)"""), incident)
                .with("subject", incident.subject())
                .with("kind", incident.kind())
                .with("openedAt", incident.openedAt())
                .with("openedBy", incident.openedBy())
                .update();
    }

    @Override
    public void change(Incident incident) {
        bind(sql.query("""
                update security.incident set title = :title, severity = :severity, assignee = :assignee, state = :state,
                    anomalies = :anomalies, updated_at = :updatedAt, closed_at = :closedAt, close_reason = :closeReason,
                    version = :version
                where id = :id"""), incident).update();
    }

    private static Query bind(Query query, Incident incident) {
        return query.with("id", incident.id())
                .with("title", incident.details().title())
                .with("severity", incident.details().severity())
                .with("assignee", incident.details().assignee())
                .with("state", incident.state())
                .with("anomalies", incident.anomalies())
                .with("updatedAt", incident.updatedAt())
                .with("closedAt", incident.closedAt())
                .with("closeReason", incident.closeReason())
                .with("version", incident.version());
    }

    @Override
    public void join(UUID incidentId, UUID anomalyId) {
        sql.query("insert into security.incident_anomaly (anomaly_id, incident_id) values (:anomalyId, :incidentId)")
                .with("anomalyId", anomalyId)
                .with("incidentId", incidentId)
                .update();
    }

    @Override
    public void note(TimelineEntry entry) {
        sql.query("""
                insert into security.incident_entry (id, incident_id, type, occurred_at, actor_id, text, reference_id)
                values (:id, :incidentId, :type, :occurredAt, :actorId, :text, :referenceId)""")
                .with("id", entry.id())
                .with("incidentId", entry.incidentId())
                .with("type", entry.type())
                .with("occurredAt", entry.occurredAt())
                .with("actorId", entry.actorId())
                .with("text", entry.text())
                .with("referenceId", entry.referenceId())
                .update();
    }

    @Override
    public Page<TimelineEntry> timeline(UUID incidentId, PageRequest page) {
        return sql.query("""
                select id, incident_id, type, occurred_at, actor_id, text, reference_id from security.incident_entry
                where incident_id = :incidentId""")
                .with("incidentId", incidentId)
                .page("incident-timeline/" + incidentId, page, TIMELINE_KEYS, JdbcIncidentRepository::entry);
    }

    @Override
    public void erase(UUID accountId) {
        String subject = accountId.toString();
        sql.query("""
                update security.incident_entry set text = replace(text, :subject, 'erased')
                where incident_id in (select id from security.incident where subject = :subject)""").with("subject", subject).update();
        sql.query("""
                update security.incident set subject = null, title = replace(title, :subject, 'erased'),
                    version = version + 1
                where subject = :subject""").with("subject", subject).update();
    }

    private static TimelineEntry entry(Row row) throws SQLException {
        return new TimelineEntry(
                row.uuid("id"),
                row.uuid("incident_id"),
                row.constant("type", TimelineType.class),
                row.instant("occurred_at"),
                row.uuidOrNull("actor_id"),
                row.text("text"),
                row.uuidOrNull("reference_id"));
    }

    private static Incident read(Row row) throws SQLException {
        String kind = row.textOrNull("kind");
        return new Incident(
                row.uuid("id"),
                new IncidentDetails(
                        row.text("title"),
                        row.constant("severity", IncidentSeverity.class),
                        row.uuidOrNull("assignee")),
                row.constant("state", IncidentState.class),
                row.textOrNull("subject"),
                kind == null ? null : row.constant("kind", AnomalyKind.class),
                row.integer("anomalies"),
                row.instant("opened_at"),
                row.uuidOrNull("opened_by"),
                row.instant("updated_at"),
                row.instantOrNull("closed_at"),
                row.textOrNull("close_reason"),
                row.integer("version"));
    }
}
