package dev.medley.security.incidents.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.security.incidents.ActionRepository;
import dev.medley.security.incidents.IncidentAction;
import dev.medley.security.incidents.ResponseAction;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcActionRepository implements ActionRepository {

    private static final SortKeys<IncidentAction> KEYS = SortKeys.newestFirst("id", IncidentAction::id);

    private static final String SELECT = """
            select id, incident_id, action, network, penalty_id, anomaly_id, since, until, undone_at, undone_by
            from security.incident_action
            where incident_id = :incidentId""";

    private final Sql sql;

    JdbcActionRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<IncidentAction> list(UUID incidentId, PageRequest page) {
        return sql.query(SELECT)
                .with("incidentId", incidentId)
                .page("incident-actions/" + incidentId, page, KEYS, JdbcActionRepository::read);
    }

    @Override
    public List<IncidentAction> of(UUID incidentId, String network) {
        return sql.query(SELECT)
                .append("and network = :network")
                .with("incidentId", incidentId)
                .with("network", network)
                .list(JdbcActionRepository::read);
    }

    @Override
    public Optional<IncidentAction> lock(UUID incidentId, UUID id) {
        return sql.query(SELECT)
                .append("and id = :id for update")
                .with("incidentId", incidentId)
                .with("id", id)
                .first(JdbcActionRepository::read);
    }

    @Override
    public void add(IncidentAction action) {
        sql.query("""
                insert into security.incident_action (id, incident_id, action, network, penalty_id, anomaly_id, since, until)
                values (:id, :incidentId, :action, :network, :penaltyId, :anomalyId, :since, :until)""")
                .with("id", action.id())
                .with("incidentId", action.incidentId())
                .with("action", action.action())
                .with("network", action.network())
                .with("penaltyId", action.penaltyId())
                .with("anomalyId", action.anomalyId())
                .with("since", action.since())
                .with("until", action.until())
                .update();
    }

    @Override
    public void markUndone(IncidentAction action) {
        sql.query("update security.incident_action set undone_at = :undoneAt, undone_by = :undoneBy where id = :id")
                .with("undoneAt", action.undoneAt())
                .with("undoneBy", action.undoneBy())
                .with("id", action.id())
                .update();
    }

    private static IncidentAction read(Row row) throws SQLException {
        return new IncidentAction(
                row.uuid("id"),
                row.uuid("incident_id"),
                row.constant("action", ResponseAction.class),
                row.text("network"),
                row.uuid("penalty_id"),
                row.uuid("anomaly_id"),
                row.instant("since"),
                row.instant("until"),
                row.instantOrNull("undone_at"),
                row.uuidOrNull("undone_by"));
    }
}
