package dev.medley.training;

import dev.medley.models.audio.EmotionClassifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trains as often as there are folds, each time without some of the speakers. */
final class CrossValidation {
    static final int FOLDS = 5;

    /** A classifier and the examples of the speakers whom it has not heard. */
    record Fold(EmotionClassifier classifier, List<Example> heldOut) {
        List<Example> passages() {
            return heldOut.stream().filter(Example::original).toList();
        }
    }

    private CrossValidation() {}

    static List<Fold> of(List<Example> examples) {
        List<Set<String>> speakers =
                speakers(examples.stream().map(Example::clip).toList());
        if (speakers.contains(Set.<String>of())) {
            throw new IllegalArgumentException("%d folds need at least as many speakers".formatted(FOLDS));
        }
        return speakers.stream().map(some -> fold(examples, some)).toList();
    }

    private static Fold fold(List<Example> examples, Set<String> speakers) {
        List<Example> heard = new ArrayList<>();
        List<Example> heldOut = new ArrayList<>();
        examples.forEach(example -> (speakers.contains(example.clip().speaker()) ? heldOut : heard).add(example));
        return new Fold(EmotionTrainer.train(heard, "fold"), heldOut);
    }

    /** The same folds, each calibrated by what the others held out. */
    static List<Fold> calibrated(List<Fold> folds) {
        return IntStream.range(0, folds.size())
                .mapToObj(number -> {
                    Fold fold = folds.get(number);
                    List<Fold> others = Stream.concat(
                                    folds.subList(0, number).stream(), folds.subList(number + 1, folds.size()).stream())
                            .toList();
                    return new Fold(ClassifierCalibration.of(fold.classifier(), others), fold.heldOut());
                })
                .toList();
    }

    /** The speakers of each fold; those of one corpus are dealt out in turn. */
    static List<Set<String>> speakers(List<Clip> clips) {
        List<Set<String>> folds = new ArrayList<>();
        IntStream.range(0, FOLDS).forEach(number -> folds.add(new HashSet<>()));
        Map<String, TreeSet<String>> corpora = clips.stream()
                .collect(Collectors.groupingBy(
                        Clip::corpus, Collectors.mapping(Clip::speaker, Collectors.toCollection(TreeSet::new))));
        for (TreeSet<String> corpus : corpora.values()) {
            int next = 0;
            for (String speaker : corpus) {
                folds.get(next++ % FOLDS).add(speaker);
            }
        }
        return folds;
    }
}
