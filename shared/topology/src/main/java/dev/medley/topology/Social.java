package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** The function for influencers: who follows whom, posts, comments and feeds. */
final class Social {

    private static final String FOLLOWED = "follow.added";
    private static final String UNFOLLOWED = "follow.removed";
    private static final String PUBLISHED = "post.published";
    private static final String MENTIONED = "mention.added";
    private static final String EXPIRED = "badge.expired";
    private static final String DECIDED = "verification.decided";

    /** What people are told of, and what takes it back. */
    private static final String[] TOLD = {
        FOLLOWED,
        "follow.requested",
        "follow.approved",
        "like.added",
        MENTIONED,
        "comment.added",
        "reply.added",
        "verification.submitted",
        DECIDED,
        "badge.revoked"
    };

    private static final String[] UNDONE = {
        UNFOLLOWED, "follow.withdrawn", "like.removed", "mention.removed", "comment.removed", "reply.removed"
    };

    private static final String[] OTHERS = {
        "influencer.created", Medley.WITHDRAWN, PUBLISHED, "post.deleted", "post.held", "comment.held", Medley.PARTED
    };

    private static final String API = "social-api";
    private static final String PICTURES = "social-pictures";
    private static final String SCHEDULES = "social-schedules";

    private Social() {}

    static Function function() {
        return Function.named("social")
                .routes(
                        "/influencers",
                        "/follows",
                        "/blocks",
                        "/block-list",
                        "/mutes",
                        "/posts",
                        "/comments",
                        "/shares",
                        "/feed",
                        "/verifications")
                .workers(
                        Worker.light("social-feed", PUBLISHED, FOLLOWED, UNFOLLOWED),
                        Worker.heavy(PICTURES).onDisk(1024),
                        Worker.light(
                                "social-moderation", "moderation.decided", "account.suspended", "account.activated"),
                        Worker.light("social-erasure", Medley.RECOVERED).deferred(Medley.ERASED))
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "social-publications"),
                        Schedule.every(Duration.ofMinutes(5), "social-popularity"),
                        Schedule.every(Duration.ofMinutes(5), "social-picture-sweep"),
                        Schedule.every(Duration.ofHours(1), "social-badges"),
                        Schedule.every(Duration.ofDays(1), "social-upkeep"),
                        Schedule.every(Duration.ofDays(1), "social-recount"))
                .emits(Stream.of(TOLD, UNDONE, OTHERS).flatMap(Arrays::stream).toArray(String[]::new))
                .emitsIn("social-moderation", MENTIONED, "post.held", "comment.held")
                .emitsIn("social-erasure", UNFOLLOWED, "follow.withdrawn")
                .emitsIn(SCHEDULES, PUBLISHED, "post.held", MENTIONED, "mention.removed", EXPIRED)
                .activity(PUBLISHED, DECIDED)
                .notifies(Stream.concat(Arrays.stream(TOLD), Stream.of(EXPIRED)).toArray(String[]::new))
                .retracts(UNDONE)
                .publishes(PUBLISHED, FOLLOWED, "comment.added", DECIDED)
                .rights(rights());
    }

    private static Right[] rights() {
        return new Right[] {
            new WriteAudit(),
            new ReadView("audio.pub_recordings"),
            new ReadView("catalog.pub_variant"),
            new ReadView("meals.pub_meal"),
            new ReadView("moderation.pub_rule"),
            new ReadView("moderation.pub_standing"),
            new ReadView("orders.pub_affiliate"),
            new ReadView("orders.pub_affiliate_code"),
            new ReadView("orders.pub_affiliate_earning"),
            new ReadObjects(Medley.MEDIA, "social-uploads/").in(PICTURES, SCHEDULES),
            new WriteObjects(Medley.MEDIA, "social-uploads/").in(API, PICTURES, SCHEDULES),
            new ReadObjects(Medley.MEDIA, "social-pictures/").in(API, PICTURES, SCHEDULES),
            new WriteObjects(Medley.MEDIA, "social-pictures/").in(PICTURES, SCHEDULES),
            new ReadObjects(Medley.MEDIA, "social-evidence/").in(API),
            new WriteObjects(Medley.MEDIA, "social-evidence/").in(API, SCHEDULES),
            new ReadObjects(Medley.RECORDINGS, "renditions/").in(API)
        };
    }
}
