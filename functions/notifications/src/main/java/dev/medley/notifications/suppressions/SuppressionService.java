package dev.medley.notifications.suppressions;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.MailableAddress;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.TextLength;
import dev.medley.notifications.deliveries.DeliveryRepository;
import dev.medley.notifications.suppressions.Feedback.Kind;
import dev.medley.notifications.suppressions.Suppression.Reason;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides which addresses no mail goes to. */
@Singleton
public class SuppressionService {

    private static final int LONGEST_DETAIL = 500;

    private final SuppressionRepository repository;
    private final DeliveryRepository deliveries;
    private final List<FeedbackListener> listeners;
    private final AuditLog audit;
    private final Clock clock;

    SuppressionService(
            SuppressionRepository repository,
            DeliveryRepository deliveries,
            List<FeedbackListener> listeners,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.deliveries = deliveries;
        this.listeners = listeners;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes what SES says; safe to repeat. */
    @Transactional
    public void take(Feedback feedback) {
        deliveries.noteAnswer(feedback.messageId(), answer(feedback));
        listeners.forEach(listener -> listener.hear(feedback));
        if (feedback.isFinal()) {
            Reason reason = feedback.kind() == Kind.COMPLAINED ? Reason.COMPLAINT : Reason.BOUNCE;
            int _ = repository.add(feedback.addresses().stream()
                    .map(address -> suppression(address, reason, feedback.detail(), null))
                    .toList());
        }
    }

    private static String answer(Feedback feedback) {
        String kind = switch (feedback.kind()) {
            case DELIVERED -> "Delivered";
            case BOUNCED -> feedback.isFinal() ? "Bounced" : "Bounced for now";
            case COMPLAINED -> "Its reader complained";
            case OPENED -> "Opened";
            case CLICKED -> "A link in it was followed";
        };
        return feedback.detail().isEmpty() ? kind : kind + ": " + feedback.detail();
    }

    /** Adds an address by hand, which stops no mandatory mail. */
    @Transactional
    public Suppression add(AuditContext context, String address, String detail) {
        if (!MailableAddress.isMailable(address.strip())) {
            throw Refusal.invalid("email-invalid", "/address", "This is not an e-mail address.");
        }
        Suppression suppression =
                suppression(address, Reason.MANUAL, detail, context.actor().accountId());
        if (repository.add(List.of(suppression)) == 0) {
            throw Refusal.conflict("suppression-exists", "No mail goes to this address already.");
        }
        audit.note(context, "suppression.added", suppression.id(), Map.of("address", suppression.address()));
        return suppression;
    }

    /** Lets mail go to an address again. */
    @Transactional
    public void remove(AuditContext context, UUID id) {
        String address = repository
                .remove(id)
                .orElseThrow(() -> Refusal.notFound("suppression-unknown", "There is no such suppression."));
        audit.note(context, "suppression.removed", id, Map.of("address", address));
    }

    private Suppression suppression(String address, Reason reason, String detail, @Nullable UUID by) {
        return new Suppression(
                Ids.next(clock),
                MailableAddress.key(address.strip())
                        .orElseGet(() -> address.strip().toLowerCase(Locale.ROOT)),
                reason,
                TextLength.beginning(detail, LONGEST_DETAIL),
                by,
                clock.instant());
    }
}
