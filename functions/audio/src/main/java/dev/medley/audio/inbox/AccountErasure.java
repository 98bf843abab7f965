package dev.medley.audio.inbox;

import dev.medley.audio.erasure.ErasableRecords;
import dev.medley.audio.holds.RecordingHoldService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Erases what accounts have here, but for recordings that are held. */
@Singleton
class AccountErasure {

    private final RecordingHoldService recordings;
    private final List<ErasableRecords> others;

    AccountErasure(RecordingHoldService recordings, List<ErasableRecords> others) {
        this.recordings = recordings;
        this.others = others;
    }

    void erase(UUID accountId) {
        recordings.erase(accountId);
        others.forEach(records -> records.erase(accountId));
    }
}
