package dev.medley.models.audio;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The half of Moonshine tiny that listens. Its last layer is what the decoder writes text from; its earlier layers keep
 * how a thing was said, and the emotion model reads those.
 */
final class MoonshineEncoder implements AutoCloseable {
    /** Numbers that describe one frame in one layer. */
    static final int WIDTH = 288;
    /** Samples from one frame to the next: 24 ms. */
    static final int HOP = 384;
    /** What the convolutions need for one frame, rounded up. */
    static final int MIN_SAMPLES = 1600;

    private static final String LAST = "last_hidden_state";
    private static final List<String> EARLY = List.of(
            "/Transpose_output_0",
            "/layers.0/Add_1_output_0",
            "/layers.1/Add_1_output_0",
            "/layers.2/Add_1_output_0",
            "/layers.3/Add_1_output_0",
            "/layers.4/Add_1_output_0");
    static final int EARLY_LAYERS = EARLY.size();

    private final OrtSession session;

    private MoonshineEncoder(OrtSession session) {
        this.session = session;
    }

    static MoonshineEncoder load() {
        return new MoonshineEncoder(Onnx.session(OnnxOutputs.add(Onnx.resource("moonshine/encoder.onnx"), EARLY)));
    }

    /** The last layer, shape [1, frames, {@value #WIDTH}]; the caller closes it. */
    OrtSession.Result encode(float[] samples) throws OrtException {
        return run(samples, Set.of(LAST));
    }

    /** The output of the convolutions and of the first five blocks, each [frames * {@value #WIDTH}], frame by frame. */
    List<float[]> earlyLayers(float[] samples) throws OrtException {
        try (OrtSession.Result result = run(samples, Set.copyOf(EARLY))) {
            List<float[]> layers = new ArrayList<>();
            for (String name : EARLY) {
                FloatBuffer values = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
                float[] layer = new float[values.remaining()];
                values.get(layer);
                layers.add(layer);
            }
            return layers;
        }
    }

    private OrtSession.Result run(float[] samples, Set<String> outputs) throws OrtException {
        long[] shape = {1, samples.length};
        try (OnnxTensor input = OnnxTensor.createTensor(Onnx.environment(), FloatBuffer.wrap(samples), shape)) {
            return session.run(Map.of("input_values", input), outputs);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
