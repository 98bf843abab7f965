package dev.medley.speech;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A document of TTML 2 that keeps to the text profile of IMSC 1.1: one region at the bottom, a paragraph a cue. */
final class TimedTextDocument {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
                xmlns:tts="http://www.w3.org/ns/ttml#styling" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"
                ttp:timeBase="media"
                ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/imsc1.1/text" xml:lang="$LANGUAGE">
              <head>
            $AGENTS    <layout>
                  <region xml:id="bottom" tts:origin="10% 75%" tts:extent="80% 20%" tts:displayAlign="after" tts:textAlign="center"/>
                </layout>
              </head>
              <body>
                <div region="bottom">
            """;
    private static final String FOOT = """
                </div>
              </body>
            </tt>
            """;

    private TimedTextDocument() {}

    /** Takes the language as a BCP 47 tag; what no tag can be is left out of it. */
    static String of(String language, List<SubtitleCue> cues) {
        String tag = Locale.forLanguageTag(language).toLanguageTag();
        return cues.stream()
                .map(TimedTextDocument::paragraph)
                .collect(Collectors.joining("", HEAD.replace("$LANGUAGE", tag).replace("$AGENTS", agents(cues)), FOOT));
    }

    /** The channels as those who speak. */
    private static String agents(List<SubtitleCue> cues) {
        String agents = cues.stream()
                .map(SubtitleCue::channel)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(channel -> "      <ttm:agent xml:id=\"channel" + channel
                        + "\" type=\"person\"><ttm:name type=\"alias\">" + SubtitleCue.name(channel)
                        + "</ttm:name></ttm:agent>\n")
                .collect(Collectors.joining());
        return agents.isEmpty() ? "" : "    <metadata>\n" + agents + "    </metadata>\n";
    }

    private static String paragraph(SubtitleCue cue) {
        String text = cue.lines().stream().map(Markup::xml).collect(Collectors.joining("<br/>"));
        return "      <p begin=\"" + Subtitles.time(cue.startMs(), '.') + "\" end=\"" + Subtitles.time(cue.endMs(), '.')
                + "\"" + agent(cue) + ">" + text + "</p>\n";
    }

    private static String agent(SubtitleCue cue) {
        return cue.channel() == null ? "" : " ttm:agent=\"channel" + cue.channel() + "\"";
    }
}
