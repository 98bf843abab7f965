package dev.medley.moderation.statements;

import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import dev.medley.moderation.cases.Appeal;
import dev.medley.moderation.cases.AppealService;
import dev.medley.moderation.cases.DecidedText;
import dev.medley.moderation.cases.DecisionRepository;
import dev.medley.moderation.cases.ModerationDecision;
import dev.medley.moderation.standing.Sanction;
import dev.medley.moderation.standing.SanctionKind;
import dev.medley.moderation.standing.StandingRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets whoever is suspended read why, and appeal, with the token of the mail that said so. */
@Singleton
public class DecisionStatementService {

    private final StatementTokenRepository tokens;
    private final DecisionRepository decisions;
    private final AppealService appeals;
    private final StandingRepository standing;
    private final Clock clock;

    protected DecisionStatementService(
            StatementTokenRepository tokens,
            DecisionRepository decisions,
            AppealService appeals,
            StandingRepository standing,
            Clock clock) {
        this.tokens = tokens;
        this.decisions = decisions;
        this.appeals = appeals;
        this.standing = standing;
        this.clock = clock;
    }

    /** The decision of a token, and its appeal. */
    public DecisionStatement read(String token) {
        ModerationDecision decision = decision(token);
        Appeal appeal = decisions.appealOf(decision.id()).orElse(null);
        boolean mayAppeal = appeal == null
                && decision.isAppealable()
                && decision.undoneAt() == null
                && !clock.instant().isAfter(decision.appealUntil());
        DecidedText text =
                decisions.textsOf(List.of(decision.id())).stream().findFirst().orElse(null);
        return new DecisionStatement(decision, text, appeal, suspendedUntil(decision), mayAppeal);
    }

    private @Nullable Instant suspendedUntil(ModerationDecision decision) {
        return standing.sanctionsOf(decision.id()).stream()
                .filter(sanction -> sanction.kind() == SanctionKind.SUSPENSION && sanction.liftedAt() == null)
                .map(Sanction::until)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Says what the author has against a decision, once. */
    @Transactional
    public Appeal appeal(String token, String text) {
        ModerationDecision decision = decision(token);
        return appeals.appeal(author(decision), decision.id(), text);
    }

    private ModerationDecision decision(String token) {
        return tokens.decision(new SecretToken(token), clock.instant())
                .flatMap(decisions::find)
                .filter(decision -> decision.accountId() != null)
                .orElseThrow(DecisionStatementService::invalid);
    }

    private static UUID author(ModerationDecision decision) {
        UUID accountId = decision.accountId();
        if (accountId == null) {
            throw invalid();
        }
        return accountId;
    }

    private static Refusal invalid() {
        return new Refusal(
                Refusal.Kind.MALFORMED, "statement-token-invalid", "This link is not whole, or its time is over.");
    }
}
