package dev.medley.notifications.deliveries;

import dev.medley.events.Postponement;
import dev.medley.mail.Mailer;
import dev.medley.mail.OutgoingMail;
import dev.medley.mail.SendOutcome;
import dev.medley.notifications.deliveries.Delivery.Result;
import dev.medley.notifications.deliveries.DeliveryContents.Content;
import dev.medley.notifications.deliveries.DeliveryContents.Postponed;
import dev.medley.notifications.deliveries.DeliveryContents.Sendable;
import dev.medley.notifications.deliveries.DeliveryContents.Skipped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Sends mails that are due. A mail goes out first and is noted after: rather one too many than none. */
@Singleton
public class DeliveryService {

    private static final Duration BUSY = Duration.ofSeconds(30);

    private final DeliveryRepository repository;
    private final DigestRepository digests;
    private final DeliveryContents contents;
    private final Mailer mailer;
    private final Clock clock;

    DeliveryService(
            DeliveryRepository repository,
            DigestRepository digests,
            DeliveryContents contents,
            Mailer mailer,
            Clock clock) {
        this.repository = repository;
        this.digests = digests;
        this.contents = contents;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Sends one mail, unless it is not wanted any more, or not yet. What the provider refuses for now is thrown. */
    public void deliver(UUID id) {
        Delivery delivery = repository.take(id, clock.instant()).orElse(null);
        if (delivery == null) {
            requireNotBusy(id);
            return;
        }
        try {
            Content content = contents.of(delivery);
            switch (content) {
                case Skipped(String why) -> repository.finish(id, Result.skipped(why), clock.instant());
                case Postponed(var until) -> repository.postpone(id, until);
                case Sendable(OutgoingMail mail) -> repository.finish(id, send(mail), clock.instant());
            }
        } catch (RuntimeException e) {
            repository.putBack(id, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void requireNotBusy(UUID id) {
        if (repository
                .find(id)
                .filter(found -> found.status() == DeliveryStatus.SENDING)
                .isPresent()) {
            throw new Postponement(BUSY, "Somebody else sends it, or has died of it", null);
        }
    }

    private Result send(OutgoingMail mail) {
        return switch (mailer.send(mail)) {
            case SendOutcome.Accepted(String messageId) -> new Result(DeliveryStatus.SENT, "Accepted", messageId);
            case SendOutcome.Suppressed() ->
                Result.skipped("The address is on the list of those that are not written to");
            case SendOutcome.AddressRefused(String detail) -> Result.skipped("The address is refused: " + detail);
        };
    }

    /** Sends a digest, of what is wanted of it still. */
    public void deliverDigest(UUID accountId, UUID id) {
        List<Delivery> parts = digests.parts(id);
        if (!parts.isEmpty()) {
            Result result =
                    contents.digest(accountId, parts).map(this::send).orElse(Result.skipped("Nothing is left in it"));
            digests.finish(id, result, clock.instant());
        }
    }

    /** Notes that a mail is given up. */
    public void giveUp(UUID id, String why) {
        repository.finish(id, new Result(DeliveryStatus.FAILED, why, null), clock.instant());
    }

    /** Notes that a digest is given up. */
    public void giveUpDigest(UUID id, String why) {
        digests.finish(id, new Result(DeliveryStatus.FAILED, why, null), clock.instant());
    }
}
