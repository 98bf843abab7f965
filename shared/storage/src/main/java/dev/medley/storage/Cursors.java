package dev.medley.storage;

import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Opaque, signed places in a list. A list is named by what it holds, whose it is and how it is filtered, so a cursor of
 * one list opens no other.
 */
@Singleton
public class Cursors {

    private static final int SIGNATURE = 12;

    /** The one character that no text of PostgreSQL holds. */
    private static final String SEPARATOR = "\0";

    private final DerivedKeys derivedKeys;

    Cursors(DerivedKeys derivedKeys) {
        this.derivedKeys = derivedKeys;
    }

    /**
     * Cuts the page out of one row more than it may hold.
     *
     * @param list the name of the list
     * @param rows up to {@code limit + 1} rows
     * @param keys the values that the list is sorted by
     */
    <T> Page<T> page(String list, List<T> rows, PageRequest request, Function<T, List<String>> keys) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, write(list, String.join(SEPARATOR, keys.apply(items.getLast()))));
    }

    /** The values behind a cursor of this list, as many as it is sorted by. */
    List<String> position(String list, String cursor, int keys) {
        List<String> values = List.of(read(list, cursor).split(SEPARATOR, -1));
        if (values.size() != keys) {
            throw invalid();
        }
        return values;
    }

    String write(String list, String position) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(sign(list, text), SIGNATURE + text.length);
        System.arraycopy(text, 0, whole, SIGNATURE, text.length);
        return Base64Url.encode(whole);
    }

    String read(String list, String cursor) {
        byte[] whole = decode(cursor);
        if (whole.length > SIGNATURE) {
            byte[] text = Arrays.copyOfRange(whole, SIGNATURE, whole.length);
            if (Digests.equal(sign(list, text), Arrays.copyOf(whole, SIGNATURE))) {
                return new String(text, StandardCharsets.UTF_8);
            }
        }
        throw invalid();
    }

    private byte[] sign(String list, byte[] text) {
        byte[] name = list.getBytes(StandardCharsets.UTF_8);
        byte[] message = Arrays.copyOf(name, name.length + 1 + text.length);
        System.arraycopy(text, 0, message, name.length + 1, text.length);
        return Arrays.copyOf(Digests.hmacSha256(derivedKeys.derive("cursors", "HmacSHA256"), message), SIGNATURE);
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64Url.decode(cursor);
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.invalid(
                "cursor-invalid",
                "/cursor",
                "The cursor is not one that this list gave out; leave it out to start anew.");
    }
}
