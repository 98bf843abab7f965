package dev.medley.devices.ledger;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The ledgers of all devices; nothing in them changes. */
public interface LedgerRepository {

    /** The last entry of each of these devices that has one; nobody else adds to them until the transaction ends. */
    Map<UUID, LedgerEntry> lockLast(List<UUID> deviceIds);

    void add(List<LedgerEntry> entries);

    /** A device's, newest first. */
    Page<LedgerEntry> list(UUID deviceId, PageRequest page);

    /** Shows all entries of a device, oldest first. */
    void forEach(UUID deviceId, Consumer<LedgerEntry> consumer);
}
