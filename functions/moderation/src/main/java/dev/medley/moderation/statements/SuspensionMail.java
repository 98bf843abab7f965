package dev.medley.moderation.statements;

import dev.medley.kernel.SecretToken;
import dev.medley.mail.Mail;
import dev.medley.mail.Mailer;
import dev.medley.moderation.cases.DecisionRepository;
import dev.medley.moderation.cases.ModerationDecision;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** Writes to accounts that are suspended, which cannot sign in to read why. */
@Singleton
public class SuspensionMail {

    /** How long, after the time for appeals, one reads what became of an appeal. */
    private static final Duration OUTCOME = Duration.ofDays(30);

    private final DecisionRepository decisions;
    private final AuthorAddresses addresses;
    private final StatementTokenRepository tokens;
    private final Mailer mailer;
    private final Settings settings;

    SuspensionMail(
            DecisionRepository decisions,
            AuthorAddresses addresses,
            StatementTokenRepository tokens,
            Mailer mailer,
            Settings settings) {
        this.decisions = decisions;
        this.addresses = addresses;
        this.tokens = tokens;
        this.mailer = mailer;
        this.settings = settings;
    }

    /** Sends the decision of a case that has an account suspended, unless it holds no longer. */
    public void send(UUID accountId, UUID caseId, Instant now) {
        int _ = tokens.removeExpired(now);
        decisions.ofCase(caseId).stream()
                .filter(decision -> accountId.equals(decision.accountId()) && decision.undoneAt() == null)
                .findFirst()
                .ifPresent(decision -> addresses
                        .find(accountId)
                        .ifPresent(address -> mailer.send(
                                new Mail(address.email(), address.locale(), "account-suspended", values(decision)))));
    }

    private Map<String, String> values(ModerationDecision decision) {
        SecretToken token = SecretToken.random();
        tokens.add(token, decision.id(), decision.appealUntil().plus(OUTCOME));
        return Map.of(
                "reason",
                decision.reason(),
                "day",
                LocalDate.ofInstant(decision.appealUntil(), ZoneOffset.UTC).toString(),
                "link",
                settings.publicUrl() + "/api/moderation/statements?token=" + token.text());
    }
}
