package dev.medley.identity.places;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a city database of one IPv4 address, by the format's specification (MaxMind DB 2.0). */
final class CityFile {

    private static final int BITS = 32;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private CityFile() {}

    static void write(Path file, String address, Map<String, Object> record) {
        CityFile city = new CityFile();
        city.tree(InetAddress.ofLiteral(address).getAddress());
        city.bytes.writeBytes(new byte[16]);
        city.value(record);
        city.bytes.writeBytes("\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1));
        city.value(metadata());
        try {
            Files.write(file, city.bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One node a bit, each of two 24-bit records; a record of the number of nodes says that nothing is there. */
    private void tree(byte[] address) {
        for (int bit = 0; bit < BITS; bit++) {
            int next = bit == BITS - 1 ? BITS + 16 : bit + 1;
            boolean one = (address[bit / 8] >> (7 - bit % 8) & 1) == 1;
            node(one ? BITS : next);
            node(one ? next : BITS);
        }
    }

    private void node(int number) {
        bytes.writeBytes(new byte[] {(byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }

    private static Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("node_count", BITS);
        metadata.put("record_size", (short) 24);
        metadata.put("ip_version", (short) 4);
        metadata.put("database_type", "Test-City");
        metadata.put("languages", List.of("en"));
        metadata.put("binary_format_major_version", (short) 2);
        metadata.put("binary_format_minor_version", (short) 0);
        metadata.put("build_epoch", 1L);
        metadata.put("description", Map.of("en", "one city"));
        return metadata;
    }

    private void value(Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                bytes.write(7 << 5 | map.size());
                map.forEach((key, inner) -> {
                    value(key);
                    value(inner);
                });
            }
            case List<?> list -> {
                bytes.write(list.size());
                bytes.write(11 - 7);
                list.forEach(this::value);
            }
            case String text -> {
                bytes.write(2 << 5 | text.length());
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            }
            case Double number -> {
                bytes.write(3 << 5 | 8);
                bytes.writeBytes(ByteBuffer.allocate(8).putDouble(number).array());
            }
            case Short number -> {
                bytes.write(5 << 5 | 2);
                bytes.writeBytes(ByteBuffer.allocate(2).putShort(number).array());
            }
            case Integer number -> {
                bytes.write(6 << 5 | 4);
                bytes.writeBytes(ByteBuffer.allocate(4).putInt(number).array());
            }
            case Long number -> {
                bytes.write(8);
                bytes.write(9 - 7);
                bytes.writeBytes(ByteBuffer.allocate(8).putLong(number).array());
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }
}
