package dev.medley.notifications.deliveries;

import dev.medley.notifications.deliveries.Delivery.Result;
import dev.medley.notifications.deliveries.DeliveryContents.Sendable;
import dev.medley.notifications.push.PushClient;
import dev.medley.notifications.push.PushClients;
import dev.medley.notifications.push.PushMessage;
import dev.medley.notifications.push.PushOutcome;
import dev.medley.notifications.push.PushSubscription;
import dev.medley.notifications.push.PushSubscriptions;
import dev.medley.notifications.types.Channel;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/** Pushes to browsers and phones. */
@Singleton
class PushSender implements ChannelSender {

    private final PushSubscriptions subscriptions;
    private final PushClients clients;
    private final Settings settings;

    PushSender(PushSubscriptions subscriptions, PushClients clients, Settings settings) {
        this.subscriptions = subscriptions;
        this.clients = clients;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public Attempt send(Delivery delivery, Sendable content) {
        UUID targetId = Objects.requireNonNull(delivery.targetId());
        PushSubscription subscription =
                subscriptions.find(delivery.accountId(), targetId).orElse(null);
        if (subscription == null) {
            return new Finished(Result.skipped("The push subscription is not there any more"));
        }
        PushClient client = clients.find(subscription.address().service()).orElse(null);
        if (client == null) {
            return new Finished(Result.skipped("Medley has no access to this push service any more"));
        }
        return switch (client.send(subscription.address(), message(delivery, content))) {
            case PushOutcome.Accepted(String answer) -> new Finished(new Result(DeliveryStatus.SENT, answer, null));
            case PushOutcome.Rejected(String answer) ->
                new Finished(Result.skipped("The push service refuses it: " + answer));
            case PushOutcome.Gone(String answer) -> {
                subscriptions.forget(subscription);
                yield new Finished(Result.skipped("The push service knows nobody there any more: " + answer));
            }
            case PushOutcome.Unavailable(String answer, var pause) -> {
                if (pause == null) {
                    throw new IllegalStateException(answer);
                }
                yield new Deferred(pause, answer);
            }
        };
    }

    private PushMessage message(Delivery delivery, Sendable content) {
        String link = content.message().link();
        UUID entryId = delivery.entryId();
        return new PushMessage(
                entryId == null ? delivery.id() : entryId,
                delivery.type(),
                content.message().title(),
                content.message().body(),
                link == null ? null : settings.publicUrl() + link,
                content.type().mandatory());
    }
}
