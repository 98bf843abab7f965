package dev.medley.topology;

import dev.medley.topology.Right.ReadLoginSecrets;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.SendMail;
import dev.medley.topology.Right.WrapDataKeys;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;
import java.util.stream.Stream;

/** The identity function, which announces more than any other. */
final class Identity {

    /** What its owner gets a mail about. */
    private static final String[] MAILED = {
        "account.registered",
        "account.registration-repeated",
        "account.invited",
        "account.verification-requested",
        "account.locked",
        "account.password-reset-requested",
        "account.password-changed",
        "account.email-change-requested",
        "account.email-changed",
        "account.erasure-requested",
        "session.suspicious",
        "factor.enrolled",
        "factor.removed",
        "login-provider.linked",
        "login-provider.unlinked",
        "api-key.created",
        "export.finished"
    };

    /** What stands in the activity of an account, of what identity itself announces. */
    private static final String[] NOTED = {
        "account.verified",
        "account.locked",
        "account.password-changed",
        "account.email-changed",
        "account.suspended",
        "account.activated",
        "account.roles-changed",
        "account.impersonated",
        "account.erasure-requested",
        "account.erasure-cancelled",
        "session.started",
        "session.ended",
        "session.suspicious",
        "factor.enrolled",
        "factor.removed",
        "login-provider.linked",
        "login-provider.unlinked",
        "api-key.created",
        "api-key.revoked",
        "provider-key.saved",
        "provider-key.removed",
        "export.finished"
    };

    /** What stands in the activity of an account, of what others announce. */
    private static final String[] NOTED_OF_OTHERS = {
        "recording.ready",
        "recording.rejected",
        "recording.deleted",
        "prediction.finished",
        "transcription.finished",
        "transcript.finished"
    };

    private Identity() {}

    static Function function() {
        return Function.named("identity")
                .routes(
                        "/auth",
                        "/users",
                        "/admin/users",
                        "/admin/roles",
                        "/admin/audit",
                        "/admin/tiers",
                        "/admin/mail-templates",
                        "/admin/bulk-operations")
                .workers(
                        Worker.light("identity-mail", MAILED),
                        Worker.light("identity-activity", all(NOTED, NOTED_OF_OTHERS))
                                .lowPriority(),
                        Worker.heavy("identity-export", "export.requested").onDisk(10_240),
                        Worker.light("identity-bulk", "bulk.requested"))
                .schedules(
                        Schedule.every(Duration.ofHours(1), "sessions-sweep"),
                        Schedule.every(Duration.ofMinutes(15), "erasure-sweep"),
                        Schedule.every(Duration.ofHours(1), "provider-keys-rotation"))
                .emits(all(all(MAILED, NOTED), new String[] {"account.erased", "export.requested", "bulk.requested"}))
                .rights(
                        new SendMail(),
                        new ReadLoginSecrets(),
                        new WrapDataKeys(),
                        new ReadObjects(Medley.RECORDINGS, "originals/"),
                        new ReadObjects(Medley.RECORDINGS, "exports/"),
                        new WriteObjects(Medley.RECORDINGS, "exports/"),
                        new ReadObjects(Medley.RECORDINGS, "avatars/"),
                        new WriteObjects(Medley.RECORDINGS, "avatars/"));
    }

    private static String[] all(String[] some, String[] more) {
        return Stream.of(some, more).flatMap(Stream::of).distinct().toArray(String[]::new);
    }
}
