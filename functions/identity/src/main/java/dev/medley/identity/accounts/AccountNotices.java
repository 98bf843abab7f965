package dev.medley.identity.accounts;

import dev.medley.events.Event;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.identity.emails.EmailTimeFormat;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mails that tell the owner of an account what has happened, by a table: event, template, values. */
@Singleton
class AccountNotices implements EmailNotification {

    /**
     * A row of the table.
     *
     * @param template by the event's data; null for no mail
     */
    private record Notice(
            String event,
            Function<Map<String, String>, @Nullable String> template,
            BiFunction<Event, Account, Map<String, String>> values) {}

    private static final Map<String, Notice> NOTICES = Stream.of(
                    new Notice(
                            "account.erasure-requested",
                            _ -> "erasure-requested",
                            (event, _) -> Map.of("day", value(event, "after").substring(0, 10))),
                    new Notice(
                            "account.password-changed",
                            _ -> "password-changed",
                            (event, account) -> Map.of("at", EmailTimeFormat.of(event.occurredAt(), account.locale()))),
                    new Notice(
                            "api-key.created",
                            _ -> "api-key-created",
                            (event, _) -> Map.of("name", value(event, "name"), "hint", value(event, "hint"))),
                    new Notice(
                            "export.finished",
                            data -> "succeeded".equals(data.get("status")) ? "export-ready" : null,
                            (_, _) -> Map.of()),
                    new Notice(
                            "factor.enrolled",
                            data -> data.containsKey("name") ? "factor-enrolled" : "recovery-codes-renewed",
                            (event, _) -> event.data()),
                    new Notice("factor.removed", AccountNotices::templateOfRemoval, (event, _) -> event.data()))
            .collect(Collectors.toUnmodifiableMap(Notice::event, Function.identity()));

    private final AccountRepository accountRepository;
    private final Mailer mailer;

    AccountNotices(AccountRepository accountRepository, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.mailer = mailer;
    }

    @Override
    public Set<String> occasions() {
        return NOTICES.keySet();
    }

    @Override
    public void write(Event event) {
        Notice notice = NOTICES.get(event.type());
        String template = notice == null ? null : notice.template().apply(event.data());
        if (notice != null && template != null) {
            accountRepository
                    .find(event.ownerId())
                    .ifPresent(account ->
                            mailer.send(account.mail(template, notice.values().apply(event, account))));
        }
    }

    private static String templateOfRemoval(Map<String, String> data) {
        if (data.containsKey("left")) {
            return "recovery-code-used";
        }
        return data.containsKey("because") ? "passkey-blocked" : "factor-removed";
    }

    private static String value(Event event, String name) {
        return event.data().getOrDefault(name, "");
    }
}
