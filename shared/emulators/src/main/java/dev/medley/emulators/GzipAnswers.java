package dev.medley.emulators;

import dev.medley.topology.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Compresses answers for those who take gzip, as API Gateway does from the same length on. */
final class GzipAnswers {

    private static final String GZIP = "gzip";

    private GzipAnswers() {}

    /** The body as it goes out, with the headers saying so. */
    static ByteBuffer compress(HttpFields request, HttpFields.Mutable answer, ByteBuffer body) {
        if (body.remaining() < Compression.SMALLEST_BYTES
                || answer.contains(HttpHeader.CONTENT_ENCODING)
                || !accepts(String.join(",", request.getValuesList(HttpHeader.ACCEPT_ENCODING)))) {
            return body;
        }
        answer.put(HttpHeader.CONTENT_ENCODING, GZIP);
        return compressed(body);
    }

    /** Whether gzip is taken (RFC 9110, 12.5.3): named, or meant by a star, and not with the weight 0. */
    static boolean accepts(String acceptEncoding) {
        Boolean others = null;
        for (String coding : acceptEncoding.split(",", -1)) {
            String[] parts = coding.split(";", -1);
            String name = parts[0].strip();
            boolean isTaken = parts.length < 2 || weight(parts[1]) > 0;
            if (name.equalsIgnoreCase(GZIP) || name.equalsIgnoreCase("x-gzip")) {
                return isTaken;
            }
            if (name.equals("*")) {
                others = isTaken;
            }
        }
        return Boolean.TRUE.equals(others);
    }

    private static double weight(String parameter) {
        String[] parts = parameter.strip().split("=", 2);
        if (parts.length < 2 || !parts[0].strip().equalsIgnoreCase("q")) {
            return 1;
        }
        try {
            return Double.parseDouble(parts[1].strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static ByteBuffer compressed(ByteBuffer body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.remaining() / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.array(), body.arrayOffset() + body.position(), body.remaining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }
}
