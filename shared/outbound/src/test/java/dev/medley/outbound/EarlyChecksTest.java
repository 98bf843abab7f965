package dev.medley.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything is sent, and what laptops allow. */
class EarlyChecksTest {

    private static final Destination HOOKS = Destination.publicHttps("test").timeout(Duration.ofSeconds(5));

    private final ClientFixture fixture = new ClientFixture();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:169.254.169.254]/",
                "https://[fd00:ec2::254]/",
                "https://0.0.0.0/",
                "https://2852039166/",
                "https://0251.0376.0251.0376/",
                "https://0xa9fea9fe/",
                "https://localhost./",
                "https://localhost/",
                "https://100.64.0.1/",
                "https://user@1.1.1.1/",
                "https://user:password@1.1.1.1/",
                "https://1.1.1.1:25/",
                "http://1.1.1.1/",
                "ftp://1.1.1.1/",
                "https:///nowhere",
                "https://not-yet.example:9000/",
                "https://not-yet.example:0/",
                "https://not-yet.example:99999/",
                "https://alias.example/"
            })
    void whatCannotBeReachedIsSeenBeforehand(String url) {
        fixture.resolver(EarlyChecksTest::lookUp);
        OutboundException refused = catchThrowableOfType(
                OutboundException.class, () -> fixture.client(HOOKS).requireAllowed(URI.create(url)));
        assertThat(refused.outcome()).isEqualTo(Outcome.BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://1.1.1.1/", "https://not-yet.example:8443/x?y=z"})
    void whatMayBeReachedOrMayComeToBeIsNotRefused(String url) {
        fixture.resolver(EarlyChecksTest::lookUp);
        assertThatCode(() -> fixture.client(HOOKS).requireAllowed(URI.create(url)))
                .doesNotThrowAnyException();
    }

    @Test
    void aLaptopLetsItsOwnServersThroughWithoutEncryption() throws Exception {
        try (TestServer server = TestServer.answering(TestServer.ok("x"))) {
            OutboundClient client = fixture.loopback().client(HOOKS);
            assertThat(client.send(OutboundRequest.get(server.uri("/"))).text()).isEqualTo("x");
            assertThat(outcome(client, "http://10.0.0.1/")).isEqualTo(Outcome.BLOCKED);
            assertThat(outcome(client, "http://name.example/")).isEqualTo(Outcome.BLOCKED);
            assertThat(outcome(client, "https://10.0.0.1/")).isEqualTo(Outcome.BLOCKED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod", ""})
    void noStageStartsThatLetsUsersReachItsOwnMachine(String stage) {
        OutboundSettings open = new OutboundSettings(List.of(), true);
        assertThatIllegalStateException().isThrownBy(() -> new LoopbackCheck(open, stage));
        LoopbackCheck laptop = new LoopbackCheck(open, "local");
        LoopbackCheck usual = new LoopbackCheck(new OutboundSettings(List.of(), false), stage);
        assertThat(List.of(laptop, usual)).doesNotContainNull();
    }

    @Test
    void aLargeAnswerIsCutWhereThatIsWanted() throws Exception {
        try (TestServer server = TestServer.answering(TestServer.ok("0123456789"))) {
            OutboundClient client =
                    fixture.loopback().client(HOOKS.maxResponseBytes(4).cuttingResponses());
            assertThat(client.send(OutboundRequest.get(server.uri("/"))).text()).isEqualTo("0123");
        }
    }

    @Test
    void aServerThatFailsIsCalledAllTheSameWhereTheCallerWantsIt() throws Exception {
        try (TestServer server = TestServer.answering(TestServer.status(500))) {
            OutboundClient client = fixture.loopback().client(HOOKS.callingAlways());
            for (int i = 0; i < 12; i++) {
                assertThat(client.send(OutboundRequest.get(server.uri("/")).retryable(false))
                                .status())
                        .isEqualTo(500);
            }
            assertThat(server.connections()).isEqualTo(12);
        }
    }

    @Test
    void anAnswerSaysWhenToAskAgain() throws Exception {
        try (TestServer server = TestServer.answering(TestServer.status(503, "Retry-After: 120"))) {
            OutboundResponse response = fixture.loopback()
                    .client(HOOKS)
                    .send(OutboundRequest.get(server.uri("/")).retryable(false));
            assertThat(response.retryAfter(fixture.clock.instant())).contains(Duration.ofMinutes(2));
        }
    }

    private static Outcome outcome(OutboundClient client, String url) {
        return catchThrowableOfType(OutboundException.class, () -> client.send(OutboundRequest.get(URI.create(url))))
                .outcome();
    }

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        return switch (host) {
            case "not-yet.example" -> throw new UnknownHostException(host);
            case "alias.example" -> new InetAddress[] {InetAddress.ofLiteral("192.168.1.1")};
            default -> InetAddress.getAllByName(host);
        };
    }
}
