package dev.medley.predictions.exports;

import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.TimelineSegment;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A timeline as a document of ELAN (EAF 3.0): a tier with an annotation for each part. */
final class ElanAnnotations {

    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private ElanAnnotations() {}

    static String of(MadePrediction prediction) {
        return XmlText.of(xml -> write(prediction, xml));
    }

    private static void write(MadePrediction prediction, XMLStreamWriter xml) throws XMLStreamException {
        XmlText.start(
                xml,
                "ANNOTATION_DOCUMENT",
                "AUTHOR",
                "Medley",
                "DATE",
                prediction.createdAt().toString(),
                "FORMAT",
                "3.0",
                "VERSION",
                "3.0");
        xml.writeNamespace("xsi", SCHEMA_INSTANCE);
        xml.writeAttribute(
                "xsi", SCHEMA_INSTANCE, "noNamespaceSchemaLocation", "http://www.mpi.nl/tools/elan/EAFv3.0.xsd");
        XmlText.empty(xml, "HEADER", "MEDIA_FILE", "", "TIME_UNITS", "milliseconds");
        List<TimelineSegment> parts = prediction.timeline().stream()
                .filter(segment -> !segment.probabilities().isEmpty())
                .toList();
        times(parts, xml);
        XmlText.start(xml, "TIER", "LINGUISTIC_TYPE_REF", "emotion", "TIER_ID", "emotion");
        for (int i = 0; i < parts.size(); i++) {
            annotation(parts.get(i), i, xml);
        }
        xml.writeEndElement();
        XmlText.empty(
                xml,
                "LINGUISTIC_TYPE",
                "GRAPHIC_REFERENCES",
                "false",
                "LINGUISTIC_TYPE_ID",
                "emotion",
                "TIME_ALIGNABLE",
                "true");
        xml.writeEndElement();
    }

    private static void times(List<TimelineSegment> parts, XMLStreamWriter xml) throws XMLStreamException {
        XmlText.start(xml, "TIME_ORDER");
        List<Long> times = IntStream.range(0, 2 * parts.size())
                .mapToObj(i -> i % 2 == 0
                        ? parts.get(i / 2).startMs()
                        : parts.get(i / 2).endMs())
                .toList();
        for (int i = 0; i < times.size(); i++) {
            XmlText.empty(
                    xml,
                    "TIME_SLOT",
                    "TIME_SLOT_ID",
                    "ts" + (i + 1),
                    "TIME_VALUE",
                    times.get(i).toString());
        }
        xml.writeEndElement();
    }

    private static void annotation(TimelineSegment part, int index, XMLStreamWriter xml) throws XMLStreamException {
        String likeliest = String.valueOf(Likeliest.of(part));
        XmlText.start(xml, "ANNOTATION");
        XmlText.start(
                xml,
                "ALIGNABLE_ANNOTATION",
                "ANNOTATION_ID",
                "a" + (index + 1),
                "TIME_SLOT_REF1",
                "ts" + (2 * index + 1),
                "TIME_SLOT_REF2",
                "ts" + (2 * index + 2));
        XmlText.start(xml, "ANNOTATION_VALUE");
        xml.writeCharacters(String.format(
                Locale.ROOT, "%s %.2f", likeliest, part.probabilities().get(likeliest)));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
