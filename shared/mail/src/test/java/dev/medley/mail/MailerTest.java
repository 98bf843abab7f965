package dev.medley.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.Rows;
import dev.medley.testkit.SharedServers;
import dev.medley.testkit.TestServers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mails by way of the real SES client. */
@MicronautTest(transactional = false)
class MailerTest implements SharedServers {

    private static final Map<String, String> VALUES =
            Map.of("name", "Ada", "note", "", "link", "https://example.org/x");

    @Inject
    Mailer mailer;

    @Test
    void aMailGoesOutInBothKinds() {
        String to = address();
        mailer.send(new Mail(to, Locale.forLanguageTag("de-AT"), "test", VALUES));

        ReceivedMail mail = only(to);
        assertThat(mail.from()).contains("medley@example.org");
        assertThat(mail.to()).containsExactly(to);
        assertThat(mail.subject()).isEqualTo("Neues für Ada");
        assertThat(mail.text()).isEqualTo("Hallo Ada, https://example.org/x\n");
        assertThat(mail.html()).contains("öffnen");
    }

    /** French is a language that the template is in for nobody else. */
    @Test
    void whatAdministratorsWroteIsSentAndTheTemplateWhereThatCannotBeWritten() {
        edit("fr", "Nouvelles\npour {{name}}", "Bonjour {{name}}, {{link}}", "<p>{{name}}</p>");
        String to = address();
        mailer.send(new Mail(to, Locale.CANADA_FRENCH, "test", Map.of("name", "<Ada>", "note", "", "link", "l")));
        assertThat(only(to).subject()).isEqualTo("Nouvelles pour <Ada>");
        assertThat(only(to).text()).isEqualTo("Bonjour <Ada>, l");
        assertThat(only(to).html()).isEqualTo("<p>&lt;Ada&gt;</p>");

        edit("it", "{{nothing}}", "{{link}}", "{{link}}");
        edit("nl", "{{#name}}", "{{link}}", "{{link}}");
        for (String language : List.of("it", "nl")) {
            String other = address();
            mailer.send(new Mail(other, Locale.forLanguageTag(language), "test", VALUES));
            assertThat(only(other).subject()).isEqualTo("News for Ada");
        }
    }

    private static void edit(String locale, String title, String body, String html) {
        int _ = Rows.update(
                "insert into notifications.pub_mail_text values ('test', ?, ?, ?, ?)", locale, title, body, html);
    }

    @Test
    void eachReaderGetsTheirOwn() {
        String ada = address();
        String eve = address();
        mailer.send(new Mail(ada, null, "test", VALUES));
        mailer.send(new Mail(eve, null, "test", Map.of("name", "Eve", "note", "n", "link", "l")));
        assertThat(only(ada).subject()).isEqualTo("News for Ada");
        assertThat(only(eve).subject()).isEqualTo("News for Eve");
    }

    @Test
    void whatCannotBeWrittenIsNotSent() {
        String to = address();
        assertThatThrownBy(() -> mailer.send(new Mail(to, null, "test", Map.of("name", "Ada"))))
                .isInstanceOf(RuntimeException.class);
        assertThat(TestServers.shared().mail().mailbox().to(to)).isEmpty();
    }

    @Test
    void aMailToAnAddressThatCannotBeOneIsGivenUp() {
        for (String to : List.of("a..b@example.org", "a@b-.example.org", UUID.randomUUID() + "@example.123")) {
            assertThatCode(() -> mailer.send(new Mail(to, null, "test", VALUES)))
                    .doesNotThrowAnyException();
            assertThat(TestServers.shared().mail().mailbox().to(to)).isEmpty();
        }
    }

    @Test
    void onlyARecentBounceStopsAMailAboutTheAccount() {
        for (String reason : List.of("manual", "complaint")) {
            String to = address();
            suppress(to, reason, 0);
            mailer.send(new Mail(to, null, "test", VALUES));
            assertThat(only(to).subject()).isEqualTo("News for Ada");
        }
        String bounced = address();
        suppress(bounced, "bounce", 13);
        mailer.send(new Mail(bounced, null, "test", VALUES));
        assertThat(TestServers.shared().mail().mailbox().to(bounced)).isEmpty();
        String longAgo = address();
        suppress(longAgo, "bounce", 15);
        mailer.send(new Mail(longAgo, null, "test", VALUES));
        assertThat(only(longAgo).subject()).isEqualTo("News for Ada");
    }

    @Test
    void everySuppressionStopsAMailThatIsNotMandatory() {
        for (String reason : List.of("manual", "complaint", "bounce")) {
            String to = address();
            suppress(to, reason, 100);
            assertThat(mailer.send(
                            new OutgoingMail(to, new WrittenMail("News", "News", "<p>News</p>"), false, Map.of())))
                    .isEqualTo(new SendOutcome.Suppressed());
        }
    }

    private static void suppress(String address, String reason, int daysAgo) {
        int _ = Rows.update(
                "insert into notifications.pub_suppression values (?, ?, now() - make_interval(days => ?))",
                address,
                reason,
                daysAgo);
    }

    private ReceivedMail only(String to) {
        List<ReceivedMail> mails = TestServers.shared().mail().mailbox().to(to);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }
}
