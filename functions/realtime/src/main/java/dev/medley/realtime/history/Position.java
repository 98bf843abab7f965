package dev.medley.realtime.history;

/**
 * Where a channel stands.
 *
 * @param epoch within which offsets hold
 * @param last the offset of its newest message; 0 where there was none yet
 * @param trimmed messages up to this offset are gone
 */
public record Position(String epoch, long last, long trimmed) {

    /** Whether all that came after an offset is still there. */
    public boolean has(String otherEpoch, long after) {
        return epoch.equals(otherEpoch) && after >= trimmed && after <= last;
    }
}
