package dev.medley.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The first bytes by which containers are told apart. */
final class Signature {

    private static final int ID3_HEADER_BYTES = 10;
    /** Pictures are MPEG-4 files too. */
    private static final Set<String> PICTURE_BRANDS = Set.of("avif", "avis", "heic", "heix", "mif1", "msf1", "crx ");

    private final String head;

    private Signature(byte[] head) {
        this.head = new String(head, StandardCharsets.ISO_8859_1);
    }

    static Optional<AudioFormat> of(byte[] head) {
        int tag = id3Bytes(head);
        if (tag >= head.length && tag > 0) {
            return Optional.of(AudioFormat.MP3);
        }
        Optional<AudioFormat> format = new Signature(Arrays.copyOfRange(head, tag, head.length)).format();
        return format.isEmpty() && tag > 0 ? Optional.of(AudioFormat.MP3) : format;
    }

    /** Looks behind an ID3 tag, however long its cover picture is. */
    static Optional<AudioFormat> of(FileChannel file) throws IOException {
        byte[] head = read(file, 0);
        int tag = id3Bytes(head);
        return tag > 0 ? Optional.of(of(read(file, tag)).orElse(AudioFormat.MP3)) : of(head);
    }

    private static byte[] read(FileChannel file, long position) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(AudioFormat.HEAD_BYTES);
        while (head.hasRemaining() && file.read(head, position + head.position()) >= 0) {}
        return Arrays.copyOf(head.array(), head.position());
    }

    /** The length of an ID3v2 tag with its header, seven bits a byte; 0 when there is none. */
    private static int id3Bytes(byte[] head) {
        if (head.length < ID3_HEADER_BYTES || head[0] != 'I' || head[1] != 'D' || head[2] != '3') {
            return 0;
        }
        int size = 0;
        for (int i = 6; i < ID3_HEADER_BYTES; i++) {
            size = (size << 7) | (head[i] & 0x7f);
        }
        return ID3_HEADER_BYTES + size;
    }

    private Optional<AudioFormat> format() {
        if ((head.startsWith("RIFF") || head.startsWith("RF64")) && head.startsWith("WAVE", 8)) {
            return Optional.of(AudioFormat.WAV);
        } else if (head.startsWith("fLaC")) {
            return Optional.of(AudioFormat.FLAC);
        } else if (head.startsWith("OggS")) {
            return Optional.of(AudioFormat.OGG);
        } else if (head.startsWith("\u001aE\u00df\u00a3") && head.contains("webm")) {
            return Optional.of(AudioFormat.WEBM);
        } else if (head.startsWith("ftyp", 4) && head.length() >= 12) {
            return PICTURE_BRANDS.contains(head.substring(8, 12)) ? Optional.empty() : Optional.of(AudioFormat.M4A);
        }
        return frame();
    }

    /** Formats without a file header begin with a frame: eleven or twelve set bits, then fields with forbidden values. */
    private Optional<AudioFormat> frame() {
        if (head.length() < 4 || head.charAt(0) != 0xff) {
            return Optional.empty();
        }
        boolean versionAllowed = (head.charAt(1) & 0x18) != 0x08;
        boolean rateAllowed = (head.charAt(2) & 0x0c) != 0x0c;
        boolean bitRateAllowed = (head.charAt(2) & 0xf0) != 0xf0;
        if ((head.charAt(1) & 0xe6) == 0xe2 && versionAllowed && rateAllowed && bitRateAllowed) {
            return Optional.of(AudioFormat.MP3);
        }
        boolean adts = (head.charAt(1) & 0xf6) == 0xf0 && ((head.charAt(2) >> 2) & 0xf) < 13;
        return adts ? Optional.of(AudioFormat.AAC) : Optional.empty();
    }
}
