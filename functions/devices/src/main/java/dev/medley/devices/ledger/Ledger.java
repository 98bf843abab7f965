package dev.medley.devices.ledger;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Ids;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes for each device what was done to it and by it, in a chain that shows when an entry was changed or taken out. */
@Singleton
public class Ledger {

    private final LedgerRepository repository;
    private final Clock clock;

    protected Ledger(LedgerRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Whether a chain holds together, and where it breaks first. */
    public record Verification(int entries, @Nullable Integer brokenAt) {}

    /** Notes what was done, in the caller's transaction. */
    public void note(UUID deviceId, @Nullable UUID actorId, String action, Map<String, String> data) {
        note(List.of(deviceId), actorId, action, data);
    }

    /** Notes the same for several devices. */
    public void note(List<UUID> deviceIds, @Nullable UUID actorId, String action, Map<String, String> data) {
        if (deviceIds.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, LedgerEntry> last = repository.lockLast(deviceIds);
        repository.add(deviceIds.stream()
                .map(id -> next(
                        last.get(id), new LedgerEntry(Ids.next(clock), id, 1, now, actorId, action, data, new byte[0])))
                .toList());
    }

    /** Reckons the chain of a device anew. */
    @Transactional
    public Verification verify(UUID deviceId) {
        Check check = new Check();
        repository.forEach(deviceId, check::see);
        return new Verification(check.entries, check.brokenAt);
    }

    private static LedgerEntry next(@Nullable LedgerEntry last, LedgerEntry entry) {
        LedgerEntry numbered = with(entry, last == null ? 1 : last.number() + 1, entry.hash());
        return with(numbered, numbered.number(), hash(last == null ? new byte[0] : last.hash(), numbered));
    }

    private static LedgerEntry with(LedgerEntry entry, int number, byte[] hash) {
        return new LedgerEntry(
                entry.id(), entry.deviceId(), number, entry.at(), entry.actorId(), entry.action(), entry.data(), hash);
    }

    private static byte[] hash(byte[] previous, LedgerEntry entry) {
        String content = String.join(
                "\n",
                Digests.hex(previous),
                entry.id().toString(),
                entry.deviceId().toString(),
                Integer.toString(entry.number()),
                entry.at().toString(),
                String.valueOf(entry.actorId()),
                entry.action(),
                new TreeMap<>(entry.data()).toString());
        return Digests.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Goes through a chain. */
    private static final class Check {

        private int entries;
        private @Nullable Integer brokenAt;
        private byte[] previous = new byte[0];

        void see(LedgerEntry entry) {
            entries++;
            boolean holds = entry.number() == entries && Digests.equal(hash(previous, entry), entry.hash());
            if (!holds && brokenAt == null) {
                brokenAt = entries;
            }
            previous = entry.hash();
        }
    }
}
