package dev.medley.predictions.exports;

import dev.medley.models.Emotion;
import dev.medley.predictions.CautionView;
import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.PredictionUtterance;
import dev.medley.predictions.PredictionWindow;
import dev.medley.predictions.TimelineSegment;
import dev.medley.predictions.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A prediction in the Emotion Markup Language 1.0 of the W3C, with a vocabulary of its own, since none of the W3C's has these
 * eight: the whole recording is an emotion, and each part of the timeline, each utterance and each window another.
 * Probabilities are confidences of categories; intensities are not known and not said.
 */
final class EmotionMarkup {

    static final String NAMESPACE = "http://www.w3.org/2009/10/emotionml";

    private static final String MEDLEY = "https://medley.dev/emotion";
    private static final String VOCABULARY = "medley-emotions";

    private EmotionMarkup() {}

    static String of(MadePrediction prediction) {
        return XmlText.of(xml -> write(prediction, xml));
    }

    private static void write(MadePrediction prediction, XMLStreamWriter xml) throws XMLStreamException {
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement("emotionml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "1.0");
        xml.writeAttribute("category-set", "#" + VOCABULARY);
        XmlText.start(xml, "vocabulary", "type", "category", "id", VOCABULARY);
        for (Emotion emotion : Emotion.values()) {
            XmlText.empty(xml, "item", "name", emotion.label());
        }
        xml.writeEndElement();
        String recording = "urn:uuid:" + prediction.recordingId();
        Verdict verdict = prediction.verdict();
        XmlText.start(xml, "emotion", "id", "whole", "expressed-through", "voice");
        info(verdict.abstained(), verdict.warnings(), xml);
        categories(verdict.probabilities(), xml);
        XmlText.empty(xml, "reference", "uri", recording, "role", "expressedBy");
        xml.writeEndElement();
        parts(prediction, recording, xml);
        xml.writeEndElement();
    }

    private static void parts(MadePrediction prediction, String recording, XMLStreamWriter xml)
            throws XMLStreamException {
        int number = 0;
        for (TimelineSegment segment : prediction.timeline()) {
            number++;
            Part part = new Part("part-" + number, segment.startMs(), segment.endMs(), segment.probabilities());
            write(part, false, List.of(), recording, xml);
        }
        number = 0;
        for (PredictionUtterance utterance : prediction.parts().allUtterances()) {
            number++;
            String id =
                    (utterance.channel() == null ? "" : "channel-" + utterance.channel() + "-") + "utterance-" + number;
            Part part = new Part(id, utterance.startMs(), utterance.endMs(), utterance.probabilities());
            write(part, utterance.abstained(), utterance.warnings(), recording, xml);
        }
        number = 0;
        for (PredictionWindow window : prediction.parts().allWindows().toList()) {
            number++;
            Part part = new Part("window-" + number, window.startMs(), window.endMs(), window.probabilities());
            List<CautionView> warnings = Objects.requireNonNullElse(window.warnings(), List.of());
            write(part, window.abstained(), warnings, recording, xml);
        }
    }

    private record Part(String id, long startMs, long endMs, Map<String, Double> probabilities) {}

    private static void write(
            Part part, boolean abstained, List<CautionView> warnings, String recording, XMLStreamWriter xml)
            throws XMLStreamException {
        if (part.probabilities().isEmpty() && !abstained) {
            return;
        }
        XmlText.start(
                xml,
                "emotion",
                "id",
                part.id(),
                "expressed-through",
                "voice",
                "time-ref-uri",
                recording,
                "time-ref-anchor-point",
                "start",
                "offset-to-start",
                Long.toString(part.startMs()),
                "duration",
                Long.toString(part.endMs() - part.startMs()));
        info(abstained, warnings, xml);
        categories(part.probabilities(), xml);
        xml.writeEndElement();
    }

    /** What EmotionML has no words for: that no emotion is named on purpose, and why. */
    private static void info(boolean abstained, List<CautionView> warnings, XMLStreamWriter xml)
            throws XMLStreamException {
        if (!abstained && warnings.isEmpty()) {
            return;
        }
        XmlText.start(xml, "info");
        xml.writeStartElement("medley", "judgement", MEDLEY);
        xml.writeNamespace("medley", MEDLEY);
        xml.writeAttribute("abstained", Boolean.toString(abstained));
        xml.writeAttribute("warnings", warnings.stream().map(CautionView::code).collect(Collectors.joining(" ")));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void categories(Map<String, Double> probabilities, XMLStreamWriter xml) throws XMLStreamException {
        for (Map.Entry<String, Double> emotion : new TreeMap<>(probabilities).entrySet()) {
            if (Arrays.stream(Emotion.values()).map(Emotion::label).noneMatch(emotion.getKey()::equals)) {
                continue;
            }
            XmlText.empty(
                    xml,
                    "category",
                    "name",
                    emotion.getKey(),
                    "confidence",
                    emotion.getValue().toString());
        }
    }
}
