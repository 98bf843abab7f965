package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WrapDataKeys;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The function that keeps what all others do to accounts, and so takes what they declare. */
final class AccountData {

    /** What stands in the activity of an account, and is told to its webhooks. */
    private static final String[] NOTED = {
        "account.erasure-requested",
        "account.erasure-cancelled",
        "export.finished",
        "provider-key.saved",
        "provider-key.removed"
    };

    private AccountData() {}

    /** All functions, this one among them: after identity, whose accounts it is about. */
    static List<Function> with(List<Function> others) {
        Function own = function();
        String[] activity = Stream.concat(Stream.of(own), others.stream())
                .flatMap(function -> function.activity().stream())
                .distinct()
                .toArray(String[]::new);
        Worker[] workers = {
            Worker.light("account-data-activity", activity).lowPriority(),
            Worker.heavy("account-data-export", "export.requested").onDisk(10_240),
            Worker.light("account-data-provider-keys", "provider-key.refused").lowPriority(),
            Worker.light(
                    "account-data-erasure",
                    "account.erasure-ordered",
                    "account.erasure-revoked",
                    Medley.RECOVERED,
                    "account.closed",
                    Medley.ERASED)
        };
        Stream<Right> exported = Stream.concat(Stream.of(own), others.stream())
                .map(function -> new ReadView(function.schema() + ".pub_export"));
        Right[] rights = Stream.concat(own.rights().stream(), exported).toArray(Right[]::new);
        Function whole = own.workers(workers).rights(rights);
        return Stream.of(others.subList(0, 1), List.of(whole), others.subList(1, others.size()))
                .flatMap(List::stream)
                .toList();
    }

    private static Function function() {
        return Function.named("account-data")
                .routes(
                        "/users/me/activity",
                        "/users/me/statistics",
                        "/users/me/usage",
                        "/users/me/model-budget",
                        "/users/me/exports",
                        "/users/me/provider-keys",
                        "/users/me/erasure",
                        "/admin/tiers",
                        "/admin/account-tiers",
                        "/admin/model-usage")
                .schedules(
                        Schedule.every(Duration.ofMinutes(5), "erasure-sweep"),
                        Schedule.every(Duration.ofHours(1), "provider-keys-rotation"))
                .emits(
                        "account.erasure-requested",
                        "account.erasure-cancelled",
                        "export.requested",
                        "provider-key.saved",
                        "provider-key.removed")
                .emitsIn("account-data-export", "export.finished")
                .emitsIn(
                        "account-data-erasure",
                        "account.erasure-requested",
                        "account.erasure-cancelled",
                        "provider-key.removed")
                .emitsIn("account-data-schedules", "account.erasure-begun", Medley.ERASED)
                .notifies("export.finished")
                .activity(NOTED)
                .publishes(NOTED)
                .rights(rights());
    }

    private static Right[] rights() {
        return new Right[] {
            new WriteAudit(),
            new ReadView("identity.pub_super_admins"),
            new ReadView("identity.pub_api_key_owner"),
            new WrapDataKeys().in("account-data-api", "account-data-schedules"),
            new ReadObjects(Medley.RECORDINGS, "originals/").in("account-data-export"),
            new ReadObjects(Medley.RECORDINGS, "optimized/").in("account-data-export"),
            new ReadObjects(Medley.RECORDINGS, "avatars/").in("account-data-export"),
            new ReadObjects(Medley.RECORDINGS, "exports/").in("account-data-api"),
            new WriteObjects(Medley.RECORDINGS, "exports/").in("account-data-export", "account-data-erasure")
        };
    }
}
