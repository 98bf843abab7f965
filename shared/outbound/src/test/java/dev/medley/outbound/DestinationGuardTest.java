package dev.medley.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.outbound.Destination.Access;
import dev.medley.outbound.DestinationGuard.BlockedException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationGuardTest {

    private static final InetAddress PUBLIC = InetAddress.ofLiteral("8.8.8.8");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "jar:https://example.com!/x",
                "javascript:alert(1)",
                "//example.com/",
                "/path",
                "https:/path",
                "https:example.com",
                "https://user@example.com/",
                "https://user:password@example.com/",
                "https://@example.com/",
                "https://example.com@127.0.0.1/",
                "https://127.0.0.1%40example.com/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0x7f.1/",
                "https://017700000001/",
                "https://0177.0.0.1/",
                "https://017.0.0.1/",
                "https://127.0.0.01/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.0.0.1./",
                "https://127.0.0.256/",
                "https://1.2.3.4.5/",
                "https://example.1/",
                "https://example.0x7f/",
                "https://localhost./",
                "https://example.com./",
                "https://.example.com/",
                "https://-example.com/",
                "https://example-.com/",
                "https://exa_mple.com/",
                "https://exämple.com/",
                "https://１２７.０.０.１/",
                "https://①②⑦.⓪.⓪.①/",
                "https://127。0。0。1/",
                "https://[fe80::1%25eth0]/",
                "https://[fe80::1%eth0]/",
                "https://[::1%1]/"
            })
    void oddUrlsAreRefusedByTheirShape(String url) {
        DestinationGuard guard = new ClientFixture().guard(Access.PUBLIC_HTTPS);
        assertThatThrownBy(() -> guard.check(URI.create(url)))
                .isInstanceOfAny(BlockedException.class, IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "HTTPS://EXAMPLE.COM/a?b=c",
                "https://xn--exmple-cua.com/",
                "https://8.8.8.8/",
                "https://[2606:4700:4700::1111]/",
                "https://a1.b2.example:8443/"
            })
    void plainUrlsAreTaken(String url) {
        DestinationGuard guard = new ClientFixture().guard(Access.PUBLIC_HTTPS);
        assertThatCode(() -> guard.check(URI.create(url))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "169.254.169.254",
                "0.0.0.0",
                "10.1.2.3",
                "::1",
                "::ffff:169.254.169.254",
                "::ffff:a9fe:a9fe",
                "fd00:ec2::254",
                "64:ff9b::a9fe:a9fe",
                "fe80::1",
                "localhost"
            })
    void hostsWithoutAPublicAddressAreRefused(String host) {
        assertThatThrownBy(() -> new ClientFixture().guard(Access.PUBLIC_HTTPS).resolve(host, 443))
                .isInstanceOf(BlockedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f.1", "127.1", "localhost.", "fe80::1%eth0", "", "a b", "a/b"})
    void aConnectionToAnOddHostIsRefusedWhateverTheUrlSaid(String host) {
        DestinationGuard guard =
                new ClientFixture().resolver(_ -> new InetAddress[] {PUBLIC}).guard(Access.PUBLIC_HTTPS);
        assertThatThrownBy(() -> guard.resolve(host, 443)).isInstanceOf(BlockedException.class);
    }

    @Test
    void onePrivateAddressAmongPublicOnesIsEnoughToRefuse() {
        InetAddress[] mixed = {PUBLIC, InetAddress.ofLiteral("10.0.0.1")};
        DestinationGuard guard = new ClientFixture().resolver(_ -> mixed).guard(Access.PUBLIC_HTTPS);
        assertThatThrownBy(() -> guard.resolve("example.com", 443)).isInstanceOf(BlockedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 22, 25, 80, 6379, 8080, 5432, 9200, 65535})
    void httpsGoesToItsOwnPortsOnly(int port) {
        assertThatThrownBy(() -> publicResolver(Access.PUBLIC_HTTPS).resolve("example.com", port))
                .isInstanceOf(BlockedException.class);
    }

    @Test
    void portsOfHttpAreForThoseWhoMayUseHttp() throws UnknownHostException {
        assertThat(publicResolver(Access.PUBLIC_HTTPS).resolve("example.com", 443))
                .isEqualTo(List.of(new InetSocketAddress(PUBLIC, 443)));
        assertThat(publicResolver(Access.PUBLIC_HTTP).resolve("example.com", 80))
                .isEqualTo(List.of(new InetSocketAddress(PUBLIC, 80)));
    }

    @Test
    void anAllowedAddressIsAllowedOnItsPortOnly() throws UnknownHostException {
        InetSocketAddress allowed = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 9000);
        DestinationGuard guard = new ClientFixture().allow(allowed).guard(Access.PUBLIC_HTTP);
        assertThat(guard.resolve("127.0.0.1", 9000)).containsExactly(allowed);
        assertThatThrownBy(() -> guard.resolve("127.0.0.1", 80)).isInstanceOf(BlockedException.class);
        assertThatThrownBy(() -> guard.resolve("127.0.0.2", 9000)).isInstanceOf(BlockedException.class);
    }

    @Test
    void whatIsConfiguredMayBePrivate() throws UnknownHostException {
        DestinationGuard guard = new ClientFixture().guard(Access.CONFIGURED);
        assertThat(guard.resolve("127.0.0.1", 9000)).hasSize(1);
        assertThatThrownBy(() -> guard.check(URI.create("ftp://127.0.0.1/"))).isInstanceOf(BlockedException.class);
    }

    @Test
    void settingsNameAddressesWithTheirPorts() {
        assertThat(new OutboundSettings(List.of("127.0.0.1:9000", "[::1]:80", ""), false).allowedAddresses())
                .containsExactlyInAnyOrder(
                        new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 9000),
                        new InetSocketAddress(InetAddress.ofLiteral("::1"), 80));
        assertThatThrownBy(() -> new OutboundSettings(List.of("localhost:80"), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DestinationGuard publicResolver(Access access) {
        return new ClientFixture().resolver(_ -> new InetAddress[] {PUBLIC}).guard(access);
    }
}
