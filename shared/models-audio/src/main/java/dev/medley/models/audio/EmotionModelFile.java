package dev.medley.models.audio;

import dev.medley.models.audio.EmotionClassifier.Calibration;
import dev.medley.models.audio.EmotionClassifier.Head;
import dev.medley.models.audio.EmotionClassifier.Home;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** An {@link EmotionClassifier} as a file: Java's data format, single precision. */
public final class EmotionModelFile {
    private static final String FORMAT = "medley emotion 2";
    private static final int MOST = 64;

    private EmotionModelFile() {}

    public static void write(EmotionClassifier classifier, OutputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeUTF(FORMAT);
        out.writeUTF(classifier.version());
        out.writeInt(classifier.labels().size());
        for (int label = 0; label < classifier.labels().size(); label++) {
            out.writeUTF(classifier.labels().get(label));
            writeFloats(out, classifier.heads().get(label).weights());
            out.writeFloat(classifier.heads().get(label).bias());
        }
        out.writeInt(classifier.homes().size());
        for (Home home : classifier.homes()) {
            out.writeUTF(home.corpus());
            writeFloats(out, home.means());
            writeFloats(out, home.deviations());
            out.writeDouble(home.calibration().temperature());
            out.writeDouble(home.calibration().limit());
        }
        out.flush();
    }

    /**
     * Reads a whole file.
     *
     * @throws IOException if it ends early or is no emotion model of this encoder
     */
    public static EmotionClassifier read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        if (!in.readUTF().equals(FORMAT)) {
            throw new IOException("Not an emotion model of this format");
        }
        String version = in.readUTF();
        List<String> labels = new ArrayList<>();
        List<Head> heads = new ArrayList<>();
        for (int count = readCount(in); count > 0; count--) {
            labels.add(in.readUTF());
            heads.add(new Head(readFloats(in, EmotionFeatures.SIZE), in.readFloat()));
        }
        List<Home> homes = new ArrayList<>();
        for (int count = readCount(in); count > 0; count--) {
            int width = EmotionFeatures.SIZE - EmotionClassifier.HOME_START;
            homes.add(new Home(
                    in.readUTF(),
                    readFloats(in, width),
                    readFloats(in, width),
                    new Calibration(in.readDouble(), in.readDouble())));
        }
        return new EmotionClassifier(version, List.copyOf(labels), List.copyOf(heads), List.copyOf(homes));
    }

    /** The model that comes with this module. */
    static EmotionClassifier bundled() {
        try (InputStream file = new ByteArrayInputStream(Onnx.resource("emotion/emotion.model"))) {
            return read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int readCount(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > MOST) {
            throw new IOException("An emotion model cannot have " + count + " labels or corpora");
        }
        return count;
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] readFloats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
