package dev.medley.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;

/** The real SES client's requests, read as SES reads them. */
class MailServerTest {

    private static final MailServer SERVER = MailServer.start();
    private static final SesClient SES = SesClient.builder()
            .endpointOverride(SERVER.endpoint())
            .region(Region.of(LocalAws.REGION))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    @AfterAll
    static void stop() {
        SES.close();
        SERVER.close();
    }

    @Test
    void aPlainMailIsKeptAsItWasSent() {
        String id = SES.sendEmail(r -> r.source("Medley <medley@example.org>")
                        .destination(d -> d.toAddresses("Ada@Example.org", "eve@example.org"))
                        .message(m -> m.subject(s -> s.data("Grüße & mehr"))
                                .body(b -> b.text(t -> t.data("a=1&b=2\n+")).html(h -> h.data("<p>Grüße</p>")))))
                .messageId();
        assertThat(id).isNotEmpty();
        ReceivedMail mail = SERVER.mailbox().to("ada@example.org").getFirst();
        assertThat(mail.from()).isEqualTo("Medley <medley@example.org>");
        assertThat(mail.to()).containsExactly("Ada@Example.org", "eve@example.org");
        assertThat(mail.subject()).isEqualTo("Grüße & mehr");
        assertThat(mail.text()).isEqualTo("a=1&b=2\n+");
        assertThat(mail.html()).isEqualTo("<p>Grüße</p>");
    }

    @Test
    void aRawMailIsTakenApart() {
        String mime = """
                From: Medley <medley@example.org>\r
                To: raw@example.org\r
                Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r
                MIME-Version: 1.0\r
                Content-Type: multipart/mixed; boundary=outer\r
                \r
                --outer\r
                Content-Type: multipart/alternative; boundary=inner\r
                \r
                --inner\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                Gr=C3=BC=C3=9Fe\r
                --inner\r
                Content-Type: text/html; charset=utf-8\r
                \r
                <p>Hello</p>\r
                --inner--\r
                --outer--\r
                """;
        SES.sendRawEmail(r -> r.rawMessage(m -> m.data(SdkBytes.fromUtf8String(mime))));
        ReceivedMail mail = SERVER.mailbox().to("raw@example.org").getFirst();
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.text().strip()).isEqualTo("Grüße");
        assertThat(mail.html().strip()).isEqualTo("<p>Hello</p>");
    }

    @Test
    void theNewestIsFirstAndTheOldestGo() {
        for (int i = 0; i < 1001; i++) {
            int number = i;
            SERVER.mailbox()
                    .add(new ReceivedMail(
                            java.util.UUID.randomUUID(),
                            java.time.Instant.EPOCH,
                            "medley@example.org",
                            java.util.List.of("many@example.org"),
                            "Mail " + number,
                            "",
                            "",
                            java.util.Map.of()));
        }
        assertThat(SERVER.mailbox().to("many@example.org")).hasSize(1000);
        assertThat(SERVER.mailbox().to("many@example.org").getFirst().subject()).isEqualTo("Mail 1000");
        assertThat(SERVER.mailbox().to("many@example.org").getLast().subject()).isEqualTo("Mail 1");
    }

    @Test
    void linksAreFoundOnceInOrder() {
        ReceivedMail mail = new ReceivedMail(
                java.util.UUID.randomUUID(),
                java.time.Instant.EPOCH,
                "",
                java.util.List.of(),
                "",
                "Go to https://a.example/x?y=1&z=2 (or http://b.example/).",
                "<a href=\"https://a.example/x?y=1&amp;z=2\">a</a><a href='https://c.example/'>c</a>",
                java.util.Map.of());
        assertThat(Mailbox.links(mail))
                .containsExactly("https://a.example/x?y=1&z=2", "http://b.example/", "https://c.example/");
    }
}
