package dev.medley.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first bytes by which containers are told apart. */
final class Signature {

    static final int ID3_HEADER_BYTES = 10;
    private static final String EBML = "\u001aE\u00df\u00a3";
    private static final Map<String, AudioFormat> MAGIC = Map.of(
            "fLaC", AudioFormat.FLAC,
            "OggS", AudioFormat.OGG,
            "riff.\u0091\u00cf\u0011", AudioFormat.W64,
            "caff\0\u0001", AudioFormat.CAF,
            ".snd", AudioFormat.AU,
            "#!AMR\n", AudioFormat.AMR,
            "#!AMR-WB\n", AudioFormat.AMR);

    /** What is known, but not read. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("0&\u00b2u\u008ef\u00cf\u0011", "Windows Media (ASF)"),
            Map.entry("FLV\u0001", "Flash Video"),
            Map.entry("RIFX", "RIFX"),
            Map.entry("NIST_1A", "NIST SPHERE"),
            Map.entry("ADIF", "AAC (ADIF)"),
            Map.entry(".RMF", "RealMedia"),
            Map.entry("MThd", "MIDI"),
            Map.entry("DSD ", "DSD"),
            Map.entry("FRM8", "DSD"),
            Map.entry("MAC ", "Monkey's Audio"),
            Map.entry("wvpk", "WavPack"),
            Map.entry("MPCK", "Musepack"),
            Map.entry("MP+", "Musepack"),
            Map.entry("TTA1", "True Audio"),
            Map.entry("ajkg", "Shorten"),
            Map.entry("\u0002dss", "DSS"),
            Map.entry("\u0003ds2", "DSS"),
            Map.entry("Creative Voice File", "Creative Voice"),
            Map.entry("\0\0\u0001\u00ba", "MPEG-PS"),
            Map.entry("\u000bw", "AC-3"));

    private static final int TRANSPORT_PACKET = 188;
    private static final int GSM_FRAME = 33;

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
    static int id3Bytes(byte[] head) {
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
        if ((head.startsWith("RIFF") || head.startsWith("RF64") || head.startsWith("BW64"))
                && head.startsWith("WAVE", 8)) {
            return Optional.of(AudioFormat.WAV);
        } else if (head.startsWith(EBML)) {
            return head.contains("webm")
                    ? Optional.of(AudioFormat.WEBM)
                    : Optional.of(AudioFormat.MATROSKA).filter(matroska -> head.contains("matroska"));
        } else if (head.startsWith("FORM") && (head.startsWith("AIFF", 8) || head.startsWith("AIFC", 8))) {
            return Optional.of(AudioFormat.AIFF);
        } else if (head.startsWith("ftyp", 4) && head.length() >= 12) {
            return PICTURE_BRANDS.contains(head.substring(8, 12)) ? Optional.empty() : Optional.of(AudioFormat.M4A);
        }
        return MAGIC.entrySet().stream()
                .filter(magic -> head.startsWith(magic.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(this::frame);
    }

    /** Formats without a file header begin with a frame: eleven or twelve set bits, then fields with forbidden values. */
    private Optional<AudioFormat> frame() {
        if (head.length() >= 2 * GSM_FRAME && repeats('\u00d0', 0xf0, GSM_FRAME)) {
            return Optional.of(AudioFormat.GSM);
        }
        if (head.length() < 4 || head.charAt(0) != 0xff) {
            return Optional.empty();
        }
        boolean versionAllowed = (head.charAt(1) & 0x18) != 0x08;
        boolean rateAllowed = (head.charAt(2) & 0x0c) != 0x0c;
        boolean bitRateAllowed = (head.charAt(2) & 0xf0) != 0xf0;
        if (isLayerTwoOrThree(head.charAt(1)) && versionAllowed && rateAllowed && bitRateAllowed) {
            return Optional.of(AudioFormat.MP3);
        }
        boolean adts = (head.charAt(1) & 0xf6) == 0xf0 && ((head.charAt(2) >> 2) & 0xf) < 13;
        return adts ? Optional.of(AudioFormat.AAC) : Optional.empty();
    }

    private static boolean isLayerTwoOrThree(char fields) {
        return (fields & 0xe6) == 0xe2 || (fields & 0xe6) == 0xe4;
    }

    /** Eleven set bits of another pattern: AAC as broadcasters send it. */
    private boolean isLoas() {
        return head.length() > 1 && head.charAt(0) == 0x56 && (head.charAt(1) & 0xe0) == 0xe0;
    }

    /** Whether the first byte, as far as it is looked at, comes again at every so many bytes. */
    private boolean repeats(char first, int mask, int distance) {
        for (int at = 0; at < head.length(); at += distance) {
            if ((head.charAt(at) & mask) != first) {
                return false;
            }
        }
        return true;
    }

    /** The name of a format that is known, but not read. */
    static Optional<String> foreign(FileChannel file) throws IOException {
        Signature signature = new Signature(read(file, 0));
        if (signature.head.startsWith("RIFF") && signature.head.startsWith("AVI ", 8)) {
            return Optional.of("AVI");
        } else if (signature.head.length() > TRANSPORT_PACKET && signature.repeats('G', 0xff, TRANSPORT_PACKET)) {
            return Optional.of("MPEG-TS");
        } else if (signature.isLoas()) {
            return Optional.of("AAC (LOAS)");
        }
        return FOREIGN.entrySet().stream()
                .filter(magic -> signature.head.startsWith(magic.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
