package dev.medley.infra;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands between clients and PostgreSQL and writes down the text of every statement that they send. */
final class DatabaseTap implements AutoCloseable {

    /** What a client asks with instead of a version of the protocol, for TLS and for GSSAPI. */
    private static final Set<Integer> ENCRYPTION = Set.of(80877103, 80877104);

    private final ServerSocket server;
    private final int database;
    private final ConcurrentLinkedQueue<String> statements = new ConcurrentLinkedQueue<>();

    /** Starts it before the PostgreSQL at a port of this machine. */
    DatabaseTap(int database) {
        this.database = database;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> statements() {
        return List.copyOf(statements);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket backend = new Socket(InetAddress.getLoopbackAddress(), database);
                Thread.ofVirtual().start(() -> forward(client, backend));
                Thread.ofVirtual().start(() -> copy(backend, client));
            }
        } catch (IOException _) {
            return; // closed
        }
    }

    /** Messages of the client: the first without a type, each other with one; all with their length. */
    private void forward(Socket client, Socket backend) {
        try (client;
                backend) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = backend.getOutputStream();
            boolean started = false;
            while (true) {
                int type = started ? in.readByte() : 0;
                int length = in.readInt();
                byte[] payload = in.readNBytes(length - 4);
                byte[] whole = new byte[payload.length + (started ? 5 : 4)];
                int at = 0;
                if (started) {
                    whole[at++] = (byte) type;
                }
                for (int shift = 24; shift >= 0; shift -= 8) {
                    whole[at++] = (byte) (length >>> shift);
                }
                System.arraycopy(payload, 0, whole, at, payload.length);
                note(type, new String(payload, StandardCharsets.UTF_8));
                out.write(whole);
                out.flush();
                // Asking for encryption comes before the first message proper.
                started =
                        started || !ENCRYPTION.contains(ByteBuffer.wrap(payload).getInt());
            }
        } catch (IOException _) {
            return; // the client has gone
        }
    }

    private void note(int type, String payload) {
        if (type == 'Q') {
            statements.add(payload);
        } else if (type == 'P') {
            statements.add(payload.substring(payload.indexOf('\0') + 1));
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            return; // either has gone
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
