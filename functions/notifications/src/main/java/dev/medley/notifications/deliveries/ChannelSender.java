package dev.medley.notifications.deliveries;

import dev.medley.notifications.deliveries.DeliveryContents.Sendable;
import dev.medley.notifications.types.Channel;
import java.time.Duration;

/** Sends what is told on a channel. What its provider does not take for now is thrown. */
interface ChannelSender {

    Channel channel();

    Attempt send(Delivery delivery, Sendable content);

    /** How an attempt ended. */
    sealed interface Attempt {}

    record Finished(Delivery.Result result) implements Attempt {}

    /** The provider wants to be left alone for so long. */
    record Deferred(Duration pause, String answer) implements Attempt {}
}
