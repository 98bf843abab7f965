package dev.medley.meals.recipes;

import dev.medley.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sees which meals. */
public final class MealSight {

    /**
     * Whether {@code :reader} sees a meal {@code l}: its own; of others what is published and not held or hidden, for everybody or
     * for followers, unless one of the two blocks the other.
     */
    public static final String READABLE = """
            (l.deleted_at is null and l.moderation <> 'removed' and (l.account_id = :reader
                or (l.status = 'published' and l.moderation = 'clear'
                    and (l.visibility = 'everyone' or (l.visibility = 'followers' and exists (
                        select from social.pub_follow f where f.follower_id = :reader and f.followed_id = l.account_id)))
                    and not exists (select from social.pub_block b
                        where (b.blocker_id = l.account_id and b.blocked_id = :reader)
                            or (b.blocker_id = :reader and b.blocked_id = l.account_id)))))""";

    /** Who has not signed in: nobody follows or blocks it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private MealSight() {}

    /** The reader of a request. */
    public static UUID reader(@Nullable Caller caller) {
        return caller == null ? NOBODY : caller.accountId();
    }
}
