package dev.medley.topology;

import dev.medley.topology.Right.ReadContactsSecret;
import dev.medley.topology.Right.ReadMasterSecret;
import dev.medley.topology.Right.ReadPushSecrets;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.SendMail;
import dev.medley.topology.Right.SendTexts;
import dev.medley.topology.Right.WriteAudit;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The function that tells people what happened, and so takes what all others have people notified of. */
final class Notifications {

    private static final String NAME = "notifications";
    private static final String DUE = "notification.due";
    private static final String PUSH = "push-delivery.due";
    private static final String SMS = "sms-delivery.due";

    private Notifications() {}

    /**
     * The functions, with this one taking what the others declare. It comes first, since the migrations of all others,
     * identity's too, declare their types of notifications.
     */
    static List<Function> with(List<Function> functions) {
        Function own = function().workers(workers(functions));
        Stream<Function> others =
                functions.stream().filter(function -> !function.name().equals(NAME));
        return Stream.concat(Stream.of(own), others).toList();
    }

    private static Worker[] workers(List<Function> functions) {
        return new Worker[] {
            Worker.light("notifications-inbox", told(functions)).deferred(all(functions, Function::retracts)),
            Worker.light("notifications-mail", DUE, "digest.due"),
            Worker.waiting("notifications-devices", 8, PUSH, SMS),
            Worker.light("notifications-campaigns", "campaign-mail.due").lowPriority(),
            Worker.light("notifications-feedback"),
            Worker.light("notifications-erasure", Medley.RECOVERED).deferred(Medley.ERASED)
        };
    }

    /** What people are told, of whom they are told nothing any more, and when it is time to. */
    private static String[] told(List<Function> functions) {
        return Stream.concat(
                        Arrays.stream(all(functions, Function::notifies)),
                        Stream.of(Medley.PARTED, Medley.WITHDRAWN, Medley.MOVED))
                .toArray(String[]::new);
    }

    private static String[] all(List<Function> functions, java.util.function.Function<Function, Set<String>> types) {
        return functions.stream()
                .flatMap(function -> types.apply(function).stream())
                .distinct()
                .toArray(String[]::new);
    }

    static Function function() {
        return Function.named(NAME)
                .routes(
                        "/notifications",
                        "/admin/notification-deliveries",
                        "/admin/notification-suppressions",
                        "/admin/templates",
                        "/admin/notices",
                        "/campaigns")
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "notifications-due"),
                        Schedule.every(Duration.ofMinutes(1), "notifications-campaigns"),
                        Schedule.every(Duration.ofMinutes(10), "notifications-contacts"),
                        Schedule.every(Duration.ofHours(1), "notifications-retention"))
                .emitsIn("notifications-inbox", "notification.added", DUE, PUSH, SMS)
                .emitsIn("notifications-schedules", DUE, PUSH, SMS, "digest.due", "campaign-mail.due")
                .publishes("notification.added")
                .channels(LiveChannel.perAccount("user", "notification:read:own")
                        .event("notification.added", "type", "category"))
                .rights(
                        new ReadMasterSecret()
                                .in(
                                        "notifications-api",
                                        "notifications-mail",
                                        "notifications-devices",
                                        "notifications-campaigns"),
                        new WriteAudit(),
                        new SendMail().in("notifications-api", "notifications-mail", "notifications-campaigns"),
                        new SendTexts().in("notifications-api", "notifications-devices"),
                        new ReadContactsSecret().in("notifications-schedules"),
                        new ReadPushSecrets().in("notifications-devices"),
                        new ReadView("identity.pub_recipient"),
                        new ReadView("orders.pub_customer_segment"),
                        new ReadView("orders.pub_customer_segment_member"));
    }
}
