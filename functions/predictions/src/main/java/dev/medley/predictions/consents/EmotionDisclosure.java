package dev.medley.predictions.consents;

import java.util.Locale;

/** What people are to be told who are exposed to the recognition of emotions. */
public enum EmotionDisclosure {
    EN("""
            This service analyses recordings of your voice by automatic means, to estimate which emotion your voice expresses. \
            It does not know what you feel, can be wrong, and may not be used at work or in education except for medical \
            or safety reasons. You can object, withdraw your consent at any time and have the results deleted."""),
    DE("""
            Dieser Dienst wertet Aufnahmen Ihrer Stimme automatisch aus, um zu schätzen, welche Emotion Ihre Stimme ausdrückt. \
            Er weiß nicht, was Sie fühlen, kann sich irren und darf am Arbeitsplatz und in der Bildung nur aus medizinischen \
            Gründen oder aus Sicherheitsgründen verwendet werden. Sie können widersprechen, Ihre Einwilligung jederzeit widerrufen \
            und die Ergebnisse löschen lassen.""");

    private final String text;

    EmotionDisclosure(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** The language, as BCP 47 has it. */
    public String language() {
        return name().toLowerCase(Locale.ROOT);
    }
}
