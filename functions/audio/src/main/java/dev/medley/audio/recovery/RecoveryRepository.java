package dev.medley.audio.recovery;

import dev.medley.audio.erasure.ErasableRecords;
import dev.medley.audio.recovery.ObjectFinding.RecoveryOutcome;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which recordings were looked at, and what was found missing. */
public interface RecoveryRepository extends ErasableRecords {

    void add(ObjectFinding finding);

    /** Whether this was found before and could not be brought back. */
    boolean isKnownLost(UUID recordingId, ObjectFinding.LostObject object);

    Page<ObjectFinding> list(@Nullable RecoveryOutcome outcome, PageRequest page);

    RecoverySummary summary();
}
