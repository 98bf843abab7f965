package dev.medley.models.audio;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The half of Moonshine tiny that writes: one token a step, always the likeliest. Keys and values of earlier steps are
 * kept, those that belong to the sound from the first step alone.
 */
final class MoonshineDecoder implements AutoCloseable {
    private static final int LAYERS = 6;
    private static final long[] NO_PAST = {0, 8, 1, 36};
    private static final String ATTENTION = "cross";
    /** The layer whose attention follows the sound most closely. */
    private static final String ATTENTION_VALUE = "/model/decoder/layers.5/encoder_attn/Softmax_output_0";

    private static final List<String> OWN_PAST = pastOf("decoder");
    private static final List<String> SOUND_PAST = pastOf("encoder");

    private final OrtSession session;
    private final Set<String> laterOutputs;
    private final Vocabulary vocabulary;

    private MoonshineDecoder(OrtSession session, Vocabulary vocabulary) {
        this.session = session;
        this.vocabulary = vocabulary;
        laterOutputs = OWN_PAST.stream().map(MoonshineDecoder::present).collect(Collectors.toSet());
        laterOutputs.addAll(Set.of("logits", ATTENTION));
    }

    static MoonshineDecoder load() {
        byte[] model = Onnx.resource("moonshine/decoder.onnx");
        byte[] attentive = OnnxOutputs.addFromBranches(model, ATTENTION_VALUE, ATTENTION);
        return new MoonshineDecoder(Onnx.sessionWithArena(attentive), Vocabulary.load());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Writes until the model ends the text, repeats itself, or has written as much as nobody can say in the time. */
    Decoded decode(OnnxTensor sound, int limit) throws OrtException {
        Decoded.Builder decoded = new Decoded.Builder();
        try (OnnxTensor nothing = OnnxTensor.createTensor(Onnx.environment(), FloatBuffer.allocate(0), NO_PAST);
                Result first = firstStep(sound, nothing)) {
            Result last = first;
            try {
                while (decoded.add(logits(last), attention(last)) && decoded.size() < limit) {
                    Result next = laterStep(sound, decoded.lastToken(), first, last);
                    closeUnless(first, last);
                    last = next;
                }
            } finally {
                closeUnless(first, last);
            }
        }
        return decoded.build();
    }

    private Result firstStep(OnnxTensor sound, OnnxTensor nothing) throws OrtException {
        Map<String, OnnxTensor> past = new HashMap<>();
        OWN_PAST.forEach(name -> past.put(name, nothing));
        SOUND_PAST.forEach(name -> past.put(name, nothing));
        return step(sound, Vocabulary.START, past, session.getOutputNames());
    }

    private Result laterStep(OnnxTensor sound, int token, Result first, Result last) throws OrtException {
        Map<String, OnnxTensor> past = new HashMap<>();
        OWN_PAST.forEach(name -> past.put(name, tensor(last, present(name))));
        SOUND_PAST.forEach(name -> past.put(name, tensor(first, present(name))));
        return step(sound, token, past, laterOutputs);
    }

    private Result step(OnnxTensor sound, int token, Map<String, OnnxTensor> past, Set<String> outputs)
            throws OrtException {
        boolean cached = token != Vocabulary.START;
        try (OnnxTensor id = OnnxTensor.createTensor(
                        Onnx.environment(), LongBuffer.wrap(new long[] {token}), new long[] {1, 1});
                OnnxTensor useCache = OnnxTensor.createTensor(Onnx.environment(), new boolean[] {cached})) {
            Map<String, OnnxTensor> inputs = new HashMap<>(past);
            inputs.put("input_ids", id);
            inputs.put("encoder_hidden_states", sound);
            inputs.put("use_cache_branch", useCache);
            return session.run(inputs, outputs);
        }
    }

    private static float[] logits(Result step) {
        return floats(tensor(step, "logits"));
    }

    /** How much each frame of the sound counted for this token, the mean of the layer's heads. */
    private static float[] attention(Result step) {
        OnnxTensor tensor = tensor(step, ATTENTION);
        int heads = (int) tensor.getInfo().getShape()[1];
        float[] all = floats(tensor);
        float[] mean = new float[all.length / heads];
        for (int i = 0; i < all.length; i++) {
            mean[i % mean.length] += all[i] / heads;
        }
        return mean;
    }

    private static float[] floats(OnnxTensor tensor) {
        FloatBuffer values = tensor.getFloatBuffer();
        float[] copy = new float[values.remaining()];
        values.get(copy);
        return copy;
    }

    private static OnnxTensor tensor(Result result, String name) {
        return (OnnxTensor) result.get(name).orElseThrow();
    }

    private static List<String> pastOf(String side) {
        List<String> names = new ArrayList<>();
        for (int layer = 0; layer < LAYERS; layer++) {
            names.add("past_key_values." + layer + "." + side + ".key");
            names.add("past_key_values." + layer + "." + side + ".value");
        }
        return names;
    }

    private static String present(String past) {
        return past.replace("past_key_values", "present");
    }

    private static void closeUnless(Result kept, Result result) {
        if (!result.equals(kept)) {
            result.close();
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
