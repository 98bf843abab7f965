package dev.medley.speech.syntheses;

import dev.medley.kernel.Refusal;
import dev.medley.models.speech.Prosody;
import dev.medley.speech.syntheses.SpeechPiece.Pause;
import dev.medley.speech.syntheses.SpeechPiece.Words;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the part of SSML 1.1 that every voice here can speak: speak, p, s, break, prosody (rate, pitch, volume), emphasis,
 * say-as and sub. Whatever else is in a document is refused by its name and nothing is left out in silence. Document types
 * and entities are not read.
 */
final class SsmlReader {

    private static final int DEEPEST = 20;
    private static final long PARAGRAPH_MS = 500;
    private static final long SENTENCE_MS = 200;

    /** The manner inside an element, and how its text is read. */
    private record Scope(Prosody prosody, SayAs sayAs, boolean isReplaced) {}

    private final List<SpeechPiece> pieces = new ArrayList<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();

    private SsmlReader(Prosody prosody) {
        scopes.push(new Scope(prosody, SayAs.TEXT, false));
    }

    /**
     * What a document says.
     *
     * @throws Refusal {@code ssml-invalid}, {@code ssml-unsupported}
     */
    static List<SpeechPiece> read(String document, Prosody prosody) {
        SsmlReader ssml = new SsmlReader(prosody);
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            ssml.readAll(factory.createXMLStreamReader(new StringReader(document)));
        } catch (XMLStreamException _) {
            throw invalid("This is no well-formed SSML, or it has a document type or an entity.");
        }
        return ssml.pieces;
    }

    private void readAll(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open(xml);
                case XMLStreamConstants.END_ELEMENT -> close(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> say(xml.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw invalid("A document type or an entity is not read.");
                default -> {}
            }
        }
    }

    private void open(XMLStreamReader xml) {
        if (scopes.size() > DEEPEST) {
            throw invalid("Elements are nested too deep.");
        }
        if (scopes.size() == 1 && !xml.getLocalName().equals("speak")) {
            throw invalid("SSML begins with the element speak.");
        }
        SsmlAttributes attributes = new SsmlAttributes(xml);
        Scope outer = scopes.element();
        scopes.push(
                switch (xml.getLocalName()) {
                    case "speak", "p", "s" -> {
                        attributes.allow("version", "lang", "schemaLocation");
                        yield outer;
                    }
                    case "prosody" ->
                        new Scope(attributes.prosody().within(outer.prosody), outer.sayAs, outer.isReplaced);
                    case "emphasis" ->
                        new Scope(attributes.emphasis().within(outer.prosody), outer.sayAs, outer.isReplaced);
                    case "say-as" -> new Scope(outer.prosody, attributes.sayAs(), outer.isReplaced);
                    case "sub" -> {
                        say(attributes.alias());
                        yield new Scope(outer.prosody, outer.sayAs, true);
                    }
                    case "break" -> {
                        pieces.add(new Pause(attributes.pauseMs()));
                        yield outer;
                    }
                    default -> throw unsupported("the element " + xml.getLocalName());
                });
    }

    private void close(String element) {
        scopes.pop();
        if (element.equals("p") || element.equals("s")) {
            pieces.add(new Pause(element.equals("p") ? PARAGRAPH_MS : SENTENCE_MS));
        }
    }

    private void say(String text) {
        Scope scope = scopes.element();
        String spoken = scope.isReplaced ? "" : scope.sayAs.apply(text);
        if (!spoken.isBlank()) {
            pieces.add(new Words(spoken.strip().replaceAll("\\s+", " "), scope.prosody));
        }
    }

    static Refusal unsupported(String what) {
        return Refusal.invalid(
                "ssml-unsupported",
                "/ssml",
                "Nobody here can speak " + what + ". There are speak, p, s, break, prosody, emphasis, say-as and sub.");
    }

    static Refusal invalid(String why) {
        return Refusal.invalid("ssml-invalid", "/ssml", why);
    }
}
