package dev.medley.realtime.subscriptions;

import dev.medley.realtime.subscriptions.SubscriptionRepository.SentTo;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the messages of a channel to all who follow it. Whoever has added a message calls it, once that is committed. It
 * claims the subscriptions that are behind, sends to each what it lacks, gives them back, and looks again until none is
 * behind: a message that was added while another worker had a subscription is found by that worker's next look. So each client
 * gets a channel's messages in order, and when a worker dies another one goes on.
 */
@Singleton
public class ChannelDelivery {

    /** How long a worker may take for one round before another one goes on. */
    static final Duration CLAIM = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ChannelDelivery.class);
    private static final int CHANNELS_AT_A_TIME = 200;

    private final SubscriptionRepository subscriptions;
    private final CatchUp catchUp;
    private final Clock clock;

    ChannelDelivery(SubscriptionRepository subscriptions, CatchUp catchUp, Clock clock) {
        this.subscriptions = subscriptions;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    /** Sends what is there to be sent on a channel; not in a transaction, since others are to see what was claimed. */
    public void flush(String channelKey) {
        UUID claim = UUID.randomUUID();
        List<DueSubscription> due = claim(channelKey, claim);
        while (!due.isEmpty()) {
            subscriptions.release(channelKey, claim, send(channelKey, due));
            due = claim(channelKey, claim);
        }
    }

    /** Sends what was left behind by workers that died, and what could not be sent at first. */
    public void flushOverdue() {
        subscriptions.overdue(clock.instant(), CHANNELS_AT_A_TIME).forEach(this::flush);
    }

    private List<DueSubscription> claim(String channelKey, UUID claim) {
        Instant now = clock.instant();
        return subscriptions.claim(channelKey, claim, now, now.plus(CLAIM));
    }

    /** How far each was sent; nothing is said of those that are gone, and of those that are to be tried again later. */
    private List<SentTo> send(String channelKey, List<DueSubscription> due) {
        CatchUp.Round round = catchUp.round(channelKey, due);
        if (due.size() == 1) {
            return round.send(due.getFirst()).stream().toList();
        }
        List<Future<Optional<SentTo>>> sent;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sent = due.stream()
                    .map(one -> threads.submit(() -> round.send(one)))
                    .toList();
        }
        return sent.stream().flatMap(ChannelDelivery::result).toList();
    }

    /** What could not be sent for any reason stays claimed for a while, and is sent then. */
    private static Stream<SentTo> result(Future<Optional<SentTo>> done) {
        if (done.state() != Future.State.SUCCESS) {
            LOG.error("A follower could not be sent to", done.exceptionNow());
            return Stream.empty();
        }
        return done.resultNow().stream();
    }
}
