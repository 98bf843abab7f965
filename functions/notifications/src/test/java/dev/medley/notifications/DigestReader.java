package dev.medley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.DatabaseServer;
import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.testkit.TestClock;
import dev.medley.testkit.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody who wants comments in digests, on a database of their own; what they should get, and what they got. */
final class DigestReader {

    private static final Pattern EVENT = Pattern.compile("event-\\d+\\.");

    private final FunctionUnderTest function;
    private final DatabaseServer server;
    private final TestAccount account = TestAccount.any();
    private final ZoneId zone;
    private final LocalTime digestAt;
    private final SortedMap<Instant, List<String>> expected = new TreeMap<>();
    private final SortedMap<Instant, List<String>> received = new TreeMap<>();
    private final Set<UUID> known = new HashSet<>();

    private DigestReader(FunctionUnderTest function, DatabaseServer server, ZoneId zone, LocalTime digestAt) {
        this.function = function;
        this.server = server;
        this.zone = zone;
        this.digestAt = digestAt;
    }

    static void declare(DatabaseServer server) {
        List<String> _ = Rows.textsOn(
                server,
                "select 'declared' from notifications.announce(type => 'comment.added', category => 'comments',"
                        + " channels => array ['in_app', 'email'])");
        List<String> _ = Rows.textsOn(
                server,
                "select 'declared' from notifications.say('comment.added', 'en', '{{name}} commented', '{{text}}')");
    }

    static DigestReader of(FunctionUnderTest function, DatabaseServer server, ZoneId zone, LocalTime digestAt) {
        DigestReader reader = new DigestReader(function, server, zone, digestAt);
        List<String> _ = Rows.textsOn(
                server,
                "insert into identity.pub_recipient values (?, ?, 'en', ?, '{user}', now()) returning email",
                reader.account.id(),
                reader.email(),
                zone.getId());
        String preferences = Reader.INBOX + "/preferences";
        function.as(reader.account)
                .put(preferences + "/comments/email", Map.of("mode", "digest"))
                .is(204);
        function.as(reader.account)
                .put(preferences + "/schedule", Map.of("digestAt", digestAt.toString()))
                .is(200);
        return reader;
    }

    ZoneId zone() {
        return zone;
    }

    private String email() {
        return account.id() + "@example.org";
    }

    /** When what happens at a moment is told: the first time after it that the clock on the wall shows the hour of digests. */
    Instant windowOf(Instant event) {
        LocalDate day = event.atZone(zone).toLocalDate().minusDays(1);
        while (!wall(day.atTime(digestAt)).isAfter(event)) {
            day = day.plusDays(1);
        }
        return wall(day.atTime(digestAt));
    }

    /** What is skipped is as much later as clocks go forward, of what comes twice the first counts. */
    private Instant wall(LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return local.toInstant(
                offsets.isEmpty() ? zone.getRules().getTransition(local).getOffsetBefore() : offsets.getFirst());
    }

    void hears(String text, Instant now) {
        new Deliveries(function, "notifications-inbox")
                .deliver(Deliveries.event(
                        "comment.added", account.id(), UUID.randomUUID(), Map.of("name", "Amy", "text", text)));
        expected.computeIfAbsent(windowOf(now), _ -> new ArrayList<>()).add(text);
    }

    /** Has each digest that was queued sent, with a message that comes twice, and looks what came. */
    void receive() {
        List<String> digests = Rows.textsOn(
                server, "select id from notifications.digest where account_id = ? order by id", account.id());
        Deliveries mails = new Deliveries(function, "notifications-mail");
        for (String digest : digests) {
            UUID id = UUID.fromString(digest);
            if (known.add(id)) {
                mails.deliver(Deliveries.event("digest.due", account.id(), id, Map.of()));
                mails.deliver(Deliveries.event("digest.due", account.id(), id, Map.of()));
            }
        }
        Instant now = function.bean(TestClock.class).instant();
        for (ReceivedMail mail : TestServers.shared().mail().mailbox().to(email())) {
            if (known.add(mail.id())) {
                received.computeIfAbsent(now, _ -> new ArrayList<>())
                        .addAll(EVENT.matcher(mail.text())
                                .results()
                                .map(MatchResult::group)
                                .toList());
            }
        }
    }

    /** Each came within a minute of its time, with what it should have and nothing else. */
    void hasEachWindowOnce(long seed) {
        assertThat(received).as("%s at %s, seed %d", zone, digestAt, seed).hasSameSizeAs(expected);
        List<Instant> moments = List.copyOf(received.keySet());
        List<Instant> windows = List.copyOf(expected.keySet());
        for (int i = 0; i < windows.size(); i++) {
            assertThat(moments.get(i))
                    .as("%s at %s, seed %d", zone, digestAt, seed)
                    .isBetween(windows.get(i), windows.get(i).plus(Duration.ofMinutes(1)));
            assertThat(received.get(moments.get(i)))
                    .as("%s at %s, %s, seed %d", zone, digestAt, windows.get(i), seed)
                    .containsExactlyInAnyOrderElementsOf(expected.get(windows.get(i)));
        }
        assertThat(Rows.textsOn(server, "select id from notifications.digest where account_id = ?", account.id()))
                .hasSameSizeAs(expected.keySet());
    }

    static int count(Collection<DigestReader> readers) {
        return readers.stream().mapToInt(reader -> reader.received.size()).sum();
    }
}
