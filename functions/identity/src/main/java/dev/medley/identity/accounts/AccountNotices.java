package dev.medley.identity.accounts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.identity.IdentityEvents.ApiKeyCreated;
import dev.medley.identity.IdentityEvents.FactorEnrolled;
import dev.medley.identity.IdentityEvents.FactorRemoved;
import dev.medley.identity.IdentityEvents.PasswordChanged;
import dev.medley.identity.IdentityEvents.RevokedAccess;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.identity.emails.EmailTimeFormat;
import dev.medley.mail.Mailer;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mails that tell the owner of an account what has happened, by a table: event, template, values. Whoever was in the account
 * named its keys; such a name is mailed only where it can be no message.
 */
@Singleton
class AccountNotices implements EmailNotification {

    /** Of account-data. */
    @EventType("account.erasure-requested")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ErasureRequested(Instant after, @Nullable Boolean ordered) implements EventData {}

    /** Of account-data. */
    @EventType("export.finished")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ExportFinished(String status) implements EventData {}

    /** A template, and the values of its variables. */
    private record Notice(String template, Map<String, String> values) {}

    /** What somebody else may have done to get in or to keep the owner out: these mails say how to undo it. */
    private static final Set<String> UNDONE = Set.of(
            "api-key-created",
            "factor-enrolled",
            "factor-removed",
            "password-changed",
            "recovery-code-used",
            "recovery-codes-renewed");

    private final AccountRepository accountRepository;
    private final DisavowalLinks disavowalLinks;
    private final Mailer mailer;

    AccountNotices(AccountRepository accountRepository, DisavowalLinks disavowalLinks, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.disavowalLinks = disavowalLinks;
        this.mailer = mailer;
    }

    @Override
    public Set<Class<? extends EventData>> occasions() {
        return Set.of(
                ErasureRequested.class,
                PasswordChanged.class,
                ApiKeyCreated.class,
                ExportFinished.class,
                FactorEnrolled.class,
                FactorRemoved.class);
    }

    @Override
    public void write(Event event, EventData data) {
        accountRepository.find(event.ownerId()).ifPresent(account -> {
            Notice notice = notice(event, data, account);
            if (notice == null) {
                return;
            }
            if (UNDONE.contains(notice.template())) {
                sendWithLink(event, notice);
            } else {
                mailer.send(account.mail(notice.template(), notice.values()));
            }
        });
    }

    private void sendWithLink(Event event, Notice notice) {
        disavowalLinks
                .against(event.ownerId(), event.occurredAt(), DisavowalRepository.SHORT_LIFETIME)
                .ifPresent(offer -> mailer.send(offer.mail(notice.template(), notice.values())));
    }

    /** Null for what is not worth a mail. */
    private static @Nullable Notice notice(Event event, EventData data, Account account) {
        return switch (data) {
            case ErasureRequested(Instant after, Boolean ordered) ->
                new Notice(
                        "erasure-requested",
                        Map.of(
                                "day",
                                after.atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                                "ordered",
                                Boolean.TRUE.equals(ordered) ? "yes" : ""));
            case PasswordChanged(RevokedAccess revoked) ->
                notice(revoked, EmailTimeFormat.of(event.occurredAt(), account.locale()));
            case ApiKeyCreated(String name, String hint) ->
                new Notice("api-key-created", Map.of("name", DisplayName.harmless(name), "hint", hint));
            case ExportFinished(String status) ->
                status.equals("succeeded") ? new Notice("export-ready", Map.of()) : null;
            case FactorEnrolled(String kind, String name)
            when name != null ->
                new Notice("factor-enrolled", Map.of("kind", kind, "name", DisplayName.harmless(name)));
            case FactorEnrolled _ -> new Notice("recovery-codes-renewed", Map.of());
            case FactorRemoved removed -> notice(removed);
            default -> throw new IllegalArgumentException("There is no notice of " + event.type());
        };
    }

    private static Notice notice(@Nullable RevokedAccess revoked, String at) {
        if (revoked == null) {
            return new Notice("password-changed", Map.of("at", at));
        }
        return new Notice(
                "password-reset",
                Map.of(
                        "at", at,
                        "sessions", Integer.toString(revoked.sessions()),
                        "devices", Integer.toString(revoked.trustedDevices()),
                        "apiKeys", Integer.toString(revoked.apiKeys()),
                        "others", revoked.othersLeft() ? "yes" : ""));
    }

    private static Notice notice(FactorRemoved removed) {
        if (removed.left() != null) {
            return new Notice(
                    "recovery-code-used", Map.of("left", removed.left().toString()));
        }
        String name = removed.name() == null ? "" : DisplayName.harmless(removed.name());
        String template = removed.because() == null ? "factor-removed" : "passkey-blocked";
        return new Notice(template, Map.of("kind", removed.kind(), "name", name));
    }
}
