package dev.medley.realtime.subscriptions;

import dev.medley.access.Permission;
import dev.medley.kernel.Refusal;
import dev.medley.realtime.connections.ConnectionService;
import dev.medley.realtime.history.HistoryRepository;
import dev.medley.realtime.history.Position;
import dev.medley.realtime.history.StoredMessage;
import dev.medley.realtime.subscriptions.SubscriptionRepository.SentTo;
import dev.medley.sockets.SendResult;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Sends to each of some followers of a channel the messages that it lacks. */
@Singleton
class CatchUp {

    private static final int MESSAGES_AT_A_TIME = 50;

    /** API Gateway takes 128 KiB; this leaves room for what a message has beside its data. */
    private static final int MOST_DATA = 64 * 1024;

    private final HistoryRepository history;
    private final SubscriptionRepository subscriptions;
    private final ConnectionService connections;
    private final FrameSender sender;
    private final JsonCodec json;

    CatchUp(
            HistoryRepository history,
            SubscriptionRepository subscriptions,
            ConnectionService connections,
            FrameSender sender,
            JsonCodec json) {
        this.history = history;
        this.subscriptions = subscriptions;
        this.connections = connections;
        this.sender = sender;
        this.json = json;
    }

    /** Reads once what all of them lack; those that lack more get it in a later round. */
    Round round(String channelKey, List<DueSubscription> due) {
        long least = due.stream().mapToLong(DueSubscription::sent).min().orElse(0);
        Position position = history.find(channelKey).orElseThrow();
        long from = Math.max(least, position.trimmed());
        return new Round(channelKey, position, history.after(channelKey, from, MESSAGES_AT_A_TIME));
    }

    /** Messages that some lack, each its own part of them. */
    final class Round {

        private final String channelKey;
        private final Position position;
        private final List<StoredMessage> messages;

        Round(String channelKey, Position position, List<StoredMessage> messages) {
            this.channelKey = channelKey;
            this.position = position;
            this.messages = messages;
        }

        /** How far the follower was sent; empty where it is gone or is to be tried again later. */
        Optional<SentTo> send(DueSubscription follower) {
            if (follower.revoked()) {
                sender.end(follower.connectionId());
                return Optional.empty();
            }
            if (!mayFollow(follower)) {
                drop(follower);
                return Optional.empty();
            }
            return follower.sent() < position.trimmed() ? resync(follower) : catchUp(follower);
        }

        private Optional<SentTo> catchUp(DueSubscription follower) {
            List<MessageItem> lacking =
                    fitting(messages.stream()
                                    .filter(message -> message.offset() > follower.sent())
                                    .toList())
                            .stream()
                            .map(message -> MessageItem.of(follower.name(), position.epoch(), message, json))
                            .toList();
            if (lacking.isEmpty()) {
                return Optional.of(new SentTo(follower.connectionId(), follower.sent()));
            }
            return sent(follower, Frame.messages(lacking), lacking.getLast().offset());
        }

        /** The first of them that fit into one frame, one at least. */
        private List<StoredMessage> fitting(List<StoredMessage> lacking) {
            int count = 0;
            int length = 0;
            while (count < lacking.size() && (count == 0 || length < MOST_DATA)) {
                length += lacking.get(count).data().text().length();
                count++;
            }
            return lacking.subList(0, count);
        }

        private Optional<SentTo> resync(DueSubscription follower) {
            return sent(follower, Frame.resync(follower.name(), position), position.last());
        }

        private Optional<SentTo> sent(DueSubscription follower, Frame frame, long offset) {
            SendResult result = sender.send(follower.connectionId(), frame);
            return result == SendResult.SENT
                    ? Optional.of(new SentTo(follower.connectionId(), offset))
                    : Optional.empty();
        }

        private void drop(DueSubscription follower) {
            subscriptions.remove(follower.connectionId(), channelKey);
            Refusal because = new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "permission-missing",
                    "This takes the permission " + follower.permission() + ".");
            SendResult _ = sender.send(follower.connectionId(), Frame.unsubscribed(follower.name(), because));
        }
    }

    private boolean mayFollow(DueSubscription follower) {
        return Permission.covered(
                connections.allowed(follower.roles(), follower.granted()), Permission.of(follower.permission()));
    }
}
