package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function for articles, scripts, clips, lessons and whatever else has a type: written, reviewed, published, exported. */
final class Content {

    private static final String SUBMITTED = "content.submitted";
    private static final String REVIEWED = "content.reviewed";
    private static final String PUBLISHED = "content.published";
    private static final String ARCHIVED = "content.archived";

    private static final String API = "content-api";
    private static final String PICTURES = "content-media";
    private static final String MODERATION = "content-moderation";
    private static final String SCHEDULES = "content-schedules";

    private static final Right[] RIGHTS = {
        new WriteAudit(),
        new ReadView("activities.pub_activity"),
        new ReadView("audio.pub_recordings"),
        new ReadObjects(Medley.MEDIA, "content-uploads/").in(PICTURES, SCHEDULES),
        new WriteObjects(Medley.MEDIA, "content-uploads/").in(API, PICTURES, SCHEDULES),
        new ReadObjects(Medley.MEDIA, Medley.PUBLIC_MEDIA + "content/").in(PICTURES, SCHEDULES),
        new WriteObjects(Medley.MEDIA, Medley.PUBLIC_MEDIA + "content/").in(PICTURES, SCHEDULES),
        new ReadObjects(Medley.MEDIA, "content-exports/").in(API),
        new WriteObjects(Medley.MEDIA, "content-exports/").in("content-exports", "content-erasure"),
        new ReadObjects(Medley.RECORDINGS, "renditions/").in(API)
    };

    private Content() {}

    static Function function() {
        return Function.named("content")
                .routes("/content", "/content-types", "/content-templates", "/content-exports")
                .workers(
                        Worker.heavy(PICTURES).onDisk(1024),
                        Worker.heavy("content-exports", "content-export.requested")
                                .onDisk(1024),
                        Worker.light(MODERATION, "moderation.decided"),
                        Worker.light("content-erasure", Medley.RECOVERED).deferred(Medley.ERASED))
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "content-publications"),
                        Schedule.every(Duration.ofDays(1), "content-upkeep"),
                        Schedule.every(Duration.ofDays(1), "content-export-upkeep"),
                        Schedule.every(Duration.ofMinutes(5), "content-engagement"),
                        Schedule.every(Duration.ofMinutes(5), "content-media-sweep"))
                .emits(
                        "content.created",
                        "content.changed",
                        SUBMITTED,
                        REVIEWED,
                        PUBLISHED,
                        ARCHIVED,
                        "content.deleted",
                        "content-export.requested")
                .emitsIn("content-exports", "content-export.finished")
                .emitsIn(SCHEDULES, PUBLISHED)
                .emitsIn(MODERATION, PUBLISHED, ARCHIVED)
                .activity(PUBLISHED)
                .notifies(SUBMITTED, REVIEWED, PUBLISHED)
                .publishes(PUBLISHED, ARCHIVED, REVIEWED)
                .rights(RIGHTS);
    }
}
