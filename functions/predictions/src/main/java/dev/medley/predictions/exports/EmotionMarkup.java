package dev.medley.predictions.exports;

import dev.medley.models.Emotion;
import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.TimelineSegment;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A prediction in the Emotion Markup Language 1.0 of the W3C, with a vocabulary of its own, since none of the W3C's has these
 * eight: the whole recording is an emotion, and each part of the timeline another. Probabilities are confidences of
 * categories; intensities are not known and not said.
 */
final class EmotionMarkup {

    static final String NAMESPACE = "http://www.w3.org/2009/10/emotionml";

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
        if (!prediction.verdict().probabilities().isEmpty()) {
            XmlText.start(xml, "emotion", "id", "whole", "expressed-through", "voice");
            categories(prediction.verdict().probabilities(), xml);
            XmlText.empty(xml, "reference", "uri", recording, "role", "expressedBy");
            xml.writeEndElement();
        }
        int number = 0;
        for (TimelineSegment segment : prediction.timeline()) {
            number++;
            part(segment, number, recording, xml);
        }
        xml.writeEndElement();
    }

    private static void part(TimelineSegment segment, int number, String recording, XMLStreamWriter xml)
            throws XMLStreamException {
        if (segment.probabilities().isEmpty()) {
            return;
        }
        XmlText.start(
                xml,
                "emotion",
                "id",
                "part-" + number,
                "expressed-through",
                "voice",
                "time-ref-uri",
                recording,
                "time-ref-anchor-point",
                "start",
                "offset-to-start",
                Long.toString(segment.startMs()),
                "duration",
                Long.toString(segment.endMs() - segment.startMs()));
        categories(segment.probabilities(), xml);
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
