package dev.medley.security.anomalies.forest;

import com.amazon.randomcutforest.RandomCutForest;
import com.amazon.randomcutforest.returntypes.DiVector;
import com.amazon.randomcutforest.state.RandomCutForestMapper;
import com.amazon.randomcutforest.state.RandomCutForestState;
import dev.medley.security.anomalies.Feature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A random cut forest over the features of windows, and how high its scores usually are. */
final class DetectionForest {

    /** Counted up when features or the forest are made differently; what was kept before is then not read. */
    static final int FORM = 1;

    /** What was kept is not read beyond this, whoever has written it. */
    static final int LARGEST = 16 * 1024 * 1024;

    /** With fewer points it cannot say what is usual. */
    static final long MATURE = 500;

    private static final int DIMENSIONS = Feature.values().length;
    private static final int TREES = 30;
    private static final int SAMPLE = 256;

    private static final ObjectInputFilter FILTER = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxrefs=100000;maxarray=4000000;com.amazon.randomcutforest.**;java.util.ArrayList;"
                    + "java.lang.Object;java.lang.Number;java.lang.Integer;java.lang.Long;java.lang.Double;java.lang.Enum;!*");

    private final RandomCutForest forest;
    private ScoreLevel level;

    private DetectionForest(RandomCutForest forest, ScoreLevel level) {
        this.forest = forest;
        this.level = level;
    }

    static DetectionForest fresh(long seed) {
        RandomCutForest forest = RandomCutForest.builder()
                .dimensions(DIMENSIONS)
                .numberOfTrees(TREES)
                .sampleSize(SAMPLE)
                .parallelExecutionEnabled(false)
                .randomSeed(seed)
                .build();
        return new DetectionForest(forest, ScoreLevel.NONE);
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IOException where it is something else
     */
    static DetectionForest read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (bytes.length > LARGEST || in.readInt() != FORM || in.readInt() != DIMENSIONS) {
                throw new InvalidObjectException("it has another form");
            }
            ScoreLevel level = new ScoreLevel(in.readDouble(), in.readDouble(), in.readLong());
            ObjectInputStream objects = new ObjectInputStream(in);
            objects.setObjectInputFilter(FILTER);
            RandomCutForestState state = (RandomCutForestState) objects.readObject();
            return new DetectionForest(mapper().toModel(state), level);
        } catch (InvalidObjectException e) {
            throw e;
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            throw new IOException("it cannot be read", e);
        }
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(FORM);
            out.writeInt(DIMENSIONS);
            out.writeDouble(level.mean());
            out.writeDouble(level.deviation());
            out.writeLong(level.count());
            ObjectOutputStream objects = new ObjectOutputStream(out);
            objects.writeObject(mapper().toState(forest));
            objects.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static RandomCutForestMapper mapper() {
        RandomCutForestMapper mapper = new RandomCutForestMapper();
        mapper.setSaveExecutorContextEnabled(true);
        return mapper;
    }

    long points() {
        return forest.getTotalUpdates();
    }

    boolean isMature() {
        return points() >= MATURE && forest.isOutputReady();
    }

    /** As a multiple of what it takes to be an anomaly. */
    double score(float[] point) {
        return forest.getAnomalyScore(point) / level.limit();
    }

    /** How much each feature makes of a score, together 1. */
    List<Double> shares(float[] point) {
        DiVector attribution = forest.getAnomalyAttribution(point);
        double sum = attribution.getHighLowSum();
        return IntStream.range(0, DIMENSIONS)
                .mapToObj(i -> sum > 0 ? attribution.getHighLowSum(i) / sum : 0)
                .toList();
    }

    void learn(float[] point) {
        if (isMature()) {
            level = level.learn(forest.getAnomalyScore(point));
        }
        forest.update(point);
    }
}
