package dev.medley.e2e;

import dev.medley.embedded.Twin;
import dev.medley.testkit.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The system that the suite runs against: the one at {@code -Dmedley.url}, else one of its own, started once a JVM: on the
 * emulator at {@code -Dmedley.aws}, on LocalStack in the Maven profile of that name, else an embedded twin.
 */
final class Stage {

    private static final URI URL = find();

    private Stage() {}

    static Api api() {
        return Api.at(URL);
    }

    static URI url() {
        return URL;
    }

    /** As an operator does it. */
    static void grant(String email, String role) {
        api().header("X-Medley-Operator", "yes")
                .post("/_twin/grants?email=" + email + "&role=" + role)
                .is(200);
    }

    private static URI find() {
        String url = System.getProperty("medley.url");
        if (url != null) {
            return URI.create(url);
        }
        if (System.getProperty("medley.aws") != null) {
            return EmulatedStage.named().start();
        }
        return Boolean.getBoolean("medley.localstack") ? LocalStack.start() : start();
    }

    private static URI start() {
        Twin twin = Twin.start(new Twin.Place(Checkout.home(), temporaryFolder(), freePort()));
        Runtime.getRuntime().addShutdownHook(new Thread(twin::close));
        return twin.url();
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Checkout.home().resolve("localstack/e2e/target")), "twin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
