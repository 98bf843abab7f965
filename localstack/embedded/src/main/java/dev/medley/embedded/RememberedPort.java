package dev.medley.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The port that a server of this twin had last time, so that addresses which clients hold (presigned URLs) survive a
 * restart; a free one at first, or when somebody else has taken it.
 */
final class RememberedPort {

    private RememberedPort() {}

    static int of(Path data, String server) {
        Path file = data.resolve(server + "-port");
        try {
            int port =
                    Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
            int free = probe(port);
            Files.createDirectories(data);
            Files.writeString(file, Integer.toString(free));
            return free;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int probe(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (BindException e) {
            if (port == 0) {
                throw e;
            }
            return probe(0);
        }
    }
}
