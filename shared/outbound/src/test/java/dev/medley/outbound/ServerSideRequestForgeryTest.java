package dev.medley.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are meant to reach what only the server can reach; listeners count connections. */
@Timeout(60)
class ServerSideRequestForgeryTest {

    private static final char[] PASSWORD = "password".toCharArray();

    private final ClientFixture fixture = new ClientFixture();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://localhost.:%d/",
                "http://LOCALHOST:%d/",
                "http://127.1:%d/",
                "http://0x7f.0.0.1:%d/",
                "http://0177.0.0.1:%d/",
                "http://2130706433:%d/",
                "http://0:%d/",
                "http://0.0.0.0:%d/",
                "http://[::1]:%d/",
                "http://[::]:%d/",
                "http://[::127.0.0.1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[::ffff:7f00:1]:%d/",
                "http://[0:0:0:0:0:ffff:7f00:0001]:%d/",
                "http://[64:ff9b::7f00:1]:%d/",
                "http://[2002:7f00:1::]:%d/",
                "http://[::1%%25lo]:%d/",
                "http://example.com@127.0.0.1:%d/",
                "http://user:password@127.0.0.1:%d/",
                "http://127.0.0.2:%d/",
                "http://127.0.0.1:%d#@example.com/",
                "http://127.0.0.1:%d?@example.com/"
            })
    void noSpellingOfTheMachineItselfIsConnectedTo(String url) {
        try (TestServer both = new TestServer("::", 0, ServerSocketFactory.getDefault(), TestServer.text(""))) {
            assertThat(outcome(fixture.guarded(), URI.create(url.formatted(both.port()))))
                    .isEqualTo(Outcome.BLOCKED);
            assertThat(both.connections()).isZero();
        }
    }

    @Test
    void aNameThatChangesItsAddressAfterTheCheckIsConnectedToWhatWasChecked() throws Exception {
        try (TestServer checked = TestServer.answering(TestServer.ok("checked"));
                TestServer internal = new TestServer(
                        "127.0.0.2", checked.port(), ServerSocketFactory.getDefault(), TestServer.text(""))) {
            AtomicInteger lookups = new AtomicInteger();
            fixture.allow(checked.address())
                    .resolver(_ -> new InetAddress[] {
                        InetAddress.ofLiteral(lookups.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2")
                    });
            URI uri = URI.create("http://rebinding.example:" + checked.port() + "/");
            assertThat(fixture.guarded().send(OutboundRequest.get(uri)).text()).isEqualTo("checked");
            assertThat(lookups).hasValue(1);
            assertThat(internal.connections()).isZero();
            assertThat(checked.heads().getFirst()).contains("Host: rebinding.example:" + checked.port());
            assertThat(outcome(fixture.guarded(), uri)).isEqualTo(Outcome.BLOCKED);
            assertThat(internal.connections()).isZero();
        }
    }

    @Test
    void redirectsAreNotFollowedUnlessAskedFor() throws Exception {
        try (TestServer target = TestServer.answering(TestServer.ok("x"));
                TestServer server = TestServer.answering(TestServer.status(302, "Location: " + target.uri("/")))) {
            fixture.allow(server.address(), target.address());
            assertThat(fixture.guarded()
                            .send(OutboundRequest.get(server.uri("/")))
                            .status())
                    .isEqualTo(302);
            assertThat(target.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/", "http://localhost:%d/", "//127.0.0.1:%d/", "http://[::ffff:7f00:1]:%d/",
                "http://user@127.0.0.1:%d/", "ftp://127.0.0.1:%d/", "file:///etc/passwd?%d", "http://exa mple:%d/"
            })
    void redirectsToInternalServersAreRefused(String location) {
        try (TestServer internal = TestServer.answering(TestServer.ok("x"));
                TestServer server = TestServer.answering(
                        TestServer.status(302, "Location: " + location.formatted(internal.port())))) {
            fixture.allow(server.address());
            OutboundRequest request = OutboundRequest.get(server.uri("/")).followingRedirects(3);
            assertThat(failure(fixture.guarded(), request).outcome()).isEqualTo(Outcome.BLOCKED);
            assertThat(internal.connections()).isZero();
        }
    }

    @Test
    void followedRedirectsAreBoundedAndCarryNoSecretsToOtherServers() throws Exception {
        try (TestServer target = TestServer.answering(TestServer.ok("there"));
                TestServer server = TestServer.answering(TestServer.status(307, "Location: " + target.uri("/x")));
                TestServer circle = TestServer.answering(TestServer.status(302, "Location: /again"))) {
            fixture.allow(server.address(), target.address(), circle.address());
            OutboundRequest request = OutboundRequest.get(server.uri("/"))
                    .header("Authorization", "secret")
                    .header("Accept", "text/plain")
                    .followingRedirects(3);
            assertThat(fixture.guarded().send(request).text()).isEqualTo("there");
            assertThat(target.heads().getFirst()).contains("Accept: text/plain").doesNotContain("secret");

            OutboundRequest around = OutboundRequest.get(circle.uri("/"))
                    .header("Authorization", "secret")
                    .followingRedirects(3);
            assertThat(fixture.guarded().send(around).status()).isEqualTo(302);
            assertThat(circle.heads()).hasSize(4).allMatch(head -> head.contains("secret"));
        }
    }

    @Test
    void encryptedConnectionsToTheCheckedAddressProveTheNameThatWasAskedFor(@TempDir Path folder) throws Exception {
        SSLContext ssl = certificateFor("named.example", folder);
        try (TestServer server = new TestServer(
                "127.0.0.1", 0, ssl.getServerSocketFactory(), TestServer.text(TestServer.ok("encrypted")))) {
            fixture.allow(server.address()).trust(ssl).resolver(_ ->
                    new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
            URI named = URI.create("https://named.example:" + server.port() + "/");
            assertThat(fixture.guarded().send(OutboundRequest.get(named)).text())
                    .isEqualTo("encrypted");

            URI other = URI.create("https://other.example:" + server.port() + "/");
            assertThat(outcome(fixture.guarded(), other)).isEqualTo(Outcome.UNREACHABLE);
            assertThat(server.heads()).hasSize(1);
            fixture.trust(SSLContext.getDefault());
            assertThat(outcome(fixture.guarded(), named)).isEqualTo(Outcome.UNREACHABLE);
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void aRedirectAwayFromEncryptionIsRefused(@TempDir Path folder) throws Exception {
        SSLContext ssl = certificateFor("named.example", folder);
        try (TestServer plain = TestServer.answering(TestServer.ok("x"));
                TestServer server = new TestServer(
                        "127.0.0.1",
                        0,
                        ssl.getServerSocketFactory(),
                        TestServer.text(TestServer.status(301, "Location: " + plain.uri("/"))))) {
            fixture.allow(server.address(), plain.address()).trust(ssl).resolver(_ ->
                    new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
            OutboundRequest request = OutboundRequest.get(URI.create("https://named.example:" + server.port() + "/"))
                    .followingRedirects(1);
            assertThat(failure(fixture.guarded(), request).outcome()).isEqualTo(Outcome.BLOCKED);
            assertThat(plain.connections()).isZero();
        }
    }

    @Test
    void theClientsOfTheFactoryAreGuarded() {
        try (TestServer server = TestServer.answering(TestServer.ok("x"))) {
            OutboundClients clients = new OutboundClients(fixture.clock, new OutboundSettings(List.of(), false));
            assertThat(outcome(clients.client(Destination.publicHttp("test")), server.uri("/")))
                    .isEqualTo(Outcome.BLOCKED);
            InetSocketAddress there = server.address();
            OutboundSettings settings =
                    new OutboundSettings(List.of(there.getAddress().getHostAddress() + ":" + there.getPort()), false);
            OutboundClient allowed =
                    new OutboundClients(fixture.clock, settings).client(Destination.publicHttp("test"));
            assertThat(allowed)
                    .satisfies(client -> assertThat(client.send(OutboundRequest.get(server.uri("/")))
                                    .text())
                            .isEqualTo("x"));
        }
    }

    private static SSLContext certificateFor(String name, Path folder) throws Exception {
        Path file = folder.resolve(name);
        String keytool = System.getProperty("java.home") + File.separator + "bin" + File.separator + "keytool";
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "SAN=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "password",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static Outcome outcome(OutboundClient client, URI uri) {
        return failure(client, OutboundRequest.get(uri)).outcome();
    }

    private static OutboundException failure(OutboundClient client, OutboundRequest request) {
        return catchThrowableOfType(OutboundException.class, () -> client.send(request));
    }
}
