package dev.medley.identity;

import static org.awaitility.Awaitility.await;

import dev.medley.emulators.Mailbox;
import dev.medley.emulators.ReceivedMail;
import dev.medley.storage.Sql;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestServers;
import java.util.List;

/** The mails to one address, by what their subject begins with. */
record Letterbox(String email) {

    static Letterbox of(Newcomer newcomer) {
        return new Letterbox(newcomer.email());
    }

    /** Those that have come so far, newest first. */
    List<ReceivedMail> about(String subject) {
        return TestServers.shared().mail().mailbox().to(email).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .toList();
    }

    /** The newest, once as many have come. */
    ReceivedMail awaited(String subject, int count) {
        return await().until(() -> about(subject), mails -> mails.size() >= count)
                .getFirst();
    }

    /** The token in the newest, once as many have come. */
    String token(String subject, int count) {
        String link = Mailbox.links(awaited(subject, count)).getFirst();
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    /** Waits until as many events of a type that concern the account have been seen to, with a mail or without. */
    void settled(FunctionUnderTest identity, String type, int count) {
        await().until(
                        () -> identity.bean(Sql.class)
                                .query("""
                                        select count(*) as n from events.event e
                                        join events.consumed c on c.event_id = e.id and c.consumer = 'identity-mail'
                                        join identity.account a on a.id = e.owner_id
                                        where e.type = :type and a.email_key = :email""")
                                .with("type", type)
                                .with("email", email)
                                .first(row -> row.bigint("n"))
                                .orElseThrow(),
                        seen -> seen == count);
    }
}
