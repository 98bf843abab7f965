package dev.medley.media;

/** The decoder within this process. */
class FfmpegDecoderTest implements AudioDecoderContract {

    @Override
    public AudioDecoder decoder() {
        return new FfmpegDecoder();
    }
}
