package dev.medley.models.audio;

import dev.medley.models.EmotionVariant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells emotions from {@link EmotionFeatures}: a multinomial logistic regression, calibrated by a temperature for each
 * corpus, that grows less sure the further a voice lies from those that it was trained on.
 *
 * @param version changes when the answers may
 * @param labels what it tells apart: emotions of the API, and {@link #BOREDOM}
 * @param heads one for each label
 * @param homes one for each corpus that it was trained on
 */
public record EmotionClassifier(String version, List<String> labels, List<Head> heads, List<Home> homes) {

    /** A label of German acted speech for which the API has no word; it counts as neutral there. */
    public static final String BOREDOM = "boredom";

    /** Where in the features the last layer starts, the one that differs most between corpora. */
    public static final int HOME_START = EmotionFeatures.SIZE - 2 * MoonshineEncoder.WIDTH;

    private static final double CAUTIOUS_TEMPERATURE = 1.25;
    private static final double CAUTIOUS_LIMIT = 0.9;
    private static final double TOLERANT_LIMIT = 1.15;

    /** The weights of one label. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Head(float[] weights, float bias) {
        double score(float[] features) {
            double sum = bias;
            for (int i = 0; i < features.length; i++) {
                sum += weights[i] * features[i];
            }
            return sum;
        }
    }

    /**
     * Where the features of one corpus lie: mean and deviation, from {@link #HOME_START} on.
     *
     * @param calibration how sure the classifier may be of a voice that is nearest to this corpus
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Home(String corpus, float[] means, float[] deviations, Calibration calibration) {
        /** The mean square of the features in standard deviations: about 1 for a voice of this corpus. */
        public double distance(float[] features) {
            double sum = 0;
            for (int i = 0; i < means.length; i++) {
                double z = (features[HOME_START + i] - means[i]) / deviations[i];
                sum += z * z;
            }
            return sum / means.length;
        }

        /** The same in limits: above 1 is unfamiliar. */
        double strangeness(float[] features) {
            return distance(features) / calibration.limit();
        }
    }

    /**
     * How sure a classifier may be.
     *
     * @param temperature what the scores are divided by; above 1 makes it less sure
     * @param limit the distance beyond which a voice is unfamiliar
     */
    public record Calibration(double temperature, double limit) {
        /** Takes the scores as they are, and every voice for familiar. */
        public static final Calibration NONE = new Calibration(1, Double.MAX_VALUE);
    }

    /** The same with other calibrations, by corpus. */
    public EmotionClassifier with(Map<String, Calibration> calibrations) {
        List<Home> calibrated = homes.stream()
                .map(home -> new Home(
                        home.corpus(),
                        home.means(),
                        home.deviations(),
                        calibrations.getOrDefault(home.corpus(), home.calibration())))
                .toList();
        return new EmotionClassifier(version, labels, heads, calibrated);
    }

    /** The same as this variant: its temperatures and limits are those that were fitted, times a factor. */
    public EmotionClassifier as(EmotionVariant variant) {
        return switch (variant) {
            case STANDARD -> this;
            case CAUTIOUS -> as(variant, CAUTIOUS_TEMPERATURE, CAUTIOUS_LIMIT);
            case TOLERANT -> as(variant, 1, TOLERANT_LIMIT);
        };
    }

    private EmotionClassifier as(EmotionVariant variant, double temperature, double limit) {
        Map<String, Calibration> calibrations = homes.stream()
                .collect(Collectors.toMap(
                        Home::corpus,
                        home -> new Calibration(
                                home.calibration().temperature() * temperature,
                                home.calibration().limit() * limit)));
        return new EmotionClassifier(version + "-" + variant.label(), labels, heads, homes).with(calibrations);
    }

    /** The score of each label before calibration. */
    public double[] scores(float[] features) {
        return heads.stream().mapToDouble(head -> head.score(features)).toArray();
    }

    /** The corpus to which the features lie nearest. */
    public Home nearest(float[] features) {
        return homes.stream()
                .min(Comparator.comparingDouble(home -> home.distance(features)))
                .orElseThrow();
    }

    /** How far the features lie from the nearest corpus. */
    public double distance(float[] features) {
        return nearest(features).distance(features);
    }

    /** How far the features lie from the nearest corpus, in limits: above 1 is unfamiliar. */
    public double strangeness(float[] features) {
        return nearest(features).strangeness(features);
    }

    /**
     * The logarithm of the probability of each label. Beyond the limit the scores shrink with the cube of the distance:
     * of the whole powers that one made the truth likeliest where one corpus was read by a model of the other.
     */
    public double[] logProbabilities(float[] features) {
        Home home = nearest(features);
        double beyond = Math.max(1, home.strangeness(features));
        return Softmax.log(scores(features), home.calibration().temperature() * Math.pow(beyond, 3));
    }
}
