package dev.medley.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.emulators.ReceivedMail;
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

    private ReceivedMail only(String to) {
        List<ReceivedMail> mails = TestServers.shared().mail().mailbox().to(to);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }
}
