package dev.medley.models.spoken;

/** What captions call the sounds that nobody says, in the languages that Medley writes. */
final class CaptionSounds {

    /** The first words of descriptions, as a pattern without groups. */
    static final String NAMES = String.join(
            "|",
            "music",
            "musik",
            "musique",
            "música",
            "musica",
            "(?:soft |upbeat |dramatic |background |leise |sanfte )(?:music|musik)",
            "applause",
            "applaus",
            "applaudissements",
            "aplausos",
            "applausi",
            "beifall",
            "laugh(?:s|ter|ing)?",
            "chuckl(?:es|ing)",
            "gelächter",
            "lacht",
            "lachen",
            "rires",
            "risas",
            "cheer(?:s|ing)",
            "jubel",
            "sigh(?:s|ing)?",
            "seufzt",
            "cough(?:s|ing)?",
            "hustet",
            "clears? throat",
            "räuspert sich",
            "inaudible",
            "unintelligible",
            "crosstalk",
            "unverständlich",
            "silence",
            "stille",
            "noise",
            "background noise",
            "rauschen",
            "beep(?:s|ing)?",
            "ringing",
            "phone rings",
            "door (?:opens|closes|slams)");

    private CaptionSounds() {}
}
