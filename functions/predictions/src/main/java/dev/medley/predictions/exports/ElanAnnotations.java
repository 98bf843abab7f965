package dev.medley.predictions.exports;

import dev.medley.predictions.MadePrediction;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A prediction as a document of ELAN (EAF 3.0): a tier for its timeline, its utterances and its windows each. */
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
        List<LabelTier> tiers = LabelTier.of(prediction);
        times(tiers, xml);
        int number = 0;
        for (LabelTier tier : tiers) {
            XmlText.start(xml, "TIER", "LINGUISTIC_TYPE_REF", "emotion", "TIER_ID", tier.name());
            for (LabelTier.Label label : tier.labels()) {
                number++;
                annotation(label.text(), number, xml);
            }
            xml.writeEndElement();
        }
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

    /** Two for each annotation, in the order in which these are written. */
    private static void times(List<LabelTier> tiers, XMLStreamWriter xml) throws XMLStreamException {
        XmlText.start(xml, "TIME_ORDER");
        int number = 0;
        for (LabelTier tier : tiers) {
            for (LabelTier.Label label : tier.labels()) {
                for (long time : new long[] {label.startMs(), label.endMs()}) {
                    number++;
                    XmlText.empty(xml, "TIME_SLOT", "TIME_SLOT_ID", "ts" + number, "TIME_VALUE", Long.toString(time));
                }
            }
        }
        xml.writeEndElement();
    }

    private static void annotation(String text, int number, XMLStreamWriter xml) throws XMLStreamException {
        XmlText.start(xml, "ANNOTATION");
        XmlText.start(
                xml,
                "ALIGNABLE_ANNOTATION",
                "ANNOTATION_ID",
                "a" + number,
                "TIME_SLOT_REF1",
                "ts" + (2 * number - 1),
                "TIME_SLOT_REF2",
                "ts" + 2 * number);
        XmlText.start(xml, "ANNOTATION_VALUE");
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
