package dev.medley.predictions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the parts of a recording.
 *
 * @param timeline in order; empty where each speaker has their own
 * @param utterances in order, of all speakers
 * @param windows empty where none were asked for, and where each speaker has their own
 * @param speakers one a channel, where channels are listened to one by one
 * @param baseline null where none was asked for, and where each speaker has their own
 */
public record PredictionParts(
        List<TimelineSegment> timeline,
        List<PredictionUtterance> utterances,
        List<PredictionWindow> windows,
        List<PredictionSpeaker> speakers,
        @Nullable AppliedBaseline baseline) {

    /** Of what is still to be made, and in lists. */
    public static final PredictionParts NONE = new PredictionParts(List.of(), List.of(), List.of(), List.of(), null);

    static PredictionParts ofSpeakers(List<PredictionSpeaker> speakers) {
        return new PredictionParts(List.of(), List.of(), List.of(), speakers, null);
    }

    /** Those of all speakers, in the order in which they begin. */
    public List<PredictionUtterance> allUtterances() {
        return speakers.isEmpty()
                ? utterances
                : speakers.stream()
                        .flatMap(speaker -> speaker.utterances().stream())
                        .sorted(Comparator.comparingLong(PredictionUtterance::startMs))
                        .toList();
    }

    /** How many there are in all. */
    public int size() {
        return timeline.size()
                + utterances.size()
                + windows.size()
                + speakers.stream()
                        .mapToInt(speaker -> speaker.timeline().size()
                                + speaker.utterances().size()
                                + speaker.windows().size())
                        .sum();
    }

    /** Those of the recording and of all speakers. */
    public Stream<PredictionWindow> allWindows() {
        return Stream.concat(windows.stream(), speakers.stream().flatMap(speaker -> speaker.windows().stream()));
    }
}
