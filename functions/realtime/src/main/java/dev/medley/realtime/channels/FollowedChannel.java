package dev.medley.realtime.channels;

import dev.medley.kernel.Refusal;
import dev.medley.topology.LiveChannel;
import dev.medley.topology.LiveChannel.Scope;
import java.util.UUID;

/**
 * One channel.
 *
 * @param key what it is kept under
 * @param name what whoever follows it says: {@code user:me}, {@code job:<id>}, {@code sales}
 * @param subjectId of a channel for one thing, that thing; of one for an account, the account; otherwise of no meaning
 */
public record FollowedChannel(LiveChannel kind, String key, String name, UUID subjectId) {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String OWN = "me";

    /** The channel that a message about this subject and this owner is on. */
    public static FollowedChannel of(LiveChannel kind, UUID ownerId, UUID subjectId) {
        return switch (kind.scope()) {
            case ALL -> new FollowedChannel(kind, kind.kind(), kind.kind(), NOBODY);
            case ACCOUNT -> new FollowedChannel(kind, kind.kind() + ":" + ownerId, kind.kind() + ":" + OWN, ownerId);
            case SUBJECT -> {
                String name = kind.kind() + ":" + subjectId;
                yield new FollowedChannel(kind, name, name, subjectId);
            }
        };
    }

    /**
     * The channel that an account means by a name.
     *
     * @throws Refusal {@code channel-unknown}
     */
    static FollowedChannel named(String name, ChannelCatalog catalog, UUID accountId) {
        int colon = name.indexOf(':');
        LiveChannel kind =
                catalog.find(colon < 0 ? name : name.substring(0, colon)).orElseThrow(FollowedChannel::unknown);
        String rest = colon < 0 ? "" : name.substring(colon + 1);
        boolean isRight = switch (kind.scope()) {
            case ALL -> colon < 0;
            case ACCOUNT -> rest.equals(OWN);
            case SUBJECT -> rest.length() == 36;
        };
        if (!isRight) {
            throw unknown();
        }
        return of(kind, accountId, kind.scope() == Scope.SUBJECT ? id(rest) : NOBODY);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw unknown();
        }
    }

    /** What is said of a channel that there is not, and of one whose owner somebody else is. */
    public static Refusal unknown() {
        return Refusal.notFound("channel-unknown", "There is no such channel.");
    }
}
