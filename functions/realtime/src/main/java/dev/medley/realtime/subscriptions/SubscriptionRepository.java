package dev.medley.realtime.subscriptions;

import dev.medley.realtime.channels.FollowedChannel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Subscriptions. Who sends to some claims them first, so that each is sent to by one at a time. */
public interface SubscriptionRepository {

    /** Where a subscription begins, and who claims it until when. */
    record Start(String connectionId, long offset, UUID claim, Instant until) {}

    /** Adds one that is claimed, or begins it anew, in a transaction; false where there are as many as may be. */
    boolean add(FollowedChannel channel, Start start, int most);

    void remove(String connectionId, String channelKey);

    /**
     * Removes those of a shared channel whose followers its thing is not shared with any more, in a transaction; where that is gone, none.
     *
     * @param view the view that says with whom it is
     */
    List<Lost> removeUnshared(String view, FollowedChannel channel);

    /** Removes all of a shared channel whose thing is gone, in a transaction. */
    List<Lost> removeGone(String view, FollowedChannel channel);

    /** A subscription that ended without its follower's doing, and the name by which they know it. */
    record Lost(String connectionId, String name) {}

    /** Claims those of a channel that have not been sent its last message, and that nobody has claimed. */
    List<DueSubscription> claim(String channelKey, UUID claim, Instant now, Instant until);

    /** Gives claimed ones back and says how far each was sent. */
    void release(String channelKey, UUID claim, List<SentTo> sent);

    /** How far a connection was sent. */
    record SentTo(String connectionId, long offset) {}

    /** The keys of channels of which somebody waits for messages whom nobody sends to. */
    List<String> overdue(Instant now, int most);
}
