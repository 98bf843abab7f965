package dev.medley.notifications.deliveries;

import dev.medley.mail.MailTemplates;
import dev.medley.mail.OutgoingMail;
import dev.medley.mail.WrittenMail;
import dev.medley.notifications.preferences.UnsubscribeTokens;
import dev.medley.notifications.preferences.UnsubscribeTokens.Subscription;
import dev.medley.notifications.recipients.Recipient;
import dev.medley.notifications.templates.Message;
import dev.medley.notifications.types.NotificationType;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what notifications say into mails. */
@Singleton
public class MailWriter {

    private static final int MOST_IN_DIGEST = 50;

    private final MailTemplates templates;
    private final UnsubscribeTokens tokens;
    private final Settings settings;

    MailWriter(MailTemplates templates, UnsubscribeTokens tokens, Settings settings) {
        this.templates = templates;
        this.tokens = tokens;
        this.settings = settings;
    }

    /** A mail about one notification. One can unsubscribe from it unless its type is mandatory. */
    public OutgoingMail write(Recipient recipient, NotificationType type, Message message) {
        return write(recipient, type, message, null);
    }

    /**
     * The same for a mail of a campaign.
     *
     * @param campaignMailId which counts those who unsubscribe by it
     */
    public OutgoingMail write(
            Recipient recipient, NotificationType type, Message message, @Nullable UUID campaignMailId) {
        String unsubscribe = type.mandatory() ? "" : unsubscribeUrl(recipient, Set.of(type.category()), campaignMailId);
        return new OutgoingMail(
                recipient.email(), content(message, unsubscribe), type.mandatory(), headers(unsubscribe));
    }

    private WrittenMail content(Message message, String unsubscribeUrl) {
        WrittenMail frame = templates.write(
                "notification",
                message.locale(),
                Map.of(
                        "title", message.title(),
                        "body", message.body(),
                        "url", url(message.link()),
                        "unsubscribeUrl", unsubscribeUrl));
        String html = message.html();
        return html == null ? frame : new WrittenMail(frame.subject(), frame.text(), html);
    }

    /** A mail as it would be to somebody, who cannot unsubscribe by it. */
    public OutgoingMail sample(String to, Message message) {
        return new OutgoingMail(to, content(message, url("/settings/notifications")), false, Map.of());
    }

    /**
     * A mail about several, and where their owner can change what comes in it.
     *
     * @param categories those that one can unsubscribe from, all at once
     */
    OutgoingMail digest(Recipient recipient, List<Message> messages, Set<String> categories) {
        List<Map<String, String>> items = messages.stream()
                .limit(MOST_IN_DIGEST)
                .map(message -> Map.of("title", message.title(), "body", message.body(), "url", url(message.link())))
                .toList();
        int more = messages.size() - items.size();
        WrittenMail content = templates.write(
                "notification-digest",
                recipient.locale(),
                Map.of(
                        "count",
                        Integer.toString(messages.size()),
                        "items",
                        items,
                        "more",
                        more > 0 ? Integer.toString(more) : "",
                        "settingsUrl",
                        url("/settings/notifications")));
        String unsubscribe = categories.isEmpty() ? "" : unsubscribeUrl(recipient, categories, null);
        return new OutgoingMail(recipient.email(), content, false, headers(unsubscribe));
    }

    /** What mail programs offer next to a mail (RFC 2369, RFC 8058). */
    private static Map<String, String> headers(String unsubscribeUrl) {
        return unsubscribeUrl.isEmpty()
                ? Map.of()
                : Map.of(
                        "List-Unsubscribe",
                        "<" + unsubscribeUrl + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click");
    }

    private String unsubscribeUrl(Recipient recipient, Set<String> categories, @Nullable UUID campaignMailId) {
        return settings.publicUrl() + "/api/notifications/unsubscription?token="
                + tokens.sign(new Subscription(recipient.accountId(), categories, campaignMailId));
    }

    private String url(@Nullable String link) {
        return link == null ? "" : settings.publicUrl() + link;
    }
}
