package dev.medley.realtime.channels;

import dev.medley.kernel.Refusal;
import dev.medley.topology.LiveChannel;
import jakarta.inject.Singleton;
import java.util.List;

/** Says who may follow what. */
@Singleton
public class ChannelAccess {

    private final ChannelCatalog catalog;
    private final OwnerLookup owners;

    ChannelAccess(ChannelCatalog catalog, OwnerLookup owners) {
        this.catalog = catalog;
        this.owners = owners;
    }

    /** The kinds that somebody may follow. */
    public List<LiveChannel> open(Follower follower) {
        return catalog.all().stream()
                .filter(channel -> follower.may(channel.permission()))
                .toList();
    }

    /**
     * The channel that somebody means, whether they may follow it or not.
     *
     * @throws Refusal {@code channel-unknown}
     */
    public FollowedChannel named(Follower follower, String name) {
        return FollowedChannel.named(name, catalog, follower.accountId());
    }

    /**
     * The channel that somebody means, if they may follow it.
     *
     * @throws Refusal {@code channel-unknown}, also for what others own; {@code permission-missing}
     */
    public FollowedChannel require(Follower follower, String name) {
        FollowedChannel channel = named(follower, name);
        String permission = channel.kind().permission();
        if (!follower.may(permission)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "permission-missing", "This takes the permission " + permission + ".");
        }
        if (!isOpen(channel, follower)) {
            throw FollowedChannel.unknown();
        }
        return channel;
    }

    private boolean isOpen(FollowedChannel channel, Follower follower) {
        LiveChannel kind = channel.kind();
        if (kind.owners().isEmpty()) {
            return true;
        }
        return kind.shared()
                ? owners.isSharedWith(kind.owners(), channel.subjectId(), follower.accountId(), follower.roles())
                : owners.isOwner(kind.owners(), channel.subjectId(), follower.accountId());
    }
}
