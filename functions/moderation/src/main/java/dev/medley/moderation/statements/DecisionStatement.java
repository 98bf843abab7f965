package dev.medley.moderation.statements;

import dev.medley.moderation.cases.Appeal;
import dev.medley.moderation.cases.DecidedText;
import dev.medley.moderation.cases.ModerationDecision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision as whoever it is about reads it.
 *
 * @param text what it was about; null where nothing of it is kept
 * @param suspendedUntil how long nobody can sign in because of it; null where that does not follow, or holds no longer
 * @param mayAppeal whether an appeal is possible now
 */
public record DecisionStatement(
        ModerationDecision decision,
        @Nullable DecidedText text,
        @Nullable Appeal appeal,
        @Nullable Instant suspendedUntil,
        boolean mayAppeal) {}
