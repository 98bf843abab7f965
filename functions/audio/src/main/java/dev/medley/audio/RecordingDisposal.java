package dev.medley.audio;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why recordings are deleted, and what stays of them.
 *
 * @param ruleId the rule of their owner's that wanted it; null where none did
 * @param keepTranscripts whether transcripts made of them stay
 */
public record RecordingDisposal(Reason reason, @Nullable UUID ruleId, boolean keepTranscripts) {

    /** Why. */
    public enum Reason {
        /** Their owner wanted it. */
        OWNER,
        /** Their upload was cancelled. */
        CANCELLATION,
        /** They were in the trash, and their time was over. */
        TRASH,
        /** A rule of their owner's said so. */
        RETENTION_RULE;

        /** The name in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What an owner wants at once. */
    public static RecordingDisposal byOwner(boolean keepTranscripts) {
        return new RecordingDisposal(Reason.OWNER, null, keepTranscripts);
    }

    static RecordingDisposal cancellation() {
        return new RecordingDisposal(Reason.CANCELLATION, null, false);
    }

    /** What a rule wants at once. */
    public static RecordingDisposal byRule(UUID ruleId, boolean keepTranscripts) {
        return new RecordingDisposal(Reason.RETENTION_RULE, ruleId, keepTranscripts);
    }

    /** What happens to what was in the trash; a rule may have put it there. */
    static RecordingDisposal ofTrash(@Nullable UUID ruleId, boolean keepTranscripts) {
        return new RecordingDisposal(ruleId == null ? Reason.TRASH : Reason.RETENTION_RULE, ruleId, keepTranscripts);
    }
}
