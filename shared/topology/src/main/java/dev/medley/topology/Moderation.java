package dev.medley.topology;

import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.SendMail;
import dev.medley.topology.Right.WriteAudit;
import java.time.Duration;

/** The function that decides about what people write: rules, reports, cases, appeals, and how accounts stand. */
final class Moderation {

    private static final String MAIL = "moderation-mail";
    private static final String DECIDED = "moderation.decided";
    private static final String SANCTIONED = "moderation.sanctioned";
    private static final String LIFTED = "moderation.sanction-lifted";
    private static final String RESOLVED = "report.resolved";
    private static final String APPEAL = "appeal.decided";

    private Moderation() {}

    static Function function() {
        return Function.named("moderation")
                .routes("/moderation", "/reports", "/guidelines")
                .workers(
                        Worker.light("moderation-held", "comment.held", "meal.held", "post.held", "review.held"),
                        Worker.light(MAIL, SANCTIONED),
                        Worker.light("moderation-erasure", Medley.ERASED).lowPriority())
                .schedules(
                        Schedule.every(Duration.ofMinutes(5), "moderation-sanctions"),
                        Schedule.every(Duration.ofHours(1), "moderation-upkeep"))
                .emits(DECIDED, SANCTIONED, LIFTED, RESOLVED, APPEAL)
                .emitsIn("moderation-schedules", LIFTED)
                .activity(DECIDED, SANCTIONED, LIFTED)
                .notifies(DECIDED, SANCTIONED, LIFTED, RESOLVED, APPEAL)
                .rights(
                        new WriteAudit(),
                        new SendMail().in(MAIL),
                        new ReadView("notifications.pub_suppression"),
                        new ReadView("notifications.pub_mail_text"),
                        new ReadView("identity.pub_moderation_recipient"),
                        new ReadView("identity.pub_recipient"),
                        new ReadView("identity.pub_protected_accounts"),
                        new ReadView("catalog.pub_moderated"),
                        new ReadView("chat.pub_moderated"),
                        new ReadView("content.pub_moderated"),
                        new ReadView("meals.pub_moderated"),
                        new ReadView("social.pub_moderated"));
    }
}
