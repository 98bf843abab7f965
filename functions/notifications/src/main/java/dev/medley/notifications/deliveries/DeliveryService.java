package dev.medley.notifications.deliveries;

import dev.medley.events.Postponement;
import dev.medley.notifications.deliveries.ChannelSender.Deferred;
import dev.medley.notifications.deliveries.ChannelSender.Finished;
import dev.medley.notifications.deliveries.Delivery.Result;
import dev.medley.notifications.deliveries.DeliveryContents.Content;
import dev.medley.notifications.deliveries.DeliveryContents.Digest;
import dev.medley.notifications.deliveries.DeliveryContents.Postponed;
import dev.medley.notifications.deliveries.DeliveryContents.Sendable;
import dev.medley.notifications.deliveries.DeliveryContents.Skipped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Sends mails and pushes that are due. One goes out first and is noted after: rather one too many than none. */
@Singleton
public class DeliveryService {

    private static final Duration BUSY = Duration.ofSeconds(30);

    /** A provider that wants to be left alone for longer is asked again after this. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** How often a provider can put one off; then it is tried as what fails is, and given up. */
    private static final int MOST_DEFERRALS = 5;

    private final DeliveryRepository repository;
    private final DigestRepository digests;
    private final DeliveryContents contents;
    private final ChannelSenders senders;
    private final Clock clock;

    DeliveryService(
            DeliveryRepository repository,
            DigestRepository digests,
            DeliveryContents contents,
            ChannelSenders senders,
            Clock clock) {
        this.repository = repository;
        this.digests = digests;
        this.contents = contents;
        this.senders = senders;
        this.clock = clock;
    }

    /** Sends one, unless it is not wanted any more, or not yet. What the provider refuses for now is thrown. */
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
                case Sendable sendable -> send(delivery, sendable);
            }
        } catch (RuntimeException e) {
            repository.putBack(id, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void send(Delivery delivery, Sendable sendable) {
        switch (senders.of(delivery.channel()).send(delivery, sendable)) {
            case Finished(Result result) -> repository.finish(delivery.id(), result, clock.instant());
            case Deferred(Duration pause, String answer) -> {
                if (delivery.attempts() >= MOST_DEFERRALS) {
                    throw new IllegalStateException(answer);
                }
                repository.retryAt(delivery.id(), clock.instant().plus(bounded(pause)), answer);
            }
        }
    }

    private static Duration bounded(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void requireNotBusy(UUID id) {
        if (repository
                .find(id)
                .filter(found -> found.status() == DeliveryStatus.SENDING)
                .isPresent()) {
            throw new Postponement(BUSY, "Somebody else sends it, or has died of it", null);
        }
    }

    /** Sends a digest, of what is wanted of it still. */
    public void deliverDigest(UUID accountId, UUID id) {
        boolean isTaken = digests.take(id, clock.instant());
        List<Delivery> parts = digests.parts(id);
        if (parts.isEmpty()) {
            return;
        }
        if (!isTaken) {
            throw new Postponement(BUSY, "Somebody else sends the digest, or has died of it", null);
        }
        try {
            Digest digest = contents.digest(accountId, parts);
            digests.skip(digest.leftOut(), clock.instant());
            Result result = digest.mail() == null
                    ? Result.skipped("Nothing is left in it")
                    : senders.mail().send(digest.mail());
            digests.finish(id, result, clock.instant());
        } catch (RuntimeException e) {
            digests.putBack(id);
            throw e;
        }
    }

    /** Notes that one is given up. */
    public void giveUp(UUID id, String why) {
        repository.finish(id, new Result(DeliveryStatus.FAILED, why, null), clock.instant());
    }

    /** Notes that a digest is given up. */
    public void giveUpDigest(UUID id, String why) {
        digests.finish(id, new Result(DeliveryStatus.FAILED, why, null), clock.instant());
    }
}
