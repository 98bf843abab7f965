package dev.medley.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.access.RevocationCache;
import dev.medley.emulators.ReceivedMail;
import dev.medley.events.Event;
import dev.medley.events.Relay;
import dev.medley.storage.JsonCodec;
import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.testkit.TestServers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody to whom things happen, with types of notifications as other functions declare them. */
record Reader(FunctionUnderTest function, TestAccount account, Api api) {

    static final String INBOX = "/api/notifications";

    private static final List<String> DECLARATIONS = List.of(
            "announce(type => 'recording.rejected', category => 'recordings', link => '/recordings/{{subjectId}}', "
                    + "undone_by => 'recording.deleted')",
            "say('recording.rejected', 'en', 'A recording could not be used', '{{detail}}')",
            "say('recording.rejected', 'de', 'Eine Aufnahme ist nicht brauchbar', '{{detail}}')",
            "announce(type => 'export.finished', category => 'account', conditions => '{\"status\": \"succeeded\"}', "
                    + "link => '/exports?name={{name}}')",
            "say('export.finished', 'en', 'Your export is ready', 'Download it.')",
            "announce(type => 'export.failed', event => 'export.finished', category => 'account', "
                    + "conditions => '{\"status\": \"failed\"}')",
            "say('export.failed', 'en', 'Your export failed', 'Ask for it again.')",
            "announce(type => 'post.liked', category => 'posts', grouped_by => 'subject', actor => 'name', "
                    + "undone_by => 'post.unliked')",
            "say('post.liked', 'en', '{{name}}{{#others}} and {{others}} others{{/others}} liked your post', '')",
            "announce(type => 'follow.added', category => 'posts', grouped_by => 'type', actor => 'actorId')",
            "say('follow.added', 'en', '{{name}}{{#others}} and {{others}} others{{/others}} followed you', '')",
            "announce(type => 'follow.approved', category => 'posts')",
            "say('follow.approved', 'en', '{{name}} lets you follow', '')",
            "announce(type => 'flag.stale', category => 'operations', roles => array ['admin', 'super_admin'])",
            "say('flag.stale', 'en', 'The flag {{flag}} is stale', '')",
            "announce(type => 'api-key.created', category => 'security', mandatory => true)",
            "say('api-key.created', 'en', 'The key {{name}} was created', '')",
            "announce(type => 'comment.added', category => 'comments', channels => array ['in_app', 'email'], "
                    + "link => '/posts/{{post}}')",
            "say('comment.added', 'en', '{{name}} commented', '{{text}}')",
            "say('comment.added', 'de', '{{name}} hat kommentiert', '{{text}}')",
            "announce(type => 'message.received', category => 'messages', "
                    + "channels => array ['in_app', 'email', 'push'], email_after_minutes => 10, "
                    + "push_after_minutes => 10, undone_by => 'message.withdrawn')",
            "say('message.received', 'en', '{{name}} wrote to you', '')",
            "announce(type => 'invoice.due', category => 'billing', channels => array ['in_app', 'email'], "
                    + "mandatory => true)",
            "say('invoice.due', 'en', 'An invoice is due', '{{amount}}')");

    static {
        DECLARATIONS.forEach(call -> Rows.texts("select 'declared' from notifications." + call));
    }

    static Reader of(FunctionUnderTest function) {
        return of(function, "user");
    }

    static Reader of(FunctionUnderTest function, String role) {
        TestAccount account = TestAccount.with(role);
        return new Reader(function, account, function.as(account));
    }

    /** Somebody who can be written to, and who likes a language and a time zone. */
    Reader verified(String locale, String timeZone) {
        int _ = Rows.update(
                "insert into identity.pub_recipient values (?, ?, ?, ?, ?, now())",
                id(),
                email(),
                locale,
                timeZone,
                new String[] {account.role()});
        return this;
    }

    /** The same, with what their role may do and how high it ranks, as identity knows it. */
    Reader ranked(int rank) {
        int _ = Rows.update(
                "insert into identity.authority values (?, ?, true, 0, ?, "
                        + "(select permissions from identity.pub_standing where kind = 'role' and name = ?))",
                id(),
                new String[] {account.role()},
                rank,
                account.role());
        function.bean(RevocationCache.class).forget();
        return this;
    }

    /** The account may do nothing from now on. */
    void isSuspended() {
        int _ = Rows.update("update identity.authority set active = false where account_id = ?", id());
    }

    /** A role that there is, of which nobody has heard so far. */
    static String newRole(String... permissions) {
        String role = "role_" + UUID.randomUUID().toString().substring(0, 8);
        int _ = Rows.update(
                "insert into identity.pub_standing (kind, name, permissions, changed_at) values ('role', ?, ?, 'infinity')",
                role,
                permissions);
        return role;
    }

    /** The profile says another time zone, which identity announces. */
    void movesTo(String timeZone) {
        int _ = Rows.update("update identity.pub_recipient set time_zone = ? where account_id = ?", timeZone, id());
        deliver(Deliveries.event("account.time-zone-changed", id(), id(), Map.of()));
    }

    String email() {
        return id() + "@example.org";
    }

    UUID id() {
        return account.id();
    }

    /** Something happens to this account; delivered on the thread of the test. */
    UUID happens(String type, UUID subjectId, Map<String, ?> data) {
        Event event = Deliveries.event(type, id(), subjectId, data);
        deliver(event);
        return event.id();
    }

    void deliver(Event event) {
        new Deliveries(function, "notifications-inbox").deliver(event);
        function.bean(Relay.class).flush();
    }

    /** The same by way of the queue. */
    void isSent(String type, UUID subjectId, Map<String, ?> data) {
        String body = function.bean(JsonCodec.class)
                .write(Deliveries.event(type, id(), subjectId, data))
                .text();
        TestServers servers = TestServers.shared();
        servers.queues()
                .client()
                .sendMessage(message -> message.queueUrl(servers.queues().urlPrefix() + "notifications-inbox")
                        .messageBody(body));
    }

    UUID isRejected(String detail) {
        return happens("recording.rejected", UUID.randomUUID(), Map.of("code", "silent", "detail", detail));
    }

    void isCommented(String text) {
        happens("comment.added", UUID.randomUUID(), Map.of("name", "Amy", "text", text, "post", "7"));
    }

    /** The mails to this account, newest first. */
    List<ReceivedMail> mails() {
        return TestServers.shared().mail().mailbox().to(email());
    }

    ReceivedMail onlyMail() {
        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
        return mails().getFirst();
    }

    /** A column of the newest delivery to this account. */
    String delivery(String column) {
        return Rows.texts(
                        "select " + column + " from notifications.delivery where account_id = ? order by id desc", id())
                .getFirst();
    }

    List<String> titles() {
        return titles("");
    }

    List<String> titles(String query) {
        return api.get(INBOX + query).is(200).at("/items").findValuesAsText("title");
    }

    long unread() {
        return api.get(INBOX + "/unread-count").is(200).at("/unread").asLong();
    }

    static Map<String, Object> with(Map<String, ?> map, String name, Object value) {
        Map<String, Object> more = new HashMap<>(map);
        more.put(name, value);
        return more;
    }
}
