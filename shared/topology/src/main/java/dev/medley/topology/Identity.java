package dev.medley.topology;

import dev.medley.topology.Right.ReadLoginSecrets;
import dev.medley.topology.Right.ReadMasterSecret;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.SendMail;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;
import java.util.stream.Stream;

/** The identity function, which announces more than any other. */
final class Identity {

    private static final String SUSPENDED = "account.suspended";
    private static final String ACTIVATED = "account.activated";
    private static final String ENDED = "session.ended";
    private static final String ORDERED = "account.erasure-ordered";

    /** What its owner gets a mail about. */
    private static final String[] MAILED = {
        "account.registered",
        "account.registration-repeated",
        "account.invited",
        "account.verification-requested",
        "account.locked",
        "account.sign-in-held",
        "account.password-reset-requested",
        "account.password-changed",
        "account.email-change-requested",
        "account.email-changed",
        "session.suspicious",
        "factor.enrolled",
        "factor.removed",
        "login-provider.linked",
        "login-provider.unlinked",
        "api-key.created"
    };

    /** What others announce and its owner gets a mail about. */
    private static final String[] MAILED_OF_OTHERS = {"account.erasure-requested", "export.finished"};

    /** What stands in the activity of an account. */
    private static final String[] NOTED = {
        "account.verified",
        "account.locked",
        "account.password-changed",
        "account.email-changed",
        SUSPENDED,
        ACTIVATED,
        "account.roles-changed",
        "account.impersonated",
        "session.started",
        ENDED,
        "session.suspicious",
        "factor.enrolled",
        "factor.removed",
        "login-provider.linked",
        "login-provider.unlinked",
        "api-key.created",
        "api-key.revoked"
    };

    /** What stands in no list of its owner. */
    private static final String[] OTHERS = {
        Medley.RECOVERED, Medley.MOVED, "api-key.changed", ORDERED, "account.erasure-revoked", "bulk.requested"
    };

    /** What its owner is notified of in the application, beside the mail. */
    private static final String[] NOTIFIED = {
        "account.password-changed",
        "account.email-changed",
        "session.suspicious",
        "factor.enrolled",
        "factor.removed",
        "login-provider.linked",
        "login-provider.unlinked",
        "api-key.created"
    };

    private Identity() {}

    static Function function() {
        return Function.named("identity")
                .routes(
                        "/auth",
                        "/users",
                        "/users/me",
                        "/admin/users",
                        "/admin/roles",
                        "/admin/mail-templates",
                        "/admin/bulk-operations")
                .workers(
                        Worker.light("identity-mail", all(MAILED, MAILED_OF_OTHERS)),
                        Worker.light("identity-closing", "account.erasure-begun", Medley.ERASED),
                        Worker.light("identity-sanctions", "moderation.sanctioned", "moderation.sanction-lifted"),
                        Worker.light("identity-bulk", "bulk.requested"))
                .schedules(Schedule.every(Duration.ofHours(1), "sessions-sweep"))
                .emits(all(all(MAILED, NOTED), OTHERS))
                .emitsIn("identity-closing", "account.closed")
                .emitsIn("identity-sanctions", ACTIVATED, SUSPENDED, ENDED)
                .emitsIn("identity-bulk", ACTIVATED, SUSPENDED, ENDED, ORDERED, "bulk.finished")
                .activity(NOTED)
                .notifies(NOTIFIED)
                .publishes(all(NOTED, new String[] {"account.registered", "account.closed", "bulk.finished"}))
                .rights(
                        new ReadMasterSecret().in("identity-api"),
                        new ReadView("notifications.pub_suppression"),
                        new ReadView("notifications.pub_mail_text"),
                        new WriteAudit(),
                        new SendMail().in("identity-api", "identity-mail"),
                        new ReadLoginSecrets().in("identity-api"),
                        new ReadObjects(Medley.RECORDINGS, "avatars/").in("identity-api", "identity-closing"),
                        new ReadObjects(Medley.RECORDINGS, "avatar-uploads/").in("identity-api", "identity-closing"),
                        new WriteObjects(Medley.RECORDINGS, "avatars/").in("identity-api", "identity-closing"),
                        new WriteObjects(Medley.RECORDINGS, "avatar-uploads/").in("identity-api", "identity-closing"));
    }

    private static String[] all(String[] some, String[] more) {
        return Stream.of(some, more).flatMap(Stream::of).distinct().toArray(String[]::new);
    }
}
