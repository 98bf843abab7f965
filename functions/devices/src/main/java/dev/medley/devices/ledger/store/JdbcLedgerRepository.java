package dev.medley.devices.ledger.store;

import dev.medley.devices.ledger.LedgerEntry;
import dev.medley.devices.ledger.LedgerRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
class JdbcLedgerRepository implements LedgerRepository {

    private static final String COLUMNS = "id, device_id, number, at, actor_id, action, data, hash";
    private static final SortKeys<LedgerEntry> KEYS = SortKeys.newestFirst("id", LedgerEntry::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcLedgerRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Map<UUID, LedgerEntry> lockLast(List<UUID> deviceIds) {
        UUID[] ids = deviceIds.toArray(UUID[]::new);
        boolean _ = sql.query("""
                select pg_advisory_xact_lock(hashtextextended('devices.ledger/' || id, 0))
                from (select id from unnest(:ids) as id order by id) as ordered""").with("ids", ids).exists();
        return sql
                .query("select distinct on (device_id) " + COLUMNS
                        + " from devices.ledger_entry where device_id = any (:ids) order by device_id, number desc")
                .with("ids", ids)
                .list(this::read)
                .stream()
                .collect(Collectors.toMap(LedgerEntry::deviceId, Function.identity()));
    }

    @Override
    public void add(List<LedgerEntry> entries) {
        int _ = sql.query("""
                insert into devices.ledger_entry (id, device_id, number, at, actor_id, action, data, hash)
                values (:id, :deviceId, :number, :at, :actorId, :action, :data, :hash)""")
                .batch(
                        entries,
                        (entry, row) -> row.with("id", entry.id())
                                .with("deviceId", entry.deviceId())
                                .with("number", entry.number())
                                .with("at", entry.at())
                                .with("actorId", entry.actorId())
                                .with("action", entry.action())
                                .with("data", json.write(entry.data()))
                                .with("hash", entry.hash()));
    }

    @Override
    public Page<LedgerEntry> list(UUID deviceId, PageRequest page) {
        return sql.query("select " + COLUMNS + " from devices.ledger_entry where device_id = :deviceId")
                .with("deviceId", deviceId)
                .page("device-ledger/" + deviceId, page, KEYS, this::read);
    }

    @Override
    public void forEach(UUID deviceId, Consumer<LedgerEntry> consumer) {
        sql.query("select " + COLUMNS + " from devices.ledger_entry where device_id = :deviceId order by number")
                .with("deviceId", deviceId)
                .forEach(this::read, consumer);
    }

    @SuppressWarnings("unchecked")
    private LedgerEntry read(Row row) throws SQLException {
        return new LedgerEntry(
                row.uuid("id"),
                row.uuid("device_id"),
                row.integer("number"),
                row.instant("at"),
                row.uuidOrNull("actor_id"),
                row.text("action"),
                json.read(row.json("data"), Map.class),
                row.bytes("hash"));
    }
}
