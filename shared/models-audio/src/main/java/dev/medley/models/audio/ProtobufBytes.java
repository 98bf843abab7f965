package dev.medley.models.audio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Protobuf bytes in pieces, so that a small change inside a large message copies it only once. */
record ProtobufBytes(List<ByteBuffer> pieces) {
    private static final int DELIMITED = 2;

    static ProtobufBytes of(byte[] bytes) {
        return new ProtobufBytes(List.of(ByteBuffer.wrap(bytes)));
    }

    static ProtobufBytes of(String text) {
        return of(text.getBytes(UTF_8));
    }

    ProtobufBytes plus(ProtobufBytes more) {
        List<ByteBuffer> both = new ArrayList<>(pieces);
        both.addAll(more.pieces);
        return new ProtobufBytes(both);
    }

    /** These bytes as the content of a length-delimited field. */
    ProtobufBytes as(int field) {
        ByteBuffer head = ByteBuffer.allocate(10);
        writeVarint(head, field << 3 | DELIMITED);
        writeVarint(head, length());
        return new ProtobufBytes(List.of(head.flip())).plus(this);
    }

    /** The message with every occurrence of one of its length-delimited fields changed. */
    ProtobufBytes edit(int field, UnaryOperator<ProtobufBytes> change) {
        ByteBuffer message = whole();
        ProtobufBytes edited = new ProtobufBytes(List.of());
        while (message.hasRemaining()) {
            int start = message.position();
            int tag = (int) readVarint(message);
            int length = contentLength(message, tag & 7);
            int content = message.position();
            message.position(content + length);
            edited = edited.plus(
                    tag == (field << 3 | DELIMITED)
                            ? change.apply(slice(message, content, length)).as(field)
                            : slice(message, start, content + length - start));
        }
        return edited;
    }

    byte[] toBytes() {
        ByteBuffer joined = ByteBuffer.allocate(length());
        pieces.forEach(piece -> joined.put(piece.duplicate()));
        return joined.array();
    }

    private ByteBuffer whole() {
        return pieces.size() == 1 ? pieces.getFirst().duplicate() : ByteBuffer.wrap(toBytes());
    }

    private int length() {
        return pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    private static ProtobufBytes slice(ByteBuffer message, int from, int length) {
        return new ProtobufBytes(List.of(message.slice(from, length)));
    }

    /** How many bytes follow the tag, after a length that this reads where the wire type has one. */
    private static int contentLength(ByteBuffer message, int wireType) {
        return switch (wireType) {
            case 0 -> {
                int start = message.position();
                readVarint(message);
                int length = message.position() - start;
                message.position(start);
                yield length;
            }
            case 1 -> 8;
            case DELIMITED -> (int) readVarint(message);
            case 5 -> 4;
            default -> throw new IllegalArgumentException("Not a protobuf message");
        };
    }

    private static long readVarint(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = message.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("Not a protobuf message");
    }

    private static void writeVarint(ByteBuffer out, int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }
}
