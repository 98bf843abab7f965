package dev.medley.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The audio files that are read: what they are called in HTTP, in file names, and by their own first bytes. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum AudioFormat {
    /** RIFF or RF64 WAVE. */
    WAV("wav", List.of("audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"), List.of("wav")),
    /** Free Lossless Audio Codec (RFC 9639) in its own container. */
    FLAC("flac", List.of("audio/flac", "audio/x-flac"), List.of("flac")),
    /** MPEG audio, layers II and III, with or without ID3 tags. */
    MP3("mp3", List.of("audio/mpeg", "audio/mp3"), List.of("mp3", "mp2")),
    /** Ogg (RFC 3533) with Vorbis, Opus or FLAC. */
    OGG("ogg", List.of("audio/ogg", "application/ogg", "audio/opus"), List.of("ogg", "oga", "opus")),
    /** WebM with Opus or Vorbis, as browsers record it. */
    WEBM("matroska", List.of("audio/webm", "video/webm"), List.of("webm")),
    /** Matroska with any of the codecs that are read. */
    MATROSKA("matroska", List.of("audio/x-matroska", "video/x-matroska"), List.of("mka", "mkv")),
    /** MPEG-4 (ISO/IEC 14496-12) and its relatives 3GPP and QuickTime, whole or in fragments. */
    M4A(
            "mov",
            List.of(
                    "audio/mp4",
                    "audio/x-m4a",
                    "audio/m4a",
                    "video/mp4",
                    "audio/3gpp",
                    "video/3gpp",
                    "audio/3gpp2",
                    "video/quicktime"),
            List.of("m4a", "mp4", "3gp", "3g2", "mov")),
    /** Bare AAC in ADTS frames. */
    AAC("aac", List.of("audio/aac", "audio/aacp", "audio/x-aac"), List.of("aac")),
    /** Sony Wave64: WAVE of any length. */
    W64("w64", List.of("audio/x-w64", "audio/w64"), List.of("w64")),
    /** Apple's AIFF, and AIFF-C with a codec. */
    AIFF("aiff", List.of("audio/aiff", "audio/x-aiff"), List.of("aiff", "aif", "aifc")),
    /** Apple's Core Audio Format. */
    CAF("caf", List.of("audio/x-caf"), List.of("caf")),
    /** Sun and NeXT. */
    AU("au", List.of("audio/basic", "audio/x-au"), List.of("au", "snd")),
    /** Adaptive Multi-Rate (RFC 4867), narrow and wide band. */
    AMR("amr", List.of("audio/amr", "audio/amr-wb"), List.of("amr", "awb")),
    /** Bare frames of GSM 06.10. */
    GSM("gsm", List.of("audio/gsm", "audio/x-gsm"), List.of("gsm"));

    /** As many first bytes as {@link #sniff} needs where no ID3 tag stands in front. */
    public static final int HEAD_BYTES = 512;

    private final String demuxer;
    private final List<String> contentTypes;
    private final List<String> extensions;

    AudioFormat(String demuxer, List<String> contentTypes, List<String> extensions) {
        this.demuxer = demuxer;
        this.contentTypes = contentTypes;
        this.extensions = extensions;
    }

    /** The content type to name it by. */
    public String contentType() {
        return contentTypes.getFirst();
    }

    /** All content types it goes by, in lower case. */
    public List<String> contentTypes() {
        return contentTypes;
    }

    /** The ends of its file names, without the dot, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }

    /** What ffmpeg calls the reader of this container. */
    String demuxer() {
        return demuxer;
    }

    /** Whether its time stamps count from the start of the film, and not from any moment. */
    boolean startsAtZero() {
        return this == WEBM || this == MATROSKA || this == M4A;
    }

    /** Whether what is heard when is said in it; elsewhere all that is there follows on from the start. */
    boolean hasTimeStamps() {
        return startsAtZero() || this == OGG || this == FLAC;
    }

    /** The format a content type stands for, its parameters and case aside. */
    public static Optional<AudioFormat> forContentType(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.contentTypes.contains(type))
                .findFirst();
    }

    /** The format a file name promises. */
    public static Optional<AudioFormat> forFileName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }

    /**
     * The format that the first bytes of a file show, whatever it is named.
     *
     * @param head at least {@link #HEAD_BYTES} unless the file is shorter; where an ID3 tag reaches beyond it, MP3 is
     *     assumed
     */
    public static Optional<AudioFormat> sniff(byte[] head) {
        return Signature.of(head);
    }
}
